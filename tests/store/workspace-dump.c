/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of a workspace as one text, row by row and column by column, so that two states can be compared.
 */
#include "workspace-dump.h"

#include <glib.h>

#include "fg-workspace-private.h"

static const char AGENCIES_IN_SIGHT[] =
  "removed = 0 AND id IN (SELECT agency_id FROM assignment WHERE removed = 0 "
  "UNION SELECT agency_id FROM report WHERE removed = 0 UNION SELECT agency_id FROM agency_alias WHERE removed = 0 "
  "UNION SELECT agency_id FROM agency_member WHERE removed = 0 "
  "UNION SELECT group_id FROM agency_member WHERE removed = 0)";

static void
append_row (GString *dump, FgStatement *statement)
{
  for (int column = 0; column < sqlite3_column_count (statement); column++)
    {
      g_autofree char *text = fg_statement_dup_text (statement, column);
      g_autofree char *escaped = text != NULL ? g_strescape (text, NULL) : NULL;

      g_string_append_printf (dump, "%s%s=%s", column > 0 ? " " : "", sqlite3_column_name (statement, column),
                              escaped != NULL ? escaped : "NULL");
    }
  g_string_append_c (dump, '\n');
}

static void
append_table (GString *dump, FgWorkspace *workspace, FgTable table, WorkspaceDumpExtent extent)
{
  g_autoptr (GError) error = NULL;
  const char *in_sight = table == FG_TABLE_AGENCY ? AGENCIES_IN_SIGHT : "removed = 0";
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s WHERE %s ORDER BY id", fg_table_get_name (table),
                                          extent == WORKSPACE_DUMP_ALL ? "1" : in_sight);
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, &error);

  g_assert_no_error (error);
  g_string_append_printf (dump, "%s\n", fg_table_get_name (table));
  while (fg_statement_step (statement, &error) == FG_STEP_ROW)
    append_row (dump, statement);
  g_assert_no_error (error);
}

char *
workspace_dump (FgWorkspace *workspace, WorkspaceDumpExtent extent)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < FG_N_TABLES; i++)
    append_table (dump, workspace, i, extent);
  return g_string_free (dump, FALSE);
}

/* Shows the first line that differs, as the whole would be too long to read. */
void
workspace_dump_assert_equal (const char *a, const char *b)
{
  g_auto (GStrv) lines_a = NULL;
  g_auto (GStrv) lines_b = NULL;

  if (g_str_equal (a, b))
    return;

  lines_a = g_strsplit (a, "\n", -1);
  lines_b = g_strsplit (b, "\n", -1);
  for (guint i = 0; lines_a[i] != NULL || lines_b[i] != NULL; i++)
    g_assert_cmpstr (lines_a[i], ==, lines_b[i]);
}
