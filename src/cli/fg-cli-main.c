/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which commands there are, which of them a command line means, and how a run ends: 0 done, 1 the work failed, 2 wrong
 * usage.
 */
#include "fg-cli-main.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-cli-commands.h"
#include "fg-cli-options.h"
#include "fg-table-text.h"

#define PROGRAM "fengong-cli"
#define MANY G_MAXUINT

enum
{
  EXIT_DONE = 0,
  EXIT_FAILED = 1,
  EXIT_USAGE = 2,
};

/* Translators: the words in capitals stand for what the user puts there; --options stay as they are. */
static const FgCliCommand commands[] = {
  { "import", N_("FILE"), N_("Read a notice into a new plan, or into one that it amends"), 1, 1, fg_cli_import },
  { "plan list", NULL, N_("List the plans"), 0, 0, fg_cli_plan_list, FG_CLI_ANY_DAY },
  { "plan show", N_("PLAN"), N_("Show a plan with all its items"), 1, 1, fg_cli_plan_show, FG_CLI_ANY_DAY },
  { "plan remove", N_("PLAN"), N_("Remove a plan"), 1, 1, fg_cli_plan_remove },
  { "plan archive", N_("PLAN"), N_("Put a plan that is done with out of the lists"), 1, 1, fg_cli_plan_archive },
  { "plan unarchive", N_("PLAN"), N_("Bring a plan back from the archive"), 1, 1, fg_cli_plan_unarchive },
  { "item list", N_("PLAN"), N_("List the items of a plan, all or some"), 1, 1, fg_cli_item_list, FG_CLI_ANY_DAY },
  { "item set", N_("PLAN ITEM FIELD=VALUE…"), N_("Change an item's title, body, deadline, status, weight or note"), 3,
    MANY, fg_cli_item_set },
  { "assign", N_("PLAN ITEM AGENCY ROLE"), N_("Give an agency a part in an item: lead, responsible or cooperate"), 4, 4,
    fg_cli_assign },
  { "unassign", N_("PLAN ITEM AGENCY"), N_("Take an agency's part in an item away"), 3, 3, fg_cli_unassign },
  { "progress add", N_("PLAN ITEM --agency AGENCY --percent N --note TEXT"), N_("Add a progress report to an item"), 2,
    2, fg_cli_progress_add },
  { "progress remove", N_("PLAN ITEM [NUMBER]"), N_("Withdraw a progress report of an item, the latest if none is named"),
    2, 3, fg_cli_progress_remove },
  { "attachment list", N_("PLAN ITEM"), N_("List the files that prove an item's reports"), 2, 2, fg_cli_attachment_list,
    FG_CLI_ANY_DAY },
  { "attachment save", N_("NUMBER [-o FILE]"), N_("Write an attachment as a file"), 1, 1, fg_cli_attachment_save },
  { "agency list", NULL, N_("List the agencies and in how many items they have a part"), 0, 0,
    fg_cli_agency_list, FG_CLI_ANY_DAY },
  { "agency rename", N_("AGENCY NAME"), N_("Give an agency another name and keep the old one as an other name"), 2, 2,
    fg_cli_agency_rename },
  { "agency merge", N_("AGENCY INTO AGENCY"), N_("Make two agencies one: the first becomes an other name of the second"), 3, 3,
    fg_cli_agency_merge },
  { "agency group", N_("GROUP MEMBER…"), N_("Say which agencies a name stands for"), 1, MANY, fg_cli_agency_group },
  { "agency ungroup", N_("GROUP"), N_("Let a name stand for itself alone"), 1, 1, fg_cli_agency_ungroup },
  { "agency alias", N_("AGENCY NAME"), N_("Add another name by which notices call an agency"), 2, 2, fg_cli_agency_alias },
  { "agency set", N_("AGENCY FIELD=VALUE…"), N_("Change an agency's kind, short-name, contact, phone or order"), 2, MANY,
    fg_cli_agency_set },
  { "agency suggest", NULL, N_("List agencies that are most likely one"), 0, 0, fg_cli_agency_suggest, FG_CLI_ANY_DAY },
  { "agency distinguish", N_("AGENCY AGENCY"), N_("Say that two agencies are not the same"), 2, 2, fg_cli_agency_distinguish },
  { "agency remove", N_("AGENCY"), N_("Remove an agency that has no part in anything"), 1, 1, fg_cli_agency_remove },
  { "matrix", N_("PLAN -o FILE"), N_("Write the responsibility matrix of a plan as a drawing or a table"), 1, 1,
    fg_cli_matrix, FG_CLI_ANY_DAY },
  { "ledger", N_("PLAN -o FILE"), N_("Write the ledger of a plan, or of one agency, as pages or a table"), 1, 1,
    fg_cli_ledger, FG_CLI_ANY_DAY },
  { "timeline", N_("PLAN -o FILE"), N_("Draw the deadline chart of a plan"), 1, 1, fg_cli_timeline, FG_CLI_ANY_DAY },
  { "search", N_("WORDS…"), N_("Find words in all plans: a part of them, pinyin or its initials will do"), 1, MANY,
    fg_cli_search, FG_CLI_ANY_DAY },
  { "export", N_("FILE.fengong"), N_("Write a package to send to another desk"), 1, 1, fg_cli_export },
  { "merge", N_("FILE.fengong"), N_("Take in a package that another desk sent"), 1, 1, fg_cli_merge },
  { "form export", N_("PLAN --for AGENCY -o FILE"), N_("Write a form for an agency to fill in and send back"), 1, 1,
    fg_cli_form_export },
  { "form import", N_("FILE"), N_("Take in a form that an agency filled in"), 1, 1, fg_cli_form_import },
  { "conflicts", NULL, N_("List what two desks changed without having seen each other"), 0, 0, fg_cli_conflicts },
  { "resolve", N_("CONFLICT mine|theirs"), N_("Settle a conflict by what this desk or the other one says"), 2, 2,
    fg_cli_resolve },
  { "history", N_("[PLAN [ITEM]]"), N_("Show who changed what, and when"), 0, 2, fg_cli_history },
  { "undo", NULL, N_("Undo the latest action of this desk"), 0, 0, fg_cli_undo },
  { "redo", NULL, N_("Redo what was undone last"), 0, 0, fg_cli_redo },
  { "check", NULL, N_("Check that the workspace is sound"), 0, 0, fg_cli_check },
  { "backup", N_("FILE"), N_("Save a checked copy of the workspace"), 1, 1, fg_cli_backup },
  { "backups", NULL, N_("List the backups that Fengong keeps by itself"), 0, 0, fg_cli_backups },
  { "restore", N_("FILE"), N_("Go back to a backup, or to any copy of a workspace; the state before is kept"), 1, 1,
    fg_cli_restore },
  { "salvage", N_("FILE -o NEW"), N_("Save what can be read of a damaged workspace into a new one"), 1, 1, fg_cli_salvage },
};

