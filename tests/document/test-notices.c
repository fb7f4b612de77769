/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole notices of our own, in the forms in which such notices are written: beside each stands what a careful person
 * reads in it (NAME.txt and NAME.plan). FENGONG_UPDATE=1 writes the second anew, to be read before it is kept.
 */
#include "fg-plan-reader.h"
#include "plan-text.h"

static char *
notice_folder (void)
{
  return g_test_build_filename (G_TEST_DIST, "tests", "document", "notices", NULL);
}

static char *
read_notice (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);
  g_assert_no_error (error);
  return plan_to_text (plan);
}

static void
test_notice (gconstpointer data)
{
  g_autofree char *folder = notice_folder ();
  g_autofree char *notice_name = g_strconcat (data, ".txt", NULL);
  g_autofree char *plan_name = g_strconcat (data, ".plan", NULL);
  g_autofree char *notice_path = g_build_filename (folder, notice_name, NULL);
  g_autofree char *plan_path = g_build_filename (folder, plan_name, NULL);
  g_autofree char *found = read_notice (notice_path);
  g_autofree char *expected = NULL;
  g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);
  g_auto (GStrv) expected_lines = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("FENGONG_UPDATE") != NULL)
    g_file_set_contents (plan_path, found, -1, &error);
  else
    g_file_get_contents (plan_path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (expected == NULL)
    return;

  expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; expected_lines[i] != NULL && found_lines[i] != NULL; i++)
    g_assert_cmpstr (found_lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (found_lines), ==, g_strv_length (expected_lines));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = notice_folder ();
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      g_ptr_array_add (names, g_strndup (name, strlen (name) - 4));
      path = g_strconcat ("/document/notices/", g_ptr_array_index (names, names->len - 1), NULL);
      g_test_add_data_func (path, g_ptr_array_index (names, names->len - 1), test_notice);
    }
  g_assert_cmpuint (names->len, >, 0);
  return g_test_run ();
}
