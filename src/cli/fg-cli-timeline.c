/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `timeline`: the deadline chart of a plan as a file.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-cli-paper.h"
#include "fg-report.h"
#include "fg-sheet-query.h"

static gboolean
read_group (const char *text, FgTimelineGroup *group, GError **error)
{
  static const struct
  {
    const char     *name;
    FgTimelineGroup group;
  } groups[] = {
    { "section", FG_TIMELINE_GROUP_SECTION },
    { "agency", FG_TIMELINE_GROUP_AGENCY },
    { "deadline", FG_TIMELINE_GROUP_DEADLINE },
  };

  *group = FG_TIMELINE_GROUP_SECTION;
  if (text == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (text, groups[i].name))
      {
        *group = groups[i].group;
        return TRUE;
      }

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               _("“%s” is nothing to group by; --group takes section, agency or deadline."), text);
  return FALSE;
}

static gboolean
read_span (const char *from_text, const char *to_text, FgDay *from, FgDay *to, GError **error)
{
  *from = *to = FG_DAY_NONE;
  if (from_text != NULL && !fg_cli_option_to_day ("--from", from_text, from, error))
    return FALSE;
  if (to_text != NULL && !fg_cli_option_to_day ("--to", to_text, to, error))
    return FALSE;
  if (*from == FG_DAY_NONE || *to == FG_DAY_NONE || *from <= *to)
    return TRUE;

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("The day of --from lies after that of --to."));
  return FALSE;
}

gboolean
fg_cli_timeline (FgCli *cli, GError **error)
{
  g_auto (FgCliPaper) paper = { 0 };
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  g_autofree char *group_text = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &paper.output, N_("Write this file"), "FILE.{pdf,svg,png}" },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &paper.paper, N_("The paper"), "A4|A3" },
    { "orientation", 0, 0, G_OPTION_ARG_FILENAME, &paper.orientation, N_("Which way the paper lies"),
      "landscape|portrait" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from_text, N_("Begin on this day"), N_("YYYY-MM-DD") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to_text, N_("End on this day"), N_("YYYY-MM-DD") },
    { "group", 0, 0, G_OPTION_ARG_FILENAME, &group_text, N_("What the items are grouped by"),
      "section|agency|deadline" },
    { NULL },
  };
  FgPageSetup setup;
  FgReportFormat format;
  FgTimelineGroup group;
  FgDay from, to;
  g_autoptr (FgTimeline) timeline = NULL;
  gint64 plan_id;

  if (!fg_cli_options_parse (cli, options, error)
      || !fg_cli_paper_read (&paper, FG_REPORT_FORMATS_TIMELINE, &setup, &format, error)
      || !read_group (group_text, &group, error) || !read_span (from_text, to_text, &from, &to, error)
      || !(plan_id = fg_cli_find_plan (cli, cli->arguments[0], error))
      || !(timeline = fg_sheet_query_timeline (cli->workspace, plan_id, group, from, to, cli->today, error)))
    return FALSE;

  return fg_report_write_timeline (timeline, from, to, &setup, format, paper.output, error);
}
