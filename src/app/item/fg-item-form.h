/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_ITEM_FORM (fg_item_form_get_type ())
G_DECLARE_FINAL_TYPE (FgItemForm, fg_item_form, FG, ITEM_FORM, GtkWidget)

void        fg_item_form_flush        (FgItemForm *self);
gboolean    fg_item_form_is_busy      (FgItemForm *self);
gboolean    fg_item_form_has_unsaved  (FgItemForm *self);
const char *fg_item_form_get_heading  (FgItemForm *self);
void        fg_item_form_focus_title  (FgItemForm *self);
void        fg_item_form_focus_report (FgItemForm *self);

G_END_DECLS
