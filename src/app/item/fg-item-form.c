/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of one item: it loads the item and hands it to its sections, each of which shows and writes some of the facts.
 *
 * Three ids matter: the item that is wanted, the one that the sections show, and that of each change on its way. A field
 * always belongs to the item that is shown, so it is flushed before another one is.
 */
#include "fg-item-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-deadline-section.h"
#include "fg-item-query.h"
#include "fg-item-text.h"
#include "fg-light-label.h"
#include "fg-report-editor.h"
#include "fg-responsibility-section.h"
#include "fg-status-section.h"
#include "fg-wording-section.h"

#define N_SECTIONS 5

struct _FgItemForm
{
  GtkWidget parent_instance;

  FgStore *store;
  FgDay    today;
  gint64   wanted_id;
  gint64   shown_id;
  gboolean is_read_only;

  FgItemWriter  *writer;
  FgFieldKeeper *keeper;
  /* Ends with the item that was wanted. */
  GCancellable *loading;

  GtkWidget          *form_box;
  GtkWidget          *content;
  GtkInfoBar         *unsaved_bar;
  GtkLabel           *unsaved_label;
  GtkStack           *stack;
  GtkScrolledWindow  *scroller;
  GtkLabel           *heading;
  FgLightLabel       *light_label;
  GtkWidget          *work_box;
  FgFormSection      *wording_section;
  FgFormSection      *deadline_section;
  FgFormSection      *status_section;
  FgFormSection      *responsibility_section;
  FgFormSection      *report_editor;

  /* The same, from top to bottom. */
  FgFormSection *sections[N_SECTIONS];
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

static void
show_unsaved (FgItemForm *self)
{
  const char *problem = fg_field_keeper_get_problem (self->keeper);
  g_autofree char *text = NULL;

  if (problem != NULL)
    /* Translators: %s is a whole sentence that says what is wrong and what to do. */
    text = g_strdup_printf (_("Not everything is saved; what you typed is kept here. %s"), problem);
  gtk_label_set_label (self->unsaved_label, text != NULL ? text : "");
  gtk_info_bar_set_revealed (self->unsaved_bar, problem != NULL);
}

static void
show_detail (FgItemForm *self, const FgItemDetail *detail)
{
  gboolean is_other = self->shown_id != detail->record.id;
  gboolean is_work = detail->record.kind != FG_ITEM_SECTION;
  g_autofree char *heading = fg_item_text_describe_place (detail->record.kind, detail->record.number);

  self->shown_id = detail->record.id;
  gtk_label_set_label (self->heading, heading);
  g_object_set (self->light_label, "light", is_work ? detail->record.light : FG_LIGHT_NONE, NULL);
  gtk_widget_set_visible (self->work_box, is_work);
  fg_field_keeper_set_item_id (self->keeper, self->shown_id);
  for (guint i = 0; i < N_SECTIONS; i++)
    fg_form_section_show (self->sections[i], detail);

  if (is_other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, "item");
}

static void
show_nothing (FgItemForm *self)
{
  self->shown_id = 0;
  fg_field_keeper_set_item_id (self->keeper, 0);
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
on_written (FgItemForm *self, const FgItemChange *change)
{
  if (fg_item_writer_get_n_pending (self->writer) == 0)
    g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
}

static void
on_failed (FgItemForm *self, const FgItemChange *change, const char *message)
{
  if (!fg_field_keeper_has (self->keeper, change->kind))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);

  /* Drop-downs go back to what is stored. */
  load (self);
  if (fg_item_writer_get_n_pending (self->writer) == 0)
    g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
}

static void
on_retry (FgItemForm *self)
{
  fg_field_keeper_retry (self->keeper);
}

static void
set_writer (FgItemForm *self, FgItemWriter *writer)
{
  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_set_object (&self->writer, writer);
  fg_field_keeper_set_writer (self->keeper, writer);
  for (guint i = 0; i < N_SECTIONS; i++)
    fg_form_section_set_writer (self->sections[i], writer);
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
  for (guint i = 0; i < N_SECTIONS; i++)
    fg_form_section_set_today (self->sections[i], today);
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

static void
set_issued (FgItemForm *self, FgDay issued)
{
  if (fg_field_keeper_get_issued (self->keeper) == issued)
    return;

  fg_item_form_flush (self);
  fg_field_keeper_set_issued (self->keeper, issued);
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
      g_value_set_uint (value, fg_field_keeper_get_issued (self->keeper));
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

  g_object_unref (self->keeper);

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
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, wording_section);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, deadline_section);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, status_section);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, responsibility_section);
  gtk_widget_class_bind_template_child (widget_class, FgItemForm, report_editor);
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

  g_type_ensure (FG_TYPE_DEADLINE_SECTION);
  g_type_ensure (FG_TYPE_LIGHT_LABEL);
  g_type_ensure (FG_TYPE_REPORT_EDITOR);
  g_type_ensure (FG_TYPE_RESPONSIBILITY_SECTION);
  g_type_ensure (FG_TYPE_STATUS_SECTION);
  g_type_ensure (FG_TYPE_WORDING_SECTION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
fg_item_form_init (FgItemForm *self)
{
  self->keeper = fg_field_keeper_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (show_unsaved), self, G_CONNECT_SWAPPED);

  self->sections[0] = self->wording_section;
  self->sections[1] = self->deadline_section;
  self->sections[2] = self->status_section;
  self->sections[3] = self->responsibility_section;
  self->sections[4] = self->report_editor;
  for (guint i = 0; i < N_SECTIONS; i++)
    fg_form_section_attach (self->sections[i], self->keeper);
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

  fg_field_keeper_flush (self->keeper);
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

  for (guint i = 0; i < N_SECTIONS; i++)
    if (fg_form_section_has_drafts (self->sections[i]))
      return TRUE;

  return fg_field_keeper_has_drafts (self->keeper);
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

  gtk_widget_grab_focus (GTK_WIDGET (self->wording_section));
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
