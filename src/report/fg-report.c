/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is put on paper and into files: the matrix, the timeline and the ledger of a plan, each as a printout, as a file
 * with its drawing, or as a table.
 */
#include "fg-report.h"

#include <glib/gi18n-lib.h>

#include "fg-form-table.h"
#include "fg-ledger-sheet.h"
#include "fg-ledger-table.h"
#include "fg-matrix-sheet.h"
#include "fg-matrix-table.h"
#include "fg-printout-file.h"
#include "fg-printout-private.h"
#include "fg-table-file.h"
#include "fg-timeline-sheet.h"

static FgSheetStyle *
make_style (const FgPageSetup *setup)
{
  return fg_sheet_style_new (FG_PALETTE_PAPER, fg_page_setup_get_font_pt (setup));
}

/**
 * fg_report_make_matrix:
 * @matrix: a matrix
 * @setup: paper, margins and type
 *
 * Returns: (transfer full): the matrix as a printout, still without pages
 */
FgPrintout *
fg_report_make_matrix (FgMatrix *matrix, const FgPageSetup *setup)
{
  g_autoptr (FgSheetStyle) style = make_style (setup);
  g_autoptr (FgMatrixSheet) sheet = fg_matrix_sheet_new (matrix, style);
  const FgPageHead head = {
    .title = fg_matrix_get_title (matrix),
    .number = fg_matrix_get_number (matrix),
    /* Translators: what the matrix of agencies and tasks is called on paper. */
    .kind = _("Responsibility matrix"),
    .as_of = fg_matrix_get_as_of (matrix),
  };

  return fg_printout_new (FG_SHEET (sheet), &head, setup);
}

static gboolean
write_matrix_table (const FgMatrix *matrix, const FgPageSetup *setup, FgReportFormat format, const char *path,
                    GError **error)
{
  g_auto (FgMatrixTable) table = { 0 };

  fg_matrix_table_init (&table, matrix);
  return fg_table_file_write (&table.table, setup, format, path, error);
}

/**
 * fg_report_write_matrix:
 * @matrix: a matrix
 * @setup: paper, margins and type
 * @format: format of the file
 * @path: name of the file, which is replaced if it exists
 * @error: an %FG_REPORT_ERROR
 *
 * Draws a matrix, onto pages as PDF, else as one picture; or writes its cells as XLSX or CSV. The file is written whole
 * or not at all.
 *
 * Returns: whether the file is there
 */
gboolean
fg_report_write_matrix (FgMatrix *matrix, const FgPageSetup *setup, FgReportFormat format, const char *path,
                        GError **error)
{
  g_autoptr (FgPrintout) printout = NULL;

  if (fg_report_format_is_table (format))
    return write_matrix_table (matrix, setup, format, path, error);

  printout = fg_report_make_matrix (matrix, setup);
  return fg_printout_file_write (printout, format, path, error);
}

/**
 * fg_report_make_timeline:
 * @timeline: a timeline
 * @from: a day of the month that it begins with, %FG_DAY_NONE for the first of the data
 * @to: a day of the month that it ends with, %FG_DAY_NONE for the last of the data
 * @setup: paper, margins and type
 *
 * Returns: (transfer full): the timeline as a printout, still without pages
 */
FgPrintout *
fg_report_make_timeline (FgTimeline *timeline, FgDay from, FgDay to, const FgPageSetup *setup)
{
  g_autoptr (FgSheetStyle) style = make_style (setup);
  g_autoptr (FgTimelineSheet) sheet = fg_timeline_sheet_new (timeline, style);
  const FgPageHead head = {
    .title = fg_timeline_get_title (timeline),
    .number = fg_timeline_get_number (timeline),
    /* Translators: what the chart of deadlines is called on paper. */
    .kind = _("Timeline"),
    .as_of = fg_timeline_get_as_of (timeline),
  };

  fg_timeline_sheet_set_range (sheet, from, to);
  fg_timeline_sheet_zoom_to_fit (sheet);
  return fg_printout_new (FG_SHEET (sheet), &head, setup);
}

