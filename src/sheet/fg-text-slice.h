/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet-style.h"

G_BEGIN_DECLS

char *fg_text_slice (FgSheetStyle *style, FgFont font, const char *text, double width, guint first_line, guint end_line);

G_END_DECLS
