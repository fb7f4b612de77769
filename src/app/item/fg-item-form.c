/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of one item. There is no Save: each field is written by itself, as one revision, and says beside itself what
 * is wrong with it. What cannot be written waits as a draft, also while the form shows other items.
 *
 * Three ids matter: the item that is wanted, the one that the fields show, and that of each change on its way. A field
 * always belongs to the item that is shown, so it is flushed before another one is.
 */
#include "fg-item-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-assignment-editor.h"
#include "fg-form-drafts.h"
#include "fg-form-field.h"
#include "fg-item-query.h"
#include "fg-item-text.h"
#include "fg-item-writer.h"
#include "fg-light-label.h"
#include "fg-report-editor.h"

struct _FgItemForm
{
  GtkWidget parent_instance;

  FgStore *store;
  FgDay    today;
  gint64   wanted_id;
  gint64   shown_id;
  FgDay    issued;
  gboolean is_read_only;
  gboolean is_setting;

  FgItemWriter *writer;
  FgFormDrafts *drafts;
  /* Ends with the item that was wanted, and with the form. */
  GCancellable *loading;
  GCancellable *cancellable;

  GtkWidget          *form_box;
  GtkWidget          *content;
  GtkInfoBar         *unsaved_bar;
  GtkLabel           *unsaved_label;
  GtkStack           *stack;
  GtkScrolledWindow  *scroller;
  GtkLabel           *heading;
  FgLightLabel       *light_label;
  GtkWidget          *work_box;
  FgFormField        *title_field;
  FgFormField        *body_field;
  FgFormField        *deadline_field;
  FgFormField        *weight_field;
  FgFormField        *note_field;
  GtkDropDown        *status_drop_down;
  FgAssignmentEditor *assignment_editor;
  GtkLabel           *responsibility_label;
  FgReportEditor     *report_editor;

  /* The fields of text by what they change; NULL for what is no text. */
  FgFormField *fields[FG_N_ITEM_CHANGES];
};

G_DEFINE_FINAL_TYPE (FgItemForm, fg_item_form, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_ITEM_ID,
  PROP_TODAY,
  PROP_ISSUED,
  PROP_READ_ONLY,
  N_PROPS
};

