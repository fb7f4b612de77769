/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of fields against the schema.
 */
#include "fg-field-private.h"

#include "fg-workspace-private.h"
#include "workspace-fixture.h"

static const char COLUMNS[] =
  "SELECT name, dflt_value FROM pragma_table_info (:table) WHERE name <> 'id' AND NOT (:table = 'item' "
  "AND name IN ('percent', 'finished_day', 'finding_limit')) "
  "ORDER BY cid";

static char *
default_to_sql (FgValue value)
{
  switch (value.type)
    {
    case SQLITE_INTEGER:
      return g_strdup_printf ("%d", (int) value.integer);
    case SQLITE_FLOAT:
      return g_strdup_printf ("%.1f", value.real);
    case SQLITE_TEXT:
      return g_strdup_printf ("'%s'", value.text);
    default:
      return NULL;
    }
}

/* The log leaves out what a new row has by default, so the two must say the same. */
static void
test_matches_schema (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint table = 0; table < FG_N_TABLES; table++)
    {
      g_autoptr (FgStatement) statement = fg_workspace_prepare (fixture->workspace, COLUMNS, &error);
      FgField field = fg_table_get_first_field (table);

      g_assert_no_error (error);
      fg_statement_bind_text (statement, ":table", fg_table_get_name (table));
      while (fg_statement_step (statement, &error) == FG_STEP_ROW)
        {
          g_autofree char *initial = default_to_sql (fg_field_get_default (field));
          g_autofree char *in_schema = fg_statement_dup_text (statement, 1);
          FgField found;

          g_assert_cmpstr (fg_field_get_column (field), ==, fg_statement_get_text (statement, 0));
          g_assert_cmpstr (initial, ==, in_schema);
          g_assert_cmpint (fg_field_get_table (field), ==, table);
          g_assert_true (fg_field_from_names (fg_table_get_name (table), fg_field_get_column (field), &found));
          g_assert_cmpint (found, ==, field);
          field++;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (field, ==, fg_table_get_first_field (table) + fg_table_get_n_fields (table));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/field/columns-and-defaults-are-those-of-the-schema", test_matches_schema);

  return g_test_run ();
}
