/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a timeline shows of the calendar: the units above its days, the days off, today.
 */
#include "fg-timeline-axis.h"

#include "fg-text-measure.h"
#include "fg-timeline-marks.h"

/* One row of the axis. A label stands at the begin of its unit, or at the edge while the unit is scrolled partly away,
   and is left out where it has no room. */
static void
append_row (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area, FgTimeUnit unit, FgTimeUnit above,
            const graphene_rect_t *row)
{
  const FgTimelineLayout *layout = pen->layout;
  FgSheetStyle *style = pen->style;
  gboolean minor = unit == layout->scale->minor;
  const FgTextBox box = {
    .font = minor ? FG_FONT_BODY : FG_FONT_STRONG,
    .color = minor ? FG_COLOR_DIM_TEXT : FG_COLOR_TEXT,
    .xalign = minor ? 0.5f : 0.0f,
    .yalign = 0.5f,
    .lines = 1,
  };
  float hair = (float) fg_sheet_style_get_hair (style);
  double pad = minor ? 0.0 : fg_timeline_pen_get_padding (pen);
  FgDay day = MAX (fg_time_unit_floor (unit, fg_timeline_layout_get_day (layout, area->x)), layout->first_day);

  while (day < layout->end_day && fg_timeline_layout_get_x (layout, day) < area->x + area->width)
    {
      FgDay next = MIN (fg_time_unit_next (unit, day), layout->end_day);
      double start = fg_timeline_layout_get_x (layout, day) - area->x;
      double end = fg_timeline_layout_get_x (layout, next) - area->x;
      double left = minor ? start : MAX (start, 0.0);
      g_autofree char *label = fg_time_unit_dup_label (unit, above, day);

      if (end - left - pad >= fg_sheet_style_get_em (style) * fg_text_measure_em (label))
        fg_timeline_pen_append_text (pen, snapshot, label, left + pad, end - left - pad, row, box);
      gtk_snapshot_append_color (
        snapshot, fg_sheet_style_get_color (style, FG_COLOR_LINE),
        &GRAPHENE_RECT_INIT ((float) end - hair, row->origin.y, minor ? 0.0f : hair, row->size.height));
      day = next;
    }
}

/**
 * fg_timeline_axis_append:
 * @pen: what to draw with
 * @snapshot: what to draw on
 * @area: what is seen of the body
 *
 * Draws the two rows above the days.
 */
void
fg_timeline_axis_append (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  const FgTimeScale *scale = pen->layout->scale;
  float half = (float) pen->layout->header_height / 2.0f;
  graphene_rect_t row;

  if (scale->major == scale->minor)
    {
      graphene_rect_init (&row, 0.0f, half, (float) area->width, half);
      append_row (pen, snapshot, area, scale->minor, scale->minor, &row);
      return;
    }

  /* The columns' lines run through both rows of the axis: those of the upper row are the major units' alone. */
  graphene_rect_init (&row, 0.0f, 0.0f, (float) area->width, half);
  gtk_snapshot_append_color (snapshot, fg_sheet_style_get_color (pen->style, FG_COLOR_HEADER), &row);
  append_row (pen, snapshot, area, scale->major, scale->major, &row);
  row.origin.y = half;
  append_row (pen, snapshot, area, scale->minor, scale->major, &row);
}

/* The first day from @day on, but before @end, that is worked or not worked, as asked. */
static FgDay
find_day (const FgTimelinePen *pen, FgDay day, FgDay end, gboolean worked)
{
  while (day < end && fg_work_calendar_is_workday (pen->calendar, day) != worked)
    day++;
  return day;
}

/**
 * fg_timeline_axis_append_days_off:
 * @pen: what to draw with
 * @snapshot: what to draw on
 * @area: what is seen of the body
 *
 * Shades weekends and public holidays, but for the days that are worked in exchange for these, where days are wide
 * enough.
 */
void
fg_timeline_axis_append_days_off (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  const FgTimelineLayout *layout = pen->layout;
  const GdkRGBA *color = fg_sheet_style_get_color (pen->style, FG_COLOR_DAY_OFF);
  FgDay end = MIN (fg_timeline_layout_get_day (layout, area->x + area->width) + 1, layout->end_day);
  FgDay day = find_day (pen, fg_timeline_layout_get_day (layout, area->x), end, FALSE);

  if (!layout->scale->days_off)
    return;

  while (day < end)
    {
      FgDay next = find_day (pen, day, end, TRUE);
      double left = fg_timeline_layout_get_x (layout, day) - area->x;
      double right = fg_timeline_layout_get_x (layout, next) - area->x;

      gtk_snapshot_append_color (snapshot, color,
                                 &GRAPHENE_RECT_INIT ((float) left, 0.0f, (float) (right - left), (float) area->height));
      day = find_day (pen, next, end, FALSE);
    }
}

/**
 * fg_timeline_axis_append_today:
 * @pen: what to draw with
 * @snapshot: what to draw on
 * @area: what is seen of the body
 */
void
fg_timeline_axis_append_today (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  const FgTimelineLayout *layout = pen->layout;
  FgDay as_of = fg_timeline_get_as_of (pen->timeline);
  double x = fg_timeline_layout_get_x (layout, as_of) + layout->day_width / 2.0 - area->x;

  if (as_of < layout->first_day || as_of >= layout->end_day || x < 0.0 || x > area->width)
    return;

  fg_timeline_marks_append_today (pen->style, snapshot,
                                  &GRAPHENE_RECT_INIT ((float) x, 0.0f, 0.0f, (float) area->height));
}
