/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-table-head.h"

G_BEGIN_DECLS

/**
 * FgCsvSource:
 * @at: what is to be read, UTF-8 with "\n" line ends
 * @end: its end
 * @separator: what parts the cells
 * @n_unclosed: how many quotation marks nothing closed, so far
 *
 * A text on its way into records. It may be copied, to look ahead.
 */
typedef struct
{
  const char *at;
  const char *end;
  char        separator;
  guint       n_unclosed;
} FgCsvSource;

/**
 * FgCsvRecord:
 * @cells: its cells
 * @n_cells: how many it has
 * @n_filled: how many up to and with the last that is not empty
 *
 * A record, whose storage is used again for the next one.
 */
typedef struct
{
  GString *cells[FG_TABLE_MAX_COLUMNS];
  guint    n_cells;
  guint    n_filled;
} FgCsvRecord;

void     fg_csv_record_init  (FgCsvRecord *self);
void     fg_csv_record_clear (FgCsvRecord *self);
gboolean fg_csv_record_take  (FgCsvRecord *record, FgCsvSource *source);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgCsvRecord, fg_csv_record_clear)

G_END_DECLS
