/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `timeline`: the deadline chart of a plan as a file.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-filter.h"
#include "fg-cli-options.h"
#include "fg-cli-paper.h"
#include "fg-report.h"
#include "fg-timeline-query.h"

typedef struct
{
  FgCliPaper  paper;
  FgCliFilter filter;
  char       *from;
  char       *to;
  char       *group;
  char       *sort;
  gboolean    descending;
} TimelineOptions;

static void
timeline_options_clear (TimelineOptions *self)
{
  fg_cli_paper_clear (&self->paper);
  fg_cli_filter_clear (&self->filter);
  g_free (self->from);
  g_free (self->to);
  g_free (self->group);
  g_free (self->sort);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TimelineOptions, timeline_options_clear)

static gboolean
parse (FgCli *cli, TimelineOptions *values, GError **error)
{
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &values->paper.output, N_("Write this file"), "FILE.{pdf,svg,png}" },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &values->paper.paper, N_("The paper"), "A4|A3" },
    { "orientation", 0, 0, G_OPTION_ARG_FILENAME, &values->paper.orientation, N_("Which way the paper lies"),
      "landscape|portrait" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &values->from, N_("Begin on this day"), N_("YYYY-MM-DD") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &values->to, N_("End on this day"), N_("YYYY-MM-DD") },
    { "group", 0, 0, G_OPTION_ARG_FILENAME, &values->group, N_("What the items are grouped by"),
      "section|task|agency|deadline|light|none" },
    { "sort", 0, 0, G_OPTION_ARG_FILENAME, &values->sort, N_("What the items below a heading are sorted by"),
      "place|title|agency|deadline|progress|light" },
    { "descending", 0, 0, G_OPTION_ARG_NONE, &values->descending, N_("Sort the other way round"), NULL },
    FG_CLI_FILTER_OPTIONS (&values->filter),
    { NULL },
  };

  return fg_cli_options_parse (cli, options, error);
}

static gboolean
read_group (const char *text, FgTimelineGroup *group, GError **error)
{
  if (text == NULL || fg_timeline_group_from_string (text, group))
    return TRUE;

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               _("“%s” is nothing to group by; --group takes section, task, agency, deadline, light or none."), text);
  return FALSE;
}

static gboolean
read_sort (const char *text, FgItemSort *sort, GError **error)
{
  static const char *const names[] = {
    [FG_ITEM_SORT_PLACE] = "place",       [FG_ITEM_SORT_TITLE] = "title",       [FG_ITEM_SORT_LEADS] = "agency",
    [FG_ITEM_SORT_DEADLINE] = "deadline", [FG_ITEM_SORT_PROGRESS] = "progress", [FG_ITEM_SORT_LIGHT] = "light",
  };

  if (text == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (text, names[i]))
      {
        *sort = (FgItemSort) i;
        return TRUE;
      }

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               _("“%s” is nothing to sort by; --sort takes place, title, agency, deadline, progress or light."), text);
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

/* The filter of @options borrows the words that are searched for. */
static gboolean
read_options (const TimelineOptions *values, FgTimelineOptions *options, GError **error)
{
  options->filter.descending = values->descending;
  return read_group (values->group, &options->group, error) && read_sort (values->sort, &options->filter.sort, error)
         && read_span (values->from, values->to, &options->from, &options->to, error)
         && fg_cli_filter_read (&values->filter, &options->filter, error);
}

gboolean
fg_cli_timeline (FgCli *cli, GError **error)
{
  g_auto (TimelineOptions) values = { 0 };
  FgTimelineOptions options = FG_TIMELINE_OPTIONS_INIT;
  FgPageSetup setup;
  FgReportFormat format;
  g_autoptr (FgTimeline) timeline = NULL;
  gint64 plan_id;

  if (!parse (cli, &values, error)
      || !fg_cli_paper_read (&values.paper, FG_REPORT_FORMATS_TIMELINE, &setup, &format, error)
      || !read_options (&values, &options, error)
      || !(plan_id = fg_cli_find_plan (cli, cli->arguments[0], error))
      || !fg_cli_filter_find_agency (&values.filter, cli, &options.filter, error)
      || !(timeline = fg_timeline_query (cli->workspace, plan_id, &options, cli->today, error)))
    return FALSE;

  return fg_report_write_timeline (timeline, options.from, options.to, &setup, format, values.paper.output, error);
}
