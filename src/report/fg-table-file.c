/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table as a file, in one of the formats for tables.
 */
#include "fg-table-file.h"

#include "fg-csv-writer.h"
#include "fg-report-file.h"
#include "fg-xlsx-writer.h"

/**
 * fg_table_file_write:
 * @table: a table
 * @setup: paper that it will be printed on, if the format knows of paper
 * @format: %FG_REPORT_XLSX or %FG_REPORT_CSV
 * @path: name of the file, which is replaced if it exists
 * @error: an %FG_REPORT_ERROR
 *
 * The file is written whole or not at all.
 *
 * Returns: whether the file is there
 */
gboolean
fg_table_file_write (const FgTable *table, const FgPageSetup *setup, FgReportFormat format, const char *path,
                     GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_return_val_if_fail (fg_report_format_is_table (format), FALSE);

  if (format == FG_REPORT_CSV)
    fg_csv_writer_write (table, bytes);
  else if (!fg_xlsx_writer_write (table, setup, bytes, error))
    return FALSE;

  return fg_report_file_write (path, bytes, error);
}
