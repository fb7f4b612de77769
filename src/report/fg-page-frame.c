/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands around a sheet on a page. All positions are points from the upper left of the type area.
 */
#include "fg-page-frame.h"

#include <glib/gi18n-lib.h>

#include "fg-text-measure.h"

#define TITLE_SCALE 1.6
#define TITLE_LINE_EM 2.4
#define TITLE_LINES_MAX 3
#define TOP_GAP_EM 0.7
#define LEGEND_GAP_EM 0.6
#define FOOTER_GAP_EM 0.5
#define BAND_GAP_EM 2.0

/* Bold Latin letters are wider than the measure takes them for. */
#define STRONG_FACTOR 1.1

/* The document number stands at the right of the line below the title. */
#define NUMBER_SHARE 0.5

static FgSheetStyle *
get_style (const FgPageFrame *self)
{
  return fg_sheet_get_style (self->sheet);
}

static double
length (const FgPageFrame *self, double em)
{
  return fg_sheet_style_get_length (get_style (self), em);
}

static guint
count_title_lines (const FgPageFrame *self)
{
  guint lines = fg_text_measure_lines (self->head.title, self->width / length (self, TITLE_SCALE));

  return MIN (lines, TITLE_LINES_MAX);
}

static void
append_text (const FgPageFrame *self, GtkSnapshot *snapshot, const char *text, double x, double y, double width,
             double height, FgTextBox box)
{
  graphene_rect_init (&box.rect, (float) x, (float) y, (float) width, (float) height);
  fg_text_cache_append (fg_sheet_get_texts (self->sheet), snapshot, text, &box);
}

/* Which columns these are: sheets that lie side by side are put together by it. */
static void
append_band (const FgPageFrame *self, GtkSnapshot *snapshot, double y, double width, const FgPagePlace *place)
{
  double line = fg_sheet_style_get_line_height (get_style (self));
  double x = length (self, fg_text_measure_em (self->head.kind) * STRONG_FACTOR + BAND_GAP_EM);
  const FgTextBox box = { .font = FG_FONT_STRONG, .color = FG_COLOR_TEXT, .yalign = 0.5f, .lines = 1 };
  g_autofree char *band = NULL;

  if (place->n_bands < 2)
    return;

  /* Translators: on a page of a wide sheet that goes over several: %1$u is the first column on it, %2$u the last one,
     %3$u how many columns there are; %4$u says which part of the width the page is, %5$u how many parts there are. */
  band = g_strdup_printf (_("Columns %1$u to %2$u of %3$u (part %4$u of %5$u)"), place->first_column, place->last_column,
                          place->n_columns, place->band, place->n_bands);
  append_text (self, snapshot, band, x, y, width - x, line, box);
}

static void
append_head (const FgPageFrame *self, GtkSnapshot *snapshot, const FgPagePlace *place)
{
  guint lines = count_title_lines (self);
  double title_height = lines * length (self, TITLE_LINE_EM), line = fg_sheet_style_get_line_height (get_style (self));
  double number_width = self->width * NUMBER_SHARE;
  FgTextBox box = { .font = FG_FONT_TITLE, .color = FG_COLOR_TEXT, .yalign = 0.5f, .lines = lines };

  append_text (self, snapshot, self->head.title, 0.0, 0.0, self->width, title_height, box);
  box.font = FG_FONT_STRONG;
  box.color = FG_COLOR_DIM_TEXT;
  box.lines = 1;
  append_text (self, snapshot, self->head.kind, 0.0, title_height, self->width - number_width, line, box);
  append_band (self, snapshot, title_height, self->width - number_width, place);
  box.font = FG_FONT_BODY;
  box.xalign = 1.0f;
  append_text (self, snapshot, self->head.number, self->width - number_width, title_height, number_width, line, box);
}

static void
append_foot (const FgPageFrame *self, GtkSnapshot *snapshot, double y, const FgPagePlace *place)
{
  double line = fg_sheet_style_get_line_height (get_style (self));
  FgTextBox box = { .font = FG_FONT_BODY, .color = FG_COLOR_DIM_TEXT, .yalign = 0.5f, .lines = 1 };
  g_autofree char *day = fg_day_to_iso (self->head.as_of);
  /* Translators: at the foot of a page: %s is the day that the report was made for. */
  g_autofree char *as_of = g_strdup_printf (_("As of %s"), day);
  /* Translators: at the foot of a page: %1$u is the page, %2$u the number of pages. */
  g_autofree char *page = g_strdup_printf (_("Page %1$u of %2$u"), place->page, place->n_pages);

  append_text (self, snapshot, as_of, 0.0, y, self->width / 2.0, line, box);
  box.xalign = 1.0f;
  append_text (self, snapshot, page, self->width / 2.0, y, self->width / 2.0, line, box);
}

/**
 * fg_page_frame_get_top:
 * @self: a frame
 *
 * Returns: where the sheet begins
 */
double
fg_page_frame_get_top (const FgPageFrame *self)
{
  return count_title_lines (self) * length (self, TITLE_LINE_EM) + fg_sheet_style_get_line_height (get_style (self))
         + length (self, TOP_GAP_EM);
}

/**
 * fg_page_frame_get_bottom:
 * @self: a frame
 *
 * Returns: what stands below the sheet takes so much height
 */
double
fg_page_frame_get_bottom (const FgPageFrame *self)
{
  double foot = length (self, FOOTER_GAP_EM) + fg_sheet_style_get_line_height (get_style (self));

  if (fg_sheet_has_inner_legend (self->sheet))
    return foot;

  return length (self, LEGEND_GAP_EM) + fg_sheet_measure_legend (self->sheet, self->width) + foot;
}

/**
 * fg_page_frame_append:
 * @self: a frame
 * @snapshot: what to draw on
 * @height: height of the type area
 * @place: where the page belongs
 */
void
fg_page_frame_append (const FgPageFrame *self, GtkSnapshot *snapshot, double height, const FgPagePlace *place)
{
  double legend_y = height - fg_page_frame_get_bottom (self) + length (self, LEGEND_GAP_EM);

  append_head (self, snapshot, place);
  if (!fg_sheet_has_inner_legend (self->sheet))
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0.0f, (float) legend_y));
      fg_sheet_append_legend (self->sheet, snapshot, self->width);
      gtk_snapshot_restore (snapshot);
    }
  append_foot (self, snapshot, height - fg_sheet_style_get_line_height (get_style (self)), place);
}
