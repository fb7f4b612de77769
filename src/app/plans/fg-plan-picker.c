/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which plan is looked at: a drop-down of the plans of the workspace that keeps its choice while plans come and go.
 * Archived plans are in it when they are asked for, when one of them is looked at, and where there are no others.
 */
#include "fg-plan-picker.h"

#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-plan-entry.h"
#include "fg-plan-table.h"
#include "fg-store.h"

struct _FgPlanPicker
{
  GtkWidget parent_instance;

  FgStore      *store;
  GListStore   *entries; /* all plans */
  GtkFilter    *filter;
  GListModel   *offered; /* those of them that can be chosen */
  GCancellable *loading;
  gint64        plan_id;
  /* The plan to look at as soon as it is known; the same as plan_id otherwise. */
  gint64        wanted_id;
  gboolean      is_filling;
  gboolean      shows_archived;
  gboolean      has_others; /* than archived plans */

  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (FgPlanPicker, fg_plan_picker, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_PLAN_ID,
  PROP_ISSUED,
  PROP_TITLE,
  PROP_ARCHIVED,
  PROP_SHOW_ARCHIVED,
  N_PROPS
};

enum
{
  SIGNAL_LOADED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gpointer
load_plans (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_plan_table_list_all (workspace, error);
}

static gboolean
is_offered (gpointer item, gpointer user_data)
{
  FgPlanPicker *self = user_data;

  return self->shows_archived || !self->has_others || !fg_plan_entry_is_archived (item)
         || fg_plan_entry_get_id (item) == self->wanted_id;
}

static guint
find_place (FgPlanPicker *self, gint64 plan_id)
{
  guint n = g_list_model_get_n_items (self->offered);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FgPlanEntry) entry = g_list_model_get_item (self->offered, i);

      if (fg_plan_entry_get_id (entry) == plan_id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static FgPlanEntry *
get_entry (FgPlanPicker *self)
{
  return gtk_drop_down_get_selected_item (self->drop_down);
}

static FgDay
get_issued (FgPlanPicker *self)
{
  FgPlanEntry *entry = get_entry (self);

  return entry != NULL ? fg_plan_entry_get_issued (entry) : FG_DAY_NONE;
}

static void
take_selection (FgPlanPicker *self)
{
  FgPlanEntry *entry = get_entry (self);
  gint64 plan_id = entry != NULL ? fg_plan_entry_get_id (entry) : 0;

  self->wanted_id = plan_id;
  /* It may have been archived or brought back since. */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARCHIVED]);
  if (self->plan_id == plan_id)
    return;

  self->plan_id = plan_id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN_ID]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ISSUED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* The plan that was looked at stays; where it is gone, the last one takes its place. */
static void
select_plan (FgPlanPicker *self)
{
  guint place = find_place (self, self->wanted_id);
  guint n = g_list_model_get_n_items (self->offered);

  if (place == GTK_INVALID_LIST_POSITION && n > 0)
    place = n - 1;
  gtk_drop_down_set_selected (self->drop_down, place);
  take_selection (self);
}

static void
offer (FgPlanPicker *self)
{
  self->is_filling = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  select_plan (self);
  self->is_filling = FALSE;
}

static void
on_selected (FgPlanPicker *self)
{
  if (self->is_filling)
    return;

  take_selection (self);
  /* An archived plan that was looked at goes with that. */
  offer (self);
}

static void
fill (FgPlanPicker *self, GPtrArray *plans)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  for (guint i = 0; i < plans->len; i++)
    g_ptr_array_add (entries, fg_plan_entry_new (g_ptr_array_index (plans, i)));

  /* The archived ones come last. */
  self->has_others = plans->len > 0 && !((const FgPlanSummary *) g_ptr_array_index (plans, 0))->is_archived;
  self->is_filling = TRUE;
  g_list_store_splice (self->entries, 0, n_old, entries->pdata, entries->len);
  offer (self);
}

static void
on_plans_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgPlanPicker) self = user_data;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  plans = fg_store_run_finish (FG_STORE (source), result, &error);
  /* An answer that was under way when its query was cancelled still arrives. */
  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;

  g_clear_object (&self->loading);
  if (plans == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }

  fill (self, plans);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0, plans->len);
}

static void
load (FgPlanPicker *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->store == NULL)
    return;

  self->loading = g_cancellable_new ();
  fg_store_read_async (self->store, load_plans, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->loading,
                       on_plans_loaded, g_object_ref (self));
}

static void
set_store (FgPlanPicker *self, FgStore *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, load, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_swapped (store, "changed", G_CALLBACK (load), self);
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
set_show_archived (FgPlanPicker *self, gboolean shows_archived)
{
  if (self->shows_archived == shows_archived)
    return;

  self->shows_archived = shows_archived;
  offer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_ARCHIVED]);
}

