/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Damaged workspaces: said to be, and what is left of them read into a sound one. FENGONG_DAMAGES sets how often.
 */
#include "fg-salvage.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "fg-workspace-private.h"
#include "random-edit.h"
#include "workspace-dump.h"
#include "workspace-fixture.h"

/* With few, most of the file is the first pages of its tables; where it is cut must be among what they hold. */
#define FEW_PLANS 6
#define MANY_PLANS 40

#define PAGE_SIZE 4096
#define SECTOR_SIZE 512
#define N_DAMAGES 40

typedef struct
{
  char *content;
  gsize length;
  char *dump;
  gint64 n_items;
} Sample;

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static guint
get_n_damages (void)
{
  const char *text = g_getenv ("FENGONG_DAMAGES");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : N_DAMAGES;
}

static void
sample_clear (Sample *self)
{
  g_free (self->content);
  g_free (self->dump);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static void
make_sample (WorkspaceFixture *fixture, Sample *sample, guint n_plans)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_plans; i++)
    workspace_fixture_add_sample (fixture);
  random_edit_run (fixture->workspace, 60);
  sample->dump = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  sample->n_items = workspace_fixture_count (fixture, "SELECT count(*) FROM item");
  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  g_assert_true (g_file_get_contents (fixture->path, &sample->content, &sample->length, &error));
}

static void
write_damaged (WorkspaceFixture *fixture, const char *content, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, &error));
}

/* What a person meets at the start: a refusal, or a check that finds something. */
static gboolean
is_said_to_be_damaged (WorkspaceFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgWorkspace) workspace = fg_workspace_open (fixture->path, "张三", &error);
  g_autoptr (GPtrArray) findings = NULL;

  if (workspace != NULL)
    findings = fg_workspace_check (workspace, &error);
  if (findings != NULL)
    return findings->len > 0;

  g_assert_true (error->domain == FG_STORE_ERROR);
  g_assert_true (g_str_has_suffix (error->message, "."));
  return TRUE;
}

/* The damaged file must not be changed, and what comes out must be sound. */
static GPtrArray *
salvage (WorkspaceFixture *fixture, GError **error)
{
  g_autofree char *target = g_build_filename (fixture->folder, "salvaged.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *damaged = g_strdup (fixture->path);
  g_autoptr (GError) ignored = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gsize length_before, length_after;

  g_unlink (target);
  g_assert_true (g_file_get_contents (damaged, &before, &length_before, &ignored));
  findings = fg_salvage_run (damaged, target, fixture->now_ms, NULL, error);
  g_assert_true (g_file_get_contents (damaged, &after, &length_after, &ignored));
  g_assert_cmpmem (before, length_before, after, length_after);
  if (findings == NULL)
    {
      g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
      return NULL;
    }

  g_free (fixture->path);
  fixture->path = g_strdup (target);
  workspace_fixture_reopen (fixture);
  workspace_fixture_assert_sound (fixture);
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&damaged);
  return g_steal_pointer (&findings);
}

/* Whether a line of a dump is that of an attachment whose content is lost: that is nowhere else in the file. */
static gboolean
has_lost_its_content (const char *table, const char *line)
{
  const char *note = "The content of this file was lost when the workspace was damaged. Ask for it again.";
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, note, -1);

  return g_str_equal (table, "attachment") && strstr (line, hash) != NULL;
}

static char *
dup_without (char *line, const char *column)
{
  g_autofree char *whole = line;
  const char *place = strstr (whole, column);

  if (place == NULL)
    return g_steal_pointer (&whole);

  return g_strdup_printf ("%.*s%s", (int) (place - whole), whole, place + 1 + strcspn (place + 1, " "));
}

/* Which of two reports of one day is the later one only the log knows: what is derived from that is not compared. */
static char *
dup_without_progress (const char *table, const char *line)
{
  if (!g_str_equal (table, "item"))
    return g_strdup (line);

  return dup_without (dup_without (g_strdup (line), " percent="), " finished_day=");
}

static void
assert_same_entry (const char *table, const char *found, const char *expected)
{
  g_autofree char *a = dup_without_progress (table, found);
  g_autofree char *b = dup_without_progress (table, expected);

  g_assert_cmpstr (a, ==, b);
}

static void
assert_all_there (WorkspaceFixture *fixture, const Sample *sample)
{
  g_autofree char *dump = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  g_auto (GStrv) found = g_strsplit (dump, "\n", -1);
  g_auto (GStrv) expected = g_strsplit (sample->dump, "\n", -1);
  const char *table = "";

  for (guint i = 0; found[i] != NULL || expected[i] != NULL; i++)
    {
      g_assert_nonnull (found[i]);
      g_assert_nonnull (expected[i]);
      if (strchr (found[i], '=') == NULL)
        table = found[i];
      if (!has_lost_its_content (table, found[i]))
        assert_same_entry (table, found[i], expected[i]);
    }
}

