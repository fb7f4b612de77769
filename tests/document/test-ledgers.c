/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ledgers of our own, in the forms in which offices keep them: beside each (NAME.csv, NAME.fods) stands what a careful
 * person reads in it (NAME.plan). LibreOffice makes Excel files of them while the test runs. FENGONG_UPDATE=1 writes the
 * plans anew, to be read before they are kept.
 */
#include <string.h>

#include "fg-plan-reader.h"
#include "office-converter.h"
#include "plan-check.h"
#include "plan-text.h"

#define N_CUTS 40
#define N_MADE_TO_EXCEL 3

static char *
ledger_path (const char *name, const char *suffix)
{
  g_autofree char *file_name = g_strconcat (name, suffix, NULL);

  return g_test_build_filename (G_TEST_DIST, "tests", "document", "ledgers", file_name, NULL);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

static FgPlan *
read_file (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  FgPlan *plan = fg_plan_reader_read (file, NULL, FG_DAY_NONE, &error);

  g_assert_no_error (error);
  return plan;
}

static void
check_plan (const FgPlan *plan, const char *name)
{
  g_autofree char *path = ledger_path (name, ".plan");
  g_autofree char *found = plan_to_text (plan);
  g_autofree char *expected = NULL;
  g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);
  g_auto (GStrv) expected_lines = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("FENGONG_UPDATE") != NULL)
    {
      g_file_set_contents (path, found, -1, &error);
      g_assert_no_error (error);
      return;
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; expected_lines[i] != NULL && found_lines[i] != NULL; i++)
    g_assert_cmpstr (found_lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (found_lines), ==, g_strv_length (expected_lines));
}

static void
test_saved_as_csv (gconstpointer data)
{
  g_autofree char *path = ledger_path (data, ".csv");
  g_autoptr (GBytes) file = load (path);
  g_autoptr (FgPlan) plan = read_file (file);

  check_plan (plan, data);
}

/* A spreadsheet shows some days in another way, and knows no doubts. */
static char *
facts_of (FgPlan *plan)
{
  g_ptr_array_set_size (plan->doubts, 0);
  return plan_to_text (plan);
}

static void
test_csv_made_to_excel (gconstpointer data)
{
  g_autofree char *path = ledger_path (data, ".csv");
  g_autoptr (GBytes) csv = load (path);
  /* Commas, quotation marks, UTF-8, from the first line on, all cells as text. */
  g_autoptr (GBytes) file = office_converter_run (path, "xlsx", "--infilter=CSV:44,34,76,1,,0,false,false");
  g_autoptr (FgPlan) plan = NULL;
  g_autoptr (FgPlan) excel_plan = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *excel_facts = NULL;

  if (file == NULL)
    return;
  plan = read_file (csv);
  excel_plan = read_file (file);
  facts = facts_of (plan);
  excel_facts = facts_of (excel_plan);
  g_assert_cmpstr (excel_facts, ==, facts);
}

static void
test_made_to_excel (gconstpointer data)
{
  g_autofree char *path = ledger_path (data, ".fods");
  g_autoptr (GBytes) file = office_converter_run (path, "xlsx", NULL);
  g_autoptr (FgPlan) plan = NULL;

  if (file == NULL)
    return;
  plan = read_file (file);
  check_plan (plan, data);
}

static void
test_cut_short (gconstpointer data)
{
  g_autofree char *path = ledger_path (data, ".csv");
  g_autoptr (GBytes) file = load (path);
  gsize length;
  const char *content = g_bytes_get_data (file, &length);

  for (guint i = 0; i < N_CUTS; i++)
    plan_check_read (content, (gsize) g_test_rand_int_range (0, (gint32) length));
}

int
main (int argc, char **argv)
{
  static const char *const csv_names[] = {
    "filled-down", "points", "rectify", "division-words", "division-column", "narrow-cells", "nested-numbers",
    "quarters", "sections-by-column",
  };
  static const char *const sheet_names[] = { "dates", "merged-two-level", "three-heads", "two-sheets", "wide-offset" };
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (csv_names); i++)
    {
      g_autofree char *saved = g_strdup_printf ("/document/ledgers/saved-as-csv/%s", csv_names[i]);
      g_autofree char *made = g_strdup_printf ("/document/ledgers/csv-made-to-excel/%s", csv_names[i]);
      g_autofree char *cut = g_strdup_printf ("/document/ledgers/cut-short/%s", csv_names[i]);

      g_test_add_data_func (saved, csv_names[i], test_saved_as_csv);
      /* LibreOffice takes its time. */
      if (i < N_MADE_TO_EXCEL)
        g_test_add_data_func (made, csv_names[i], test_csv_made_to_excel);
      g_test_add_data_func (cut, csv_names[i], test_cut_short);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sheet_names); i++)
    {
      g_autofree char *made = g_strdup_printf ("/document/ledgers/made-to-excel/%s", sheet_names[i]);

      g_test_add_data_func (made, sheet_names[i], test_made_to_excel);
    }
  status = g_test_run ();
  office_converter_clean_up ();
  return status;
}
