/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a notice's file: a plan, or one sentence that names the file and says what to do.
 */
#include "fg-notice-loader.h"

#include <glib/gstdio.h>

#include "fg-plan-reader.h"

typedef struct
{
  FgPlan *plan;
  GError *error;
  gboolean done;
} Outcome;

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->plan = fg_notice_loader_read_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static FgPlan *
load (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Outcome outcome = { NULL };

  fg_notice_loader_read_async (file, cancellable, on_read, &outcome);
  while (!outcome.done)
    g_main_context_iteration (NULL, TRUE);

  if (outcome.error != NULL)
    g_propagate_error (error, outcome.error);
  return outcome.plan;
}

static char *
write_file (const char *folder, const char *name, const char *contents, gssize length)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);
  return path;
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("fengong-loader-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
test_notice_becomes_a_plan (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "通知.txt", "1．编制清单。（市水务局牵头）\n2．公布目录。（市司法局负责）\n", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = load (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->tasks->len, ==, 2);

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_missing_file_is_named (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "gone.txt", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (load (path, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "gone.txt"));

  g_rmdir (folder);
}

static void
test_folder_is_no_notice (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;

  g_assert_null (load (folder, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);

  g_rmdir (folder);
}

static void
test_readers_reason_is_passed_on (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "empty.txt", "", 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (load (path, NULL, &error));
  g_assert_error (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_EMPTY);

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_huge_file_is_not_read_to_its_end (void)
{
  const gsize size = (gsize) 40 * 1024 * 1024;
  g_autofree char *spaces = g_strnfill (size, ' ');
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "huge.txt", spaces, (gssize) size);
  g_autoptr (GError) error = NULL;

  g_assert_null (load (path, NULL, &error));
  g_assert_error (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "huge.txt"));

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_given_up_is_cancelled (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "notice.txt", "1．编制清单。（市水务局牵头）\n", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (load (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/notice-loader/notice-becomes-a-plan", test_notice_becomes_a_plan);
  g_test_add_func ("/intake/notice-loader/missing-file-is-named", test_missing_file_is_named);
  g_test_add_func ("/intake/notice-loader/folder-is-no-notice", test_folder_is_no_notice);
  g_test_add_func ("/intake/notice-loader/readers-reason-is-passed-on", test_readers_reason_is_passed_on);
  g_test_add_func ("/intake/notice-loader/huge-file-is-not-read-to-its-end", test_huge_file_is_not_read_to_its_end);
  g_test_add_func ("/intake/notice-loader/given-up-is-cancelled", test_given_up_is_cancelled);
  return g_test_run ();
}
