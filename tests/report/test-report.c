/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reports as files: what is in them, and what happens to a file that cannot be written.
 */
#include "fg-report.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "sample-plan.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("fengong-report-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
write_matrix (Fixture *fixture, guint n_rows, guint n_columns, const FgPageSetup *setup, FgReportFormat format)
{
  static const char *const names[] = { "matrix.pdf", "matrix.svg", "matrix.png" };
  g_autoptr (FgMatrix) matrix = sample_plan_make_matrix (n_rows, n_columns);
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, names[format], NULL);

  g_assert_true (fg_report_write_matrix (matrix, setup, format, path, &error));
  g_assert_no_error (error);
  return path;
}

/* The text of a PDF as poppler reads it, or NULL (and the test is skipped) where poppler's programs are missing. */
static char *
read_pdf (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                                      &error, "pdftotext", "-layout", path, "-", NULL);
  char *text = NULL;

  if (process == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error));
  g_assert_no_error (error);
  return text;
}

static guint
count_text (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

/* Read back: in a matrix of one band of columns, each row's number stands once in the whole document. */
static void
test_every_row_is_printed_once (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  guint n_rows = (guint) g_test_rand_int_range (30, 150);
  g_autofree char *path = write_matrix (fixture, n_rows, 4, &setup, FG_REPORT_PDF);
  g_autofree char *text = read_pdf (path);

  if (text == NULL)
    return;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("[%u]", i);

      if (count_text (text, number) != 1)
        g_error ("row %u of %u stands %u times in the print", i, n_rows, count_text (text, number));
    }
}

static void
test_every_page_says_what_it_is (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autofree char *path = write_matrix (fixture, 120, 70, &setup, FG_REPORT_PDF);
  g_autofree char *text = read_pdf (path);
  g_autofree char *last = NULL;
  guint n_pages;

  if (text == NULL)
    return;

  n_pages = count_text (text, "\f");
  g_assert_cmpuint (n_pages, >, 3);
  g_assert_cmpuint (count_text (text, "重点任务分工方案"), ==, n_pages);
  g_assert_cmpuint (count_text (text, "示政办发〔2019〕1号"), ==, n_pages);
  g_assert_cmpuint (count_text (text, "As of 2019-09-30"), ==, n_pages);
  last = g_strdup_printf ("Page %u of %u", n_pages, n_pages);
  g_assert_cmpuint (count_text (text, last), ==, 1);
}

/* The pages of each band say so, and which columns they have. */
static void
test_bands_say_which_they_are (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autofree char *path = write_matrix (fixture, 60, 70, &setup, FG_REPORT_PDF);
  g_autofree char *text = read_pdf (path);
  guint n_down, n_bands;

  if (text == NULL)
    return;

  n_down = count_text (text, "Columns 1 to ");
  g_assert_cmpuint (n_down, >, 0);
  g_assert_cmpuint (count_text (text, " to 70 of 70"), ==, n_down);
  n_bands = count_text (text, "\f") / n_down;
  g_assert_cmpuint (n_bands, >, 1);
  for (guint band = 1; band <= n_bands; band++)
    {
      g_autofree char *part = g_strdup_printf ("(part %u of %u)", band, n_bands);

      g_assert_cmpuint (count_text (text, part), ==, n_down);
    }
}

static void
test_fit_brings_all_columns_side_by_side (Fixture *fixture, gconstpointer data)
{
  FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  setup.fit = FG_PAGE_FIT_WIDTH;
  path = write_matrix (fixture, 150, 44, &setup, FG_REPORT_PDF);
  text = read_pdf (path);
  if (text == NULL)
    return;

  g_assert_cmpuint (count_text (text, "\f"), >, 3);
  g_assert_cmpuint (count_text (text, "Columns "), ==, 0);
}

static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autofree char *png = write_matrix (fixture, 30, 12, &setup, FG_REPORT_PNG);
  g_autofree char *svg = write_matrix (fixture, 30, 12, &setup, FG_REPORT_SVG);
  g_autofree char *drawing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_file (png, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), >, 800);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), >, 600);
  g_assert_true (g_file_get_contents (svg, &drawing, NULL, &error));
  g_assert_nonnull (strstr (drawing, "<svg"));
  g_assert_true (g_str_has_suffix (g_strchomp (drawing), "</svg>"));
}

