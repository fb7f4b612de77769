/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart of progress in the window: for a screen reader a picture that is told in words, for the pointer a sentence
 * about the week below it.
 */
#include "fg-progress-view.h"

#include <glib/gi18n-lib.h>

#include "fg-progress-chart.h"
#include "fg-screen-style.h"

#define MIN_WIDTH 180
#define NATURAL_WIDTH 320
#define HEIGHT 150

struct _FgProgressView
{
  GtkWidget parent_instance;

  GArray          *weeks; /* (element-type FgOverviewWeek) */
  FgProgressChart *chart; /* NULL where there is nothing to show */
};

G_DEFINE_FINAL_TYPE (FgProgressView, fg_progress_view, GTK_TYPE_WIDGET)

static void
make_chart (FgProgressView *self)
{
  g_autoptr (FgSheetStyle) style = fg_screen_style_make (GTK_WIDGET (self));
  g_autofree char *summary = NULL;

  g_clear_object (&self->chart);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->weeks->len == 0)
    return;

  self->chart = fg_progress_chart_new ((const FgOverviewWeek *) (gconstpointer) self->weeks->data, self->weeks->len,
                                       style);
  summary = fg_progress_chart_summarize (self->chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}

static gboolean
fg_progress_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  FgProgressView *self = FG_PROGRESS_VIEW (widget);
  g_autofree char *sentence = NULL;
  guint week = FG_PROGRESS_CHART_NOWHERE;

  if (self->chart != NULL && !by_keyboard)
    week = fg_progress_chart_find (self->chart, gtk_widget_get_width (widget), x);
  if (week == FG_PROGRESS_CHART_NOWHERE)
    return FALSE;

  sentence = fg_progress_chart_describe (self->chart, week);
  gtk_tooltip_set_text (tooltip, sentence);
  return TRUE;
}

static void
fg_progress_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = is_width ? MIN_WIDTH : HEIGHT;
  *natural = is_width ? NATURAL_WIDTH : HEIGHT;
}

static void
fg_progress_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FgProgressView *self = FG_PROGRESS_VIEW (widget);

  if (self->chart != NULL)
    fg_progress_chart_append (self->chart, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

static void
fg_progress_view_dispose (GObject *object)
{
  g_clear_object (&FG_PROGRESS_VIEW (object)->chart);

  G_OBJECT_CLASS (fg_progress_view_parent_class)->dispose (object);
}

static void
fg_progress_view_finalize (GObject *object)
{
  g_array_unref (FG_PROGRESS_VIEW (object)->weeks);

  G_OBJECT_CLASS (fg_progress_view_parent_class)->finalize (object);
}

static void
fg_progress_view_class_init (FgProgressViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_progress_view_dispose;
  object_class->finalize = fg_progress_view_finalize;
  widget_class->measure = fg_progress_view_measure;
  widget_class->snapshot = fg_progress_view_snapshot;
  widget_class->query_tooltip = fg_progress_view_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fg_progress_view_init (FgProgressView *self)
{
  self->weeks = g_array_new (FALSE, FALSE, sizeof (FgOverviewWeek));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Items done and overdue, week by week"), -1);
  fg_screen_style_watch (GTK_WIDGET (self), G_CALLBACK (make_chart));
}

/**
 * fg_progress_view_set_weeks:
 * @self: a view
 * @weeks: (element-type FgOverviewWeek): the weeks, the earliest first
 */
void
fg_progress_view_set_weeks (FgProgressView *self, GArray *weeks)
{
  g_return_if_fail (FG_IS_PROGRESS_VIEW (self));
  g_return_if_fail (weeks != NULL);

  g_array_set_size (self->weeks, 0);
  if (weeks->len > 0)
    g_array_append_vals (self->weeks, weeks->data, weeks->len);
  make_chart (self);
}
