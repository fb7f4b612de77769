/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The task or measure that is selected in the review, where the clerk mends what was read wrong: its text, its deadline
 * and the agencies. Each change goes into the draft at once.
 */
#include "fg-draft-editor.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-draft-agency-row.h"
#include "fg-name-completion.h"
#include "fg-plan-edit.h"
#include "fg-store.h"

struct _FgDraftEditor
{
  GtkWidget parent_instance;

  GtkStack    *content;
  GtkLabel    *heading;
  GtkTextView *text;
  GtkLabel    *clause;
  GtkEntry    *deadline;
  GtkLabel    *last_day;
  GtkBox      *assignments;
  GtkEntry    *new_agency;

  FgDraft       *draft;
  FgPlanItem    *item;
  FgAgencyNames *names; /* NULL until they are loaded */
  gboolean       filling; /* fields are set by us, not by the clerk */
};

G_DEFINE_FINAL_TYPE (FgDraftEditor, fg_draft_editor, GTK_TYPE_WIDGET)

static char *
dup_heading (const FgPlanItem *item)
{
  if (item->kind == FG_ITEM_MEASURE && *item->label == '\0')
    return g_strdup (_("Measure without a number"));
  if (item->kind == FG_ITEM_MEASURE)
    /* Translators: heading of an editor: %s is the number as printed: "（1）". */
    return g_strdup_printf (_("Measure %s"), item->label);
  if (*item->label == '\0')
    /* Translators: heading of an editor: %d is the place of a task that has no printed number. */
    return g_strdup_printf (_("Task %d, without a printed number"), item->no);

  /* Translators: heading of an editor: %s is the number as printed: "1．". */
  return g_strdup_printf (_("Task %s"), item->label);
}

static char *
dup_last_day (const FgDeadline *deadline)
{
  g_autofree char *day = NULL;

  switch (deadline->precision)
    {
    case FG_PRECISION_NONE:
      return g_strdup (_("No deadline"));
    case FG_PRECISION_STANDING:
      return g_strdup (_("Standing work without a last day"));
    case FG_PRECISION_RECURRING:
      return g_strdup (_("Work that returns, without a last day"));
    case FG_PRECISION_UNRECKONED:
      return g_strdup (_("No day can be reckoned from these words. They are kept as they are."));
    case FG_PRECISION_DAY:
    case FG_PRECISION_MONTH:
    case FG_PRECISION_QUARTER:
    case FG_PRECISION_HALF:
    case FG_PRECISION_YEAR:
    default:
      day = fg_day_to_iso (deadline->last_day);
      /* Translators: %s is a date: the last day on which the work still counts as done in time. */
      return g_strdup_printf (_("Last day: %s"), day);
    }
}

