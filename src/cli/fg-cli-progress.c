/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `progress add`, `progress remove`: what an agency reports about an item, and a report that was wrong.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-attachment.h"
#include "fg-cli-options.h"
#include "fg-entry-rule.h"
#include "fg-item-edit.h"
#include "fg-item-query.h"

typedef struct
{
  char *agency;
  char *percent;
  char *note;
  char *date;
  GStrv attach;
} ReportOptions;

static void
report_options_clear (ReportOptions *self)
{
  g_free (self->agency);
  g_free (self->percent);
  g_free (self->note);
  g_free (self->date);
  g_strfreev (self->attach);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportOptions, report_options_clear)

static gboolean
read_options (FgCli *cli, ReportOptions *values, GError **error)
{
  const GOptionEntry options[] = {
    { "agency", 0, 0, G_OPTION_ARG_FILENAME, &values->agency, N_("The agency that reports"), N_("AGENCY") },
    { "percent", 0, 0, G_OPTION_ARG_FILENAME, &values->percent, N_("How far the item is, from 0 to 100"),
      /* Translators: a placeholder for a number in the list of options. */
      N_("N") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &values->note, N_("What has been done"), N_("TEXT") },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &values->date, N_("The day of the report, if not today"), N_("YYYY-MM-DD") },
    { "attach", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &values->attach, N_("A file that proves it; may be given several times"),
      N_("FILE") },
    { NULL },
  };

  if (!fg_cli_options_parse (cli, options, error))
    return FALSE;

  if (values->agency == NULL || values->percent == NULL || values->note == NULL)
    {
      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("A report needs --agency, --percent and --note."));
      return FALSE;
    }
  return fg_cli_option_check_text ("--note", values->note, error);
}

/* Before anything is written: a file that cannot be attached leaves no report behind. */
static GPtrArray *
read_files (GStrv paths, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_attachment_file_free);

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autoptr (GFile) path = g_file_new_for_commandline_arg (paths[i]);
      FgAttachmentFile *file = fg_attachment_file_read (path, NULL, error);

      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
    }

  return g_steal_pointer (&files);
}

static gboolean
attach_files (FgRevision *revision, gint64 report_id, GPtrArray *files, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    if (fg_attachment_add (revision, report_id, g_ptr_array_index (files, i), error) == 0)
      return FALSE;

  return TRUE;
}

/* A group or a collective name stands for agencies that may not be known here: none of them is doubted. */
static gboolean
has_part (const FgItemDetail *item, gint64 agency_id)
{
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgItemAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (assignment->agency_id == agency_id || assignment->collective)
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_report (FgCli *cli, gint64 item_id, int percent, const char *note, GPtrArray *files, gint64 agency_id,
              gboolean *is_by_other, GError **error)
{
  g_autoptr (FgItemDetail) item = fg_item_query_detail (cli->workspace, item_id, cli->today, error);
  const char *problem;

  if (item == NULL)
    return FALSE;

  *is_by_other = !has_part (item, agency_id);
  problem = fg_entry_rule_check_report (note, percent == item->record.percent, files->len);
  if (problem != NULL)
    g_set_error_literal (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED, problem);
  return problem == NULL;
}

gboolean
fg_cli_progress_add (FgCli *cli, GError **error)
{
  g_auto (ReportOptions) values = { 0 };
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (GPtrArray) files = NULL;
  const char *problem = NULL;
  gint64 plan_id, item_id, agency_id, report_id;
  gboolean is_by_other;
  FgDay day;
  int percent;

  if (!read_options (cli, &values, error)
      || !fg_cli_option_to_percent ("--percent", values.percent, &percent, error))
    return FALSE;

  day = cli->today;
  if (values.date != NULL && !fg_cli_option_to_day ("--date", values.date, &day, error))
    return FALSE;
  if ((problem = fg_entry_rule_check_report_day (day, cli->today)) != NULL)
    {
      g_set_error_literal (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, problem);
      return FALSE;
    }

  if (!(plan_id = fg_cli_find_plan (cli, cli->arguments[0], error))
      || !(item_id = fg_cli_find_item (cli, plan_id, cli->arguments[1], error))
      || !(agency_id = fg_cli_find_agency (cli, values.agency, error))
      || !(files = read_files (values.attach, error))
      || !check_report (cli, item_id, percent, values.note, files, agency_id, &is_by_other, error))
    return FALSE;

  /* Translators: an action in the history. */
  if (!(revision = fg_revision_begin (cli->workspace, N_("Add a progress report"), error))
      || !(report_id = fg_item_edit_add_report (revision, item_id, agency_id, day, percent, values.note, error))
      || !attach_files (revision, report_id, files, error)
      || !fg_revision_commit (revision, error))
    return FALSE;

  if (is_by_other)
    fg_cli_tell (_("The report was added, but its agency has no part in this item. If it was not meant, undo it."));
  return TRUE;
}

/* The report with this number, or the latest. */
static gint64
find_report (const FgItemDetail *item, const char *number, GError **error)
{
  gint64 wanted = 0;

  if (number != NULL && !g_ascii_string_to_signed (number, 10, 1, G_MAXINT64, &wanted, NULL))
    {
      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("“%s” is no number of a report."), number);
      return 0;
    }

  for (guint i = 0; i < item->reports->len; i++)
    {
      const FgProgressReport *report = g_ptr_array_index (item->reports, i);

      if (number == NULL || report->id == wanted)
        return report->id;
    }

  g_set_error_literal (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED,
                       _("The item has no such report. Look for its number in: item list --json."));
  return 0;
}

gboolean
fg_cli_progress_remove (FgCli *cli, GError **error)
{
  g_autoptr (FgItemDetail) item = NULL;
  g_autoptr (FgRevision) revision = NULL;
  gint64 plan_id, item_id, report_id;

  if (!fg_cli_options_parse (cli, NULL, error) || !(plan_id = fg_cli_find_plan (cli, cli->arguments[0], error))
      || !(item_id = fg_cli_find_item (cli, plan_id, cli->arguments[1], error))
      || !(item = fg_item_query_detail (cli->workspace, item_id, cli->today, error))
      || !(report_id = find_report (item, cli->arguments[2], error)))
    return FALSE;

  /* Translators: an action in the history. */
  return (revision = fg_revision_begin (cli->workspace, N_("Withdraw a progress report"), error))
         && fg_item_edit_withdraw_report (revision, item_id, report_id, error) && fg_revision_commit (revision, error);
}