static void
test_too_large_picture (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autoptr (FgMatrix) matrix = sample_plan_make_matrix (3000, 4);
  g_autofree char *path = g_build_filename (fixture->folder, "large.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (fg_report_write_matrix (matrix, &setup, FG_REPORT_PNG, path, &error));
  g_assert_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_TOO_LARGE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_timeline (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autoptr (FgTimeline) timeline = sample_plan_make_timeline (40);
  g_autofree char *path = g_build_filename (fixture->folder, "timeline.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fg_report_write_timeline (timeline, fg_day_from_ymd (2019, 4, 1), fg_day_from_ymd (2019, 7, 31),
                                           &setup, FG_REPORT_PDF, path, &error));
  g_assert_no_error (error);
  text = read_pdf (path);
  if (text == NULL)
    return;

  /* The range is that which was asked for: no months before or after it. */
  g_assert_nonnull (strstr (text, "Apr"));
  g_assert_nonnull (strstr (text, "Jul"));
  g_assert_null (strstr (text, "Mar"));
  g_assert_null (strstr (text, "Aug"));
}

static void
test_strange_plans (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint rows, columns;
  } cases[] = { { 0, 0 }, { 0, 5 }, { 5, 0 }, { 1, 1 }, { 3, 200 } };
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint format = FG_REPORT_PDF; format <= FG_REPORT_PNG; format++)
      {
        g_autofree char *path
          = write_matrix (fixture, cases[i].rows, cases[i].columns, &setup, (FgReportFormat) format);

        g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      }
}

static void
test_missing_folder (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autoptr (FgMatrix) matrix = sample_plan_make_matrix (3, 3);
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "matrix.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (fg_report_write_matrix (matrix, &setup, FG_REPORT_PDF, path, &error));
  g_assert_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_WRITE);
}

static void
test_folder_in_its_place (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autoptr (FgMatrix) matrix = sample_plan_make_matrix (3, 3);
  g_autoptr (GError) error = NULL;

  g_assert_false (fg_report_write_matrix (matrix, &setup, FG_REPORT_PDF, fixture->folder, &error));
  g_assert_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_WRITE);
}

static void
test_unwritable_folder_keeps_old_file (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autoptr (FgMatrix) matrix = sample_plan_make_matrix (3, 3);
  g_autofree char *path = g_build_filename (fixture->folder, "matrix.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("the superuser may write everywhere");
      return;
    }

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_assert_false (fg_report_write_matrix (matrix, &setup, FG_REPORT_PDF, path, &error));
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_WRITE);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

static void
test_nothing_else_is_left_behind (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autofree char *path = write_matrix (fixture, 3, 3, &setup, FG_REPORT_PDF);
  g_autofree char *again = write_matrix (fixture, 5, 3, &setup, FG_REPORT_PDF);
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  g_assert_cmpstr (path, ==, again);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "matrix.pdf");
  g_assert_null (g_dir_read_name (dir));
}

static void
add (const char *path, void (*run) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, run, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/report/report/every-row-is-printed-once", test_every_row_is_printed_once);
  add ("/report/report/every-page-says-what-it-is", test_every_page_says_what_it_is);
  add ("/report/report/bands-say-which-they-are", test_bands_say_which_they_are);
  add ("/report/report/fit-brings-all-columns-side-by-side", test_fit_brings_all_columns_side_by_side);
  add ("/report/report/pictures", test_pictures);
  add ("/report/report/too-large-picture", test_too_large_picture);
  add ("/report/report/timeline", test_timeline);
  add ("/report/report/strange-plans", test_strange_plans);
  add ("/report/report/missing-folder", test_missing_folder);
  add ("/report/report/folder-in-its-place", test_folder_in_its_place);
  add ("/report/report/unwritable-folder-keeps-old-file", test_unwritable_folder_keeps_old_file);
  add ("/report/report/nothing-else-is-left-behind", test_nothing_else_is_left_behind);

  return g_test_run ();
}
