/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the signs of a sheet mean: samples with a word each, in as many lines as they need.
 */
#include "fg-legend.h"

#include <glib/gi18n-lib.h>

#include "fg-text-measure.h"
#include "fg-timeline-marks.h"

#define SIGN_WIDTH_EM 1.2
#define LETTERED_WIDTH_EM 2.2
#define BAR_WIDTH_EM 3.0
#define BAR_HEIGHT_EM 0.8
#define SAMPLE_GAP_EM 0.4

/* Between entries; the narrow gap where it spares a line. */
#define ENTRY_GAP_EM 1.6
#define ENTRY_GAP_TIGHT_EM 0.9
#define LINE_STEP_EM 1.0

/* How much of the sample bar is done. */
#define SAMPLE_PERCENT 60

/* How high the sample of a baseline is, in parts of a bar. */
#define BASELINE_PART 0.3f

static const char *
entry_text (const FgLegendEntry *entry)
{
  switch (entry->kind)
    {
    case FG_LEGEND_ROLE:
      return fg_role_get_label ((FgRole) entry->value);
    case FG_LEGEND_LIGHT:
    case FG_LEGEND_LETTERED_LIGHT:
      return fg_light_get_label ((FgLight) entry->value);
    case FG_LEGEND_BAR:
      /* Translators: in the legend of the timeline: the filled part of a bar shows the progress. */
      return C_("legend", "Progress");
    case FG_LEGEND_OPEN_BAR:
      /* Translators: in the legend of the timeline: an item without a last day. */
      return C_("legend", "No last day");
    case FG_LEGEND_DEADLINE:
      /* Translators: in the legend of the timeline: the flag at the last day of an item. */
      return C_("legend", "Deadline");
    case FG_LEGEND_OVERDUE:
      /* Translators: in the legend of the timeline: the hatched stretch from the deadline to today. */
      return C_("legend", "Overdue stretch");
    case FG_LEGEND_MILESTONE:
      /* Translators: in the legend of the timeline: a step on the way of an item; filled once it is reached. */
      return C_("legend", "Milestone");
    case FG_LEGEND_BASELINE:
      /* Translators: in the legend of the timeline: the thin bar for the deadline that was first agreed. */
      return C_("legend", "Baseline");
    case FG_LEGEND_TODAY:
      /* Translators: in the legend of the timeline: the line at today, or at the day that a report was made for. */
      return C_("legend", "As-of date");
    default:
      g_return_val_if_reached ("");
    }
}

static double
sample_em (const FgLegendEntry *entry)
{
  switch (entry->kind)
    {
    case FG_LEGEND_ROLE:
    case FG_LEGEND_LIGHT:
      return SIGN_WIDTH_EM;
    case FG_LEGEND_LETTERED_LIGHT:
    case FG_LEGEND_MILESTONE:
      return LETTERED_WIDTH_EM;
    case FG_LEGEND_BAR:
    case FG_LEGEND_OPEN_BAR:
    case FG_LEGEND_DEADLINE:
    case FG_LEGEND_OVERDUE:
    case FG_LEGEND_BASELINE:
    case FG_LEGEND_TODAY:
    default:
      return BAR_WIDTH_EM;
    }
}

static double
entry_em (const FgLegendEntry *entry)
{
  return sample_em (entry) + SAMPLE_GAP_EM + fg_text_measure_em (entry_text (entry));
}

static char *
dup_sign (const FgLegendEntry *entry)
{
  if (entry->kind == FG_LEGEND_ROLE)
    return g_strdup (fg_role_get_symbol ((FgRole) entry->value));
  if (entry->kind == FG_LEGEND_MILESTONE)
    return g_strconcat (fg_timeline_marks_get_milestone (FALSE), fg_timeline_marks_get_milestone (TRUE), NULL);
  if (entry->kind == FG_LEGEND_LETTERED_LIGHT)
    return g_strconcat (fg_light_get_symbol ((FgLight) entry->value), fg_light_get_letter ((FgLight) entry->value), NULL);

  return g_strdup (fg_light_get_symbol ((FgLight) entry->value));
}

static FgColor
sign_color (const FgLegendEntry *entry)
{
  if (entry->kind == FG_LEGEND_ROLE)
    return fg_sheet_style_color_for_role ((FgRole) entry->value);
  if (entry->kind == FG_LEGEND_MILESTONE)
    return FG_COLOR_TEXT;

  return fg_sheet_style_color_for_light ((FgLight) entry->value);
}

static void
append_sign (FgTextCache *texts, GtkSnapshot *snapshot, const FgLegendEntry *entry, const graphene_rect_t *rect)
{
  g_autofree char *sign = dup_sign (entry);
  const FgTextBox box = {
    .rect = *rect,
    .font = entry->kind == FG_LEGEND_ROLE ? FG_FONT_MARK : FG_FONT_BODY,
    .color = sign_color (entry),
    .xalign = 0.5f,
    .yalign = 0.5f,
    .lines = 1,
  };

  fg_text_cache_append (texts, snapshot, sign, &box);
}

