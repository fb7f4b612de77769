/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What needs a person today, and where the plan, or all plans, stand. Each count leads to the items that it counts. It is
 * read anew with each change, but only while it is seen. Signals:
 *
 * FgOverviewView::items-activated (FgItemFilter *filter, char *title): a person wants to see those items
 * FgOverviewView::plan-activated (gint64 plan_id): a person wants to see that plan
 */
#include "fg-overview-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-count-card.h"
#include "fg-group-list.h"
#include "fg-item-filter.h"
#include "fg-light-bar-view.h"
#include "fg-overview-query.h"
#include "fg-overview-row.h"
#include "fg-progress-view.h"
#include "fg-sheet-loader.h"

struct _FgOverviewView
{
  GtkWidget parent_instance;

  FgStore *store;
  char    *plan_title;

  GtkStack       *stack;
  AdwStatusPage  *failure;
  GtkLabel       *title;
  GtkLabel       *subtitle;
  GtkBox         *cards;
  FgCountCard    *concern_cards[FG_N_CONCERNS];
  FgLightBarView *bar;
  GtkListBox     *lights;
  FgProgressView *progress;
  FgGroupList    *plans;
  FgGroupList    *sections;
  FgGroupList    *agencies;
  FgSheetLoader  *loader;
};

G_DEFINE_FINAL_TYPE (FgOverviewView, fg_overview_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_PLAN_ID,
  PROP_PLAN_TITLE,
  PROP_TODAY,
  PROP_ALL_PLANS,
  N_PROPS
};

enum
{
  SIGNAL_ITEMS_ACTIVATED,
  SIGNAL_PLAN_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The variants of what is read. */
enum
{
  ONE_PLAN,
  ALL_PLANS,
};

/* In the order in which they are shown: what is worst first. */
static const FgConcern shown_concerns[] = {
  FG_CONCERN_OVERDUE, FG_CONCERN_DUE, FG_CONCERN_UNREPORTED, FG_CONCERN_FINDING, FG_CONCERN_UNCHECKED,
};

static const FgLight shown_lights[] = {
  FG_LIGHT_RED, FG_LIGHT_YELLOW, FG_LIGHT_GREEN, FG_LIGHT_DONE, FG_LIGHT_NONE,
};

static gpointer
read_overview (FgWorkspace *workspace, const FgSheetRequest *request, GError **error)
{
  return fg_overview_query_load (workspace, request->variant == ALL_PLANS ? 0 : request->plan_id, request->today,
                                 error);
}

static gboolean
shows_all_plans (FgOverviewView *self)
{
  return fg_sheet_loader_get_variant (self->loader) == ALL_PLANS;
}

/* ---- What is shown ---- */

static void
show_headings (FgOverviewView *self, const FgOverview *overview)
{
  const FgOverviewCounts *counts = &overview->counts;
  g_autofree char *day = fg_day_to_iso (fg_sheet_loader_get_today (self->loader));
  guint n_done = counts->lights[FG_LIGHT_DONE];
  guint percent = counts->n_items > 0 ? n_done * 100 / counts->n_items : 0;
  g_autofree char *subtitle =
    /* Translators: %1$s is a day, %2$u counts tasks and measures, %3$u those of them that are done, %4$u is a percentage. */
    g_strdup_printf (ngettext ("As of %1$s: %2$u item, %3$u done (%4$u%%)", "As of %1$s: %2$u items, %3$u done (%4$u%%)",
                               counts->n_items),
                     day, counts->n_items, n_done, percent);

  gtk_label_set_text (self->title, shows_all_plans (self) ? _("All plans") : self->plan_title);
  gtk_label_set_text (self->subtitle, subtitle);
}

static void
show_counts (FgOverviewView *self, const FgOverviewCounts *counts)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shown_concerns); i++)
    fg_count_card_set_count (self->concern_cards[shown_concerns[i]], counts->concerns[shown_concerns[i]]);

  fg_light_bar_view_set_counts (self->bar, counts->lights);
  for (gsize i = 0; i < G_N_ELEMENTS (shown_lights); i++)
    fg_overview_row_set_light (FG_OVERVIEW_ROW (gtk_list_box_get_row_at_index (self->lights, (int) i)), shown_lights[i],
                               counts);
}