static char *
dup_usage (const FgCliCommand *command)
{
  if (command == NULL)
    /* Translators: how a command line is written; the words in capitals stand for what the user puts there. */
    return g_strdup (_("fengong-cli [--workspace FILE] [--today YYYY-MM-DD] COMMAND …"));

  return g_strjoin (" ", PROGRAM, command->name, command->arguments != NULL ? _(command->arguments) : NULL, NULL);
}

static char *
dup_description (void)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();
  GString *description = g_string_new (_("Commands:"));

  fg_table_text_add_column (table, NULL, FG_TABLE_LEFT);
  fg_table_text_add_column (table, NULL, FG_TABLE_LEFT);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *words = g_strjoin (" ", " ", commands[i].name,
                                          commands[i].arguments != NULL ? _(commands[i].arguments) : NULL, NULL);

      fg_table_text_add_row (table, (const char *const[]) { words, _(commands[i].summary) });
    }

  g_string_append_c (description, '\n');
  fg_table_text_append (table, description);
  g_string_append_c (description, '\n');
  /* Translators: below the list of commands. */
  g_string_append (description, _("Run a command with --help to see its options."));
  return g_string_free (description, FALSE);
}

/* Takes the word after the program's name out of the command line. */
static char *
take_word (FgCli *cli)
{
  char *word = cli->argv[1];

  for (guint i = 1; cli->argv[i] != NULL; i++)
    cli->argv[i] = cli->argv[i + 1];

  return word;
}

static const FgCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static gboolean
is_group (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_has_prefix (commands[i].name, word) && commands[i].name[strlen (word)] == ' ')
      return TRUE;

  return FALSE;
}

static gboolean
read_command (FgCli *cli, gboolean *show_version, GError **error)
{
  g_autofree char *description = dup_description ();
  g_autofree char *name = NULL;

  if (!fg_cli_options_parse_global (cli, description, show_version, error))
    return FALSE;
  if (*show_version)
    return TRUE;

  if (cli->argv[1] != NULL)
    name = take_word (cli);
  if (name != NULL && is_group (name))
    {
      if (!fg_cli_options_parse_global (cli, description, show_version, error))
        return FALSE;
      if (cli->argv[1] != NULL)
        {
          g_autofree char *group = g_steal_pointer (&name);
          g_autofree char *word = take_word (cli);

          name = g_strjoin (" ", group, word, NULL);
        }
    }

  cli->command = name != NULL ? find_command (name) : NULL;
  if (cli->command != NULL)
    return TRUE;

  if (name == NULL)
    g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("A command is missing."));
  else
    g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
                 _("There is no command “%s”; fengong-cli --help lists them all."), name);
  return FALSE;
}

static gboolean
run_command (FgCli *cli, GError **error)
{
  g_autofree char *program = g_strjoin (" ", PROGRAM, cli->command->name, NULL);

  /* What --help of the command calls it. */
  g_set_prgname (program);
  return cli->command->run (cli, error) && fg_cli_flush (cli, error);
}

/* The one place where an error becomes a line and an exit status. */
static int
end_with_error (FgCli *cli, const GError *error)
{
  g_autofree char *usage = dup_usage (cli->command);
  g_autofree char *line = NULL;

  if (error->domain == G_OPTION_ERROR)
    /* Translators: %1$s says what is wrong, without a full stop; %2$s is how the command is written. */
    line = g_strdup_printf (_("%1$s. Usage: %2$s"), error->message, usage);
  else if (g_error_matches (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE))
    /* Translators: %1$s is a sentence that says what is wrong; %2$s is how the command is written. */
    line = g_strdup_printf (_("%1$s Usage: %2$s"), error->message, usage);

  fg_cli_tell (line != NULL ? line : error->message);
  return line != NULL ? EXIT_USAGE : EXIT_FAILED;
}

/**
 * fg_cli_main:
 * @argv: the command line, the program's name first
 *
 * Does what a command line says.
 *
 * Returns: the program's exit status
 */
int
fg_cli_main (char **argv)
{
  g_auto (FgCli) cli = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean show_version = FALSE;

  fg_cli_init (&cli, argv);
  g_set_prgname (PROGRAM);
  if (!read_command (&cli, &show_version, &error))
    return end_with_error (&cli, error);

  if (show_version)
    {
      g_print (PROGRAM " " FG_VERSION "\n");
      return EXIT_DONE;
    }

  return run_command (&cli, &error) ? EXIT_DONE : end_with_error (&cli, error);
}