static void
append_sample (FgTextCache *texts, FgSheetStyle *style, GtkSnapshot *snapshot, const FgLegendEntry *entry,
               const graphene_rect_t *rect)
{
  graphene_rect_t bar = *rect;
  float middle = rect->origin.x + rect->size.width / 2.0f;

  bar.size.height = (float) fg_sheet_style_get_length (style, BAR_HEIGHT_EM);
  bar.origin.y += (rect->size.height - bar.size.height) / 2.0f;
  switch (entry->kind)
    {
    case FG_LEGEND_ROLE:
    case FG_LEGEND_LIGHT:
    case FG_LEGEND_LETTERED_LIGHT:
    case FG_LEGEND_MILESTONE:
      append_sign (texts, snapshot, entry, rect);
      break;
    case FG_LEGEND_BAR:
      fg_timeline_marks_append_bar (style, snapshot, &bar, SAMPLE_PERCENT, FG_LIGHT_GREEN);
      break;
    case FG_LEGEND_OPEN_BAR:
      fg_timeline_marks_append_open_bar (style, snapshot, &bar);
      break;
    case FG_LEGEND_DEADLINE:
      fg_timeline_marks_append_deadline (style, snapshot, middle, &bar, FG_LIGHT_GREEN);
      break;
    case FG_LEGEND_OVERDUE:
      fg_timeline_marks_append_overdue (style, snapshot, &bar);
      break;
    case FG_LEGEND_BASELINE:
      bar.origin.y += bar.size.height * (1.0f - BASELINE_PART) / 2.0f;
      bar.size.height *= BASELINE_PART;
      fg_timeline_marks_append_baseline (style, snapshot, &bar);
      break;
    case FG_LEGEND_TODAY:
      bar.origin.x = middle;
      fg_timeline_marks_append_today (style, snapshot, &bar);
      break;
    default:
      g_return_if_reached ();
    }
}

/* Where entries go: one after the other, a new line where the next does not fit. */
typedef struct
{
  double width;
  double gap;
  double x;
  double y;
} Place;

static void
find_place (const FgLegendEntry *entry, FgSheetStyle *style, Place *place)
{
  if (place->x > 0.0 && place->x + fg_sheet_style_get_length (style, entry_em (entry)) > place->width)
    {
      place->x = 0.0;
      place->y += fg_sheet_style_get_line_height (style);
    }
}

static void
move_past (const FgLegendEntry *entry, FgSheetStyle *style, Place *place)
{
  place->x += fg_sheet_style_get_length (style, entry_em (entry)) + place->gap;
}

/* Returns where the last line begins. */
static double
find_last_line (const FgLegendEntry *entries, guint n_entries, FgSheetStyle *style, Place place)
{
  for (guint i = 0; i < n_entries; i++)
    {
      find_place (&entries[i], style, &place);
      move_past (&entries[i], style, &place);
    }

  return place.y;
}

/* As few lines as there can be, and these of about the same length: no last entry alone on a line of its own. */
static Place
begin (const FgLegendEntry *entries, guint n_entries, FgSheetStyle *style, double width)
{
  double step = fg_sheet_style_get_length (style, LINE_STEP_EM);
  Place wide = { width, fg_sheet_style_get_length (style, ENTRY_GAP_EM), 0.0, 0.0 };
  Place tight = { width, fg_sheet_style_get_length (style, ENTRY_GAP_TIGHT_EM), 0.0, 0.0 };
  double last = find_last_line (entries, n_entries, style, tight);
  Place place = find_last_line (entries, n_entries, style, wide) > last ? tight : wide;
  Place narrower = place;

  while (last > 0.0 && narrower.width > step)
    {
      narrower.width -= step;
      if (find_last_line (entries, n_entries, style, narrower) > last)
        break;
      place = narrower;
    }

  return place;
}

/**
 * fg_legend_measure:
 * @entries: (array length=n_entries): what is explained
 * @n_entries: how many they are
 * @style: a style
 * @width: the width that there is
 *
 * Returns: the height that the legend takes
 */
double
fg_legend_measure (const FgLegendEntry *entries, guint n_entries, FgSheetStyle *style, double width)
{
  Place place = begin (entries, n_entries, style, width);

  return find_last_line (entries, n_entries, style, place) + fg_sheet_style_get_line_height (style);
}

/**
 * fg_legend_append:
 * @entries: (array length=n_entries): what is explained
 * @n_entries: how many they are
 * @texts: the texts of the sheet
 * @style: a style
 * @snapshot: what to draw on
 * @width: the width that there is
 */
void
fg_legend_append (const FgLegendEntry *entries, guint n_entries, FgTextCache *texts, FgSheetStyle *style,
                  GtkSnapshot *snapshot, double width)
{
  float line = (float) fg_sheet_style_get_line_height (style);
  Place place = begin (entries, n_entries, style, width);

  for (guint i = 0; i < n_entries; i++)
    {
      float sample = (float) fg_sheet_style_get_length (style, sample_em (&entries[i]));
      float gap = (float) fg_sheet_style_get_length (style, SAMPLE_GAP_EM);
      FgTextBox box = { .font = FG_FONT_BODY, .color = FG_COLOR_TEXT, .yalign = 0.5f, .lines = 1 };
      float x, y;

      find_place (&entries[i], style, &place);
      x = (float) place.x;
      y = (float) place.y;
      append_sample (texts, style, snapshot, &entries[i], &GRAPHENE_RECT_INIT (x, y, sample, line));
      /* The measure is an estimate on the large side: half a character more never meets the next entry. */
      graphene_rect_init (&box.rect, x + sample + gap, y,
                          (float) fg_sheet_style_get_length (style, fg_text_measure_em (entry_text (&entries[i])) + 0.5),
                          line);
      fg_text_cache_append (texts, snapshot, entry_text (&entries[i]), &box);
      move_past (&entries[i], style, &place);
    }
}
