/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the registry knows of one agency. A text is written when it is applied or when the focus leaves it, and not while
 * one types: half a name must not become another name of the agency.
 */
#include "fg-agency-form.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-agency-change.h"
#include "fg-agency-members-dialog.h"
#include "fg-agency-merge-dialog.h"

struct _FgAgencyForm
{
  GtkWidget parent_instance;

  FgStore               *store;
  GPtrArray             *agencies;
  const FgAgencySummary *agency; /* one of them, NULL for none */
  gboolean               is_showing;

  GtkStack            *stack;
  AdwEntryRow         *name_row;
  AdwEntryRow         *short_name_row;
  AdwEntryRow         *contact_row;
  AdwEntryRow         *phone_row;
  AdwComboRow         *kind_row;
  AdwPreferencesGroup *aliases_group;
  AdwEntryRow         *alias_row;
  AdwActionRow        *members_row;
  GtkLabel            *message;
  GPtrArray           *alias_rows; /* (element-type GtkWidget) */
};

G_DEFINE_FINAL_TYPE (FgAgencyForm, fg_agency_form, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (FgAgencyForm *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
show_message (FgAgencyForm *self, const char *message)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgAgencyForm) self = user_data;
  g_autoptr (GError) error = NULL;

  fg_agency_change_finish (FG_STORE (source), result, &error);
  show_message (self, error != NULL ? error->message : NULL);
}

/* What is removed by one press can be taken back by one. */
static void
on_alias_taken (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgAgencyForm) self = user_data;
  g_autoptr (GError) error = NULL;

  if (fg_agency_change_finish (FG_STORE (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("The other name was removed."));
  show_message (self, error != NULL ? error->message : NULL);
}

static void
write_change (FgAgencyForm *self, FgAgencyChange *change)
{
  fg_agency_change_write (change, self->store, on_written, g_object_ref (self));
}

static void
write_text (FgAgencyForm *self, FgAgencyChangeKind kind, const char *text)
{
  FgAgencyChange *change = fg_agency_change_new (kind, self->agency->id);

  change->text = g_strdup (text);
  write_change (self, change);
}

/* ---- Texts ---- */

static void
apply (FgAgencyForm *self, AdwEntryRow *row, FgAgencyChangeKind kind, const char *stored)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (strcmp (text, stored) != 0)
    write_text (self, kind, text);
}

static void
apply_all (FgAgencyForm *self)
{
  if (self->agency == NULL || self->store == NULL || self->is_showing)
    return;

  apply (self, self->name_row, FG_AGENCY_CHANGE_NAME, self->agency->name);
  apply (self, self->short_name_row, FG_AGENCY_CHANGE_SHORT_NAME, self->agency->short_name);
  apply (self, self->contact_row, FG_AGENCY_CHANGE_CONTACT, self->agency->contact);
  apply (self, self->phone_row, FG_AGENCY_CHANGE_PHONE, self->agency->phone);
}

static void
on_alias_apply (FgAgencyForm *self)
{
  g_autofree char *alias = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->alias_row))));

  if (self->agency == NULL || *alias == '\0')
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->alias_row), "");
  write_text (self, FG_AGENCY_CHANGE_ADD_ALIAS, alias);
}

static void
on_kind_selected (FgAgencyForm *self)
{
  FgAgencyChange *change = NULL;
  int kind = (int) adw_combo_row_get_selected (self->kind_row);

  if (self->is_showing || self->agency == NULL || kind == (int) self->agency->kind)
    return;

  change = fg_agency_change_new (FG_AGENCY_CHANGE_KIND, self->agency->id);
  change->value = kind;
  write_change (self, change);
}

/* A text that was not applied is not lost when one turns elsewhere. */
static void
watch (FgAgencyForm *self, AdwEntryRow *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (apply_all), self);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

/* ---- Other names ---- */

static void
on_alias_removed (GtkButton *button, FgAgencyForm *self)
{
  FgAgencyChange *change = NULL;

  if (self->agency == NULL)
    return;

  change = fg_agency_change_new (FG_AGENCY_CHANGE_REMOVE_ALIAS, self->agency->id);
  change->text = g_strdup (g_object_get_data (G_OBJECT (button), "fg-alias"));
  fg_agency_change_write (change, self->store, on_alias_taken, g_object_ref (self));
}

static void
add_alias_row (FgAgencyForm *self, const char *alias)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: a button's name for screen readers: %s is another name of an agency. */
  g_autofree char *label = g_strdup_printf (_("Remove the name “%s”"), alias);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), alias);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "fg-alias", g_strdup (alias), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_alias_removed), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->aliases_group, row);
  g_ptr_array_add (self->alias_rows, row);
}

static void
show_aliases (FgAgencyForm *self)
{
  for (guint i = 0; i < self->alias_rows->len; i++)
    adw_preferences_group_remove (self->aliases_group, g_ptr_array_index (self->alias_rows, i));
  g_ptr_array_set_size (self->alias_rows, 0);

  for (char **alias = self->agency->aliases; *alias != NULL; alias++)
    add_alias_row (self, *alias);
}

/* ---- Members and merging ---- */

static void
on_members (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgAgencyForm *self = FG_AGENCY_FORM (widget);

  if (self->agency != NULL)
    fg_agency_members_dialog_show (get_window (self), self->store, self->agencies, self->agency->id);
}

