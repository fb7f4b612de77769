/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deadlines of a plan in the window, against the calendar. It opens with the whole time in sight, and stays at the
 * zoom that was chosen since while the plan changes. Signals:
 *
 * FgTimelineView::item-activated (gint64 item_id): the clerk wants to see that item
 */
#include "fg-timeline-view.h"

#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-item-writer.h"
#include "fg-screen-style.h"
#include "fg-sheet-loader.h"
#include "fg-sheet-pane.h"
#include "fg-time-axis.h"
#include "fg-timeline-drag.h"
#include "fg-timeline-query.h"
#include "fg-timeline-sheet.h"

/* Today is in the range of the axis too, unless the plan's time is further away than this. */
#define TODAY_REACH_DAYS 366

/* Where today is shown when it was asked for, in parts of the width. */
#define TODAY_PLACE 0.4

struct _FgTimelineView
{
  GtkWidget parent_instance;

  GtkWidget     *content;
  FgSheetPane   *pane;
  GtkDropDown   *groups;
  GtkDropDown   *lights;
  GtkSearchEntry *search_entry;
  GHashTable    *folded; /* (element-type utf8): titles of headings */
  FgSheetLoader *loader;
  FgTimelineDrag *drag;
  FgItemWriter  *writer; /* NULL without a store */
  gboolean       is_past;
  double         day_em; /* 0: the whole time in sight */
};

G_DEFINE_FINAL_TYPE (FgTimelineView, fg_timeline_view, GTK_TYPE_WIDGET)

/* What the drop-down offers after "All lights", what needs a person first. */
static const FgLight light_choices[] = {
  FG_LIGHT_RED, FG_LIGHT_YELLOW, FG_LIGHT_GREEN, FG_LIGHT_DONE, FG_LIGHT_NONE,
};

enum
{
  PROP_0,
  PROP_STORE,
  PROP_PLAN_ID,
  PROP_TODAY,
  PROP_GROUP,
  PROP_LEGEND,
  PROP_PAST,
  N_PROPS
};