enum
{
  SIGNAL_SETTLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

typedef struct
{
  gint64 item_id;
  FgDay  today;
} FgDetailQuery;

static gpointer
load_detail (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const FgDetailQuery *query = data;

  return fg_item_query_detail (workspace, query->item_id, query->today, error);
}

static gpointer
load_names (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_agency_names_load (workspace, NULL, error);
}

static FgItemChangeKind
kind_of_field (FgItemForm *self, FgFormField *field)
{
  FgItemChangeKind kind = 0;

  while (self->fields[kind] != field)
    kind++;

  return kind;
}

static void
show_unsaved (FgItemForm *self)
{
  guint n = fg_form_drafts_get_n (self->drafts);
  g_autofree char *text = NULL;
  const char *problem = NULL;

  for (guint i = 0; i < n; i++)
    if (fg_form_drafts_get (self->drafts, i)->change != NULL)
      problem = fg_form_drafts_get (self->drafts, i)->problem;

  if (problem != NULL)
    /* Translators: %s is a whole sentence that says what is wrong and what to do. */
    text = g_strdup_printf (_("Not everything is saved; what you typed is kept here. %s"), problem);
  gtk_label_set_label (self->unsaved_label, text != NULL ? text : "");
  gtk_info_bar_set_revealed (self->unsaved_bar, problem != NULL);
}

/* What is wrong stays in the field and among the drafts; what is right is on its way when this returns. */
static void
commit_field (FgItemForm *self, FgItemChangeKind kind)
{
  FgFormField *field = self->fields[kind];
  g_autofree char *text = fg_form_field_dup_text (field);
  g_autofree char *problem = NULL;
  FgItemChange *change = fg_item_text_read (kind, self->shown_id, text, self->issued, &problem);

  if (change == NULL)
    {
      fg_form_drafts_keep (self->drafts, self->shown_id, kind, text, problem, NULL);
      fg_form_field_set_problem (field, problem);
      return;
    }

  fg_form_drafts_drop (self->drafts, self->shown_id, kind);
  fg_item_writer_push (self->writer, change);
}

static void
on_commit (FgFormField *field, gpointer user_data)
{
  FgItemForm *self = FG_ITEM_FORM (gtk_widget_get_ancestor (GTK_WIDGET (field), FG_TYPE_ITEM_FORM));

  if (self->shown_id != 0)
    commit_field (self, kind_of_field (self, field));
}

static void
on_edited (FgFormField *field, gpointer user_data)
{
  FgItemForm *self = FG_ITEM_FORM (gtk_widget_get_ancestor (GTK_WIDGET (field), FG_TYPE_ITEM_FORM));
  g_autofree char *text = fg_form_field_dup_text (field);
  g_autofree char *problem = NULL;
  g_autoptr (FgItemChange) change =
    fg_item_text_read (kind_of_field (self, field), self->shown_id, text, self->issued, &problem);

  fg_form_field_set_problem (field, problem);
  if (change != NULL && field == self->deadline_field)
    {
      g_autofree char *hint = fg_item_text_describe_deadline (&change->deadline);

      fg_form_field_set_hint (field, hint);
    }

  /* Undone by hand or by key: what is stored already does not wait to be. */
  if (!fg_form_field_is_changed (field))
    {
      fg_form_drafts_drop (self->drafts, self->shown_id, kind_of_field (self, field));
      show_unsaved (self);
    }
}

static void
on_status_selected (FgItemForm *self)
{
  FgItemChange *change = NULL;

  if (self->is_setting || self->shown_id == 0)
    return;

  change = fg_item_change_new (FG_ITEM_CHANGE_STATUS, self->shown_id, NULL);
  change->status = (FgStatus) gtk_drop_down_get_selected (self->status_drop_down);
  fg_item_writer_push (self->writer, change);
}

static void
show_field (FgItemForm *self, FgItemChangeKind kind, const char *stored, gboolean is_other)
{
  const FgFormDraft *draft = fg_form_drafts_find (self->drafts, self->shown_id, kind);

  if (!is_other)
    {
      fg_form_field_set_stored (self->fields[kind], stored);
      return;
    }

  fg_form_field_reset (self->fields[kind], stored);
  if (draft == NULL)
    return;

  fg_form_field_set_text (self->fields[kind], draft->text);
  fg_form_field_set_problem (self->fields[kind], draft->problem);
}

static void
show_fields (FgItemForm *self, const FgItemDetail *detail, gboolean is_other)
{
  g_autofree char *weight = fg_item_text_from_weight (detail->weight);
  const char *deadline = detail->record.deadline.words != NULL ? detail->record.deadline.words : "";

  fg_form_field_set_placeholder (self->title_field, *detail->own_title == '\0' ? detail->record.title : NULL);
  show_field (self, FG_ITEM_CHANGE_TITLE, detail->own_title, is_other);
  show_field (self, FG_ITEM_CHANGE_BODY, detail->body, is_other);
  show_field (self, FG_ITEM_CHANGE_DEADLINE, deadline, is_other);
  show_field (self, FG_ITEM_CHANGE_WEIGHT, weight, is_other);
  show_field (self, FG_ITEM_CHANGE_NOTE, detail->note, is_other);
  if (!fg_form_field_is_changed (self->deadline_field))
    {
      g_autofree char *hint = fg_item_text_describe_deadline (&detail->record.deadline);

      fg_form_field_set_hint (self->deadline_field, hint);
    }
}

static void
show_responsibility (FgItemForm *self, const FgItemDetail *detail)
{
  g_autofree char *text = NULL;

  if (*detail->responsibility_raw != '\0')
    /* Translators: %s are the words of the notice that say who is responsible. */
    text = g_strdup_printf (_("As printed: %s"), detail->responsibility_raw);

  gtk_label_set_label (self->responsibility_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->responsibility_label), text != NULL);
}

