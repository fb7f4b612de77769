/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  FG_SHEET_MOVE_UP,
  FG_SHEET_MOVE_DOWN,
  FG_SHEET_MOVE_LEFT,
  FG_SHEET_MOVE_RIGHT,
  FG_SHEET_MOVE_PAGE_UP,
  FG_SHEET_MOVE_PAGE_DOWN,
  FG_SHEET_MOVE_ROW_START,
  FG_SHEET_MOVE_ROW_END,
  FG_SHEET_MOVE_START,
  FG_SHEET_MOVE_END,
} FgSheetMove;

void fg_sheet_cursor_move  (FgSheet *sheet, FgSheetCell *cell, FgSheetMove direction, double page);
void fg_sheet_cursor_clamp (FgSheet *sheet, FgSheetCell *cell);

G_END_DECLS
