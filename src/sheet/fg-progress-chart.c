/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The weeks of an overview as bars: done beside overdue, each with the sign of its light at the last week, so that
 * colour is never alone. What a bar says is also told in words.
 */
#include "fg-progress-chart.h"

#include <glib/gi18n-lib.h>

#include "fg-text-cache.h"

/* Lengths in em. */
#define SCALE_WIDTH_EM 2.6
#define PADDING_EM 0.4
/* Above the highest bar, for the counts of the last week. */
#define HEAD_EM 1.8
#define FOOT_EM 1.8
#define MAX_BAR_EM 0.9
#define DATE_WIDTH_EM 4.0
#define COUNT_WIDTH_EM 5.0

/* Of a week's width, how much its two bars take together. */
#define BARS_SHARE 0.8

/* What the scale may end at, times a power of ten. */
static const guint tops[] = { 1, 2, 4, 6, 8, 10 };
#define LEAST_TOP 4

struct _FgProgressChart
{
  GObject parent_instance;

  GArray       *weeks; /* (element-type FgOverviewWeek) */
  guint         top; /* where the scale ends */
  FgSheetStyle *style;
  FgTextCache  *texts;
};

G_DEFINE_FINAL_TYPE (FgProgressChart, fg_progress_chart, G_TYPE_OBJECT)

