/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who does what in an item: its agencies with their roles, and an entry to add one, which completes the names that the
 * workspace knows. Another name is asked about once: it may be a new agency, and it may be a slip. Letters are taken for
 * pinyin where an agency is read so.
 */
#include "fg-assignment-editor.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-assignment-row.h"
#include "fg-name-completion.h"
#include "fg-role-drop-down.h"

struct _FgAssignmentEditor
{
  GtkWidget parent_instance;

  FgItemWriter *writer;
  gint64        item_id;
  /* FgAssignmentDraft by item id. */
  GHashTable *drafts;
  /* The names that the workspace knows, NULL until they are loaded, and those that were added since. */
  FgAgencyNames *names;
  GHashTable    *new_names;
  /* The new name that was asked about, NULL for none. */
  char *asked_name;

  GtkWidget   *content;
  GtkListBox  *list_box;
  GtkEntry    *name_entry;
  GtkDropDown *role_drop_down;
  GtkButton   *add_button;
  GtkLabel    *message;
  GtkLabel    *nobody_label;
};

G_DEFINE_FINAL_TYPE (FgAssignmentEditor, fg_assignment_editor, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_NAMES_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* An agency that was named and not added. */
typedef struct
{
  gint64 item_id;
  char  *name;
  FgRole role;
} FgAssignmentDraft;

static void
fg_assignment_draft_free (gpointer data)
{
  FgAssignmentDraft *self = data;

  g_free (self->name);
  g_free (self);
}

static char *
dup_name (FgAssignmentEditor *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_entry))));
}

static void
show_message (FgAssignmentEditor *self, const char *message)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
forget_question (FgAssignmentEditor *self)
{
  g_clear_pointer (&self->asked_name, g_free);
  gtk_button_set_label (self->add_button, _("A_dd"));
  gtk_widget_remove_css_class (GTK_WIDGET (self->message), "warning");
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "error");
  show_message (self, NULL);
}

static void
ask_about (FgAssignmentEditor *self, const char *name)
{
  g_autofree char *question =
    /* Translators: %s is the name of an agency that was typed. */
    g_strdup_printf (_("“%s” has no part in any item yet. If it is no slip, press Enter again to add it as a new agency."),
                     name);

  self->asked_name = g_strdup (name);
  /* Translators: a button that adds an agency which the workspace does not know yet. */
  gtk_button_set_label (self->add_button, _("A_dd as New"));
  gtk_widget_remove_css_class (GTK_WIDGET (self->message), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "warning");
  show_message (self, question);
}

static gboolean
is_known (FgAssignmentEditor *self, const char *name)
{
  return g_hash_table_contains (self->new_names, name)
         || (self->names != NULL && fg_agency_names_find (self->names, name) != NULL);
}

/* Which agency is meant by @letters: the only one that is read so is put into the entry, to be looked at and added by
 * another Enter. */
static gboolean
take_for_pinyin (FgAssignmentEditor *self, const char *letters)
{
  g_autoptr (GArray) hits = NULL;
  g_autofree char *message = NULL;

  if (self->names == NULL || !g_str_is_ascii (letters))
    return FALSE;

  hits = fg_agency_names_suggest (self->names, letters, 2);
  if (hits->len == 0)
    return FALSE;
  if (hits->len == 1)
    {
      guint place = g_array_index (hits, FgAgencyHit, 0).place;

      gtk_editable_set_text (GTK_EDITABLE (self->name_entry), fg_agency_names_get (self->names, place)->name);
      gtk_editable_set_position (GTK_EDITABLE (self->name_entry), -1);
      return TRUE;
    }

  /* Translators: %s is what was typed: the beginnings of syllables. */
  message = g_strdup_printf (_("“%s” may be several agencies. Choose one from the list with the Down key."), letters);
  show_message (self, message);
  return TRUE;
}

static void
push_assignment (FgAssignmentEditor *self, const char *agency, FgRole role)
{
  FgItemChange *change = fg_item_change_new (FG_ITEM_CHANGE_ASSIGN, self->item_id, agency);

  change->role = role;
  show_message (self, NULL);
  fg_item_writer_push (self->writer, change);
}

static void
on_role_chosen (FgAssignmentEditor *self, FgAssignmentRow *row)
{
  push_assignment (self, fg_assignment_row_get_agency (row), fg_assignment_row_get_role (row));
}

static void
on_remove (FgAssignmentEditor *self, FgAssignmentRow *row)
{
  FgItemChange *change = fg_item_change_new (FG_ITEM_CHANGE_UNASSIGN, self->item_id, NULL);

  change->agency_id = fg_assignment_row_get_agency_id (row);
  show_message (self, NULL);
  fg_item_writer_push (self->writer, change);
}

