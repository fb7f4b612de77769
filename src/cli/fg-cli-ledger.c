/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `ledger`: the ledger of a plan, or one agency's part of it, as a file.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-cli-paper.h"
#include "fg-ledger-query.h"
#include "fg-report.h"

static FgLedger *
load_ledger (FgCli *cli, const char *agency, GError **error)
{
  FgItemFilter filter = FG_ITEM_FILTER_INIT;

  filter.today = cli->today;
  if (!(filter.plan_id = fg_cli_find_plan (cli, cli->arguments[0], error))
      || (agency != NULL && !(filter.agency_id = fg_cli_find_agency (cli, agency, error))))
    return NULL;

  return fg_ledger_query_load (cli->workspace, &filter, error);
}

gboolean
fg_cli_ledger (FgCli *cli, GError **error)
{
  g_auto (FgCliPaper) paper = { 0 };
  g_autofree char *agency = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &paper.output, N_("Write this file"), "FILE.{pdf,xlsx,csv}" },
    { "agency", 0, 0, G_OPTION_ARG_FILENAME, &agency, N_("Items in which this agency has a part"), N_("AGENCY") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &paper.paper, N_("The paper"), "A4|A3" },
    { "orientation", 0, 0, G_OPTION_ARG_FILENAME, &paper.orientation, N_("Which way the paper lies"),
      "landscape|portrait" },
    { NULL },
  };
  FgPageSetup setup;
  FgReportFormat format;
  g_autoptr (FgLedger) ledger = NULL;

  if (!fg_cli_options_parse (cli, options, error)
      || !fg_cli_paper_read (&paper, FG_REPORT_FORMATS_LEDGER, &setup, &format, error)
      || !(ledger = load_ledger (cli, agency, error)))
    return FALSE;

  return fg_report_write_ledger (ledger, &setup, format, paper.output, error);
}
