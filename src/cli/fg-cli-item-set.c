/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `item set`: edits fields of an item. However many fields one command sets, it is one action of one person and so one
 * revision: either all are set or none.
 */
#include "fg-cli-commands.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-entry-rule.h"
#include "fg-item-edit.h"
#include "fg-plan-table.h"
#include "fg-typed-deadline.h"

typedef gboolean (*SetField) (FgRevision *revision, gint64 item_id, FgDay issued, const char *value, GError **error);

static gboolean
set_title (FgRevision *revision, gint64 item_id, FgDay issued, const char *value, GError **error)
{
  return fg_item_edit_set_title (revision, item_id, value, error);
}

static gboolean
set_body (FgRevision *revision, gint64 item_id, FgDay issued, const char *value, GError **error)
{
  return fg_item_edit_set_body (revision, item_id, value, error);
}

static gboolean
set_deadline (FgRevision *revision, gint64 item_id, FgDay issued, const char *value, GError **error)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;
  g_autofree char *problem = fg_typed_deadline_read (value, issued, &deadline);

  if (problem == NULL)
    return fg_item_edit_set_deadline (revision, item_id, &deadline, error);

  g_set_error_literal (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, problem);
  return FALSE;
}

static gboolean
set_status (FgRevision *revision, gint64 item_id, FgDay issued, const char *value, GError **error)
{
  FgStatus status;

  if (fg_status_from_string (value, &status))
    return fg_item_edit_set_status (revision, item_id, status, error);

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               _("“%s” is no status; there are not-started, under-way, done, closed, suspended, cancelled and standing."),
               value);
  return FALSE;
}

static gboolean
set_weight (FgRevision *revision, gint64 item_id, FgDay issued, const char *value, GError **error)
{
  double weight;
  const char *problem = fg_entry_rule_read_weight (value, &weight);

  if (problem == NULL)
    return fg_item_edit_set_weight (revision, item_id, weight, error);

  g_set_error_literal (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, problem);
  return FALSE;
}

static gboolean
set_note (FgRevision *revision, gint64 item_id, FgDay issued, const char *value, GError **error)
{
  return fg_item_edit_set_note (revision, item_id, value, error);
}

static const struct
{
  const char *name;
  SetField    set;
} fields[] = {
  { "title", set_title },   { "body", set_body },     { "deadline", set_deadline },
  { "status", set_status }, { "weight", set_weight }, { "note", set_note },
};

static SetField
find_field (const char *setting)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gsize length = strlen (fields[i].name);

      if (strncmp (setting, fields[i].name, length) == 0 && setting[length] == '=')
        return fields[i].set;
    }

  return NULL;
}

static gboolean
check_settings (const char *const *settings, GError **error)
{
  for (guint i = 0; settings[i] != NULL; i++)
    {
      if (!fg_cli_option_check_text ("FIELD=VALUE", settings[i], error))
        return FALSE;
      if (find_field (settings[i]) != NULL)
        continue;

      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
                   _("“%s” sets no field; write FIELD=VALUE with title, body, deadline, status, weight or note."),
                   settings[i]);
      return FALSE;
    }

  return TRUE;
}

static FgDay
get_day_of_issue (GPtrArray *plans, gint64 plan_id)
{
  for (guint i = 0; i < plans->len; i++)
    {
      const FgPlanSummary *summary = g_ptr_array_index (plans, i);

      if (summary->id == plan_id)
        return summary->issued;
    }

  return FG_DAY_NONE;
}

static gboolean
apply_settings (FgRevision *revision, gint64 item_id, FgDay issued, const char *const *settings, GError **error)
{
  for (guint i = 0; settings[i] != NULL; i++)
    if (!find_field (settings[i]) (revision, item_id, issued, strchr (settings[i], '=') + 1, error))
      return FALSE;

  return TRUE;
}

gboolean
fg_cli_item_set (FgCli *cli, GError **error)
{
  const char *const *settings;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (FgRevision) revision = NULL;
  gint64 plan_id, item_id;

  if (!fg_cli_options_parse (cli, NULL, error))
    return FALSE;

  settings = (const char *const *) cli->arguments + 2;
  if (!check_settings (settings, error) || !(plan_id = fg_cli_find_plan (cli, cli->arguments[0], error))
      || !(item_id = fg_cli_find_item (cli, plan_id, cli->arguments[1], error))
      || !(plans = fg_plan_table_list (cli->workspace, error)))
    return FALSE;

  /* Translators: an action in the history. */
  return (revision = fg_revision_begin (cli->workspace, N_("Edit an item"), error))
         && apply_settings (revision, item_id, get_day_of_issue (plans, plan_id), settings, error)
         && fg_revision_commit (revision, error);
}
