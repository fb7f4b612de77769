/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-words.h"

G_BEGIN_DECLS

gboolean fg_cut_name_goes_on (FgWords row, const char *line_break);

G_END_DECLS
