/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a timeline's body. An item with a last day is a bar with its progress inside, a flag at the deadline, its
 * milestones, what it is overdue and, below, a thin bar for the deadline that it had in the baseline; one without is a
 * broken line after its words; a heading spans the days of what stands below it.
 */
#include "fg-timeline-bars.h"

#include <glib/gi18n-lib.h>

#include "fg-text-measure.h"
#include "fg-timeline-marks.h"

#define BAR_HEIGHT_EM 0.9
#define FLAG_HEIGHT_EM 1.3
#define SUMMARY_HEIGHT_EM 0.36
#define BASELINE_GAP_EM 0.12
#define BASELINE_HEIGHT_EM 0.24
#define MILESTONE_EM 1.4
#define LABEL_PADDING_EM 0.4

/* A stretch of days as a bar in a row, cut to what is seen so that no coordinate grows beyond what floats can hold. */
static gboolean
get_bar (const FgTimelinePen *pen, const FgSheetArea *area, const graphene_rect_t *row, FgDay first, FgDay end,
         graphene_rect_t *bar)
{
  const FgTimelineLayout *layout = pen->layout;
  double height = fg_sheet_style_get_length (pen->style, BAR_HEIGHT_EM);
  double left = fg_timeline_layout_get_x (layout, MAX (first, layout->first_day)) - area->x;
  double right = fg_timeline_layout_get_x (layout, MIN (end, layout->end_day)) - area->x;

  graphene_rect_init (bar, (float) left, row->origin.y + (row->size.height - (float) height) / 2.0f,
                      (float) (right - left), (float) height);
  return right > left && right > 0.0 && left < area->width;
}

static gboolean
is_on_axis (const FgTimelineLayout *layout, FgDay day)
{
  return day >= layout->first_day && day < layout->end_day;
}

static void
append_open_bar (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area, const FgTimelineRow *row,
                 const graphene_rect_t *rect)
{
  const FgTimelineLayout *layout = pen->layout;
  double pad = fg_timeline_pen_get_padding (pen);
  double words = fg_sheet_style_get_length (pen->style, fg_text_measure_em (row->deadline_text) + 1.0);
  FgDay first = row->first_day != FG_DAY_NONE ? row->first_day : layout->first_day;
  graphene_rect_t bar;

  if (!get_bar (pen, area, rect, first, layout->end_day, &bar))
    return;

  /* The words first, then the line: at the left edge of what is seen, wherever the axis is scrolled to. */
  if (bar.origin.x < 0.0f)
    graphene_rect_init (&bar, 0.0f, bar.origin.y, bar.size.width + bar.origin.x, bar.size.height);
  if (*row->deadline_text != '\0')
    {
      words = MIN (words, bar.size.width - pad);
      fg_timeline_pen_append_text (pen, snapshot, row->deadline_text, bar.origin.x + pad, words, rect,
                                   (FgTextBox) { .color = FG_COLOR_DIM_TEXT, .yalign = 0.5f, .lines = 1 });
      bar.origin.x += (float) (pad + words);
      bar.size.width -= (float) (pad + words);
    }
  if (bar.size.width > 0.0f)
    fg_timeline_marks_append_open_bar (pen->style, snapshot, &bar);
}

static FgDay
get_first_day (const FgTimelineRow *row)
{
  return row->first_day != FG_DAY_NONE && row->first_day <= row->last_day ? row->first_day : row->last_day;
}

static void
append_baseline (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area, const FgTimelineRow *row,
                 const graphene_rect_t *rect)
{
  graphene_rect_t bar;

  if (row->baseline == FG_DAY_NONE
      || !get_bar (pen, area, rect, MIN (get_first_day (row), row->baseline), row->baseline + 1, &bar))
    return;

  bar.origin.y += bar.size.height + BASELINE_GAP_EM * (float) fg_sheet_style_get_em (pen->style);
  bar.size.height = BASELINE_HEIGHT_EM * (float) fg_sheet_style_get_em (pen->style);
  fg_timeline_marks_append_baseline (pen->style, snapshot, &bar);
}

static void
append_dated_bar (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area, const FgTimelineRow *row,
                  const graphene_rect_t *rect)
{
  FgDay as_of = fg_timeline_get_as_of (pen->timeline);
  float flag = (float) fg_sheet_style_get_length (pen->style, FLAG_HEIGHT_EM);
  double deadline = fg_timeline_layout_get_x (pen->layout, row->last_day + 1) - area->x;
  graphene_rect_t bar;

  append_baseline (pen, snapshot, area, row, rect);
  if (get_bar (pen, area, rect, get_first_day (row), row->last_day + 1, &bar))
    fg_timeline_marks_append_bar (pen->style, snapshot, &bar, row->percent, row->light);
  if (row->light == FG_LIGHT_RED && get_bar (pen, area, rect, row->last_day + 1, as_of + 1, &bar))
    fg_timeline_marks_append_overdue (pen->style, snapshot, &bar);
  if (is_on_axis (pen->layout, row->last_day) && deadline > 0.0)
    fg_timeline_marks_append_deadline (
      pen->style, snapshot, (float) deadline,
      &GRAPHENE_RECT_INIT (0.0f, rect->origin.y + (rect->size.height - flag) / 2.0f, 0.0f, flag), row->light);
}

