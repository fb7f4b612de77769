/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The strip below a timeline: a column for each week that has deadlines, as high as they are many, the part of it that
 * is not done yet filled, and the number above it. Where weeks are too narrow for a number it counts by the month, the
 * quarter, the year. Days are kept sorted, so that a count is two searches.
 */
#include "fg-deadline-strip.h"

#include <glib/gi18n-lib.h>

#include "fg-text-measure.h"

/* A unit has room for its number from this width on. */
#define UNIT_MIN_EM 1.1
#define GAP_HAIRS 1.0
#define NUMBER_LINES 1.0

/* The lowest column that can be seen, in parts of a line. */
#define COLUMN_MIN 0.12

struct _FgDeadlineStrip
{
  GArray *days; /* (element-type FgDay): of each item once, sorted */
  GArray *open_days; /* (element-type FgDay): of those that are not done */
  guint   most[FG_TIME_UNIT_YEAR + 1]; /* in any one unit */
};

static const struct
{
  FgTimeUnit  unit;
  double      days; /* in the shortest one */
  const char *label;
} units[] = {
  { FG_TIME_UNIT_WEEK, 7.0, NC_("timeline", "Due each week") },
  { FG_TIME_UNIT_MONTH, 28.0, NC_("timeline", "Due each month") },
  { FG_TIME_UNIT_QUARTER, 90.0, NC_("timeline", "Due each quarter") },
  { FG_TIME_UNIT_YEAR, 365.0, NC_("timeline", "Due each year") },
};

static int
compare_days (gconstpointer a, gconstpointer b)
{
  FgDay left = *(const FgDay *) a, right = *(const FgDay *) b;

  return (left > right) - (left < right);
}

/* Under several headings an item is still due once. */
static void
collect_days (FgDeadlineStrip *self, const FgTimeline *timeline)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < fg_timeline_get_n_rows (timeline); i++)
    {
      const FgTimelineRow *row = fg_timeline_get_row (timeline, i);

      if (row->is_group || row->last_day == FG_DAY_NONE || !g_hash_table_add (seen, (gpointer) &row->item_id))
        continue;

      g_array_append_val (self->days, row->last_day);
      if (row->light != FG_LIGHT_DONE)
        g_array_append_val (self->open_days, row->last_day);
    }

  g_array_sort (self->days, compare_days);
  g_array_sort (self->open_days, compare_days);
}

/* How many days come before @day. */
static guint
count_before (const GArray *days, FgDay day)
{
  guint low = 0, high = days->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (days, FgDay, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static guint
find_most (const FgDeadlineStrip *self, FgTimeUnit unit)
{
  guint most = 0, i = 0;

  while (i < self->days->len)
    {
      guint end = count_before (self->days, fg_time_unit_next (unit, g_array_index (self->days, FgDay, i)));

      most = MAX (most, end - i);
      i = end;
    }

  return most;
}

/**
 * fg_deadline_strip_new:
 * @timeline: a timeline
 *
 * Returns: (transfer full): its counts
 */
FgDeadlineStrip *
fg_deadline_strip_new (const FgTimeline *timeline)
{
  FgDeadlineStrip *self = g_new0 (FgDeadlineStrip, 1);

  self->days = g_array_new (FALSE, FALSE, sizeof (FgDay));
  self->open_days = g_array_new (FALSE, FALSE, sizeof (FgDay));
  collect_days (self, timeline);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    self->most[units[i].unit] = find_most (self, units[i].unit);
  return self;
}

/**
 * fg_deadline_strip_free:
 * @self: (transfer full): counts
 */
void
fg_deadline_strip_free (FgDeadlineStrip *self)
{
  g_array_unref (self->days);
  g_array_unref (self->open_days);
  g_free (self);
}

/**
 * fg_deadline_strip_count:
 * @self: counts
 * @first: a day
 * @end: the day after the last one
 * @n_open: (out): how many of them are not done
 *
 * Returns: how many items are due from @first on and before @end
 */
guint
fg_deadline_strip_count (const FgDeadlineStrip *self, FgDay first, FgDay end, guint *n_open)
{
  *n_open = count_before (self->open_days, end) - count_before (self->open_days, first);
  return count_before (self->days, end) - count_before (self->days, first);
}

/**
 * fg_deadline_strip_get_unit:
 * @day_em: width of a day, in sizes of the type
 *
 * Returns: the unit by which it is counted at that width
 */
FgTimeUnit
fg_deadline_strip_get_unit (double day_em)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (units) && day_em * units[i].days < UNIT_MIN_EM)
    i++;

  return units[i].unit;
}