static void
on_add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  FgAssignmentEditor *self = FG_ASSIGNMENT_EDITOR (widget);
  g_autofree char *name = dup_name (self);

  if (*name == '\0' || self->writer == NULL)
    return;
  if (!is_known (self, name) && g_strcmp0 (self->asked_name, name) != 0)
    {
      forget_question (self);
      if (!take_for_pinyin (self, name))
        ask_about (self, name);
      return;
    }

  forget_question (self);
  push_assignment (self, name, fg_role_drop_down_get_role (self->role_drop_down));
}

static void
on_name_entered (FgAssignmentEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_NAMES_WANTED], 0);
}

static void
on_name_activated (FgAssignmentEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "assignment.add", NULL);
}

static void
on_name_changed (FgAssignmentEditor *self)
{
  g_autofree char *name = dup_name (self);

  if (self->asked_name != NULL)
    forget_question (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assignment.add", *name != '\0');
}

static gboolean
is_of_this_entry (FgAssignmentEditor *self, const FgItemChange *change)
{
  g_autofree char *name = dup_name (self);

  return change->kind == FG_ITEM_CHANGE_ASSIGN && change->item_id == self->item_id && strcmp (change->text, name) == 0;
}

static void
on_written (FgAssignmentEditor *self, const FgItemChange *change)
{
  const FgAssignmentDraft *draft = g_hash_table_lookup (self->drafts, &change->item_id);

  if (change->kind == FG_ITEM_CHANGE_ASSIGN)
    g_hash_table_add (self->new_names, g_strdup (change->text));
  if (is_of_this_entry (self, change))
    gtk_editable_set_text (GTK_EDITABLE (self->name_entry), "");
  if (draft != NULL && change->kind == FG_ITEM_CHANGE_ASSIGN && strcmp (change->text, draft->name) == 0)
    g_hash_table_remove (self->drafts, &change->item_id);
  if (change->kind == FG_ITEM_CHANGE_UNASSIGN)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("The agency was removed from the item."));
}

/* What was typed stays in the entry. */
static void
on_failed (FgAssignmentEditor *self, const FgItemChange *change, const char *message)
{
  if (change->item_id == self->item_id
      && (change->kind == FG_ITEM_CHANGE_ASSIGN || change->kind == FG_ITEM_CHANGE_UNASSIGN))
    show_message (self, message);
}

static void
keep_draft (FgAssignmentEditor *self)
{
  g_autofree char *name = dup_name (self);
  FgAssignmentDraft *draft = NULL;

  g_hash_table_remove (self->drafts, &self->item_id);
  if (self->item_id == 0 || *name == '\0')
    return;

  draft = g_new0 (FgAssignmentDraft, 1);
  draft->item_id = self->item_id;
  draft->name = g_steal_pointer (&name);
  draft->role = fg_role_drop_down_get_role (self->role_drop_down);
  g_hash_table_insert (self->drafts, &draft->item_id, draft);
}

static void
restore_draft (FgAssignmentEditor *self)
{
  const FgAssignmentDraft *draft = g_hash_table_lookup (self->drafts, &self->item_id);

  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), draft != NULL ? draft->name : "");
  fg_role_drop_down_set_role (self->role_drop_down, draft != NULL ? draft->role : FG_ROLE_RESPONSIBLE);
}

static FgAssignmentRow *
row_at (FgAssignmentEditor *self, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, (int) position);

  return row != NULL ? FG_ASSIGNMENT_ROW (row) : NULL;
}

/* Rows are kept where the agencies are the same, so that the focus stays in them. */
static gboolean
has_rows_for (FgAssignmentEditor *self, GPtrArray *assignments)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      const FgItemAssignment *assignment = g_ptr_array_index (assignments, i);
      FgAssignmentRow *row = row_at (self, i);

      if (row == NULL || fg_assignment_row_get_agency_id (row) != assignment->agency_id)
        return FALSE;
    }

  return row_at (self, assignments->len) == NULL;
}

