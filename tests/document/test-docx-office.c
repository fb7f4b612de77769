/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word files that another program wrote: LibreOffice makes them of our own text while the test runs, so that what is
 * read was not written by us. Skipped where LibreOffice is not installed.
 */
#include "fg-document-text.h"
#include "fg-plan-reader.h"
#include "office-converter.h"
#include "plan-text.h"

#define SHARED_NOTICE "nanjing-2019-41.txt"
#define N_CUTS 60
#define N_CHANGED 60

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

static GBytes *
convert_text (const char *path)
{
  return office_converter_run (path, "docx", "--infilter=Text (encoded):UTF8,LF,,,");
}

static GBytes *
convert_automatic (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "document", "word", "notice.fodt", NULL);

  return office_converter_run (path, "docx", NULL);
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
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/docx-office/a-notice-reads-as-its-text", test_a_notice_reads_as_its_text);
  g_test_add_func ("/document/docx-office/the-real-notice-reads-as-its-text", test_the_real_notice_reads_as_its_text);
  g_test_add_func ("/document/docx-office/automatic-numbers-and-tables", test_automatic_numbers_and_tables);
  g_test_add_func ("/document/docx-office/cut-and-changed-files-do-no-harm", test_cut_and_changed_files_do_no_harm);
  status = g_test_run ();
  office_converter_clean_up ();
  return status;
}
