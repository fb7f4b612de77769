/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-draft-doubt.h"

G_BEGIN_DECLS

#define FG_TYPE_DOUBT_ROW (fg_doubt_row_get_type ())
G_DECLARE_FINAL_TYPE (FgDoubtRow, fg_doubt_row, FG, DOUBT_ROW, GtkWidget)

void fg_doubt_row_set_doubt (FgDoubtRow *self, FgDraftDoubt *doubt);

G_END_DECLS