/**
 * fg_report_write_timeline:
 * @timeline: a timeline
 * @from: a day of the month that it begins with, %FG_DAY_NONE for the first of the data
 * @to: a day of the month that it ends with, %FG_DAY_NONE for the last of the data
 * @setup: paper, margins and type
 * @format: format of the file
 * @path: name of the file, which is replaced if it exists
 * @error: an %FG_REPORT_ERROR
 *
 * Draws a timeline: onto pages as PDF, as one picture else. The file is written whole or not at all.
 *
 * Returns: whether the file is there
 */
gboolean
fg_report_write_timeline (FgTimeline *timeline, FgDay from, FgDay to, const FgPageSetup *setup, FgReportFormat format,
                          const char *path, GError **error)
{
  g_autoptr (FgPrintout) printout = fg_report_make_timeline (timeline, from, to, setup);

  return fg_printout_file_write (printout, format, path, error);
}

/**
 * fg_report_make_ledger:
 * @ledger: a ledger
 * @setup: paper, margins and type
 *
 * Returns: (transfer full): the ledger as a printout, still without pages
 */
FgPrintout *
fg_report_make_ledger (FgLedger *ledger, const FgPageSetup *setup)
{
  g_autoptr (FgSheetStyle) style = make_style (setup);
  g_autoptr (FgLedgerSheet) sheet = fg_ledger_sheet_new (ledger, style);
  g_autofree char *kind = fg_ledger_table_dup_kind (ledger);
  const FgPageHead head = {
    .title = fg_ledger_get_title (ledger),
    .number = fg_ledger_get_number (ledger),
    .kind = kind,
    .as_of = fg_ledger_get_as_of (ledger),
  };

  return fg_printout_new (FG_SHEET (sheet), &head, setup);
}

static gboolean
write_ledger_table (const FgLedger *ledger, const FgPageSetup *setup, FgReportFormat format, const char *path,
                    GError **error)
{
  g_auto (FgLedgerTable) table = { 0 };

  fg_ledger_table_init (&table, ledger);
  return fg_table_file_write (&table.table, setup, format, path, error);
}

/**
 * fg_report_write_ledger:
 * @ledger: a ledger
 * @setup: paper, margins and type
 * @format: one of %FG_REPORT_FORMATS_LEDGER
 * @path: name of the file, which is replaced if it exists
 * @error: an %FG_REPORT_ERROR
 *
 * Draws a ledger onto pages as PDF, or writes its cells as XLSX or CSV. The file is written whole or not at all.
 *
 * Returns: whether the file is there
 */
gboolean
fg_report_write_ledger (FgLedger *ledger, const FgPageSetup *setup, FgReportFormat format, const char *path,
                        GError **error)
{
  g_autoptr (FgPrintout) printout = NULL;

  if (fg_report_format_is_table (format))
    return write_ledger_table (ledger, setup, format, path, error);

  printout = fg_report_make_ledger (ledger, setup);
  return fg_printout_file_write (printout, format, path, error);
}

/**
 * fg_report_write_form:
 * @form: a return form
 * @setup: paper and margins that it will be printed with
 * @format: one of %FG_REPORT_FORMATS_FORM
 * @path: name of the file, which is replaced if it exists
 * @error: an %FG_REPORT_ERROR
 *
 * Writes a form to be filled in and sent back, as XLSX or CSV. The file is written whole or not at all.
 *
 * Returns: whether the file is there
 */
gboolean
fg_report_write_form (FgForm *form, const FgPageSetup *setup, FgReportFormat format, const char *path, GError **error)
{
  g_auto (FgFormTable) table = { 0 };

  fg_form_table_init (&table, form);
  return fg_table_file_write (&table.table, setup, format, path, error);
}
