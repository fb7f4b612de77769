/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet-view.h"

G_BEGIN_DECLS

#define FG_TYPE_SHEET_PANE (fg_sheet_pane_get_type ())
G_DECLARE_FINAL_TYPE (FgSheetPane, fg_sheet_pane, FG, SHEET_PANE, GtkWidget)

FgSheetView *fg_sheet_pane_get_view     (FgSheetPane *self);
void         fg_sheet_pane_show_sheet   (FgSheetPane *self, FgSheet *sheet);
void         fg_sheet_pane_show_message (FgSheetPane *self,
                                         const char  *icon_name,
                                         const char  *title,
                                         const char  *description);

G_END_DECLS