static void
add_row (FgAssignmentEditor *self, const FgItemAssignment *assignment)
{
  FgAssignmentRow *row = fg_assignment_row_new (assignment);

  g_signal_connect_object (row, "role-chosen", G_CALLBACK (on_role_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list_box, GTK_WIDGET (row));
}

static void
make_rows (FgAssignmentEditor *self, GPtrArray *assignments)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list_box)) != NULL;
  FgAssignmentRow *row = NULL;

  while ((row = row_at (self, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  for (guint i = 0; i < assignments->len; i++)
    add_row (self, g_ptr_array_index (assignments, i));

  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
}

/* An item that has agencies, or whose clause names some, needs one that does the work. */
static gboolean
lacks_responsible (const FgItemDetail *detail)
{
  for (guint i = 0; i < detail->assignments->len; i++)
    {
      FgRole role = ((const FgItemAssignment *) g_ptr_array_index (detail->assignments, i))->role;

      if (role == FG_ROLE_LEAD || role == FG_ROLE_RESPONSIBLE)
        return FALSE;
    }

  return detail->assignments->len > 0 || *detail->responsibility_raw != '\0';
}

static void
fg_assignment_editor_dispose (GObject *object)
{
  FgAssignmentEditor *self = FG_ASSIGNMENT_EDITOR (object);

  fg_assignment_editor_set_writer (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_ASSIGNMENT_EDITOR);

  G_OBJECT_CLASS (fg_assignment_editor_parent_class)->dispose (object);
}

static void
fg_assignment_editor_finalize (GObject *object)
{
  FgAssignmentEditor *self = FG_ASSIGNMENT_EDITOR (object);

  g_hash_table_unref (self->drafts);
  g_clear_pointer (&self->names, fg_agency_names_unref);
  g_hash_table_unref (self->new_names);
  g_free (self->asked_name);

  G_OBJECT_CLASS (fg_assignment_editor_parent_class)->finalize (object);
}

static void
fg_assignment_editor_class_init (FgAssignmentEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_assignment_editor_dispose;
  object_class->finalize = fg_assignment_editor_finalize;

  /* A person is about to type a name: fg_assignment_editor_set_names() would help. */
  signals[SIGNAL_NAMES_WANTED] =
    g_signal_new ("names-wanted", FG_TYPE_ASSIGNMENT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/fengong/Fengong/item/fg-assignment-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, FgAssignmentEditor, content);
  gtk_widget_class_bind_template_child (widget_class, FgAssignmentEditor, list_box);
  gtk_widget_class_bind_template_child (widget_class, FgAssignmentEditor, name_entry);
  gtk_widget_class_bind_template_child (widget_class, FgAssignmentEditor, role_drop_down);
  gtk_widget_class_bind_template_child (widget_class, FgAssignmentEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, FgAssignmentEditor, message);
  gtk_widget_class_bind_template_child (widget_class, FgAssignmentEditor, nobody_label);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_name_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);

  gtk_widget_class_install_action (widget_class, "assignment.add", NULL, on_add);
}

static void
fg_assignment_editor_init (FgAssignmentEditor *self)
{
  self->drafts = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, fg_assignment_draft_free);
  self->new_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_role_drop_down_fill (self->role_drop_down);
  fg_accessible_name_drop_down (self->role_drop_down, _("Role of the agency to add"));
  fg_role_drop_down_set_role (self->role_drop_down, FG_ROLE_RESPONSIBLE);
  fg_name_completion_add (self->name_entry);
  on_name_changed (self);
}

/**
 * fg_assignment_editor_set_writer:
 * @self: the editor
 * @writer: (nullable): where changes go
 */
void
fg_assignment_editor_set_writer (FgAssignmentEditor *self, FgItemWriter *writer)
{
  g_return_if_fail (FG_IS_ASSIGNMENT_EDITOR (self));

  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_set_object (&self->writer, writer);
  if (writer == NULL)
    return;

  g_signal_connect_swapped (writer, "written", G_CALLBACK (on_written), self);
  g_signal_connect_swapped (writer, "failed", G_CALLBACK (on_failed), self);
}

/**
 * fg_assignment_editor_set_names:
 * @self: the editor
 * @names: the names that the workspace knows
 */
void
fg_assignment_editor_set_names (FgAssignmentEditor *self, FgAgencyNames *names)
{
  g_return_if_fail (FG_IS_ASSIGNMENT_EDITOR (self));
  g_return_if_fail (names != NULL);

  g_clear_pointer (&self->names, fg_agency_names_unref);
  self->names = fg_agency_names_ref (names);
  g_hash_table_remove_all (self->new_names);
  fg_name_completion_set_names (self->name_entry, names);
}

/**
 * fg_assignment_editor_show:
 * @self: the editor
 * @detail: an item as the workspace has it now
 */
void
fg_assignment_editor_show (FgAssignmentEditor *self, const FgItemDetail *detail)
{
  GPtrArray *assignments = NULL;

  g_return_if_fail (FG_IS_ASSIGNMENT_EDITOR (self));
  g_return_if_fail (detail != NULL);

  assignments = detail->assignments;
  if (self->item_id != detail->record.id)
    {
      keep_draft (self);
      forget_question (self);
      self->item_id = detail->record.id;
      restore_draft (self);
    }

  if (!has_rows_for (self, assignments))
    make_rows (self, assignments);
  for (guint i = 0; i < assignments->len; i++)
    fg_assignment_row_set_role (row_at (self, i),
                                ((const FgItemAssignment *) g_ptr_array_index (assignments, i))->role);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), assignments->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody_label), lacks_responsible (detail));
}

/**
 * fg_assignment_editor_has_drafts:
 * @self: the editor
 *
 * Returns: whether an agency was named, for this item or another, and not added
 */
gboolean
fg_assignment_editor_has_drafts (FgAssignmentEditor *self)
{
  g_return_val_if_fail (FG_IS_ASSIGNMENT_EDITOR (self), FALSE);

  keep_draft (self);

  return g_hash_table_size (self->drafts) > 0;
}
