/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a workspace is sound: SQLite's own checks, and the log replayed from nothing against the tables. The tables
 * must hold what the log says, no more and no less.
 */
#include "fg-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "fg-attachment-private.h"
#include "fg-merge-rows-private.h"
#include "fg-plan-revision-private.h"
#include "fg-progress-private.h"
#include "fg-replay-private.h"

/* Who has more than these needs a backup, not a longer list. */
#define MAX_FINDINGS 100

static const char INTEGRITY[] = "PRAGMA integrity_check (100)";

static const char FOREIGN_KEYS[] = "PRAGMA foreign_key_check";

static const char COUNT_CHANGES[] = "SELECT count(*) FROM change";

/* How much of the check is done once SQLite has looked the file over, and once the log is replayed. */
#define FRACTION_INTEGRITY 0.4
#define FRACTION_REPLAYED  0.9

typedef struct
{
  FgWorkspace *workspace;
  GPtrArray   *findings;
  gint64       n_changes; /* in the whole log */
} Check;

static void G_GNUC_PRINTF (2, 3)
find (Check *self, const char *format, ...)
{
  va_list arguments;

  if (self->findings->len >= MAX_FINDINGS)
    return;

  va_start (arguments, format);
  g_ptr_array_add (self->findings, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static gboolean
check_integrity (Check *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, INTEGRITY, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    if (g_strcmp0 (fg_statement_get_text (statement, 0), "ok") != 0)
      /* Translators: %s is what SQLite says, in English. */
      find (self, _("The file is damaged: %s."), fg_statement_get_text (statement, 0));

  return step == FG_STEP_DONE;
}

static gboolean
check_foreign_keys (Check *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, FOREIGN_KEYS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    /* Translators: %1$s and %3$s are tables of the database, %2$s is the number of a row. */
    find (self, _("Row %2$s of “%1$s” belongs to a row of “%3$s” that is not there."),
          fg_statement_get_text (statement, 0), fg_statement_get_text (statement, 1),
          fg_statement_get_text (statement, 2));

  return step == FG_STEP_DONE;
}

static gboolean
check_waiting (Check *self, const FgReplayRow *row, const char *name, GError **error)
{
  gboolean is_waiting;

  if (!fg_merge_rows_is_waiting (self->workspace, row, &is_waiting, error))
    return FALSE;
  if (!is_waiting)
    /* Translators: %1$s is a table of the database, the number is that of a row. */
    find (self, _("Row %2$s of “%1$s” is in the log, but not in the table."), fg_table_get_name (row->table), name);
  return TRUE;
}

/* A #FgReplayTake. */
static gboolean
compare_row (const FgReplayRow *row, guint n_changes, gpointer data, GError **error)
{
  Check *self = data;
  FgField first = fg_table_get_first_field (row->table);
  g_autoptr (FgStatement) statement = fg_workspace_prepare_row (self->workspace, row->table, error);
  g_autofree char *name = NULL;
  double done = (double) n_changes / (double) MAX (self->n_changes, 1);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_work_report (fg_workspace_get_work (self->workspace),
                  FRACTION_INTEGRITY + (FRACTION_REPLAYED - FRACTION_INTEGRITY) * done);
  name = g_strdup_printf ("%" G_GINT64_FORMAT, row->id);
  fg_statement_bind_integer (statement, ":row_id", row->id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_DONE)
    return check_waiting (self, row, name, error);
  if (step == FG_STEP_ERROR)
    return FALSE;

  for (guint i = 0; i < fg_table_get_n_fields (row->table); i++)
    {
      FgValue value;

      fg_statement_get_value (statement, (int) i, &value);
      if (!fg_value_equal (&value, &row->values[first + i]))
        /* Translators: %1$s is a table of the database, %3$s one of its columns, the number is that of a row. */
        find (self, _("Row %2$s of “%1$s”: “%3$s” is not what the log says."),
              fg_table_get_name (row->table), name, fg_field_get_column (first + i));
    }

  return TRUE;
}

static gboolean
check_log (Check *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, COUNT_CHANGES, error);

  return statement != NULL
         && fg_statement_fetch_integer (statement, &self->n_changes, error)
         && fg_replay_run (self->workspace, FG_REPLAY_ALL, compare_row, self, error);
}

static gboolean
check_unlogged (Check *self, FgTable table, GError **error)
{
  /* The table's name is our own constant. */
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE NOT EXISTS "
                                          "(SELECT 1 FROM change WHERE change.row_id = %s.id)",
                                          fg_table_get_name (table), fg_table_get_name (table));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, sql, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    /* Translators: %1$s is a table of the database, the number is that of a row. */
    find (self, _("Row %2$s of “%1$s” is in the table, but not in the log."),
          fg_table_get_name (table), fg_statement_get_text (statement, 0));

  return step == FG_STEP_DONE;
}

static void
tell_progress (Check *self, FgStatement *statement)
{
  int kept = (int) fg_statement_get_integer (statement, 1);
  int derived = (int) fg_statement_get_integer (statement, 2);

  if (kept != derived)
    /* Translators: the first number is that of a row, the others are percentages. */
    find (self, _("Item %1$s is kept at %2$d%%, but its reports say %3$d%%."), fg_statement_get_text (statement, 0),
          kept, derived);
  else
    /* Translators: %s is the number of a row. */
    find (self, _("The days that are kept of item %s are not what its reports and findings say."),
          fg_statement_get_text (statement, 0));
}

static gboolean
check_progress (Check *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_progress_prepare_wrong (self->workspace, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    tell_progress (self, statement);

  return step == FG_STEP_DONE;
}

static gboolean
check_plan_revisions (Check *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_plan_revision_prepare_wrong (self->workspace, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    /* Translators: %s is the number of an entry. */
    find (self, _("Entry %s of the history is not kept with the plans that it changed."),
          fg_statement_get_text (statement, 0));

  return step == FG_STEP_DONE;
}

/**
 * fg_workspace_check:
 * @self: a workspace
 * @error: return location for an error
 *
 * Looks at the file (SQLite's integrity and foreign keys), replays the log against the tables in both directions, and
 * derives anew what follows from the log. Looks only. Takes some seconds for a log of a million changes.
 *
 * Returns: (transfer full) (element-type utf8): what is wrong, a translated sentence each; empty for a sound workspace;
 *   %NULL with @error set where it could not be checked
 */
GPtrArray *
fg_workspace_check (FgWorkspace *self, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FgReading) reading = NULL;
  Check check = { .workspace = self, .findings = findings };

  g_return_val_if_fail (self != NULL, NULL);

  if (!(reading = fg_reading_begin (self, error)) || !check_integrity (&check, error))
    return NULL;

  /* What is read from broken pages says nothing more. */
  if (findings->len > 0)
    return g_steal_pointer (&findings);

  fg_work_report (fg_workspace_get_work (self), FRACTION_INTEGRITY);
  if (!check_foreign_keys (&check, error) || !check_log (&check, error))
    return NULL;
  for (guint i = 0; i < FG_N_TABLES; i++)
    if (!check_unlogged (&check, i, error))
      return NULL;
  if (!check_progress (&check, error) || !check_plan_revisions (&check, error)
      || !fg_attachment_check (self, findings, error))
    return NULL;

  fg_work_report (fg_workspace_get_work (self), 1);
  return g_steal_pointer (&findings);
}