enum
{
  ITEM_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gpointer
read_timeline (FgWorkspace *workspace, const FgSheetRequest *request, GError **error)
{
  FgTimelineOptions options = FG_TIMELINE_OPTIONS_INIT;

  if (request->options != NULL)
    options = *(const FgTimelineOptions *) request->options;
  options.group = (FgTimelineGroup) request->variant;
  return fg_timeline_query (workspace, request->plan_id, &options, request->today, error);
}

static FgSheetView *
get_view (FgTimelineView *self)
{
  return fg_sheet_pane_get_view (self->pane);
}

static FgTimelineSheet *
get_sheet (FgTimelineView *self)
{
  FgSheet *sheet = fg_sheet_view_get_sheet (get_view (self));

  return sheet != NULL ? FG_TIMELINE_SHEET (sheet) : NULL;
}

static void
include_today (FgTimelineSheet *sheet, FgTimeline *timeline)
{
  FgDay today = fg_timeline_get_as_of (timeline);
  FgDay first, last;

  fg_timeline_get_range (timeline, &first, &last);
  if (first == FG_DAY_NONE || today + TODAY_REACH_DAYS < first || today > last + TODAY_REACH_DAYS)
    return;

  fg_timeline_sheet_set_range (sheet, MIN (first, today), MAX (last, today));
}

static void
apply_zoom (FgTimelineView *self, FgTimelineSheet *sheet)
{
  if (self->day_em > 0.0)
    fg_timeline_sheet_set_day_em (sheet, self->day_em);
  else
    fg_timeline_sheet_zoom_to_fit (sheet);
}

static void
show_timeline (FgTimelineView *self, FgTimeline *timeline)
{
  g_autoptr (FgSheetStyle) style = fg_screen_style_make (GTK_WIDGET (self));
  g_autoptr (FgTimelineSheet) sheet = fg_timeline_sheet_new (timeline, style);

  include_today (sheet, timeline);
  fg_timeline_sheet_set_folded (sheet, self->folded);
  apply_zoom (self, sheet);
  fg_sheet_pane_show_sheet (self->pane, FG_SHEET (sheet));
}

static gboolean
is_filtered (FgTimelineView *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0'
         || gtk_drop_down_get_selected (self->lights) != 0;
}

static void
set_filter (FgTimelineView *self)
{
  guint light = gtk_drop_down_get_selected (self->lights);
  g_autofree char *search = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
  FgTimelineOptions options = FG_TIMELINE_OPTIONS_INIT;

  options.filter.search = *search != '\0' ? search : NULL;
  options.filter.by_light = light > 0 && light != GTK_INVALID_LIST_POSITION;
  options.filter.light = options.filter.by_light ? light_choices[light - 1] : FG_LIGHT_NONE;
  fg_sheet_loader_set_options (self->loader, FG_TYPE_TIMELINE_OPTIONS, &options);
}

/* Widgets that go still say that they change. */
static void
on_filter_changed (FgTimelineView *self)
{
  if (self->lights != NULL && self->search_entry != NULL)
    set_filter (self);
}

static void
fill_lights (FgTimelineView *self)
{
  g_autoptr (GtkStringList) lights = gtk_string_list_new (NULL);

  gtk_string_list_append (lights, C_("light", "All lights"));
  for (gsize i = 0; i < G_N_ELEMENTS (light_choices); i++)
    gtk_string_list_append (lights, fg_light_get_label (light_choices[i]));

  gtk_drop_down_set_model (self->lights, G_LIST_MODEL (lights));
}

static void
on_loaded (FgTimelineView *self, FgTimeline *timeline)
{
  if (timeline == NULL)
    fg_sheet_pane_show_message (self->pane, "x-office-calendar-symbolic", _("No Plan Is Open"),
                                _("Open a notice, and the timeline shows what is due when."));
  else if (fg_timeline_get_n_rows (timeline) == 0 && is_filtered (self))
    fg_sheet_pane_show_message (self->pane, "system-search-symbolic", _("Nothing Matches"),
                                _("Search for fewer words, or show all lights."));
  else if (fg_timeline_get_n_rows (timeline) == 0)
    fg_sheet_pane_show_message (self->pane, "x-office-calendar-symbolic", _("This Plan Has No Tasks"),
                                _("Add tasks, and the timeline shows what is due when."));
  else
    show_timeline (self, timeline);
}

static void
on_failed (FgTimelineView *self, const char *message)
{
  fg_sheet_pane_show_message (self->pane, "dialog-warning-symbolic", _("The Timeline Cannot Be Shown"), message);
}

/* The words of the headings stay when the plan is read again, and with them what is folded. */
static void
toggle_fold (FgTimelineView *self, const char *title)
{
  FgSheetView *view = get_view (self);
  g_autofree char *key = g_strdup (title);
  FgSheetCell cursor;

  if (!g_hash_table_remove (self->folded, key))
    g_hash_table_add (self->folded, g_steal_pointer (&key));

  fg_sheet_view_get_cursor (view, &cursor);
  fg_timeline_sheet_set_folded (get_sheet (self), self->folded);
  fg_sheet_view_layout (view);
  fg_sheet_view_set_cursor (view, &cursor);
}

static void
on_cell_activated (FgTimelineView *self, guint row, guint column)
{
  const FgTimelineRow *shown = fg_timeline_sheet_get_row (get_sheet (self), row);
  gint64 item_id = shown->item_id;

  if (shown->is_group)
    toggle_fold (self, shown->title);
  else if (item_id != 0)
    g_signal_emit (self, signals[ITEM_ACTIVATED], 0, item_id);
}

/* What is at the place x of the body stays there. */
static void
zoom (FgTimelineView *self, int steps, double x)
{
  FgTimelineSheet *sheet = get_sheet (self);
  FgSheetView *view = get_view (self);
  double before, scrolled;

  if (sheet == NULL)
    return;

  before = fg_timeline_sheet_get_day_em (sheet);
  scrolled = fg_sheet_view_get_x (view);
  self->day_em = fg_time_zoom_step (before, steps);
  fg_timeline_sheet_set_day_em (sheet, self->day_em);
  fg_sheet_view_layout (view);
  fg_sheet_view_scroll_to_x (view, (scrolled + x) * self->day_em / before - x);
}

static void
on_zoom (FgTimelineView *self, int steps, double x)
{
  zoom (self, steps, x);
}

static void
on_zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FgTimelineView *self = FG_TIMELINE_VIEW (widget);