static void
show_detail (FgItemForm *self, const FgItemDetail *detail)
{
  gboolean is_other = self->shown_id != detail->record.id;
  gboolean is_work = detail->record.kind != FG_ITEM_SECTION;
  g_autofree char *heading = fg_item_text_describe_place (detail->record.kind, detail->record.number);

  self->is_setting = TRUE;
  self->shown_id = detail->record.id;
  gtk_label_set_label (self->heading, heading);
  g_object_set (self->light_label, "light", is_work ? detail->record.light : FG_LIGHT_NONE, NULL);
  gtk_widget_set_visible (self->work_box, is_work);
  gtk_drop_down_set_selected (self->status_drop_down, detail->record.status);
  show_fields (self, detail, is_other);
  show_responsibility (self, detail);
  fg_assignment_editor_show (self->assignment_editor, detail);
  fg_report_editor_show (self->report_editor, detail);
  self->is_setting = FALSE;

  if (is_other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, "item");
}

static void
show_nothing (FgItemForm *self)
{
  self->shown_id = 0;
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
on_detail_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgItemForm) self = user_data;
  g_autoptr (FgItemDetail) detail = NULL;
  g_autoptr (GError) error = NULL;

  detail = fg_store_run_finish (FG_STORE (source), result, &error);
  /* An answer that was under way when its query was cancelled still arrives. */
  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;

  g_clear_object (&self->loading);
  if (detail == NULL)
    {
      /* That an item was removed is no news to who removed it. */
      if (!g_error_matches (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
      show_nothing (self);
      return;
    }

  /* What is typed meanwhile goes to the item that it was typed for. What is on its way comes back by "changed". */
  if (detail->record.id != self->shown_id)
    fg_item_form_flush (self);
  else if (fg_item_writer_get_n_pending (self->writer) > 0)
    return;

  show_detail (self, detail);
}

static void
cancel_loading (FgItemForm *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load (FgItemForm *self)
{
  FgDetailQuery *query = NULL;

  cancel_loading (self);
  if (self->store == NULL || self->wanted_id == 0 || self->today == FG_DAY_NONE)
    {
      show_nothing (self);
      return;
    }

  query = g_new0 (FgDetailQuery, 1);
  query->item_id = self->wanted_id;
  query->today = self->today;
  self->loading = g_cancellable_new ();
  fg_store_read_async (self->store, load_detail, query, g_free, (GDestroyNotify) fg_item_detail_free, self->loading,
                       on_detail_loaded, g_object_ref (self));
}

static void
on_names_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgItemForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FgAgencyNames) names = fg_store_run_finish (FG_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (names != NULL)
    fg_assignment_editor_set_names (self->assignment_editor, names);
  else
    g_debug ("No names to complete: %s", error->message);
}

static void
on_names_wanted (FgItemForm *self)
{
  if (self->store != NULL)
    fg_store_read_async (self->store, load_names, NULL, NULL, (GDestroyNotify) fg_agency_names_unref, self->cancellable,
                         on_names_loaded, g_object_ref (self));
}

static void
on_written (FgItemForm *self, const FgItemChange *change)
{
  if (change->item_id == self->shown_id && self->fields[change->kind] != NULL)
    fg_form_field_set_stored (self->fields[change->kind], change->text);
  show_unsaved (self);
  if (fg_item_writer_get_n_pending (self->writer) == 0)
    g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
}

static void
on_failed (FgItemForm *self, const FgItemChange *change, const char *message)
{
  FgFormField *field = self->fields[change->kind];

  if (field != NULL)
    fg_form_drafts_keep (self->drafts, change->item_id, change->kind, change->text, message, change);
  if (field != NULL && change->item_id == self->shown_id)
    fg_form_field_set_problem (field, message);
  if (field == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);

  show_unsaved (self);
  /* Drop-downs go back to what is stored. */
  load (self);
  if (fg_item_writer_get_n_pending (self->writer) == 0)
    g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
}

static void
on_retry (FgItemForm *self)
{
  guint n = fg_form_drafts_get_n (self->drafts);

  for (guint i = n; i-- > 0;)
    {
      const FgFormDraft *draft = fg_form_drafts_get (self->drafts, i);
      FgItemChange *change = draft->change != NULL ? fg_item_change_copy (draft->change) : NULL;

      if (change == NULL)
        continue;
      if (change->item_id == self->shown_id)
        fg_form_field_set_problem (self->fields[change->kind], NULL);
      fg_form_drafts_drop (self->drafts, change->item_id, change->kind);
      fg_item_writer_push (self->writer, change);
    }
}

static void
set_writer (FgItemForm *self, FgItemWriter *writer)
{
  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_set_object (&self->writer, writer);
  fg_assignment_editor_set_writer (self->assignment_editor, writer);
  fg_report_editor_set_writer (self->report_editor, writer);
  if (writer == NULL)
    return;

  g_signal_connect_swapped (writer, "written", G_CALLBACK (on_written), self);
  g_signal_connect_swapped (writer, "failed", G_CALLBACK (on_failed), self);
}

static void
set_store (FgItemForm *self, FgStore *store)
{
  g_autoptr (FgItemWriter) writer = store != NULL ? fg_item_writer_new (store) : NULL;

  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, load, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_swapped (store, "changed", G_CALLBACK (load), self);
  set_writer (self, writer);
  on_names_wanted (self);
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
set_item_id (FgItemForm *self, gint64 item_id)
{
  if (self->wanted_id == item_id)
    return;

  fg_item_form_flush (self);
  self->wanted_id = item_id;
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM_ID]);
}

