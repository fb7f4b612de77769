/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-deadline.h"

G_BEGIN_DECLS

char *fg_typed_deadline_read (const char *words, FgDay issued, FgDeadline *deadline);

G_END_DECLS