static void
append_milestones (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area, const FgTimelineRow *row,
                   const graphene_rect_t *rect, const FgTimelineHandle *moved)
{
  const FgTimelineLayout *layout = pen->layout;
  double width = fg_sheet_style_get_length (pen->style, MILESTONE_EM);

  for (guint i = 0; row->milestones != NULL && i < row->milestones->len; i++)
    {
      const FgTimelineMilestone *milestone = &g_array_index (row->milestones, FgTimelineMilestone, i);
      FgDay day = moved != NULL && moved->milestone_id == milestone->id ? moved->day : milestone->day;
      double x = fg_timeline_layout_get_x (layout, day) + layout->day_width / 2.0 - area->x;

      if (is_on_axis (layout, day) && x > -width && x < area->width + width)
        fg_timeline_pen_append_text (pen, snapshot, fg_timeline_marks_get_milestone (milestone->is_done),
                                     x - width / 2.0, width, rect,
                                     (FgTextBox) { .font = FG_FONT_MARK, .color = FG_COLOR_TEXT, .xalign = 0.5f,
                                                   .yalign = 0.5f, .lines = 1 });
    }
}

/**
 * fg_timeline_bars_append_row:
 * @pen: what to draw with
 * @snapshot: what to draw on
 * @area: what is seen of the body
 * @row: an item
 * @rect: its place
 * @moved: (nullable): what of it is being moved, and where to
 */
void
fg_timeline_bars_append_row (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area,
                             const FgTimelineRow *row, const graphene_rect_t *rect, const FgTimelineHandle *moved)
{
  FgTimelineRow seen = *row;

  if (moved != NULL)
    fg_timeline_handle_put (moved, &seen);
  if (seen.last_day != FG_DAY_NONE)
    append_dated_bar (pen, snapshot, area, &seen, rect);
  else
    append_open_bar (pen, snapshot, area, &seen, rect);
  append_milestones (pen, snapshot, area, &seen, rect, moved);
}

/**
 * fg_timeline_bars_append_summary:
 * @pen: what to draw with
 * @snapshot: what to draw on
 * @area: what is seen of the body
 * @heading: a heading
 * @rect: its place
 */
void
fg_timeline_bars_append_summary (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area,
                                 const FgTimelineRow *heading, const graphene_rect_t *rect)
{
  float height = (float) fg_sheet_style_get_length (pen->style, SUMMARY_HEIGHT_EM);
  graphene_rect_t bar;

  if (heading->last_day == FG_DAY_NONE
      || !get_bar (pen, area, rect, get_first_day (heading), heading->last_day + 1, &bar))
    return;

  bar.origin.y += (bar.size.height - height) / 2.0f;
  bar.size.height = height;
  fg_timeline_marks_append_summary (pen->style, snapshot, &bar);
}

static char *
dup_label (FgDay day, FgDay before)
{
  g_autofree char *iso = fg_day_to_iso (day);
  int days = (int) day - (int) before;

  if (before == FG_DAY_NONE || days == 0)
    return g_steal_pointer (&iso);

  /* Translators: beside a deadline that is being dragged: %1$s is the day, %2$+d by how many days it is later. */
  return g_strdup_printf (ngettext ("%1$s (%2$+d day)", "%1$s (%2$+d days)", (gulong) ABS (days)), iso, days);
}

/**
 * fg_timeline_bars_append_label:
 * @pen: what to draw with
 * @snapshot: what to draw on
 * @area: what is seen of the body
 * @moved: what is being moved, and where to
 * @rect: the place of its row
 * @before: where it was
 *
 * Says beside what is being moved which day that is, on the side where there is room.
 */
void
fg_timeline_bars_append_label (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgSheetArea *area,
                               const FgTimelineHandle *moved, const graphene_rect_t *rect, FgDay before)
{
  g_autofree char *label = dup_label (moved->day, before);
  double padding = fg_sheet_style_get_length (pen->style, LABEL_PADDING_EM);
  double width = fg_sheet_style_get_length (pen->style, fg_text_measure_em (label) + 1.0) + 2.0 * padding;
  double height = fg_sheet_style_get_line_height (pen->style);
  double x = fg_timeline_layout_get_x (pen->layout, moved->day + 1) - area->x + 2.0 * padding;
  graphene_rect_t box;

  if (x + width > area->width)
    x = fg_timeline_layout_get_x (pen->layout, moved->day) - area->x - 2.0 * padding - width;
  graphene_rect_init (&box, (float) MAX (x, 0.0), rect->origin.y + (rect->size.height - (float) height) / 2.0f,
                      (float) width, (float) height);
  gtk_snapshot_append_color (snapshot, fg_sheet_style_get_color (pen->style, FG_COLOR_CURSOR), &box);
  fg_timeline_pen_append_text (pen, snapshot, label, box.origin.x + padding, width - padding, &box,
                               (FgTextBox) { .font = FG_FONT_STRONG, .color = FG_COLOR_BACKGROUND, .yalign = 0.5f,
                                             .lines = 1 });
}