/* As above, but there may be more: of a row that was cut in the middle its first half is one that never was. */
static void
assert_nothing_lost (WorkspaceFixture *fixture, const Sample *sample)
{
  g_autofree char *dump = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
  g_auto (GStrv) found = g_strsplit (dump, "\n", -1);
  g_auto (GStrv) expected = g_strsplit (sample->dump, "\n", -1);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *table = "";

  for (guint i = 0; found[i] != NULL; i++)
    {
      table = strchr (found[i], '=') == NULL ? found[i] : table;
      g_hash_table_add (lines, dup_without_progress (table, found[i]));
    }
  for (guint i = 0; expected[i] != NULL; i++)
    {
      g_autofree char *line = NULL;

      table = strchr (expected[i], '=') == NULL ? expected[i] : table;
      line = dup_without_progress (table, expected[i]);
      if (!g_str_equal (table, "attachment") && !g_hash_table_contains (lines, line))
        g_error ("%s: %s", table, expected[i]);
    }
}

static void
test_sound (WorkspaceFixture *fixture, gconstpointer data)
{
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  make_sample (fixture, &sample, FEW_PLANS);
  findings = salvage (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  assert_all_there (fixture, &sample);
}

/* One page is gone: the log makes up for the tables and the tables for the log. Page 1 has the list of the tables. */
static void
test_lost_page (WorkspaceFixture *fixture, gconstpointer data)
{
  g_auto (Sample) sample = { 0 };
  guint n_pages, n_told = 0;

  make_sample (fixture, &sample, FEW_PLANS);
  n_pages = (guint) (sample.length / PAGE_SIZE);
  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *content = g_memdup2 (sample.content, sample.length);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) findings = NULL;

      memset (content + page * PAGE_SIZE, draw (2) ? 0 : 0xa5, PAGE_SIZE);
      write_damaged (fixture, content, sample.length);
      g_assert_true (is_said_to_be_damaged (fixture));
      write_damaged (fixture, content, sample.length);
      findings = salvage (fixture, &error);
      g_assert_no_error (error);
      n_told += findings->len > 0;
      g_test_message ("page %u of %u lost: %u findings", page + 1, n_pages, findings->len);
      assert_all_there (fixture, &sample);
      g_clear_pointer (&fixture->workspace, fg_workspace_close);
    }

  g_assert_cmpuint (n_told, >, 0);
}

/* Of each page the first sectors were written and the rest was not: its list of cells leads into nothing. */
static void
test_torn_page (WorkspaceFixture *fixture, gconstpointer data)
{
  g_auto (Sample) sample = { 0 };

  make_sample (fixture, &sample, FEW_PLANS);
  for (guint page = 1; page < (guint) (sample.length / PAGE_SIZE); page++)
    {
      g_autofree char *content = g_memdup2 (sample.content, sample.length);
      guint n_written = SECTOR_SIZE * (1 + draw (PAGE_SIZE / SECTOR_SIZE - 1));
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) findings = NULL;

      g_test_message ("page %u torn after %u bytes", page + 1, n_written);
      memset (content + page * PAGE_SIZE + n_written, 0, PAGE_SIZE - n_written);
      write_damaged (fixture, content, sample.length);
      /* A page may be empty there. */
      if (!is_said_to_be_damaged (fixture))
        continue;

      write_damaged (fixture, content, sample.length);
      findings = salvage (fixture, &error);
      g_assert_no_error (error);
      assert_nothing_lost (fixture, &sample);
      g_clear_pointer (&fixture->workspace, fg_workspace_close);
    }
}

