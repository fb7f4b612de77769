/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a workspace may lie.
 */
#include "fg-place-private.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "fg-store-error.h"

static void
test_portal_paths (void)
{
  g_assert_true (fg_place_is_portal ("/run/user/1000/doc/3f2a/workspace.db"));
  g_assert_true (fg_place_is_portal ("/run/flatpak/doc/3f2a/workspace.db"));
  g_assert_false (fg_place_is_portal ("/srv/doc/workspace.db"));
  g_assert_false (fg_place_is_portal ("/run/user/1000/workspace.db"));
}

static void
test_remote_types (void)
{
  const gint64 remote[] = { 0x6969, (gint32) 0xff534d42, (gint64) 0xfe534d42, 0x517b, 0x65735546, 0x01021997 };
  const gint64 local[] = { 0xef53, 0x58465342, (gint32) 0x9123683e, 0x01021994, 0x794c7630 };

  for (guint i = 0; i < G_N_ELEMENTS (remote); i++)
    g_assert_true (fg_place_is_remote_type (remote[i]));
  for (guint i = 0; i < G_N_ELEMENTS (local); i++)
    g_assert_false (fg_place_is_remote_type (local[i]));
}

static void
test_missing_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fg_place_check ("/nowhere/at/all/workspace.db", &error));
  g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  /* A name that is no text can still be told. */
  g_assert_false (fg_place_check ("/nowhere/\xe4/workspace.db", &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_identity (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("fengong-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autofree char *moved = g_build_filename (folder, "b", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *copy = NULL;

  g_assert_true (g_file_set_contents (path, "1", -1, &error));
  before = fg_place_identify (path);
  g_assert_cmpint (g_rename (path, moved), ==, 0);
  after = fg_place_identify (moved);
  g_assert_cmpstr (after, ==, before);

  g_assert_true (g_file_set_contents (path, "1", -1, &error));
  copy = fg_place_identify (path);
  g_assert_cmpstr (copy, !=, before);

  g_remove (path);
  g_remove (moved);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/place/paths-of-the-document-portal-are-known", test_portal_paths);
  g_test_add_func ("/store/place/network-file-systems-are-known", test_remote_types);
  g_test_add_func ("/store/place/a-missing-folder-is-said", test_missing_folder);
  g_test_add_func ("/store/place/a-moved-file-is-the-same-and-a-copy-is-not", test_identity);

  return g_test_run ();
}