  zoom (self, 1, fg_sheet_view_get_body_width (get_view (self)) / 2.0);
}

static void
on_zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FgTimelineView *self = FG_TIMELINE_VIEW (widget);

  zoom (self, -1, fg_sheet_view_get_body_width (get_view (self)) / 2.0);
}

static void
on_zoom_fit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FgTimelineView *self = FG_TIMELINE_VIEW (widget);
  FgTimelineSheet *sheet = get_sheet (self);

  self->day_em = 0.0;
  if (sheet == NULL)
    return;

  apply_zoom (self, sheet);
  fg_sheet_view_layout (get_view (self));
}

static void
on_today (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FgTimelineView *self = FG_TIMELINE_VIEW (widget);
  FgTimelineSheet *sheet = get_sheet (self);
  FgSheetView *view = get_view (self);

  if (sheet != NULL)
    fg_sheet_view_scroll_to_x (view, fg_timeline_sheet_get_day_x (sheet, fg_sheet_loader_get_today (self->loader))
                                       - TODAY_PLACE * fg_sheet_view_get_body_width (view));
}

static void
on_dropped (FgTimelineView *self, gint64 item_id, guint day)
{
  g_autoptr (FgItemChange) change = fg_item_change_new (FG_ITEM_CHANGE_DEADLINE, item_id, NULL);

  if (self->writer == NULL)
    return;

  fg_deadline_set_day (&change->deadline, day);
  fg_item_writer_push (self->writer, g_steal_pointer (&change));
}

static void
on_write_failed (FgTimelineView *self, const FgItemChange *change, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
}

static void
on_deadline_earlier (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fg_timeline_drag_step (FG_TIMELINE_VIEW (widget)->drag, -1);
}

static void
on_deadline_later (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fg_timeline_drag_step (FG_TIMELINE_VIEW (widget)->drag, 1);
}

static void
set_store (FgTimelineView *self, FgStore *store)
{
  fg_sheet_loader_set_store (self->loader, store);
  g_clear_object (&self->writer);
  if (store == NULL)
    return;

  self->writer = fg_item_writer_new (store);
  g_signal_connect_object (self->writer, "failed", G_CALLBACK (on_write_failed), self, G_CONNECT_SWAPPED);
}

static void
set_past (FgTimelineView *self, gboolean is_past)
{
  self->is_past = is_past;
  fg_timeline_drag_set_enabled (self->drag, !is_past);
}

static void
on_legend_changed (FgTimelineView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEGEND]);
}

static void
set_group (FgTimelineView *self, guint group)
{
  if (fg_sheet_loader_get_variant (self->loader) == group || group >= FG_N_TIMELINE_GROUPS)
    return;

  fg_sheet_loader_set_variant (self->loader, group);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP]);
}

static void
fg_timeline_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FgTimelineView *self = FG_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, fg_sheet_loader_get_store (self->loader));
      break;
    case PROP_PLAN_ID:
      g_value_set_int64 (value, fg_sheet_loader_get_plan_id (self->loader));
      break;
    case PROP_TODAY:
      g_value_set_uint (value, fg_sheet_loader_get_today (self->loader));
      break;
    case PROP_GROUP:
      g_value_set_uint (value, fg_sheet_loader_get_variant (self->loader));
      break;
    case PROP_LEGEND:
      g_object_get_property (G_OBJECT (self->pane), "show-legend", value);
      break;
    case PROP_PAST:
      g_value_set_boolean (value, self->is_past);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fg_timeline_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FgTimelineView *self = FG_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_PLAN_ID:
      fg_sheet_loader_set_plan_id (self->loader, g_value_get_int64 (value));
      break;
    case PROP_TODAY:
      fg_sheet_loader_set_today (self->loader, g_value_get_uint (value));
      break;
    case PROP_GROUP:
      set_group (self, g_value_get_uint (value));
      break;
    case PROP_LEGEND:
      g_object_set_property (G_OBJECT (self->pane), "show-legend", value);
      break;
    case PROP_PAST:
      set_past (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
fg_timeline_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_view (FG_TIMELINE_VIEW (widget))));
}