/* Where the bars are. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  double week_width;
  double bar_width;
} Plot;

static void
fg_progress_chart_finalize (GObject *object)
{
  FgProgressChart *self = FG_PROGRESS_CHART (object);

  g_array_unref (self->weeks);
  fg_text_cache_free (self->texts);
  g_object_unref (self->style);

  G_OBJECT_CLASS (fg_progress_chart_parent_class)->finalize (object);
}

static void
fg_progress_chart_class_init (FgProgressChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fg_progress_chart_finalize;
}

static void
fg_progress_chart_init (FgProgressChart *self)
{
}

static const FgOverviewWeek *
get_week (FgProgressChart *self, guint week)
{
  return &g_array_index (self->weeks, FgOverviewWeek, week);
}

/* Even, so that its half is a whole number of items. */
static guint
find_top (GArray *weeks)
{
  guint most = LEAST_TOP;

  for (guint i = 0; i < weeks->len; i++)
    {
      const FgOverviewWeek *week = &g_array_index (weeks, FgOverviewWeek, i);

      most = MAX (most, MAX (week->n_done, week->n_overdue));
    }

  for (guint power = 1;; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
      if (tops[i] * power >= most)
        return tops[i] * power;
}

static double
em (FgProgressChart *self, double length)
{
  return fg_sheet_style_get_length (self->style, length);
}

static void
find_plot (FgProgressChart *self, double width, double height, Plot *plot)
{
  plot->x = em (self, SCALE_WIDTH_EM);
  plot->y = em (self, HEAD_EM);
  plot->width = MAX (width - plot->x, 1.0);
  plot->height = MAX (height - plot->y - em (self, FOOT_EM), 1.0);
  plot->week_width = plot->width / self->weeks->len;
  plot->bar_width = MIN (plot->week_width * BARS_SHARE / 2.0, em (self, MAX_BAR_EM));
}

static void
append_text (FgProgressChart *self, GtkSnapshot *snapshot, const char *text, FgColor color, float xalign,
             const graphene_rect_t *rect)
{
  const FgTextBox box = {
    .rect = *rect, .font = FG_FONT_BODY, .color = color, .xalign = xalign, .yalign = 0.5f, .lines = 1,
  };

  fg_text_cache_append (self->texts, snapshot, text, &box);
}

static void
append_scale_line (FgProgressChart *self, GtkSnapshot *snapshot, const Plot *plot, guint value)
{
  double y = plot->y + plot->height * (1.0 - (double) value / self->top);
  double hair = fg_sheet_style_get_hair (self->style);
  double line = fg_sheet_style_get_line_height (self->style);
  g_autofree char *text = g_strdup_printf ("%u", value);

  gtk_snapshot_append_color (
    snapshot, fg_sheet_style_get_color (self->style, value == 0 ? FG_COLOR_LINE : FG_COLOR_HAIR),
    &GRAPHENE_RECT_INIT ((float) plot->x, (float) (y - hair), (float) plot->width, (float) hair));
  append_text (self, snapshot, text, FG_COLOR_DIM_TEXT, 1.0f,
               &GRAPHENE_RECT_INIT (0.0f, (float) (y - line / 2.0), (float) (plot->x - em (self, PADDING_EM)),
                                    (float) line));
}

static void
append_bar (FgProgressChart *self, GtkSnapshot *snapshot, const Plot *plot, double x, guint n, FgLight light)
{
  double height = plot->height * n / self->top;

  gtk_snapshot_append_color (
    snapshot, fg_sheet_style_get_color (self->style, fg_sheet_style_color_for_light (light)),
    &GRAPHENE_RECT_INIT ((float) x, (float) (plot->y + plot->height - height), (float) plot->bar_width,
                         (float) height));
}

static void
append_weeks (FgProgressChart *self, GtkSnapshot *snapshot, const Plot *plot)
{
  for (guint i = 0; i < self->weeks->len; i++)
    {
      double middle = plot->x + (i + 0.5) * plot->week_width;

      append_bar (self, snapshot, plot, middle - plot->bar_width, get_week (self, i)->n_done, FG_LIGHT_DONE);
      append_bar (self, snapshot, plot, middle, get_week (self, i)->n_overdue, FG_LIGHT_RED);
    }
}

/* The counts as they are now, in the upper right, which say what the colours mean. */
static void
append_count (FgProgressChart *self, GtkSnapshot *snapshot, const Plot *plot, double right, FgLight light, guint n)
{
  double width = em (self, COUNT_WIDTH_EM);
  g_autofree char *text = g_strdup_printf ("%s %u", fg_light_get_symbol (light), n);

  append_text (self, snapshot, text, fg_sheet_style_color_for_light (light), 1.0f,
               &GRAPHENE_RECT_INIT ((float) (right - width), 0.0f, (float) width,
                                    (float) fg_sheet_style_get_line_height (self->style)));
}

static void
append_date (FgProgressChart *self, GtkSnapshot *snapshot, const Plot *plot, guint week, float xalign)
{
  double width = em (self, DATE_WIDTH_EM);
  double x = plot->x + (week + 0.5) * plot->week_width - width * xalign;
  int month = 0, day = 0;
  g_autofree char *text = NULL;

  fg_day_get_ymd (get_week (self, week)->last_day, NULL, &month, &day);
  /* Translators: a day without its year, below a chart: %1$d is the number of the month, %2$d the day of the month. */
  text = g_strdup_printf (C_("chart", "%1$02d-%2$02d"), month, day);
  append_text (self, snapshot, text, FG_COLOR_DIM_TEXT, xalign,
               &GRAPHENE_RECT_INIT ((float) x, (float) (plot->y + plot->height), (float) width,
                                    (float) em (self, FOOT_EM)));
}

static void
append_dates (FgProgressChart *self, GtkSnapshot *snapshot, const Plot *plot)
{
  guint last = self->weeks->len - 1;

  append_date (self, snapshot, plot, last, 1.0f);
  if (plot->width < 2.0 * em (self, DATE_WIDTH_EM) || last == 0)
    return;

  append_date (self, snapshot, plot, 0, 0.0f);
  if (plot->width > 4.0 * em (self, DATE_WIDTH_EM) && last > 1)
    append_date (self, snapshot, plot, last / 2, 0.5f);
}

/**
 * fg_progress_chart_new:
 * @weeks: (array length=n_weeks): the weeks, the earliest first
 * @n_weeks: how many, at least one
 * @style: what it looks like
 *
 * Returns: (transfer full): a chart
 */
FgProgressChart *
fg_progress_chart_new (const FgOverviewWeek *weeks, guint n_weeks, FgSheetStyle *style)
{
  FgProgressChart *self = NULL;

  g_return_val_if_fail (weeks != NULL && n_weeks > 0, NULL);
  g_return_val_if_fail (FG_IS_SHEET_STYLE (style), NULL);

  self = g_object_new (FG_TYPE_PROGRESS_CHART, NULL);
  self->weeks = g_array_sized_new (FALSE, FALSE, sizeof (FgOverviewWeek), n_weeks);
  g_array_append_vals (self->weeks, weeks, n_weeks);
  self->top = find_top (self->weeks);
  self->style = g_object_ref (style);
  self->texts = fg_text_cache_new (style);
  return self;
}

/**
 * fg_progress_chart_get_top:
 * @self: a chart
 *
 * Returns: how many items its scale ends at
 */
guint
fg_progress_chart_get_top (FgProgressChart *self)
{
  g_return_val_if_fail (FG_IS_PROGRESS_CHART (self), 0);

  return self->top;
}

/**
 * fg_progress_chart_append:
 * @self: a chart
 * @snapshot: what to draw on
 * @width: how wide it is
 * @height: how high
 */
void
fg_progress_chart_append (FgProgressChart *self, GtkSnapshot *snapshot, double width, double height)
{
  const FgOverviewWeek *now = NULL;
  Plot plot;

  g_return_if_fail (FG_IS_PROGRESS_CHART (self));

  now = get_week (self, self->weeks->len - 1);
  find_plot (self, width, height, &plot);
  append_scale_line (self, snapshot, &plot, self->top);
  append_scale_line (self, snapshot, &plot, self->top / 2);
  append_weeks (self, snapshot, &plot);
  append_scale_line (self, snapshot, &plot, 0);
  append_dates (self, snapshot, &plot);
  append_count (self, snapshot, &plot, width - em (self, COUNT_WIDTH_EM), FG_LIGHT_DONE, now->n_done);
  append_count (self, snapshot, &plot, width, FG_LIGHT_RED, now->n_overdue);
}

/**
 * fg_progress_chart_find:
 * @self: a chart
 * @width: how wide it is drawn
 * @x: a place from its left
 *
 * Returns: the week that is there, or %FG_PROGRESS_CHART_NOWHERE
 */
guint
fg_progress_chart_find (FgProgressChart *self, double width, double x)
{
  Plot plot;

  g_return_val_if_fail (FG_IS_PROGRESS_CHART (self), FG_PROGRESS_CHART_NOWHERE);

  find_plot (self, width, 0.0, &plot);
  if (x < plot.x || x >= plot.x + plot.width)
    return FG_PROGRESS_CHART_NOWHERE;

  return MIN ((guint) ((x - plot.x) / plot.week_width), self->weeks->len - 1);
}

/**
 * fg_progress_chart_describe:
 * @self: a chart
 * @week: one of its weeks
 *
 * Returns: (transfer full): what its bars say, in one sentence
 */
char *
fg_progress_chart_describe (FgProgressChart *self, guint week)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (FG_IS_PROGRESS_CHART (self), NULL);
  g_return_val_if_fail (week < self->weeks->len, NULL);

  day = fg_day_to_iso (get_week (self, week)->last_day);
  /* Translators: %1$s is a day, %2$u and %3$u count tasks and measures. */
  return g_strdup_printf (_("On %1$s: %2$u done, %3$u overdue"), day, get_week (self, week)->n_done,
                          get_week (self, week)->n_overdue);
}

/**
 * fg_progress_chart_summarize:
 * @self: a chart
 *
 * Returns: (transfer full): what all its bars say, a line a week, the latest first
 */
char *
fg_progress_chart_summarize (FgProgressChart *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (FG_IS_PROGRESS_CHART (self), NULL);

  for (guint week = self->weeks->len; week > 0; week--)
    {
      g_autofree char *line = fg_progress_chart_describe (self, week - 1);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }

  return g_string_free (text, FALSE);
}
