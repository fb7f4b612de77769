/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `matrix`: the responsibility matrix of a plan as a file.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-cli-paper.h"
#include "fg-report.h"
#include "fg-sheet-query.h"

static gboolean
read_rows (const char *text, FgMatrixRows *rows, GError **error)
{
  *rows = FG_MATRIX_ROWS_MEASURES;
  if (text == NULL || g_str_equal (text, "measures"))
    return TRUE;
  if (g_str_equal (text, "tasks"))
    {
      *rows = FG_MATRIX_ROWS_TASKS;
      return TRUE;
    }

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("“%s” is no kind of row; --rows takes tasks or measures."),
               text);
  return FALSE;
}

static gboolean
read_groups (const char *text, FgMatrixGroups *groups, GError **error)
{
  *groups = FG_MATRIX_GROUPS_COLLAPSED;
  if (text == NULL || g_str_equal (text, "collapsed"))
    return TRUE;
  if (g_str_equal (text, "expanded"))
    {
      *groups = FG_MATRIX_GROUPS_EXPANDED;
      return TRUE;
    }

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               _("“%s” is no way to show groups; --groups takes collapsed or expanded."), text);
  return FALSE;
}

gboolean
fg_cli_matrix (FgCli *cli, GError **error)
{
  g_auto (FgCliPaper) paper = { 0 };
  g_autofree char *rows_text = NULL;
  g_autofree char *groups_text = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &paper.output, N_("Write this file"), "FILE.{pdf,svg,png,xlsx,csv}" },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &paper.paper, N_("The paper"), "A4|A3" },
    { "orientation", 0, 0, G_OPTION_ARG_FILENAME, &paper.orientation, N_("Which way the paper lies"),
      "landscape|portrait" },
    { "rows", 0, 0, G_OPTION_ARG_FILENAME, &rows_text, N_("A row for each task, or for each measure too"),
      "tasks|measures" },
    { "groups", 0, 0, G_OPTION_ARG_FILENAME, &groups_text, N_("A column for each group of agencies, or for each member"),
      "collapsed|expanded" },
    { "fit", 0, 0, G_OPTION_ARG_FILENAME, &paper.fit, N_("Put all columns side by side, in smaller type if need be"),
      "width" },
    { NULL },
  };
  FgPageSetup setup;
  FgReportFormat format;
  FgMatrixRows rows;
  FgMatrixGroups groups;
  g_autoptr (FgMatrix) matrix = NULL;
  gint64 plan_id;

  if (!fg_cli_options_parse (cli, options, error)
      || !fg_cli_paper_read (&paper, FG_REPORT_FORMATS_MATRIX, &setup, &format, error)
      || !read_rows (rows_text, &rows, error) || !read_groups (groups_text, &groups, error)
      || !(plan_id = fg_cli_find_plan (cli, cli->arguments[0], error))
      || !(matrix = fg_sheet_query_matrix (cli->workspace, plan_id, rows, groups, cli->today, error)))
    return FALSE;

  return fg_report_write_matrix (matrix, &setup, format, paper.output, error);
}
