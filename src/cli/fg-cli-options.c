/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options: those that hold for all commands, which may stand before the command and after it, and those of one command.
 * Texts are taken as the bytes that they are and checked here, because GLib would refuse every Chinese word in the C
 * locale, which is where scripts often run.
 */
#include "fg-cli-options.h"

#include <glib/gi18n-lib.h>

#include "fg-entry-rule.h"

static gboolean
take_today (FgCli *cli, const char *today, GError **error)
{
  if (today == NULL)
    return TRUE;

  cli->has_today = TRUE;
  return fg_cli_option_to_day ("--today", today, &cli->today, error);
}

/* What was known on a day is judged by that day, unless another one is given. */
static gboolean
take_as_of (FgCli *cli, const char *as_of, GError **error)
{
  if (as_of == NULL)
    return TRUE;
  if (!fg_cli_option_to_day ("--as-of", as_of, &cli->as_of, error))
    return FALSE;

  if (!cli->has_today)
    cli->today = cli->as_of;
  return TRUE;
}

static void
add_global_options (GOptionContext *context, char **workspace_path, char **today)
{
  const GOptionEntry global_options[] = {
    { "workspace", 0, 0, G_OPTION_ARG_FILENAME, workspace_path, N_("Work in this workspace instead of the usual one"),
      /* Translators: a placeholder for a file's name in the list of options. */
      N_("FILE") },
    { "today", 0, 0, G_OPTION_ARG_FILENAME, today, N_("Judge deadlines as of this day instead of the real one"),
      N_("YYYY-MM-DD") },
    { NULL },
  };

  g_option_context_add_main_entries (context, global_options, GETTEXT_PACKAGE);
}

static gboolean
run_context (FgCli *cli, GOptionContext *context, GError **error)
{
  g_autofree char *workspace_path = NULL;
  g_autofree char *today = NULL;

  add_global_options (context, &workspace_path, &today);
  if (!g_option_context_parse_strv (context, &cli->argv, error) || !take_today (cli, today, error))
    return FALSE;

  if (workspace_path != NULL)
    {
      g_free (cli->workspace_path);
      cli->workspace_path = g_steal_pointer (&workspace_path);
    }
  return TRUE;
}

/**
 * fg_cli_options_parse_global:
 * @cli: a run, in whose argv options for all commands may come next
 * @description: what `--help` says below the list of options
 * @show_version: (out): whether `--version` was among them
 * @error: return location for an error
 *
 * Takes the options that stand before the next other word. Does not return when one of them is `--help`.
 *
 * Returns: whether they can be understood
 */
gboolean
fg_cli_options_parse_global (FgCli *cli, const char *description, gboolean *show_version, GError **error)
{
  const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, show_version, N_("Show the version"), NULL },
    { NULL },
  };
  /* Translators: stands in “fengong-cli [OPTION…] COMMAND …”. */
  g_autoptr (GOptionContext) context = g_option_context_new (_("COMMAND …"));

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  return run_context (cli, context, error);
}

static gboolean
check_n_arguments (FgCli *cli, GError **error)
{
  guint n_arguments = g_strv_length (cli->arguments);

  if (n_arguments < cli->command->n_min)
    g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("An argument is missing."));
  else if (n_arguments > cli->command->n_max)
    g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("“%s” is one argument too many."),
                 cli->arguments[cli->command->n_max]);
  else
    return TRUE;

  return FALSE;
}

/**
 * fg_cli_options_parse:
 * @cli: a run, whose argv holds what comes after the command
 * @options: (nullable): the command's own options, ended by %NULL; texts as %G_OPTION_ARG_FILENAME
 * @error: return location for an error
 *
 * Takes all options, the command's and those for all commands, and leaves the arguments in @cli. Does not return when one of
 * them is `--help`.
 *
 * Returns: whether they can be understood
 */
gboolean
fg_cli_options_parse (FgCli *cli, const GOptionEntry *options, GError **error)
{
  const GOptionEntry rest[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &cli->arguments, NULL,
      cli->command->arguments != NULL ? _(cli->command->arguments) : "" },
    { NULL },
  };
  g_autofree char *as_of = NULL;
  const GOptionEntry look_back[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of, N_("Look at the workspace as it stood at the end of this day"),
      N_("YYYY-MM-DD") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, _(cli->command->summary));
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (cli->command->sight == FG_CLI_ANY_DAY)
    g_option_context_add_main_entries (context, look_back, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, rest, NULL);
  if (!run_context (cli, context, error) || !take_as_of (cli, as_of, error))
    return FALSE;

  if (cli->arguments == NULL)
    cli->arguments = g_new0 (char *, 1);
  return check_n_arguments (cli, error);
}

/**
 * fg_cli_option_to_day:
 * @name: the option's name: "--date"
 * @text: its value
 * @day: (out): the day
 * @error: return location for an error
 *
 * Returns: whether @text is a day in the form YYYY-MM-DD
 */
gboolean
fg_cli_option_to_day (const char *name, const char *text, FgDay *day, GError **error)
{
  *day = fg_day_from_iso (text);
  if (*day != FG_DAY_NONE)
    return TRUE;

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               /* Translators: %1$s is an option such as --date, %2$s what was given. */
               _("%1$s takes a day of the calendar such as 2024-06-30, not “%2$s”."), name, text);
  return FALSE;
}

/**
 * fg_cli_option_to_percent:
 * @name: the option's name: "--percent"
 * @text: its value
 * @percent: (out): the number
 * @error: return location for an error
 *
 * Returns: whether @text is a whole number from 0 to 100
 */
gboolean
fg_cli_option_to_percent (const char *name, const char *text, int *percent, GError **error)
{
  if (fg_entry_rule_read_percent (text, percent) == NULL)
    return TRUE;

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               /* Translators: %1$s is an option such as --percent, %2$s what was given. */
               _("%1$s takes a whole number from 0 to 100, not “%2$s”."), name, text);
  return FALSE;
}

/**
 * fg_cli_option_to_role:
 * @text: a role's name
 * @role: (out): the role
 * @error: return location for an error
 *
 * Returns: whether @text names a role
 */
gboolean
fg_cli_option_to_role (const char *text, FgRole *role, GError **error)
{
  *role = fg_role_from_string (text);
  if (*role != FG_ROLE_NONE)
    return TRUE;

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("“%s” is no role; there are lead, responsible and cooperate."),
               text);
  return FALSE;
}

/**
 * fg_cli_option_check_text:
 * @name: the option's name: "--note"
 * @text: (nullable): its value
 * @error: return location for an error
 *
 * Returns: whether @text can be stored: it is UTF-8, or %NULL
 */
gboolean
fg_cli_option_check_text (const char *name, const char *text, GError **error)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return TRUE;

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               /* Translators: %s is an option such as --note. */
               _("The text of %s is not UTF-8. Run this in a terminal that is set to UTF-8."), name);
  return FALSE;
}