static void
set_today (FgItemForm *self, FgDay today)
{
  if (self->today == today)
    return;

  self->today = today;
  fg_report_editor_set_today (self->report_editor, today);
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

static void
set_issued (FgItemForm *self, FgDay issued)
{
  if (self->issued == issued)
    return;

  fg_item_form_flush (self);
  self->issued = issued;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ISSUED]);
}

static void
set_read_only (FgItemForm *self, gboolean is_read_only)
{
  if (self->is_read_only == is_read_only)
    return;

  self->is_read_only = is_read_only;
  /* Not the whole form: one can still scroll it. */
  gtk_widget_set_sensitive (self->form_box, !is_read_only);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
fg_item_form_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgItemForm *self = FG_ITEM_FORM (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_ITEM_ID:
      g_value_set_int64 (value, self->wanted_id);
      break;
    case PROP_TODAY:
      g_value_set_uint (value, self->today);
      break;
    case PROP_ISSUED:
      g_value_set_uint (value, self->issued);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->is_read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_item_form_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgItemForm *self = FG_ITEM_FORM (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_ITEM_ID:
      set_item_id (self, g_value_get_int64 (value));
      break;
    case PROP_TODAY:
      set_today (self, g_value_get_uint (value));
      break;
    case PROP_ISSUED:
      set_issued (self, g_value_get_uint (value));
      break;
    case PROP_READ_ONLY:
      set_read_only (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_item_form_dispose (GObject *object)
{
  FgItemForm *self = FG_ITEM_FORM (object);

  cancel_loading (self);
  g_cancellable_cancel (self->cancellable);
  if (self->writer != NULL)
    set_writer (self, NULL);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, load, self);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_ITEM_FORM);

  G_OBJECT_CLASS (fg_item_form_parent_class)->dispose (object);
}

static void
fg_item_form_finalize (GObject *object)
{
  FgItemForm *self = FG_ITEM_FORM (object);

  fg_form_drafts_free (self->drafts);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (fg_item_form_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/item/fg-item-form.ui");
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, form_box);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, content);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, unsaved_bar);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, unsaved_label);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, stack);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, heading);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, light_label);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, work_box);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, title_field);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, body_field);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, deadline_field);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, weight_field);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, note_field);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, status_drop_down);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, assignment_editor);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, responsibility_label);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, report_editor);
  gtk_widget_class_bind_template_callback (widget_class, on_commit);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_status_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_names_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_retry);
}

