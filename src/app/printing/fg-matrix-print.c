/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matrix, printed.
 */
#include <glib/gi18n-lib.h>

#include "fg-print-kind.h"
#include "fg-report.h"
#include "fg-sheet-query.h"

enum
{
  OPTION_ROWS,
  OPTION_GROUPS,
};

static const char *const rows[] = { N_("Tasks only"), N_("Tasks and measures"), NULL };
static const char *const groups[] = { N_("One column each"), N_("A column for each member"), NULL };

static const FgPrintOption options[] = {
  [OPTION_ROWS] = { N_("Rows"), rows, FG_MATRIX_ROWS_MEASURES },
  [OPTION_GROUPS] = { N_("Groups of agencies"), groups, FG_MATRIX_GROUPS_COLLAPSED },
};

static gpointer
read_matrix (FgWorkspace *workspace, const FgPrintRequest *request, GError **error)
{
  return fg_sheet_query_matrix (workspace, request->plan_id, (FgMatrixRows) request->values[OPTION_ROWS],
                                (FgMatrixGroups) request->values[OPTION_GROUPS], request->today, error);
}

static FgPrintout *
make_printout (gpointer data, const FgPrintRequest *request, const FgPageSetup *setup)
{
  return fg_report_make_matrix (data, setup);
}

static gboolean
write_file (gpointer data, const FgPrintRequest *request, const FgPageSetup *setup, FgReportFormat format,
            const char *path, GError **error)
{
  return fg_report_write_matrix (data, setup, format, path, error);
}

const FgPrintKind fg_matrix_print = {
  .view = "matrix",
  .title = N_("Print the Matrix"),
  .formats = FG_REPORT_FORMATS_MATRIX,
  .options = options,
  .n_options = G_N_ELEMENTS (options),
  .read = read_matrix,
  .free_data = (GDestroyNotify) fg_matrix_unref,
  .make = make_printout,
  .write = write_file,
};