static void
append_column (const FgTimelinePen *pen, GtkSnapshot *snapshot, const graphene_rect_t *column, double part_open)
{
  const GdkRGBA *color = fg_sheet_style_get_color (pen->style, FG_COLOR_LEAD);
  const GdkRGBA *ground = fg_sheet_style_get_color (pen->style, FG_COLOR_LINE);
  graphene_rect_t open = *column;

  open.size.height *= (float) part_open;
  open.origin.y += column->size.height - open.size.height;
  gtk_snapshot_append_color (snapshot, ground, column);
  gtk_snapshot_append_color (snapshot, color, &open);
}

/* A week that the axis ends in is narrow, but there is nothing beside it: its number stands at the end of the axis. Where
   a whole unit is too narrow, there is none. */
static void
append_number (const FgTimelinePen *pen, GtkSnapshot *snapshot, guint n, double left, double width, double end,
               const graphene_rect_t *row)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  double room = MAX (width, fg_sheet_style_get_length (pen->style, UNIT_MIN_EM));

  if (fg_text_measure_em (number) * fg_sheet_style_get_em (pen->style) > room)
    return;

  fg_timeline_pen_append_text (pen, snapshot, number, MIN (left - (room - width) / 2.0, end - room), room, row,
                               (FgTextBox) { .color = FG_COLOR_TEXT, .xalign = 0.5f, .yalign = 1.0f, .lines = 1 });
}

static void
append_unit (const FgDeadlineStrip *self, const FgTimelinePen *pen, GtkSnapshot *snapshot, double left, double width,
             FgDay first, FgDay end, double axis_end, guint most)
{
  double line = fg_sheet_style_get_line_height (pen->style) * NUMBER_LINES;
  double gap = GAP_HAIRS * fg_sheet_style_get_hair (pen->style);
  double room = pen->layout->strip_height - line - gap;
  guint n_open, n = fg_deadline_strip_count (self, first, end, &n_open);
  double height;

  if (n == 0)
    return;

  height = MAX (room * n / MAX (most, 1), COLUMN_MIN * line);
  append_column (pen, snapshot,
                 &GRAPHENE_RECT_INIT ((float) (left + gap), (float) (pen->layout->strip_height - height),
                                      (float) (width - 2.0 * gap), (float) height),
                 (double) n_open / n);
  append_number (pen, snapshot, n, left, width, axis_end,
                 &GRAPHENE_RECT_INIT (0.0f, (float) (room + gap - height), 0.0f, (float) line));
}

/**
 * fg_deadline_strip_append:
 * @self: counts
 * @pen: what to draw with
 * @snapshot: what to draw on
 * @area: what is seen of the body
 */
void
fg_deadline_strip_append (const FgDeadlineStrip *self, const FgTimelinePen *pen, GtkSnapshot *snapshot,
                          const FgSheetArea *area)
{
  const FgTimelineLayout *layout = pen->layout;
  FgTimeUnit unit = fg_deadline_strip_get_unit (layout->day_width / fg_sheet_style_get_em (pen->style));
  FgDay day = MAX (fg_time_unit_floor (unit, fg_timeline_layout_get_day (layout, area->x)), layout->first_day);
  double axis_end = fg_timeline_layout_get_x (layout, layout->end_day) - area->x;

  while (day < layout->end_day && fg_timeline_layout_get_x (layout, day) < area->x + area->width)
    {
      FgDay next = MIN (fg_time_unit_next (unit, day), layout->end_day);
      double left = fg_timeline_layout_get_x (layout, day) - area->x;

      append_unit (self, pen, snapshot, left, fg_timeline_layout_get_x (layout, next) - area->x - left, day, next,
                   axis_end, self->most[unit]);
      day = next;
    }
}

/**
 * fg_deadline_strip_append_corner:
 * @pen: what to draw with
 * @snapshot: what to draw on
 */
void
fg_deadline_strip_append_corner (const FgTimelinePen *pen, GtkSnapshot *snapshot)
{
  FgTimeUnit unit = fg_deadline_strip_get_unit (pen->layout->day_width / fg_sheet_style_get_em (pen->style));
  double pad = fg_timeline_pen_get_padding (pen);
  guint i = 0;

  while (units[i].unit != unit)
    i++;

  fg_timeline_pen_append_text (pen, snapshot, g_dpgettext2 (GETTEXT_PACKAGE, "timeline", units[i].label), pad,
                               fg_timeline_layout_get_heading (pen->layout) - 2.0 * pad,
                               &GRAPHENE_RECT_INIT (0.0f, 0.0f, 0.0f, (float) pen->layout->strip_height),
                               (FgTextBox) { .color = FG_COLOR_DIM_TEXT, .xalign = 1.0f, .yalign = 0.5f, .lines = 1 });
}
