/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How large the parts of a matrix are. Only counts characters: neither a display nor a font is needed, and a matrix of
 * ten thousand rows is laid out in milliseconds. The header is as high as the longest name, up to a limit; longer names
 * take several stacks side by side, and their columns grow instead. Titles take what width the agencies leave.
 */
#include "fg-matrix-layout.h"

#include <math.h>

#include "fg-text-measure.h"
#include "fg-vertical-text.h"

#define SIGN_EM 1.6
#define NUMBER_MIN_EM 2.4
#define DEADLINE_EM 7.2
#define DEADLINE_PAPER_EM 6.4
#define TITLE_MIN_PAPER_EM 15.0
#define TITLE_MAX_PAPER_EM 42.0
#define TITLE_MIN_SCREEN_EM 17.0
#define TITLE_MAX_SCREEN_EM 26.0
#define COLUMN_EM 2.1
#define HEADER_PADDING_EM 1.0
#define ROW_PADDING_SCREEN_EM 0.7
#define ROW_PADDING_PAPER_EM 0.45
#define STACK_STEP_EM 1.22
#define STACK_MIN 5
#define STACK_MAX 12

/* What part of a window's height the header may take. */
#define HEADER_SHARE 0.35
#define LINES_SCREEN 2
#define LINES_PAPER 12

/* Bold Latin letters are wider than plain ones; Chinese characters are not. */
#define STRONG_FACTOR 1.05

static guint
longest_stack (FgSheetStyle *style, const FgSheetRoom *room)
{
  double em = room->height * HEADER_SHARE / fg_sheet_style_get_em (style);

  if (room->fit.stack_length > 0)
    return room->fit.stack_length;
  if (room->height <= 0.0)
    return STACK_MAX;

  return (guint) CLAMP ((em - HEADER_PADDING_EM) / STACK_STEP_EM, STACK_MIN, STACK_MAX);
}

static void
measure_header (FgMatrixLayout *self, const FgMatrix *matrix, FgSheetStyle *style, const FgSheetRoom *room,
                FgTracks *columns)
{
  double column_em = room->fit.column_em > 0.0 ? room->fit.column_em : COLUMN_EM;
  guint longest = STACK_MIN;

  for (guint i = 0; i < fg_matrix_get_n_columns (matrix); i++)
    longest = MAX (longest, fg_vertical_text_count (fg_matrix_get_column (matrix, i)->name));

  self->stack_length = MIN (longest, longest_stack (style, room));
  self->header_height = fg_sheet_style_get_length (style, self->stack_length * STACK_STEP_EM + HEADER_PADDING_EM);

  fg_tracks_clear (columns);
  for (guint i = 0; i < fg_matrix_get_n_columns (matrix); i++)
    {
      guint length = fg_vertical_text_count (fg_matrix_get_column (matrix, i)->name);
      guint n_stacks = (length + self->stack_length - 1) / self->stack_length;
      double em = (MAX (n_stacks, 1) - 1) * FG_MATRIX_STACK_EM + column_em;

      fg_tracks_add (columns, fg_sheet_style_get_length (style, em));
    }
}

static void
measure_fixed (FgMatrixLayout *self, const FgMatrix *matrix, FgSheetStyle *style)
{
  double deadline_em = fg_sheet_style_is_paper (style) ? DEADLINE_PAPER_EM : DEADLINE_EM;
  double number_em = NUMBER_MIN_EM;
  gboolean has_deadline = FALSE;

  for (guint i = 0; i < fg_matrix_get_n_rows (matrix); i++)
    {
      const FgMatrixRow *row = fg_matrix_get_row (matrix, i);

      if (row->kind != FG_ITEM_SECTION)
        number_em = MAX (number_em, fg_text_measure_em (row->number) * STRONG_FACTOR);
      has_deadline = has_deadline || row->last_day != FG_DAY_NONE;
    }

  self->number_width = fg_sheet_style_get_length (style, SIGN_EM + number_em + FG_MATRIX_PADDING_EM);
  self->deadline_width = has_deadline ? fg_sheet_style_get_length (style, deadline_em) : 0.0;
}

/* In whole sizes of the type, so that rows keep their heights while a window is resized by a little. */
static void
measure_title (FgMatrixLayout *self, FgSheetStyle *style, double available_width, double body_width)
{
  gboolean paper = fg_sheet_style_is_paper (style);
  double left = available_width - body_width - self->number_width - self->deadline_width;
  double min_em = paper ? TITLE_MIN_PAPER_EM : TITLE_MIN_SCREEN_EM;
  double max_em = paper ? TITLE_MAX_PAPER_EM : TITLE_MAX_SCREEN_EM;

  self->title_width
    = fg_sheet_style_get_length (style, floor (CLAMP (left / fg_sheet_style_get_em (style), min_em, max_em)));
}

static double
measure_row (const FgMatrixLayout *self, const FgMatrixRow *row, FgSheetStyle *style)
{
  double width_em = self->title_width / fg_sheet_style_get_em (style) - FG_MATRIX_PADDING_EM;
  gboolean paper = fg_sheet_style_is_paper (style);
  double padding = fg_sheet_style_get_length (style, paper ? ROW_PADDING_PAPER_EM : ROW_PADDING_SCREEN_EM);
  guint lines = 1;

  if (row->kind == FG_ITEM_TASK)
    lines = fg_text_measure_lines (row->title, width_em / STRONG_FACTOR);
  else if (row->kind == FG_ITEM_MEASURE)
    lines = fg_text_measure_lines (row->title, width_em - FG_MATRIX_INDENT_EM);

  return MIN (lines, self->title_lines) * fg_sheet_style_get_line_height (style) + padding;
}

/**
 * fg_matrix_layout_measure:
 * @self: (out): the layout
 * @matrix: what is laid out
 * @style: what it looks like
 * @room: what there is to fill
 * @columns: filled with the agencies' columns
 *
 * The first step: everything but the rows.
 */
void
fg_matrix_layout_measure (FgMatrixLayout *self, const FgMatrix *matrix, FgSheetStyle *style, const FgSheetRoom *room,
                          FgTracks *columns)
{
  self->style = style;
  self->title_lines = fg_sheet_style_is_paper (style) ? LINES_PAPER : LINES_SCREEN;
  measure_header (self, matrix, style, room, columns);
  measure_fixed (self, matrix, style);
  if (room->fit.title_em > 0.0)
    self->title_width = fg_sheet_style_get_length (style, room->fit.title_em);
  else
    measure_title (self, style, room->width, fg_tracks_get_length (columns));
}

/**
 * fg_matrix_layout_fill_rows:
 * @self: a measured layout
 * @matrix: what is laid out
 * @rows: filled with the rows
 *
 * The second step, which counts the characters of all titles.
 */
void
fg_matrix_layout_fill_rows (const FgMatrixLayout *self, const FgMatrix *matrix, FgTracks *rows)
{
  fg_tracks_clear (rows);
  for (guint i = 0; i < fg_matrix_get_n_rows (matrix); i++)
    fg_tracks_add (rows, measure_row (self, fg_matrix_get_row (matrix, i), self->style));
}

/**
 * fg_matrix_layout_get_heading:
 * @self: a layout
 *
 * Returns: the width of everything left of the agencies
 */
double
fg_matrix_layout_get_heading (const FgMatrixLayout *self)
{
  return self->number_width + self->title_width + self->deadline_width;
}