static void
fg_timeline_view_dispose (GObject *object)
{
  FgTimelineView *self = FG_TIMELINE_VIEW (object);

  fg_sheet_loader_stop (self->loader);
  g_clear_object (&self->drag);
  g_clear_object (&self->writer);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_TIMELINE_VIEW);

  G_OBJECT_CLASS (fg_timeline_view_parent_class)->dispose (object);
}

static void
fg_timeline_view_finalize (GObject *object)
{
  g_object_unref (FG_TIMELINE_VIEW (object)->loader);
  g_hash_table_unref (FG_TIMELINE_VIEW (object)->folded);

  G_OBJECT_CLASS (fg_timeline_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags notifying = flags | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, FG_TYPE_STORE, flags);
  properties[PROP_PLAN_ID] = g_param_spec_int64 ("plan-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TODAY] = g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT, FG_DAY_NONE, flags);
  properties[PROP_GROUP] = g_param_spec_uint ("group", NULL, NULL, 0, G_MAXUINT, 0, notifying);
  properties[PROP_LEGEND] = g_param_spec_boolean ("legend", NULL, NULL, TRUE, notifying);
  properties[PROP_PAST] = g_param_spec_boolean ("past", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, on_zoom_out);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-fit", NULL, on_zoom_fit);
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, on_today);
  gtk_widget_class_install_action (widget_class, "timeline.deadline-earlier", NULL, on_deadline_earlier);
  gtk_widget_class_install_action (widget_class, "timeline.deadline-later", NULL, on_deadline_later);
  gtk_widget_class_install_property_action (widget_class, "timeline.legend", "legend");

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "timeline.deadline-earlier", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "timeline.deadline-later", NULL);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "timeline.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "timeline.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "timeline.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "timeline.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "timeline.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "timeline.zoom-fit", NULL);
}

static void
fg_timeline_view_class_init (FgTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fg_timeline_view_get_property;
  object_class->set_property = fg_timeline_view_set_property;
  object_class->dispose = fg_timeline_view_dispose;
  object_class->finalize = fg_timeline_view_finalize;
  widget_class->grab_focus = fg_timeline_view_grab_focus;
  install_properties (object_class);
  install_actions (widget_class);

  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (FG_TYPE_SHEET_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/timeline/fg-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FgTimelineView, content);
  gtk_widget_class_bind_template_child (widget_class, FgTimelineView, pane);
  gtk_widget_class_bind_template_child (widget_class, FgTimelineView, groups);
  gtk_widget_class_bind_template_child (widget_class, FgTimelineView, lights);
  gtk_widget_class_bind_template_child (widget_class, FgTimelineView, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
}

static void
fg_timeline_view_init (FgTimelineView *self)
{
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->loader = fg_sheet_loader_new (read_timeline, (GDestroyNotify) fg_timeline_unref);
  g_signal_connect_object (self->loader, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->drag = fg_timeline_drag_new (get_view (self));
  g_signal_connect_object (self->drag, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  fg_accessible_name_drop_down (self->groups, _("What the rows are grouped by"));
  fill_lights (self);
  fg_accessible_name_drop_down (self->lights, _("Show only items with this light"));
  g_signal_connect_swapped (self->pane, "notify::show-legend", G_CALLBACK (on_legend_changed), self);
  g_signal_connect_swapped (get_view (self), "cell-activated", G_CALLBACK (on_cell_activated), self);
  g_signal_connect_swapped (get_view (self), "zoom", G_CALLBACK (on_zoom), self);
}

/**
 * fg_timeline_view_new:
 *
 * Returns: (transfer floating): a view that waits for a store, a plan and a day
 */
GtkWidget *
fg_timeline_view_new (void)
{
  return g_object_new (FG_TYPE_TIMELINE_VIEW, NULL);
}
