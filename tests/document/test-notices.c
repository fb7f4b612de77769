/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole notices of our own, in the forms in which such notices are written: beside each stands what a careful person
 * reads in it (NAME.txt and NAME.plan). FENGONG_UPDATE=1 writes the second anew, to be read before it is kept.
 */
#include <string.h>

#include "fg-plan-reader.h"
#include "plan-text.h"

#define MIN_BREAKS 4

static char *
notice_folder (void)
{
  return g_test_build_filename (G_TEST_DIST, "tests", "document", "notices", NULL);
}

static char *
notice_path (const char *name, const char *suffix)
{
  g_autofree char *folder = notice_folder ();
  g_autofree char *file_name = g_strconcat (name, suffix, NULL);

  return g_build_filename (folder, file_name, NULL);
}

static char *
load_notice (const char *name)
{
  g_autofree char *path = notice_path (name, ".txt");
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static FgPlan *
read_notice (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  FgPlan *plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);

  g_assert_no_error (error);
  return plan;
}

/* The text with each paragraph broken hard after so many characters, and without the blanks before it. */
static char *
wrap (const char *text, guint width, guint *n_breaks)
{
  GString *wrapped = g_string_new (NULL);
  guint n_chars = 0;

  *n_breaks = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == ' ' && n_chars == 0)
        continue;
      if (*p != '\n' && n_chars == width)
        {
          g_string_append_c (wrapped, '\n');
          n_chars = 0;
          (*n_breaks)++;
        }
      g_string_append_len (wrapped, p, g_utf8_next_char (p) - p);
      n_chars = *p == '\n' ? 0 : n_chars + 1;
    }
  return g_string_free (wrapped, FALSE);
}

static void
test_notice (gconstpointer data)
{
  g_autofree char *plan_path = notice_path (data, ".plan");
  g_autofree char *text = load_notice (data);
  g_autoptr (FgPlan) plan = read_notice (text);
  g_autofree char *found = plan_to_text (plan);
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

/* The places of doubts move with the lines, all else stays. From fewer broken lines nobody could tell. */
static void
test_wrapped_notice (gconstpointer data)
{
  static const guint widths[] = { 34, 36, 38, 40 };
  g_autofree char *text = load_notice (data);
  g_autoptr (FgPlan) plan = read_notice (text);
  g_autofree char *expected = NULL;

  g_ptr_array_set_size (plan->doubts, 0);
  expected = plan_to_text (plan);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      guint n_breaks;
      g_autofree char *wrapped = wrap (text, widths[i], &n_breaks);
      g_autoptr (FgPlan) wrapped_plan = NULL;
      g_autofree char *found = NULL;

      if (n_breaks < MIN_BREAKS)
        continue;
      wrapped_plan = read_notice (wrapped);
      g_ptr_array_set_size (wrapped_plan->doubts, 0);
      found = plan_to_text (wrapped_plan);
      g_assert_cmpstr (found, ==, expected);
    }
}

/* Some are broken already, one has a blank after each character, in one a break falls just before a mark in mid-paragraph,
 * and rows are never broken. */
static gboolean
can_be_wrapped (const char *name)
{
  static const char *const exceptions[] = {
    "broken-lines", "broken-pages", "spread-characters", "part-for-all-and-inline-items", "table-", NULL,
  };

  for (guint i = 0; exceptions[i] != NULL; i++)
    {
      if (g_str_has_prefix (name, exceptions[i]))
        return FALSE;
    }
  return TRUE;
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
      g_autofree char *wrapped_path = NULL;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      g_ptr_array_add (names, g_strndup (name, strlen (name) - 4));
      path = g_strconcat ("/document/notices/", g_ptr_array_index (names, names->len - 1), NULL);
      g_test_add_data_func (path, g_ptr_array_index (names, names->len - 1), test_notice);
      if (!can_be_wrapped (name))
        continue;
      wrapped_path = g_strconcat ("/document/notices-wrapped/", g_ptr_array_index (names, names->len - 1), NULL);
      g_test_add_data_func (wrapped_path, g_ptr_array_index (names, names->len - 1), test_wrapped_notice);
    }
  g_assert_cmpuint (names->len, >, 0);
  return g_test_run ();
}
