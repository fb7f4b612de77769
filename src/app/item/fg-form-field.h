/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_FORM_FIELD (fg_form_field_get_type ())
G_DECLARE_FINAL_TYPE (FgFormField, fg_form_field, FG, FORM_FIELD, GtkWidget)

char    *fg_form_field_dup_text        (FgFormField *self);
void     fg_form_field_reset           (FgFormField *self, const char *stored);
void     fg_form_field_set_stored      (FgFormField *self, const char *stored);
void     fg_form_field_set_text        (FgFormField *self, const char *text);
void     fg_form_field_set_placeholder (FgFormField *self, const char *placeholder);
gboolean fg_form_field_is_changed      (FgFormField *self);
void     fg_form_field_set_hint        (FgFormField *self, const char *hint);
void     fg_form_field_set_problem     (FgFormField *self, const char *problem);
void     fg_form_field_flush           (FgFormField *self);

G_END_DECLS