static void
fg_item_form_class_init (FgItemFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_item_form_get_property;
  object_class->set_property = fg_item_form_set_property;
  object_class->dispose = fg_item_form_dispose;
  object_class->finalize = fg_item_form_finalize;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, FG_TYPE_STORE, flags);
  properties[PROP_ITEM_ID] = g_param_spec_int64 ("item-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TODAY] = g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT, FG_DAY_NONE, flags);
  /* When the plan was issued: the year of a deadline that names none. */
  properties[PROP_ISSUED] = g_param_spec_uint ("issued", NULL, NULL, 0, G_MAXUINT, FG_DAY_NONE, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* All changes that were under way are written or have failed. */
  signals[SIGNAL_SETTLED] =
    g_signal_new ("settled", FG_TYPE_ITEM_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FG_TYPE_ASSIGNMENT_EDITOR);
  g_type_ensure (FG_TYPE_FORM_FIELD);
  g_type_ensure (FG_TYPE_LIGHT_LABEL);
  g_type_ensure (FG_TYPE_REPORT_EDITOR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
fill_statuses (FgItemForm *self)
{
  g_autoptr (GtkStringList) statuses = gtk_string_list_new (NULL);

  for (FgStatus status = 0; status < FG_N_STATUSES; status++)
    gtk_string_list_append (statuses, fg_status_get_label (status));

  self->is_setting = TRUE;
  fg_accessible_name_drop_down (self->status_drop_down, _("Status"));
  gtk_drop_down_set_model (self->status_drop_down, G_LIST_MODEL (statuses));
  self->is_setting = FALSE;
}

static void
fg_item_form_init (FgItemForm *self)
{
  self->drafts = fg_form_drafts_new ();
  self->cancellable = g_cancellable_new ();
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->fields[FG_ITEM_CHANGE_TITLE] = self->title_field;
  self->fields[FG_ITEM_CHANGE_BODY] = self->body_field;
  self->fields[FG_ITEM_CHANGE_DEADLINE] = self->deadline_field;
  self->fields[FG_ITEM_CHANGE_WEIGHT] = self->weight_field;
  self->fields[FG_ITEM_CHANGE_NOTE] = self->note_field;
  fill_statuses (self);
}

/**
 * fg_item_form_flush:
 * @self: the form
 *
 * Writes at once what was typed and is not yet on its way.
 */
void
fg_item_form_flush (FgItemForm *self)
{
  g_return_if_fail (FG_IS_ITEM_FORM (self));

  if (self->shown_id == 0)
    return;

  for (guint i = 0; i < FG_N_ITEM_CHANGES; i++)
    if (self->fields[i] != NULL)
      fg_form_field_flush (self->fields[i]);
}

/**
 * fg_item_form_is_busy:
 * @self: the form
 *
 * Returns: whether changes are on their way; ::settled follows
 */
gboolean
fg_item_form_is_busy (FgItemForm *self)
{
  g_return_val_if_fail (FG_IS_ITEM_FORM (self), FALSE);

  return self->writer != NULL && fg_item_writer_get_n_pending (self->writer) > 0;
}

/**
 * fg_item_form_has_unsaved:
 * @self: the form
 *
 * Returns: whether something that was typed, here or for another item, is not in the workspace and not on its way
 */
gboolean
fg_item_form_has_unsaved (FgItemForm *self)
{
  g_return_val_if_fail (FG_IS_ITEM_FORM (self), FALSE);

  return fg_form_drafts_get_n (self->drafts) > 0 || fg_assignment_editor_has_drafts (self->assignment_editor)
         || fg_report_editor_has_drafts (self->report_editor);
}

/**
 * fg_item_form_focus_title:
 * @self: the form
 *
 * Puts the cursor into the first field.
 */
void
fg_item_form_focus_title (FgItemForm *self)
{
  g_return_if_fail (FG_IS_ITEM_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->title_field));
}

/**
 * fg_item_form_focus_report:
 * @self: the form
 *
 * Puts the cursor into the form for a progress report, and all of that form where it can be seen.
 */
void
fg_item_form_focus_report (FgItemForm *self)
{
  GtkAdjustment *adjustment = NULL;
  double top = 0;

  g_return_if_fail (FG_IS_ITEM_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->report_editor));

  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  if (gtk_widget_translate_coordinates (GTK_WIDGET (self->report_editor), GTK_WIDGET (self->scroller), 0, 0, NULL,
                                        &top))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + top);
}

/**
 * fg_item_form_get_heading:
 * @self: the form
 *
 * Returns: what the item that is shown is called
 */
const char *
fg_item_form_get_heading (FgItemForm *self)
{
  g_return_val_if_fail (FG_IS_ITEM_FORM (self), NULL);

  return gtk_label_get_text (self->heading);
}
