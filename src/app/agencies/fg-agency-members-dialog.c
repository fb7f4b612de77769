/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which agencies a name stands for: a check list of the registry that can be searched. The members are written as one
 * revision when the list is done with.
 */
#include "fg-agency-members-dialog.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-agency-change.h"

struct _FgAgencyMembersDialog
{
  AdwWindow parent_instance;

  FgStore *store;
  gint64   group_id;
  char    *words;

  AdwWindowTitle *title;
  GtkSearchEntry *search;
  GtkListBox     *list_box;
};

G_DEFINE_FINAL_TYPE (FgAgencyMembersDialog, fg_agency_members_dialog, ADW_TYPE_WINDOW)

#define ID_KEY "fg-agency-id"

static GtkCheckButton *
get_check (GtkListBoxRow *row)
{
  return GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));
}

static gboolean
matches (GtkListBoxRow *row, gpointer user_data)
{
  FgAgencyMembersDialog *self = user_data;

  return *self->words == '\0' || strstr (gtk_check_button_get_label (get_check (row)), self->words) != NULL;
}

static void
on_search_changed (FgAgencyMembersDialog *self)
{
  g_free (self->words);
  self->words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  gtk_list_box_invalidate_filter (self->list_box);
}

static void
on_row_activated (FgAgencyMembersDialog *self, GtkListBoxRow *row)
{
  gtk_check_button_set_active (get_check (row), !gtk_check_button_get_active (get_check (row)));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (!fg_agency_change_finish (FG_STORE (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", error->message);
}

static void
on_done (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgAgencyMembersDialog *self = FG_AGENCY_MEMBERS_DIALOG (widget);
  FgAgencyChange *change = fg_agency_change_new (FG_AGENCY_CHANGE_MEMBERS, self->group_id);
  GtkListBoxRow *row = NULL;

  change->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (gtk_check_button_get_active (get_check (row)))
      g_array_append_vals (change->ids, g_object_get_data (G_OBJECT (row), ID_KEY), 1);

  fg_agency_change_write (change, self->store, on_written,
                          g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self))));
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
is_member (const FgAgencySummary *group, gint64 agency_id)
{
  for (guint i = 0; i < group->member_ids->len; i++)
    if (g_array_index (group->member_ids, gint64, i) == agency_id)
      return TRUE;

  return FALSE;
}

static void
add_row (FgAgencyMembersDialog *self, const FgAgencySummary *agency, gboolean is_in)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_check_button_new_with_label (agency->name);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_in);
  gtk_widget_set_margin_start (check, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_memdup2 (&agency->id, sizeof agency->id), g_free);
  gtk_list_box_append (self->list_box, row);
}

/* Those that are members come first; a name that stands for several cannot be one. */
static void
fill (FgAgencyMembersDialog *self, GPtrArray *agencies, const FgAgencySummary *group)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < agencies->len; i++)
      {
        const FgAgencySummary *agency = g_ptr_array_index (agencies, i);
        gboolean is_in = is_member (group, agency->id);

        if (is_in == (pass == 0) && agency->id != group->id
            && (is_in || (agency->member_ids->len == 0 && !agency->collective)))
          add_row (self, agency, is_in);
      }
}

static void
fg_agency_members_dialog_finalize (GObject *object)
{
  FgAgencyMembersDialog *self = FG_AGENCY_MEMBERS_DIALOG (object);

  g_clear_object (&self->store);
  g_free (self->words);

  G_OBJECT_CLASS (fg_agency_members_dialog_parent_class)->finalize (object);
}

static void
fg_agency_members_dialog_class_init (FgAgencyMembersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fg_agency_members_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/fengong/Fengong/agencies/fg-agency-members-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FgAgencyMembersDialog, title);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyMembersDialog, search);
  gtk_widget_class_bind_template_child (widget_class, FgAgencyMembersDialog, list_box);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);

  gtk_widget_class_install_action (widget_class, "members.done", NULL, on_done);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fg_agency_members_dialog_init (FgAgencyMembersDialog *self)
{
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list_box, matches, self, NULL);
}

/**
 * fg_agency_members_dialog_show:
 * @parent: the window to show it above
 * @store: the workspace
 * @agencies: (element-type FgAgencySummary): the agencies of the registry
 * @group_id: the one among them whose members are to be set
 *
 * Shows the check list.
 */
void
fg_agency_members_dialog_show (GtkWindow *parent, FgStore *store, GPtrArray *agencies, gint64 group_id)
{
  FgAgencyMembersDialog *self = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FG_IS_STORE (store));

  self = g_object_new (FG_TYPE_AGENCY_MEMBERS_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->group_id = group_id;
  for (guint i = 0; i < agencies->len; i++)
    {
      const FgAgencySummary *agency = g_ptr_array_index (agencies, i);

      if (agency->id != group_id)
        continue;
      adw_window_title_set_subtitle (self->title, agency->name);
      fill (self, agencies, agency);
    }

  gtk_window_present (GTK_WINDOW (self));
}
