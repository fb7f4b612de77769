/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-sheet.h"

G_BEGIN_DECLS

#define FG_TYPE_SHEET_LEGEND (fg_sheet_legend_get_type ())
G_DECLARE_FINAL_TYPE (FgSheetLegend, fg_sheet_legend, FG, SHEET_LEGEND, GtkWidget)

void fg_sheet_legend_set_sheet (FgSheetLegend *self, FgSheet *sheet);

G_END_DECLS
