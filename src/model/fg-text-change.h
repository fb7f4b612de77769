/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

void fg_text_change_find (const char *old_text, const char *new_text, GArray *old_spans, GArray *new_spans);

G_END_DECLS
