/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-printout.h"

G_BEGIN_DECLS

#define FG_TYPE_PRINT_PREVIEW (fg_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (FgPrintPreview, fg_print_preview, FG, PRINT_PREVIEW, GtkWidget)

void fg_print_preview_set_printout (FgPrintPreview *self, FgPrintout *printout);
void fg_print_preview_set_page     (FgPrintPreview *self, guint page);
void fg_print_preview_set_zoom     (FgPrintPreview *self, double zoom);

G_END_DECLS
