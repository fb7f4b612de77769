/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-xlsx-strings.h"
#include "fg-xlsx-styles.h"

G_BEGIN_DECLS

/* As many as a sheet of Excel has. */
#define FG_XLSX_MAX_ROWS 1048576
#define FG_XLSX_MAX_COLUMNS 16384

/**
 * FgXlsxSight:
 * @FG_XLSX_SHOWN: only what is shown, and no words for what could not be reckoned
 * @FG_XLSX_ALL: what was hidden by hand as well
 *
 * Which cells of a sheet count.
 */
typedef enum
{
  FG_XLSX_SHOWN,
  FG_XLSX_ALL,
} FgXlsxSight;

/**
 * FgXlsxCell:
 * @row: its row, from 0
 * @column: its column, from 0
 * @string: which of the shared strings it holds, or %FG_XLSX_OWN_TEXT
 * @start: (own texts) where its text starts among the sheet's own
 *
 * A cell that holds something.
 */
typedef struct
{
  guint32 row;
  guint32 column;
  guint32 string;
  gsize   start;
} FgXlsxCell;

#define FG_XLSX_OWN_TEXT G_MAXUINT32

/**
 * FgXlsxMerge:
 * @first_row: its first row, from 0
 * @last_row: its last row
 * @first_column: its first column, from 0
 * @last_column: its last column
 *
 * Cells that were made one.
 */
typedef struct
{
  guint32 first_row;
  guint32 last_row;
  guint32 first_column;
  guint32 last_column;
} FgXlsxMerge;

/**
 * FgXlsxCells:
 * @strings: the shared strings
 * @texts: the sheet's own texts, each ended by a NUL
 * @cells: (element-type FgXlsxCell): its cells, in the order of the file
 * @merges: (element-type FgXlsxMerge): what is merged
 *
 * What is on a sheet.
 */
typedef struct
{
  const FgXlsxStrings *strings;
  GString             *texts;
  GArray              *cells;
  GArray              *merges;
} FgXlsxCells;

FgXlsxCells *fg_xlsx_cells_load     (FgArchive *archive, const char *member, const FgXlsxStrings *strings,
                                     const FgXlsxStyles *styles, FgXlsxSight sight, GError **error);
void         fg_xlsx_cells_free     (FgXlsxCells *self);
const char  *fg_xlsx_cells_get_text (const FgXlsxCells *self, const FgXlsxCell *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgXlsxCells, fg_xlsx_cells_free)

G_END_DECLS
