/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-sheet.h"

G_BEGIN_DECLS

#define FG_TYPE_SHEET_VIEW (fg_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (FgSheetView, fg_sheet_view, FG, SHEET_VIEW, GtkWidget)

void     fg_sheet_view_set_sheet  (FgSheetView *self, FgSheet *sheet);
FgSheet *fg_sheet_view_get_sheet  (FgSheetView *self);
void     fg_sheet_view_get_cursor (FgSheetView *self, FgSheetCell *cell);
void     fg_sheet_view_set_cursor (FgSheetView *self, const FgSheetCell *cell);
void     fg_sheet_view_get_port   (FgSheetView *self, FgSheetPort *port);
void     fg_sheet_view_scroll_to_x (FgSheetView *self, double x);
double   fg_sheet_view_get_x      (FgSheetView *self);
double   fg_sheet_view_get_body_width (FgSheetView *self);
void     fg_sheet_view_layout     (FgSheetView *self);

G_END_DECLS
