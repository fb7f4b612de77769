/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every command needs: the workspace, the things in it that arguments refer to, and a way out for data and for
 * messages. Data is held back until the command has done its work, so that a failed one gives out nothing; messages are
 * one line each.
 */
#include "fg-cli.h"

#include <errno.h>
#include <stdio.h>

#include <glib/gi18n-lib.h>

#include "fg-agency-table.h"
#include "fg-as-of.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"
#include "fg-table-text.h"

G_DEFINE_QUARK (fg-cli-error-quark, fg_cli_error)

static FgDay
get_real_day (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return fg_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

/**
 * fg_cli_init:
 * @self: (out caller-allocates): storage for a run
 * @argv: the command line, the program's name first
 */
void
fg_cli_init (FgCli *self, char **argv)
{
  *self = (FgCli) {
    .argv = g_strdupv (argv),
    .today = get_real_day (),
    .out = g_string_new (NULL),
  };
}

/**
 * fg_cli_clear:
 * @self: a run
 */
void
fg_cli_clear (FgCli *self)
{
  g_clear_pointer (&self->workspace, fg_workspace_close);
  g_clear_pointer (&self->argv, g_strfreev);
  g_clear_pointer (&self->workspace_path, g_free);
  g_clear_pointer (&self->arguments, g_strfreev);
  if (self->out != NULL)
    g_string_free (g_steal_pointer (&self->out), TRUE);
}

/* A day of the clerk's own calendar ends at the clerk's own midnight. */
static FgWorkspace *
look_back (FgWorkspace *now, FgDay day, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return fg_as_of_open (now, fg_as_of_get_last_stamp (day, zone), NULL, error);
}

/**
 * fg_cli_dup_workspace_path:
 * @self: a run
 *
 * Returns: (transfer full): the workspace's file
 */
char *
fg_cli_dup_workspace_path (FgCli *self)
{
  if (self->workspace_path != NULL)
    return g_strdup (self->workspace_path);

  return g_build_filename (g_get_user_data_dir (), "fengong", "workspace.db", NULL);
}

/**
 * fg_cli_open_workspace:
 * @self: a run
 * @error: return location for an error
 *
 * Opens the workspace, and makes it on first use. Where a past day was asked for it is the workspace as it stood then.
 *
 * Returns: (nullable) (transfer none): the workspace
 */
FgWorkspace *
fg_cli_open_workspace (FgCli *self, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (FgWorkspace) now = NULL;

  if (self->workspace != NULL)
    return self->workspace;

  path = fg_cli_dup_workspace_path (self);
  if (!(now = fg_workspace_open (path, g_get_real_name (), error)))
    return NULL;

  self->workspace = self->as_of != FG_DAY_NONE ? look_back (now, self->as_of, error) : g_steal_pointer (&now);
  return self->workspace;
}

static gboolean
check_reference (const char *reference, GError **error)
{
  if (reference[0] != '\0' && g_utf8_validate (reference, -1, NULL))
    return TRUE;

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               _("A plan, item or agency cannot be named by an empty or broken text."));
  return FALSE;
}

/**
 * fg_cli_find_plan:
 * @self: a run
 * @reference: a plan's number in the list of plans, its id, or a unique part of its title or document number
 * @error: return location for an error
 *
 * Returns: the plan's id, 0 with @error set
 */
gint64
fg_cli_find_plan (FgCli *self, const char *reference, GError **error)
{
  FgWorkspace *workspace = NULL;

  if (!check_reference (reference, error) || !(workspace = fg_cli_open_workspace (self, error)))
    return 0;

  return fg_plan_table_find (workspace, reference, error);
}

/**
 * fg_cli_find_item:
 * @self: a run
 * @plan_id: a plan's id
 * @reference: "12" for a task, "12(3)" for its measure, an id, or a unique part of its text
 * @error: return location for an error
 *
 * Returns: the item's id, 0 with @error set
 */
gint64
fg_cli_find_item (FgCli *self, gint64 plan_id, const char *reference, GError **error)
{
  FgWorkspace *workspace = NULL;

  if (!check_reference (reference, error) || !(workspace = fg_cli_open_workspace (self, error)))
    return 0;

  return fg_item_query_find (workspace, plan_id, reference, error);
}

/* Leaves @id 0 where @reference is no number, or no agency has it. */
static gboolean
find_agency_by_number (FgWorkspace *workspace, const char *reference, gint64 *id, GError **error)
{
  g_autoptr (GPtrArray) agencies = NULL;
  guint64 number;

  *id = 0;
  if (!g_ascii_string_to_unsigned (reference, 10, 1, G_MAXUINT, &number, NULL))
    return TRUE;
  if (!(agencies = fg_agency_table_list (workspace, 0, error)))
    return FALSE;

  if (number <= agencies->len)
    *id = ((const FgAgencySummary *) g_ptr_array_index (agencies, number - 1))->id;
  return TRUE;
}

/**
 * fg_cli_find_agency:
 * @self: a run
 * @reference: an agency's number in the list of agencies, its id, one of its names, or a unique part of one
 * @error: return location for an error
 *
 * Returns: the agency's id, 0 with @error set
 */
gint64
fg_cli_find_agency (FgCli *self, const char *reference, GError **error)
{
  FgWorkspace *workspace = NULL;
  gint64 id;

  if (!check_reference (reference, error) || !(workspace = fg_cli_open_workspace (self, error))
      || !find_agency_by_number (workspace, reference, &id, error))
    return 0;

  return id != 0 ? id : fg_agency_table_find (workspace, reference, error);
}

/**
 * fg_cli_print_json:
 * @self: a run
 * @node: (transfer none): what to give out
 */
void
fg_cli_print_json (FgCli *self, JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  g_string_append (self->out, text);
  g_string_append_c (self->out, '\n');
}

/**
 * fg_cli_flush:
 * @self: a run
 * @error: return location for an error
 *
 * Gives out the data so far as UTF-8, whatever the locale: files that scripts make of it should not depend on who runs them.
 *
 * Returns: whether all of it was taken
 */
gboolean
fg_cli_flush (FgCli *self, GError **error)
{
  if (fwrite (self->out->str, 1, self->out->len, stdout) == self->out->len && fflush (stdout) == 0)
    {
      g_string_truncate (self->out, 0);
      return TRUE;
    }

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED,
               /* Translators: %s is the system's reason, such as “No space left on device”. */
               _("The result cannot be written to where it should go (%s). Make room there, then try again."),
               g_strerror (errno));
  return FALSE;
}

/**
 * fg_cli_tell:
 * @sentence: a translated sentence
 *
 * Says something to the person at the terminal, in one line.
 */
void
fg_cli_tell (const char *sentence)
{
  /* It may quote words of the command line, which are any bytes. */
  g_autofree char *text = g_utf8_make_valid (sentence, -1);
  g_autoptr (GString) line = g_string_new (NULL);

  fg_table_text_append_line (line, text);
  g_string_append_c (line, '\n');
  fputs (line->str, stderr);
}
