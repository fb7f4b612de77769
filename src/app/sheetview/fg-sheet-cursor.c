/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the cursor of a sheet goes: rules of rows and columns alone, without a widget.
 */
#include "fg-sheet-cursor.h"

/* Beyond every row and column: clamped, it is the last. */
#define LAST (FG_SHEET_NOWHERE - 1)

static guint
row_at_distance (FgSheet *sheet, guint row, double distance)
{
  FgTracks *rows = fg_sheet_get_rows (sheet);
  double place = fg_tracks_get_offset (rows, row) + distance;

  return place < 0.0 ? 0 : fg_tracks_find (rows, place);
}

static guint
step (guint track, int direction)
{
  if (track == FG_SHEET_NOWHERE)
    return 0;
  if (direction < 0)
    return track > 0 ? track - 1 : 0;

  return track + 1;
}

/**
 * fg_sheet_cursor_move:
 * @sheet: a sheet with rows
 * @cell: (inout): a cell of it
 * @direction: where to go
 * @page: how much of the body is seen at once
 */
void
fg_sheet_cursor_move (FgSheet *sheet, FgSheetCell *cell, FgSheetMove direction, double page)
{
  switch (direction)
    {
    case FG_SHEET_MOVE_UP:
      cell->row = step (cell->row, -1);
      break;
    case FG_SHEET_MOVE_DOWN:
      cell->row = step (cell->row, 1);
      break;
    case FG_SHEET_MOVE_LEFT:
      cell->column = step (cell->column, -1);
      break;
    case FG_SHEET_MOVE_RIGHT:
      cell->column = step (cell->column, 1);
      break;
    case FG_SHEET_MOVE_PAGE_UP:
      cell->row = row_at_distance (sheet, cell->row, -page);
      break;
    case FG_SHEET_MOVE_PAGE_DOWN:
      cell->row = row_at_distance (sheet, cell->row, page);
      break;
    case FG_SHEET_MOVE_ROW_START:
      cell->column = 0;
      break;
    case FG_SHEET_MOVE_ROW_END:
      cell->column = LAST;
      break;
    case FG_SHEET_MOVE_START:
      *cell = (FgSheetCell) { 0, 0 };
      break;
    case FG_SHEET_MOVE_END:
      *cell = (FgSheetCell) { LAST, LAST };
      break;
    default:
      g_return_if_reached ();
    }

  fg_sheet_cursor_clamp (sheet, cell);
}

/**
 * fg_sheet_cursor_clamp:
 * @sheet: a sheet
 * @cell: (inout): a cell, which may lie beyond its rows and columns
 *
 * The last row and column stand for all beyond them; a sheet whose columns mean nothing has none.
 */
void
fg_sheet_cursor_clamp (FgSheet *sheet, FgSheetCell *cell)
{
  guint n_rows = fg_tracks_get_n (fg_sheet_get_rows (sheet));
  guint n_columns = fg_tracks_get_n (fg_sheet_get_columns (sheet));

  if (cell->row != FG_SHEET_NOWHERE)
    cell->row = n_rows > 0 ? MIN (cell->row, n_rows - 1) : FG_SHEET_NOWHERE;
  if (!fg_sheet_has_cells (sheet) || n_columns == 0)
    cell->column = FG_SHEET_NOWHERE;
  else if (cell->column != FG_SHEET_NOWHERE)
    cell->column = MIN (cell->column, n_columns - 1);
}
