/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_MATRIX_VIEW (fg_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (FgMatrixView, fg_matrix_view, FG, MATRIX_VIEW, GtkWidget)

GtkWidget *fg_matrix_view_new (void);

G_END_DECLS