/* The first time that there is something to see, keys go to what is worst. */
static void
show_page (FgOverviewView *self, const char *name)
{
  gboolean is_first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "waiting") == 0;

  gtk_stack_set_visible_child_name (self->stack, name);
  if (is_first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->concern_cards[shown_concerns[0]]));
}

static void
on_loaded (FgOverviewView *self, const FgOverview *overview)
{
  if (overview == NULL)
    return;

  show_headings (self, overview);
  show_counts (self, &overview->counts);
  fg_progress_view_set_weeks (self->progress, overview->weeks);
  gtk_widget_set_visible (GTK_WIDGET (self->plans), shows_all_plans (self));
  if (shows_all_plans (self))
    fg_group_list_set_groups (self->plans, overview->plans);
  fg_group_list_set_groups (self->sections, overview->sections);
  fg_group_list_set_groups (self->agencies, overview->agencies);
  show_page (self, "overview");
}

static void
on_failed (FgOverviewView *self, const char *message)
{
  adw_status_page_set_description (self->failure, message);
  show_page (self, "failed");
}

/* ---- Where it leads ---- */

static void
lead_to (FgOverviewView *self, FgItemFilter *filter, const char *title)
{
  filter->plan_id = shows_all_plans (self) ? 0 : fg_sheet_loader_get_plan_id (self->loader);
  g_signal_emit (self, signals[SIGNAL_ITEMS_ACTIVATED], 0, filter, title);
}

static void
on_show_concern (GtkWidget *widget, const char *action, GVariant *name)
{
  FgItemFilter filter = FG_ITEM_FILTER_INIT;

  if (fg_concern_from_string (g_variant_get_string (name, NULL), &filter.concern))
    lead_to (FG_OVERVIEW_VIEW (widget), &filter, fg_concern_get_label (filter.concern));
}

static void
on_light_activated (FgOverviewView *self, FgOverviewRow *row)
{
  FgItemFilter filter = { .by_light = TRUE, .light = (FgLight) fg_overview_row_get_id (row) };

  lead_to (self, &filter, fg_light_get_label (filter.light));
}

static void
on_section_activated (FgOverviewView *self, gint64 section_id, const char *name)
{
  FgItemFilter filter = { .section_id = section_id };

  lead_to (self, &filter, name);
}

static void
on_agency_activated (FgOverviewView *self, gint64 agency_id, const char *name)
{
  FgItemFilter filter = { .agency_id = agency_id, .answers = TRUE };

  lead_to (self, &filter, name);
}

static void
on_plan_activated (FgOverviewView *self, gint64 plan_id, const char *name)
{
  g_object_set (self, "all-plans", FALSE, NULL);
  g_signal_emit (self, signals[SIGNAL_PLAN_ACTIVATED], 0, plan_id);
}

/* ---- The widget ---- */

/* What nobody looks at is not counted. */
static void
follow_store (FgOverviewView *self)
{
  fg_sheet_loader_set_store (self->loader, gtk_widget_get_mapped (GTK_WIDGET (self)) ? self->store : NULL);
}

static void
set_store (FgOverviewView *self, FgStore *store)
{
  if (g_set_object (&self->store, store))
    follow_store (self);
}

static void
set_plan_title (FgOverviewView *self, const char *title)
{
  g_free (self->plan_title);
  self->plan_title = g_strdup (title);
  if (!shows_all_plans (self))
    gtk_label_set_text (self->title, title != NULL ? title : "");
}

static void
set_all_plans (FgOverviewView *self, gboolean all_plans)
{
  if (shows_all_plans (self) == all_plans)
    return;

  fg_sheet_loader_set_variant (self->loader, all_plans ? ALL_PLANS : ONE_PLAN);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALL_PLANS]);
}