static void
on_merge (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgAgencyForm *self = FG_AGENCY_FORM (widget);

  if (self->agency != NULL)
    fg_agency_merge_dialog_ask (get_window (self), self->store, self->agencies, self->agency->id);
}

static void
show_members (FgAgencyForm *self)
{
  /* Translators: parts the names of a group's members. */
  g_autofree char *members = g_strjoinv (C_("agencies", ", "), self->agency->members);

  adw_action_row_set_subtitle (self->members_row,
                               *members != '\0' ? members : _("The name stands for one agency, or for any."));
}

static void
fill_kinds (FgAgencyForm *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint kind = 0; kind < FG_N_AGENCY_KINDS; kind++)
    gtk_string_list_append (kinds, fg_agency_kind_get_label ((FgAgencyKind) kind));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
}

static void
fg_agency_form_dispose (GObject *object)
{
  FgAgencyForm *self = FG_AGENCY_FORM (object);

  self->is_showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_AGENCY_FORM);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fg_agency_form_parent_class)->dispose (object);
}

static void
fg_agency_form_finalize (GObject *object)
{
  FgAgencyForm *self = FG_AGENCY_FORM (object);

  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_ptr_array_unref (self->alias_rows);

  G_OBJECT_CLASS (fg_agency_form_parent_class)->finalize (object);
}

static void
fg_agency_form_class_init (FgAgencyFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_agency_form_dispose;
  object_class->finalize = fg_agency_form_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/agencies/fg-agency-form.ui");
  gtk_widget_class_bind_template_child (widget_class, FgAgencyForm, stack);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyForm, short_name_row);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyForm, contact_row);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyForm, phone_row);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyForm, aliases_group);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyForm, alias_row);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyForm, members_row);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyForm, message);
  gtk_widget_class_bind_template_callback (widget_class, apply_all);
  gtk_widget_class_bind_template_callback (widget_class, on_alias_apply);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected);

  gtk_widget_class_install_action (widget_class, "agency.members", NULL, on_members);
  gtk_widget_class_install_action (widget_class, "agency.merge", NULL, on_merge);
}

static void
fg_agency_form_init (FgAgencyForm *self)
{
  self->alias_rows = g_ptr_array_new ();
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  watch (self, self->name_row);
  watch (self, self->short_name_row);
  watch (self, self->contact_row);
  watch (self, self->phone_row);
  watch (self, self->alias_row);
  self->is_showing = FALSE;
}

/**
 * fg_agency_form_set_store:
 * @self: the form
 * @store: (nullable): the workspace
 */
void
fg_agency_form_set_store (FgAgencyForm *self, FgStore *store)
{
  g_return_if_fail (FG_IS_AGENCY_FORM (self));

  g_set_object (&self->store, store);
}

static const FgAgencySummary *
find (GPtrArray *agencies, gint64 agency_id)
{
  for (guint i = 0; i < agencies->len; i++)
    if (((const FgAgencySummary *) g_ptr_array_index (agencies, i))->id == agency_id)
      return g_ptr_array_index (agencies, i);

  return NULL;
}

/* What was typed into the row of the same agency and is not written yet stays. */
static void
show_text (AdwEntryRow *row, const char *text, const char *before)
{
  if (before == NULL || strcmp (gtk_editable_get_text (GTK_EDITABLE (row)), before) == 0)
    if (strcmp (gtk_editable_get_text (GTK_EDITABLE (row)), text) != 0)
      gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_texts (FgAgencyForm *self, const FgAgencySummary *before)
{
  show_text (self->name_row, self->agency->name, before != NULL ? before->name : NULL);
  show_text (self->short_name_row, self->agency->short_name, before != NULL ? before->short_name : NULL);
  show_text (self->contact_row, self->agency->contact, before != NULL ? before->contact : NULL);
  show_text (self->phone_row, self->agency->phone, before != NULL ? before->phone : NULL);
}

/**
 * fg_agency_form_show:
 * @self: the form
 * @agencies: (element-type FgAgencySummary): the agencies as the workspace has them now
 * @agency_id: the one to show, 0 for none
 */
void
fg_agency_form_show (FgAgencyForm *self, GPtrArray *agencies, gint64 agency_id)
{
  g_autoptr (GPtrArray) old = NULL;
  const FgAgencySummary *before = NULL;

  g_return_if_fail (FG_IS_AGENCY_FORM (self));
  g_return_if_fail (agencies != NULL);

  if (self->agency != NULL && self->agency->id != agency_id)
    {
      apply_all (self);
      show_message (self, NULL);
    }
  else
    before = self->agency;

  old = g_steal_pointer (&self->agencies);
  self->agencies = g_ptr_array_ref (agencies);
  self->agency = find (agencies, agency_id);
  gtk_stack_set_visible_child_name (self->stack, self->agency != NULL ? "agency" : "none");
  if (self->agency == NULL)
    return;

  self->is_showing = TRUE;
  show_texts (self, before);
  adw_combo_row_set_selected (self->kind_row, self->agency->kind);
  show_aliases (self);
  show_members (self);
  self->is_showing = FALSE;
}

/**
 * fg_agency_form_flush:
 * @self: the form
 *
 * Hands to the workspace what was typed and is not on its way there.
 */
void
fg_agency_form_flush (FgAgencyForm *self)
{
  g_return_if_fail (FG_IS_AGENCY_FORM (self));

  apply_all (self);
}