/* The end of the file is gone: what is before it is read. */
static void
test_cut_tail (WorkspaceFixture *fixture, gconstpointer data)
{
  g_auto (Sample) sample = { 0 };
  gint64 n_found = 0, n_lost = 0;

  make_sample (fixture, &sample, MANY_PLANS);
  for (guint i = 0; i < get_n_damages (); i++)
    {
      gsize length = PAGE_SIZE + draw ((guint) sample.length - PAGE_SIZE);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) findings = NULL;

      g_test_message ("cut at %u of %u", (guint) length, (guint) sample.length);
      write_damaged (fixture, sample.content, length);
      g_assert_true (is_said_to_be_damaged (fixture));
      write_damaged (fixture, sample.content, length);
      findings = salvage (fixture, &error);
      /* Of some pages there is nothing to be read, and no empty workspace is made of them. */
      if (findings == NULL)
        {
          g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_A_WORKSPACE);
          n_lost += sample.n_items;
          continue;
        }
      /* Nothing to tell is told only where an index alone was cut off. */
      if (findings->len == 0)
        assert_all_there (fixture, &sample);
      n_found += workspace_fixture_count (fixture, "SELECT count(*) FROM item");
      n_lost += sample.n_items - workspace_fixture_count (fixture, "SELECT count(*) FROM item WHERE title <> 'Salvaged task'");
      g_clear_pointer (&fixture->workspace, fg_workspace_close);
    }

  /* Half of a file holds half of it, give or take where the table of the items lies in it. */
  g_test_message ("cut anywhere: %d items found, %d lost", (int) n_found, (int) n_lost);
  g_assert_cmpint (n_found, >, n_lost / 4);
}

static void
test_flipped_bits (WorkspaceFixture *fixture, gconstpointer data)
{
  g_auto (Sample) sample = { 0 };
  gint64 n_lost = 0;
  guint n_unsaid = 0, n_same = 0;

  make_sample (fixture, &sample, FEW_PLANS);
  for (guint i = 0; i < get_n_damages (); i++)
    {
      g_autofree char *content = g_memdup2 (sample.content, sample.length);
      g_autofree char *dump = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      gboolean is_said;

      for (guint n = 1 + draw (4); n > 0; n--)
        content[draw ((guint) sample.length)] ^= (char) (1 << draw (8));
      write_damaged (fixture, content, sample.length);
      is_said = is_said_to_be_damaged (fixture);
      write_damaged (fixture, content, sample.length);
      findings = salvage (fixture, &error);
      g_assert_no_error (error);
      dump = workspace_dump (fixture->workspace, WORKSPACE_DUMP_ALL);
      n_same += g_str_equal (dump, sample.dump);
      n_unsaid += !is_said && !g_str_equal (dump, sample.dump);
      n_lost += sample.n_items - workspace_fixture_count (fixture, "SELECT count(*) FROM item WHERE title <> 'Salvaged task'");
      g_clear_pointer (&fixture->workspace, fg_workspace_close);
    }

  g_test_message ("bits flipped %u times: all there %u times, %d items lost", get_n_damages (), n_same, (int) n_lost);
  g_assert_cmpuint (n_unsaid, ==, 0);
  g_assert_cmpuint (n_same, >=, get_n_damages () / 2);
}

static void
test_in_place (WorkspaceFixture *fixture, gconstpointer data)
{
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_content = NULL;
  gsize kept_length;

  make_sample (fixture, &sample, FEW_PLANS);
  memset (sample.content + 5 * PAGE_SIZE, 0, PAGE_SIZE);
  write_damaged (fixture, sample.content, sample.length);
  findings = fg_salvage_in_place (fixture->path, fixture->now_ms, NULL, &kept, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (kept, &kept_content, &kept_length, &error));
  g_assert_cmpmem (kept_content, kept_length, sample.content, sample.length);
  workspace_fixture_reopen (fixture);
  workspace_fixture_assert_sound (fixture);
  assert_all_there (fixture, &sample);
}

static void
test_refused (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *target = g_build_filename (fixture->folder, "salvaged.db", NULL);
  g_autofree char *content = g_strnfill (3 * PAGE_SIZE, 'x');

  workspace_fixture_add_sample (fixture);
  g_clear_pointer (&fixture->workspace, fg_workspace_close);
  g_assert_null (fg_salvage_run (fixture->path, fixture->path, fixture->now_ms, NULL, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID);
  g_clear_error (&error);

  /* A text with the list of tables put on top of it is still none. */
  write_damaged (fixture, content, 3 * PAGE_SIZE);
  g_assert_null (fg_salvage_run (fixture->path, target, fixture->now_ms, NULL, &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_A_WORKSPACE);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/salvage/a-sound-workspace-comes-out-as-it-was", test_sound);
  WORKSPACE_TEST ("/store/salvage/any-one-page-is-made-up-for", test_lost_page);
  WORKSPACE_TEST ("/store/salvage/a-torn-page-is-made-up-for", test_torn_page);
  WORKSPACE_TEST ("/store/salvage/what-is-before-a-cut-is-read", test_cut_tail);
  WORKSPACE_TEST ("/store/salvage/flipped-bits-are-found-and-mended", test_flipped_bits);
  WORKSPACE_TEST ("/store/salvage/in-place-the-damaged-file-is-set-aside", test_in_place);
  WORKSPACE_TEST ("/store/salvage/what-is-no-workspace-comes-to-nothing", test_refused);

  return g_test_run ();
}