static void
fg_overview_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgOverviewView *self = FG_OVERVIEW_VIEW (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_PLAN_ID:
      g_value_set_int64 (value, fg_sheet_loader_get_plan_id (self->loader));
      break;
    case PROP_PLAN_TITLE:
      g_value_set_string (value, self->plan_title);
      break;
    case PROP_TODAY:
      g_value_set_uint (value, fg_sheet_loader_get_today (self->loader));
      break;
    case PROP_ALL_PLANS:
      g_value_set_boolean (value, shows_all_plans (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_overview_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FgOverviewView *self = FG_OVERVIEW_VIEW (object);

  switch (prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_PLAN_ID:
      fg_sheet_loader_set_plan_id (self->loader, g_value_get_int64 (value));
      break;
    case PROP_PLAN_TITLE:
      set_plan_title (self, g_value_get_string (value));
      break;
    case PROP_TODAY:
      fg_sheet_loader_set_today (self->loader, g_value_get_uint (value));
      break;
    case PROP_ALL_PLANS:
      set_all_plans (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_overview_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fg_overview_view_parent_class)->map (widget);
  follow_store (FG_OVERVIEW_VIEW (widget));
}

static void
fg_overview_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fg_overview_view_parent_class)->unmap (widget);
  follow_store (FG_OVERVIEW_VIEW (widget));
}

static void
fg_overview_view_dispose (GObject *object)
{
  FgOverviewView *self = FG_OVERVIEW_VIEW (object);

  fg_sheet_loader_stop (self->loader);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_OVERVIEW_VIEW);

  G_OBJECT_CLASS (fg_overview_view_parent_class)->dispose (object);
}

static void
fg_overview_view_finalize (GObject *object)
{
  FgOverviewView *self = FG_OVERVIEW_VIEW (object);

  g_object_unref (self->loader);
  g_free (self->plan_title);

  G_OBJECT_CLASS (fg_overview_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, FG_TYPE_STORE, flags);
  properties[PROP_PLAN_ID] = g_param_spec_int64 ("plan-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PLAN_TITLE] = g_param_spec_string ("plan-title", NULL, NULL, NULL, flags);
  properties[PROP_TODAY] = g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT, FG_DAY_NONE, flags);
  properties[PROP_ALL_PLANS] =
    g_param_spec_boolean ("all-plans", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/overview/fg-overview-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, stack);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, failure);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, title);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, cards);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, bar);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, lights);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, progress);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, plans);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, sections);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewView, agencies);
  gtk_widget_class_bind_template_callback (widget_class, on_light_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_plan_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_section_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_agency_activated);
}

static void
fg_overview_view_class_init (FgOverviewViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fg_overview_view_get_property;
  object_class->set_property = fg_overview_view_set_property;
  object_class->dispose = fg_overview_view_dispose;
  object_class->finalize = fg_overview_view_finalize;
  widget_class->map = fg_overview_view_map;
  widget_class->unmap = fg_overview_view_unmap;
  install_properties (object_class);

  signals[SIGNAL_ITEMS_ACTIVATED] = g_signal_new ("items-activated", FG_TYPE_OVERVIEW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[SIGNAL_PLAN_ACTIVATED] = g_signal_new ("plan-activated", FG_TYPE_OVERVIEW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (FG_TYPE_GROUP_LIST);
  g_type_ensure (FG_TYPE_LIGHT_BAR_VIEW);
  g_type_ensure (FG_TYPE_PROGRESS_VIEW);
  gtk_widget_class_install_action (widget_class, "overview.show-concern", "s", on_show_concern);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
add_cards (FgOverviewView *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shown_concerns); i++)
    {
      GtkWidget *card = fg_count_card_new (shown_concerns[i]);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (card), "overview.show-concern");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (card), "s", fg_concern_to_string (shown_concerns[i]));
      gtk_box_append (self->cards, card);
      self->concern_cards[shown_concerns[i]] = FG_COUNT_CARD (card);
    }
}

static void
fg_overview_view_init (FgOverviewView *self)
{
  self->loader = fg_sheet_loader_new (read_overview, (GDestroyNotify) fg_overview_free);
  g_signal_connect_object (self->loader, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_cards (self);
  for (gsize i = 0; i < G_N_ELEMENTS (shown_lights); i++)
    gtk_list_box_append (self->lights, fg_overview_row_new ());
  show_counts (self, &(FgOverviewCounts) { 0 });
}
