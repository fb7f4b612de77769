/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger, printed: of the whole plan, or of one agency.
 */
#include <glib/gi18n-lib.h>

#include "fg-ledger-query.h"
#include "fg-print-kind.h"
#include "fg-report.h"

static gpointer
read_ledger (FgWorkspace *workspace, const FgPrintRequest *request, GError **error)
{
  const FgItemFilter filter = {
    .plan_id = request->plan_id,
    .agency_id = request->agency_id,
    .today = request->today,
  };

  return fg_ledger_query_load (workspace, &filter, error);
}

static FgPrintout *
make_printout (gpointer data, const FgPrintRequest *request, const FgPageSetup *setup)
{
  return fg_report_make_ledger (data, setup);
}

static gboolean
write_file (gpointer data, const FgPrintRequest *request, const FgPageSetup *setup, FgReportFormat format,
            const char *path, GError **error)
{
  return fg_report_write_ledger (data, setup, format, path, error);
}

const FgPrintKind fg_ledger_print = {
  .view = "tasks",
  .title = N_("Print the Ledger"),
  .formats = FG_REPORT_FORMATS_LEDGER,
  .has_agency = TRUE,
  .read = read_ledger,
  .free_data = (GDestroyNotify) fg_ledger_unref,
  .make = make_printout,
  .write = write_file,
};
