/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands at the left of a timeline's days: the light as a sign and a letter, so that it reads without colour too,
 * number, title and the other columns that are wanted.
 */
#include "fg-timeline-headings.h"

#include <glib/gi18n-lib.h>

/* What a column says is set in the same way in each row. */
typedef struct
{
  double      width;
  const char *text;
  FgTextBox   box;
} Column;

static void
append_columns (const FgTimelinePen *pen, GtkSnapshot *snapshot, const Column *columns, guint n_columns,
                const graphene_rect_t *rect)
{
  double pad = fg_timeline_pen_get_padding (pen);
  double x = pen->layout->number_width;

  for (guint i = 0; i < n_columns; i++)
    {
      if (columns[i].width > 0.0)
        fg_timeline_pen_append_text (pen, snapshot, columns[i].text, x, columns[i].width - pad, rect, columns[i].box);
      x += columns[i].width;
    }
}

/**
 * fg_timeline_headings_append_corner:
 * @pen: what to draw with
 * @snapshot: what to draw on
 */
void
fg_timeline_headings_append_corner (const FgTimelinePen *pen, GtkSnapshot *snapshot)
{
  const FgTimelineLayout *layout = pen->layout;
  const FgTextBox left = { .font = FG_FONT_STRONG, .color = FG_COLOR_DIM_TEXT, .yalign = 1.0f, .lines = 1 };
  const FgTextBox right = { .font = FG_FONT_STRONG, .color = FG_COLOR_DIM_TEXT, .xalign = 1.0f, .yalign = 1.0f,
                            .lines = 1 };
  const Column columns[] = {
    { layout->title_width, C_("column", "Task"), left },
    /* Translators: heading of the column with the leading agencies. */
    { layout->leads_width, C_("column", "In charge"), left },
    { layout->deadline_width, C_("column", "Deadline"), left },
    { layout->progress_width, C_("column", "Progress"), right },
    /* Translators: heading of the column with the days by which a deadline is later than in the baseline. */
    { layout->slip_width, C_("column", "Slip"), right },
  };
  double pad = fg_timeline_pen_get_padding (pen);
  const graphene_rect_t row = GRAPHENE_RECT_INIT (0.0f, 0.0f, 0.0f, (float) (layout->header_height - pad));

  fg_timeline_pen_append_text (pen, snapshot, C_("column", "No."), pad, layout->number_width - pad, &row, left);
  append_columns (pen, snapshot, columns, G_N_ELEMENTS (columns), &row);
}

static void
append_sign (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgTimelineRow *row, const graphene_rect_t *rect)
{
  const FgTextBox box = { .color = fg_sheet_style_color_for_light (row->light), .yalign = 0.5f, .lines = 1 };
  double pad = fg_timeline_pen_get_padding (pen);
  g_autofree char *sign = NULL;

  if (row->light == FG_LIGHT_NONE)
    return;

  sign = g_strconcat (fg_light_get_symbol (row->light), fg_light_get_letter (row->light), NULL);
  fg_timeline_pen_append_text (pen, snapshot, sign, pad / 2.0,
                               fg_sheet_style_get_length (pen->style, FG_TIMELINE_SIGN_EM), rect, box);
}

/* Empty where the item has no deadline, or had none then. */
static char *
dup_slip (const FgTimelineRow *row)
{
  int days = fg_timeline_row_get_slip (row);

  if (row->baseline == FG_DAY_NONE || row->last_day == FG_DAY_NONE)
    return g_strdup ("");
  if (days == 0)
    return g_strdup ("0");

  /* Translators: by how many days a deadline is later (+) or earlier (-) than in the baseline, in a narrow column. */
  return g_strdup_printf (C_("timeline", "%+d d"), days);
}

/**
 * fg_timeline_headings_append_row:
 * @pen: what to draw with
 * @snapshot: what to draw on
 * @row: an item
 * @rect: its place
 */
void
fg_timeline_headings_append_row (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgTimelineRow *row,
                                 const graphene_rect_t *rect)
{
  const FgTimelineLayout *layout = pen->layout;
  double pad = fg_timeline_pen_get_padding (pen), sign = fg_sheet_style_get_length (pen->style, FG_TIMELINE_SIGN_EM);
  FgColor color = row->light == FG_LIGHT_DONE ? FG_COLOR_DIM_TEXT : FG_COLOR_TEXT;
  FgColor due = row->light == FG_LIGHT_RED ? FG_COLOR_LIGHT_RED : FG_COLOR_DIM_TEXT;
  FgColor slipped = fg_timeline_row_get_slip (row) > 0 ? FG_COLOR_LIGHT_RED : FG_COLOR_DIM_TEXT;
  const FgTextBox number = { .color = color, .yalign = 0.5f, .lines = 1 };
  g_autofree char *percent = g_strdup_printf ("%d%%", row->percent);
  g_autofree char *slip = dup_slip (row);
  const Column columns[] = {
    { layout->title_width, row->title, { .color = color, .yalign = 0.5f, .lines = layout->title_lines } },
    { layout->leads_width, row->leads, { .color = FG_COLOR_DIM_TEXT, .yalign = 0.5f, .lines = layout->title_lines } },
    { layout->deadline_width, row->deadline_text, { .color = due, .yalign = 0.5f, .lines = 1 } },
    { layout->progress_width, percent, { .color = FG_COLOR_DIM_TEXT, .xalign = 1.0f, .yalign = 0.5f, .lines = 1 } },
    { layout->slip_width, slip, { .color = slipped, .xalign = 1.0f, .yalign = 0.5f, .lines = 1 } },
  };

  append_sign (pen, snapshot, row, rect);
  fg_timeline_pen_append_text (pen, snapshot, row->number, sign + pad, layout->number_width - sign - pad, rect, number);
  append_columns (pen, snapshot, columns, G_N_ELEMENTS (columns), rect);
}

/**
 * fg_timeline_headings_append_counts:
 * @pen: what to draw with
 * @snapshot: what to draw on
 * @heading: a heading
 * @rect: its place
 *
 * Says after the title of a heading how many items stand below it, and how many of these have each light.
 */
void
fg_timeline_headings_append_counts (const FgTimelinePen *pen, GtkSnapshot *snapshot, const FgTimelineRow *heading,
                                    const graphene_rect_t *rect)
{
  static const FgLight order[] = { FG_LIGHT_RED, FG_LIGHT_YELLOW, FG_LIGHT_GREEN, FG_LIGHT_DONE };
  double pad = fg_timeline_pen_get_padding (pen), band = fg_timeline_headings_get_band (pen->layout);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u item", "%u items", heading->n_items), heading->n_items);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (heading->n_lights[order[i]] > 0)
      g_string_append_printf (text, " %s%u", fg_light_get_symbol (order[i]), heading->n_lights[order[i]]);

  fg_timeline_pen_append_text (pen, snapshot, text->str, band,
                               fg_timeline_layout_get_heading (pen->layout) - band - pad, rect,
                               (FgTextBox) { .color = FG_COLOR_DIM_TEXT, .yalign = 0.5f, .lines = 1 });
}

/**
 * fg_timeline_headings_get_band:
 * @layout: a layout
 *
 * Returns: how wide the title of a heading may be
 */
double
fg_timeline_headings_get_band (const FgTimelineLayout *layout)
{
  return layout->number_width + layout->title_width;
}