static void
fg_plan_picker_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgPlanPicker *self = FG_PLAN_PICKER (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_PLAN_ID:
      g_value_set_int64 (value, fg_plan_picker_get_plan_id (self));
      break;
    case PROP_ISSUED:
      g_value_set_uint (value, get_issued (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, fg_plan_picker_get_title (self));
      break;
    case PROP_ARCHIVED:
      g_value_set_boolean (value, fg_plan_picker_is_archived (self));
      break;
    case PROP_SHOW_ARCHIVED:
      g_value_set_boolean (value, self->shows_archived);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_plan_picker_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgPlanPicker *self = FG_PLAN_PICKER (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_PLAN_ID:
      fg_plan_picker_set_plan_id (self, g_value_get_int64 (value));
      break;
    case PROP_SHOW_ARCHIVED:
      set_show_archived (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_plan_picker_dispose (GObject *object)
{
  FgPlanPicker *self = FG_PLAN_PICKER (object);

  set_store (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_PLAN_PICKER);

  G_OBJECT_CLASS (fg_plan_picker_parent_class)->dispose (object);
}

static void
fg_plan_picker_finalize (GObject *object)
{
  FgPlanPicker *self = FG_PLAN_PICKER (object);

  g_object_unref (self->offered);
  g_object_unref (self->filter);
  g_object_unref (self->entries);

  G_OBJECT_CLASS (fg_plan_picker_parent_class)->finalize (object);
}

static void
fg_plan_picker_class_init (FgPlanPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_plan_picker_get_property;
  object_class->set_property = fg_plan_picker_set_property;
  object_class->dispose = fg_plan_picker_dispose;
  object_class->finalize = fg_plan_picker_finalize;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, FG_TYPE_STORE, G_PARAM_READWRITE | flags);
  properties[PROP_PLAN_ID] =
    g_param_spec_int64 ("plan-id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READWRITE | flags);
  properties[PROP_ISSUED] =
    g_param_spec_uint ("issued", NULL, NULL, 0, G_MAXUINT, FG_DAY_NONE, G_PARAM_READABLE | flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_ARCHIVED] = g_param_spec_boolean ("archived", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_SHOW_ARCHIVED] =
    g_param_spec_boolean ("show-archived", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The plans are known; the argument is how many there are. */
  signals[SIGNAL_LOADED] =
    g_signal_new ("loaded", FG_TYPE_PLAN_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /* The plans could not be read; the argument says why. */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", FG_TYPE_PLAN_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (FG_TYPE_PLAN_ENTRY);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/plans/fg-plan-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, FgPlanPicker, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
fg_plan_picker_init (FgPlanPicker *self)
{
  self->entries = g_list_store_new (FG_TYPE_PLAN_ENTRY);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_offered, self, NULL));
  self->offered = G_LIST_MODEL (
    gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->entries)), g_object_ref (self->filter)));
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_accessible_name_drop_down (self->drop_down, _("Plan"));
  gtk_drop_down_set_model (self->drop_down, self->offered);
  self->is_filling = FALSE;
}

/**
 * fg_plan_picker_get_plan_id:
 * @self: the picker
 *
 * Returns: the plan that is looked at, 0 while it is not known or where there is none
 */
gint64
fg_plan_picker_get_plan_id (FgPlanPicker *self)
{
  g_return_val_if_fail (FG_IS_PLAN_PICKER (self), 0);

  return self->plan_id;
}

/**
 * fg_plan_picker_set_plan_id:
 * @self: the picker
 * @plan_id: the plan to look at, at once or when the plans are known
 */
void
fg_plan_picker_set_plan_id (FgPlanPicker *self, gint64 plan_id)
{
  guint place = 0;

  g_return_if_fail (FG_IS_PLAN_PICKER (self));

  place = find_place (self, plan_id);
  if (place != GTK_INVALID_LIST_POSITION)
    {
      gtk_drop_down_set_selected (self->drop_down, place);
      return;
    }

  self->wanted_id = plan_id;
  /* Among the archived ones, if it is known. */
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_LESS_STRICT);
  place = find_place (self, plan_id);
  if (place != GTK_INVALID_LIST_POSITION)
    gtk_drop_down_set_selected (self->drop_down, place);
}

/**
 * fg_plan_picker_get_title:
 * @self: the picker
 *
 * Returns: (nullable): the title of the plan that is looked at
 */
const char *
fg_plan_picker_get_title (FgPlanPicker *self)
{
  FgPlanEntry *entry = NULL;

  g_return_val_if_fail (FG_IS_PLAN_PICKER (self), NULL);

  entry = get_entry (self);
  return entry != NULL ? fg_plan_entry_get_title (entry) : NULL;
}

/**
 * fg_plan_picker_is_archived:
 * @self: the picker
 *
 * Returns: whether the plan that is looked at is done with
 */
gboolean
fg_plan_picker_is_archived (FgPlanPicker *self)
{
  FgPlanEntry *entry = NULL;

  g_return_val_if_fail (FG_IS_PLAN_PICKER (self), FALSE);

  entry = get_entry (self);
  return entry != NULL && fg_plan_entry_is_archived (entry);
}
