/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word files that another program wrote: LibreOffice makes them of our own text while the test runs, so that what is
 * read was not written by us. Skipped where LibreOffice is not installed.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fg-document-text.h"
#include "fg-plan-reader.h"
#include "plan-text.h"

#define SHARED_NOTICE "nanjing-2019-41.txt"
#define N_CUTS 60
#define N_CHANGED 60

static char *folder;

static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
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

/* The Word file that LibreOffice makes of @path; NULL where the test was skipped. */
static GBytes *
convert (const char *path, const char *filter)
{
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;
  const char *arguments[] = { office, "--headless", profile, filter, "--convert-to", "docx", "--outdir", folder, path, NULL };
  int status;

  if (office == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return NULL;
    }
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                NULL, &status, &error);
  g_assert_no_error (error);
  *strrchr (name, '.') = '\0';
  made = g_strdup_printf ("%s/%s.docx", folder, name);
  if (status != 0 || !g_file_test (made, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("LibreOffice, or its Writer, does not convert files here");
      return NULL;
    }
  return load (made);
}

static GBytes *
convert_text (const char *path)
{
  return convert (path, "--infilter=Text (encoded):UTF8,LF,,,");
}

static GBytes *
convert_automatic (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "document", "word", "notice.fodt", NULL);

  return convert (path, "--nologo");
}

static char *
plan_of (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = fg_plan_reader_read (file, NULL, FG_DAY_NONE, &error);

  g_assert_no_error (error);
  return plan_to_text (plan);
}

static void
check_same_plan (const char *path)
{
  g_autoptr (GBytes) text = load (path);
  g_autoptr (GBytes) word = convert_text (path);
  g_autofree char *plan = NULL;
  g_autofree char *word_plan = NULL;

  if (word == NULL)
    return;
  plan = plan_of (text);
  word_plan = plan_of (word);
  g_assert_cmpstr (word_plan, ==, plan);
}

static void
test_a_notice_reads_as_its_text (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample-notice.txt", NULL);

  check_same_plan (path);
}

static void
test_the_real_notice_reads_as_its_text (void)
{
  const char *shared = g_getenv ("FENGONG_SHARED");
  g_autofree char *path = shared != NULL ? g_build_filename (shared, SHARED_NOTICE, NULL)
                                         : g_test_build_filename (G_TEST_DIST, "..", "shared", SHARED_NOTICE, NULL);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_test_skip ("the real notice is not there (FENGONG_SHARED)");
  else
    check_same_plan (path);
}

static void
test_automatic_numbers_and_tables (void)
{
  g_autofree char *expected_path = g_test_build_filename (G_TEST_DIST, "tests", "document", "word", "notice.txt", NULL);
  g_autoptr (GBytes) expected = load (expected_path);
  g_autoptr (GBytes) word = convert_automatic ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (word == NULL)
    return;
  text = fg_document_text (word, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, g_bytes_get_data (expected, NULL));
}

/* One sentence, and never more: whatever the file is made to look like. */
static void
check_harmless (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_document_text (file, &error);

  g_assert_true ((text == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == FG_DOCUMENT_ERROR);
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
test_cut_and_changed_files_do_no_harm (void)
{
  g_autoptr (GBytes) word = convert_automatic ();
  const guint8 *data;
  gsize size;

  if (word == NULL)
    return;
  data = g_bytes_get_data (word, &size);
  for (guint i = 0; i < N_CUTS; i++)
    check_harmless (data, (gsize) g_test_rand_int_range (0, (gint32) size));
  for (guint i = 0; i < N_CHANGED; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      int n = g_test_rand_int_range (1, 8);

      for (int j = 0; j < n; j++)
        copy[g_test_rand_int_range (0, (gint32) size)] = (guint8) g_test_rand_int_range (0, 256);
      check_harmless (copy, size);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("fengong-office-XXXXXX", &error);
  g_assert_no_error (error);
  g_test_add_func ("/document/docx-office/a-notice-reads-as-its-text", test_a_notice_reads_as_its_text);
  g_test_add_func ("/document/docx-office/the-real-notice-reads-as-its-text", test_the_real_notice_reads_as_its_text);
  g_test_add_func ("/document/docx-office/automatic-numbers-and-tables", test_automatic_numbers_and_tables);
  g_test_add_func ("/document/docx-office/cut-and-changed-files-do-no-harm", test_cut_and_changed_files_do_no_harm);
  status = g_test_run ();

  file = g_file_new_for_path (folder);
  remove_tree (file);
  g_free (folder);
  return status;
}