static void
set_css_class (GtkWidget *widget, const char *css_class, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_last_day (FgDraftEditor *self)
{
  const char *problem = fg_draft_get_deadline_problem (self->draft, self->item);
  gboolean is_unreckoned = self->item->deadline.precision == FG_PRECISION_UNRECKONED;
  g_autofree char *text = problem != NULL ? g_strdup (problem) : dup_last_day (&self->item->deadline);

  gtk_label_set_label (self->last_day, text);
  set_css_class (GTK_WIDGET (self->deadline), "error", problem != NULL);
  set_css_class (GTK_WIDGET (self->last_day), "error", problem != NULL);
  set_css_class (GTK_WIDGET (self->deadline), "warning", problem == NULL && is_unreckoned);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->deadline), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
on_renamed (FgDraftEditor *self, const char *agency, const char *name)
{
  if (!self->filling)
    fg_draft_rename (self->draft, self->item, agency, name);
}

static void
on_role_chosen (FgDraftAgencyRow *row, guint role, FgDraftEditor *self)
{
  fg_draft_assign (self->draft, self->item, fg_draft_agency_row_get_agency (row), (FgRole) role);
}

static void
on_removed (FgDraftAgencyRow *row, FgDraftEditor *self)
{
  fg_draft_unassign (self->draft, self->item, fg_draft_agency_row_get_agency (row));
}

static void
append_row (FgDraftEditor *self, const FgAssignment *assignment)
{
  FgDraftAgencyRow *row = fg_draft_agency_row_new (assignment->agency, assignment->role);

  g_signal_connect_swapped (row, "renamed", G_CALLBACK (on_renamed), self);
  g_signal_connect (row, "role-chosen", G_CALLBACK (on_role_chosen), self);
  g_signal_connect (row, "removed", G_CALLBACK (on_removed), self);
  if (self->names != NULL)
    fg_draft_agency_row_set_names (row, self->names);
  gtk_box_append (self->assignments, GTK_WIDGET (row));
}

static gboolean
row_is_right (GtkWidget *row, const FgAssignment *assignment)
{
  return fg_draft_agency_row_get_role (FG_DRAFT_AGENCY_ROW (row)) == assignment->role
         && strcmp (fg_draft_agency_row_get_agency (FG_DRAFT_AGENCY_ROW (row)), assignment->agency) == 0;
}

static void
remove_from (FgDraftEditor *self, GtkWidget *row)
{
  /* A row that is removed while the focus is in it thinks that the clerk left it. */
  self->filling = TRUE;
  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      gtk_box_remove (self->assignments, row);
      row = next;
    }
  self->filling = FALSE;
}

/* The rows before the first that is wrong stay, and so does the focus in them. */
static void
show_assignments (FgDraftEditor *self)
{
  GPtrArray *assignments = self->item->assignments;
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->assignments));
  guint n_right = 0;

  while (row != NULL && n_right < assignments->len && row_is_right (row, g_ptr_array_index (assignments, n_right)))
    {
      row = gtk_widget_get_next_sibling (row);
      n_right++;
    }

  remove_from (self, row);
  for (guint i = n_right; i < assignments->len; i++)
    append_row (self, g_ptr_array_index (assignments, i));
}

static void
show_item (FgDraftEditor *self)
{
  g_autofree char *heading = dup_heading (self->item);
  const FgDeadline *deadline = &self->item->deadline;

  self->filling = TRUE;
  gtk_label_set_label (self->heading, heading);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), self->item->text, -1);
  gtk_label_set_label (self->clause, self->item->responsibility_raw);
  gtk_widget_set_visible (GTK_WIDGET (self->clause), *self->item->responsibility_raw != '\0');
  gtk_editable_set_text (GTK_EDITABLE (self->deadline), deadline->words != NULL ? deadline->words : "");
  gtk_editable_set_text (GTK_EDITABLE (self->new_agency), "");
  self->filling = FALSE;

  show_last_day (self);
  show_assignments (self);
}

static void
on_item_changed (FgDraftEditor *self, FgPlanItem *item)
{
  if (item != self->item)
    return;

  show_last_day (self);
  show_assignments (self);
}

static void
on_text_changed (FgDraftEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *text = NULL;

  if (self->filling || self->item == NULL)
    return;

  g_object_get (buffer, "text", &text, NULL);
  fg_draft_set_text (self->draft, self->item, text);
}

static void
on_deadline_changed (FgDraftEditor *self)
{
  g_autofree char *words = NULL;

  if (self->filling || self->item == NULL)
    return;

  words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->deadline))));
  fg_draft_set_deadline (self->draft, self->item, words);
}

static gpointer
load_names (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_agency_names_load (workspace, data, error);
}

static void
on_names_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgDraftEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FgAgencyNames) names = fg_store_run_finish (FG_STORE (source), result, &error);
  GtkWidget *row = NULL;

  if (names == NULL)
    g_debug ("No names to complete: %s", error->message);
  if (names == NULL || self->draft == NULL)
    return;

  g_clear_pointer (&self->names, fg_agency_names_unref);
  self->names = g_steal_pointer (&names);
  fg_name_completion_set_names (self->new_agency, self->names);
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->assignments)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    fg_draft_agency_row_set_names (FG_DRAFT_AGENCY_ROW (row), self->names);
}

