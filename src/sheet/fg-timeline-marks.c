/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The signs of the timeline: bars, the flag of a deadline, the stretch that is overdue, today. Each has a shape of its
 * own, so that a print in black and white says the same. The sheet and its legend draw them by the same functions.
 */
#include "fg-timeline-marks.h"

/* How strongly the whole bar, and the part of it that is done, shows its colour. */
#define TRACK_ALPHA 0.20f
#define PROGRESS_ALPHA 0.80f
#define OPEN_ALPHA 0.65f

#define HATCH_EM 0.3f
#define FLAG_WIDTH_EM 0.5f
#define FLAG_HEIGHT_EM 0.42f
#define POLE_HAIRS 2.0f
#define TODAY_HAIRS 2.0f
#define DASH_EM 0.45f

static GdkRGBA
with_alpha (const GdkRGBA *color, float alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  return faded;
}

static const GdkRGBA *
light_color (FgSheetStyle *style, FgLight light)
{
  return fg_sheet_style_get_color (style, fg_sheet_style_color_for_light (light));
}

static void
append_outline (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *color)
{
  float hair = (float) fg_sheet_style_get_hair (style);
  const float widths[4] = { hair, hair, hair, hair };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, 0.0f);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/**
 * fg_timeline_marks_append_bar:
 * @style: a style
 * @snapshot: what to draw on
 * @bar: the bar from its first to its last day
 * @percent: how much of it is done, 0 to 100
 * @light: its light
 */
void
fg_timeline_marks_append_bar (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *bar, int percent,
                              FgLight light)
{
  const GdkRGBA *color = light_color (style, light);
  GdkRGBA track = with_alpha (color, TRACK_ALPHA);
  GdkRGBA progress = with_alpha (color, PROGRESS_ALPHA);
  graphene_rect_t done = *bar;

  done.size.width *= (float) CLAMP (percent, 0, 100) / 100.0f;
  gtk_snapshot_append_color (snapshot, &track, bar);
  if (done.size.width > 0.0f)
    gtk_snapshot_append_color (snapshot, &progress, &done);
  append_outline (style, snapshot, bar, color);
}

/**
 * fg_timeline_marks_append_open_bar:
 * @style: a style
 * @snapshot: what to draw on
 * @bar: from its first day to where the axis ends
 *
 * Work that has no last day: a faint broken line, not a bar.
 */
void
fg_timeline_marks_append_open_bar (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *bar)
{
  const GdkRGBA color = with_alpha (fg_sheet_style_get_color (style, FG_COLOR_LIGHT_NONE), OPEN_ALPHA);
  const GdkRGBA clear = with_alpha (&color, 0.0f);
  float dash = DASH_EM * (float) fg_sheet_style_get_em (style);
  float hair = POLE_HAIRS * (float) fg_sheet_style_get_hair (style);
  const GskColorStop stops[] = { { 0.0f, color }, { 0.6f, color }, { 0.6f, clear }, { 1.0f, clear } };
  graphene_rect_t line = *bar;

  line.origin.y += (bar->size.height - hair) / 2.0f;
  line.size.height = hair;
  gtk_snapshot_append_repeating_linear_gradient (snapshot, &line, &line.origin,
                                                 &GRAPHENE_POINT_INIT (line.origin.x + dash, line.origin.y), stops,
                                                 G_N_ELEMENTS (stops));
}

/**
 * fg_timeline_marks_append_overdue:
 * @style: a style
 * @snapshot: what to draw on
 * @bar: from the day after the deadline to today
 */
void
fg_timeline_marks_append_overdue (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *bar)
{
  const GdkRGBA *color = light_color (style, FG_LIGHT_RED);
  const GdkRGBA clear = with_alpha (color, 0.0f);
  float step = HATCH_EM * (float) fg_sheet_style_get_em (style);
  const GskColorStop stops[] = { { 0.0f, *color }, { 0.4f, *color }, { 0.4f, clear }, { 1.0f, clear } };

  gtk_snapshot_append_repeating_linear_gradient (
    snapshot, bar, &bar->origin, &GRAPHENE_POINT_INIT (bar->origin.x + step, bar->origin.y + step), stops,
    G_N_ELEMENTS (stops));
  append_outline (style, snapshot, bar, color);
}

/**
 * fg_timeline_marks_append_deadline:
 * @style: a style
 * @snapshot: what to draw on
 * @x: the end of the last day
 * @row: the height that the flag may take
 * @light: the light of its item
 *
 * A flag whose pole stands on the end of the last day.
 */
void
fg_timeline_marks_append_deadline (FgSheetStyle *style, GtkSnapshot *snapshot, float x, const graphene_rect_t *row,
                                   FgLight light)
{
  const GdkRGBA *color = light_color (style, light);
  float em = (float) fg_sheet_style_get_em (style);
  float pole = POLE_HAIRS * (float) fg_sheet_style_get_hair (style);

  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x - pole, row->origin.y, pole, row->size.height));
  gtk_snapshot_append_color (
    snapshot, color,
    &GRAPHENE_RECT_INIT (x - pole - FLAG_WIDTH_EM * em, row->origin.y, FLAG_WIDTH_EM * em, FLAG_HEIGHT_EM * em));
}

/**
 * fg_timeline_marks_append_baseline:
 * @style: a style
 * @snapshot: what to draw on
 * @bar: from its first day to the deadline that it had
 */
void
fg_timeline_marks_append_baseline (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *bar)
{
  const GdkRGBA *color = fg_sheet_style_get_color (style, FG_COLOR_LIGHT_NONE);
  GdkRGBA ground = with_alpha (color, OPEN_ALPHA);

  gtk_snapshot_append_color (snapshot, &ground, bar);
  append_outline (style, snapshot, bar, color);
}

/**
 * fg_timeline_marks_append_summary:
 * @style: a style
 * @snapshot: what to draw on
 * @bar: from the first to the last day of what stands below a heading
 *
 * A thin bar with a foot at either end.
 */
void
fg_timeline_marks_append_summary (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *bar)
{
  const GdkRGBA *color = fg_sheet_style_get_color (style, FG_COLOR_DIM_TEXT);
  float foot = POLE_HAIRS * (float) fg_sheet_style_get_hair (style), height = 2.0f * bar->size.height;
  float right = bar->origin.x + bar->size.width;

  gtk_snapshot_append_color (snapshot, color, bar);
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (bar->origin.x, bar->origin.y, foot, height));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (right - foot, bar->origin.y, foot, height));
}

/**
 * fg_timeline_marks_get_milestone:
 * @is_done: whether it is reached
 *
 * Returns: the sign of a milestone
 */
const char *
fg_timeline_marks_get_milestone (gboolean is_done)
{
  return is_done ? "◆" : "◇";
}

/**
 * fg_timeline_marks_append_today:
 * @style: a style
 * @snapshot: what to draw on
 * @line: where today is; only its left edge and its height count
 */
void
fg_timeline_marks_append_today (FgSheetStyle *style, GtkSnapshot *snapshot, const graphene_rect_t *line)
{
  float width = TODAY_HAIRS * (float) fg_sheet_style_get_hair (style);

  gtk_snapshot_append_color (snapshot, fg_sheet_style_get_color (style, FG_COLOR_TODAY),
                             &GRAPHENE_RECT_INIT (line->origin.x - width / 2.0f, line->origin.y, width,
                                                  line->size.height));
}
