/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger on pages, read back: nothing is lost, nothing is parted that a page has room for, and each page says what
 * it is.
 */
#include "fg-report.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "sample-plan.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("fengong-ledger-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "ledger.pdf", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* The pages as poppler reads them, or NULL (and the test is skipped) where poppler's programs are missing. */
static GStrv
print (Fixture *fixture, FgLedger *ledger, const FgPageSetup *setup)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *text = NULL;
  GStrv pages;

  g_assert_true (fg_report_write_ledger (ledger, setup, FG_REPORT_PDF, fixture->path, &error));
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, "pdftotext",
                              "-layout", fixture->path, "-", NULL);
  if (process == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return NULL;
    }

  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error));
  g_assert_no_error (error);
  pages = g_strsplit (text, "\f", -1);
  /* After the last form feed comes nothing. */
  g_clear_pointer (&pages[g_strv_length (pages) - 1], g_free);
  return pages;
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

static guint
count_in_all (GStrv pages, const char *part)
{
  guint n = 0;

  for (char **page = pages; *page != NULL; page++)
    n += count (*page, part);

  return n;
}

static void
test_rows_are_whole (Fixture *fixture, gconstpointer data)
{
  FgPageSetup setup = FG_PAGE_SETUP_INIT;
  guint n_rows = (guint) g_test_rand_int_range (30, 120);
  g_autoptr (FgLedger) ledger = sample_plan_make_ledger (n_rows);
  g_auto (GStrv) pages = NULL;

  setup.orientation = g_test_rand_bit () ? FG_ORIENTATION_LANDSCAPE : FG_ORIENTATION_PORTRAIT;
  pages = print (fixture, ledger, &setup);
  for (guint i = 0; pages != NULL && i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("[%u]", i);
      g_autofree char *start = g_strdup_printf ("<%u", i);
      g_autofree char *end = g_strdup_printf ("%u>", i);

      g_assert_cmpuint (count_in_all (pages, number), ==, 1);
      if (fg_ledger_get_row (ledger, i)->kind == FG_ITEM_SECTION)
        continue;
      for (char **page = pages; *page != NULL; page++)
        if (count (*page, number) == 1 && (strstr (*page, start) == NULL || strstr (*page, end) == NULL))
          g_error ("row %u of %u is parted, or a part of it is missing", i, n_rows);
    }
}

static void
test_every_page_says_what_it_is (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autoptr (FgLedger) ledger = sample_plan_make_ledger (100);
  g_auto (GStrv) pages = print (fixture, ledger, &setup);
  guint n = pages != NULL ? g_strv_length (pages) : 0;

  if (pages != NULL)
    g_assert_cmpuint (n, >, 3);
  for (guint i = 0; i < n; i++)
    {
      static const char *const words[] = { "重点任务分工方案", "示政办发〔2019〕1号", "Ledger", "As of 2019-09-30",
                                           "Task or measure", "Latest progress", "Overdue" };
      g_autofree char *place = g_strdup_printf ("Page %u of %u", i + 1, n);

      g_assert_nonnull (strstr (pages[i], place));
      for (guint k = 0; k < G_N_ELEMENTS (words); k++)
        g_assert_nonnull (strstr (pages[i], words[k]));
    }
}

/* Large enough that no two of them side by side hold a third. */
#define FIRST_MARK 55000000

/* Lines break between figures too, so only these are looked at, without what stands between them. */
static char *
keep_figures (const char *text)
{
  GString *figures = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (figures, *p);

  return g_string_free (figures, FALSE);
}

/* Every so many characters a mark, so that it can be seen what is missing or there twice. */
static FgLedger *
make_long_row (guint n_marks)
{
  FgLedger *ledger = sample_plan_make_ledger (3);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_marks; i++)
    g_string_append_printf (text, "深化改革优化流程（%u）", FIRST_MARK + i);
  fg_ledger_add_row (ledger, &(FgLedgerRow) { .item_id = 9, .kind = FG_ITEM_TASK, .number = (char *) "[long]",
                                              .text = text->str });
  fg_ledger_add_row (ledger, &(FgLedgerRow) { .item_id = 10, .kind = FG_ITEM_TASK, .number = (char *) "[last]" });
  return ledger;
}

static void
test_row_higher_than_a_page (Fixture *fixture, gconstpointer data)
{
  const guint n_marks = 400;
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autoptr (FgLedger) ledger = make_long_row (n_marks);
  g_auto (GStrv) pages = print (fixture, ledger, &setup);
  g_autofree char *all = NULL;
  g_autofree char *figures = NULL;

  if (pages == NULL)
    return;

  g_assert_cmpuint (g_strv_length (pages), >, 2);
  g_assert_cmpuint (count_in_all (pages, "[long]"), ==, 1);
  g_assert_cmpuint (count_in_all (pages, "[last]"), ==, 1);
  all = g_strjoinv ("", pages);
  figures = keep_figures (all);
  for (guint i = 0; i < n_marks; i++)
    {
      g_autofree char *mark = g_strdup_printf ("%u", FIRST_MARK + i);

      g_assert_cmpuint (count (figures, mark), ==, 1);
    }
}

static void
test_strange_ledgers (Fixture *fixture, gconstpointer data)
{
  const FgPageSetup setup = FG_PAGE_SETUP_INIT;
  g_autoptr (FgLedger) empty = fg_ledger_new ("", "", "", fg_day_from_ymd (2019, 9, 30));
  g_autoptr (FgLedger) strange
    = fg_ledger_new ("标题😀", "", "名称很长的单位名称很长的单位名称很长的单位名称很长的单位", fg_day_from_ymd (2019, 9, 30));
  g_auto (GStrv) pages = print (fixture, empty, &setup);
  g_auto (GStrv) strange_pages = NULL;

  fg_ledger_add_row (strange, &(FgLedgerRow) { .item_id = 1, .kind = FG_ITEM_MEASURE,
                                               .text = (char *) "一\n二\r\n三\t四", .report = (char *) "甲\n乙" });
  strange_pages = print (fixture, strange, &setup);
  if (pages == NULL)
    return;

  g_assert_cmpuint (g_strv_length (pages), ==, 1);
  g_assert_cmpuint (g_strv_length (strange_pages), ==, 1);
  g_assert_nonnull (strstr (strange_pages[0], "名称很长的单位"));
  /* Numbers are short, or there are none: their heading is whole all the same. */
  g_assert_nonnull (strstr (strange_pages[0], "No."));
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

  add ("/report/ledger/rows-are-whole", test_rows_are_whole);
  add ("/report/ledger/every-page-says-what-it-is", test_every_page_says_what_it_is);
  add ("/report/ledger/row-higher-than-a-page", test_row_higher_than_a_page);
  add ("/report/ledger/strange-ledgers", test_strange_ledgers);

  return g_test_run ();
}