/* The agencies that the workspace knows, and those of the notice itself. */
static void
on_names_wanted (FgDraftEditor *self)
{
  g_autoptr (FgStore) store = NULL;

  g_object_get (gtk_widget_get_root (GTK_WIDGET (self)), "store", &store, NULL);
  if (store != NULL)
    fg_store_read_async (store, load_names, fg_draft_list_agencies (self->draft), (GDestroyNotify) g_strfreev,
                         (GDestroyNotify) fg_agency_names_unref, NULL, on_names_loaded, g_object_ref (self));
}

static void
on_add_agency (FgDraftEditor *self)
{
  g_autofree char *name = fg_name_completion_dup_name (self->new_agency);

  if (*name == '\0' || self->item == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->new_agency), "");
  /* One that has a part already keeps it: adding is no way to change a role. */
  if (fg_plan_item_find_assignment (self->item, name) == NULL)
    fg_draft_assign (self->draft, self->item, name, FG_ROLE_RESPONSIBLE);
}

static void
fg_draft_editor_dispose (GObject *object)
{
  FgDraftEditor *self = FG_DRAFT_EDITOR (object);

  self->filling = TRUE;
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_DRAFT_EDITOR);

  G_OBJECT_CLASS (fg_draft_editor_parent_class)->dispose (object);
}

static void
fg_draft_editor_finalize (GObject *object)
{
  g_clear_pointer (&FG_DRAFT_EDITOR (object)->names, fg_agency_names_unref);

  G_OBJECT_CLASS (fg_draft_editor_parent_class)->finalize (object);
}

static void
fg_draft_editor_class_init (FgDraftEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_draft_editor_dispose;
  object_class->finalize = fg_draft_editor_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-draft-editor.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FgDraftEditor, content);
  gtk_widget_class_bind_template_child (widget_class, FgDraftEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, FgDraftEditor, text);
  gtk_widget_class_bind_template_child (widget_class, FgDraftEditor, clause);
  gtk_widget_class_bind_template_child (widget_class, FgDraftEditor, deadline);
  gtk_widget_class_bind_template_child (widget_class, FgDraftEditor, last_day);
  gtk_widget_class_bind_template_child (widget_class, FgDraftEditor, assignments);
  gtk_widget_class_bind_template_child (widget_class, FgDraftEditor, new_agency);
  gtk_widget_class_bind_template_callback (widget_class, on_deadline_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_names_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_add_agency);
}

static void
fg_draft_editor_init (FgDraftEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_name_completion_add (self->new_agency);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (on_text_changed), self);
}

/**
 * fg_draft_editor_set_draft:
 * @self: an editor
 * @draft: the draft that it corrects
 */
void
fg_draft_editor_set_draft (FgDraftEditor *self, FgDraft *draft)
{
  g_return_if_fail (FG_IS_DRAFT_EDITOR (self));
  g_return_if_fail (FG_IS_DRAFT (draft));

  fg_draft_editor_set_item (self, NULL);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  g_clear_pointer (&self->names, fg_agency_names_unref);
  g_signal_connect_object (draft, "item-changed", G_CALLBACK (on_item_changed), self, G_CONNECT_SWAPPED);
}

/**
 * fg_draft_editor_set_item:
 * @self: an editor
 * @item: (nullable): the item of the draft that is corrected from now on
 */
void
fg_draft_editor_set_item (FgDraftEditor *self, FgPlanItem *item)
{
  g_return_if_fail (FG_IS_DRAFT_EDITOR (self));
  g_return_if_fail (item == NULL || self->draft != NULL);

  if (self->item == item)
    return;

  self->item = item;
  if (item != NULL && self->names == NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    on_names_wanted (self);
  if (item != NULL)
    show_item (self);
  gtk_stack_set_visible_child_name (self->content, item != NULL ? "item" : "none");
}
