/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a workspace may lie.
 */
#include "fg-place-private.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "fg-mount-private.h"
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

/* As a desktop's kernel tells it, shortened. */
static const char MOUNTS[] =
  "22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw\n"
  "30 22 8:17 / /srv/li/DATA rw,nosuid shared:2 master:1 - fuseblk /dev/sdb1 rw,user_id=0\n"
  "31 22 0:50 / /srv/li/far rw,nosuid shared:3 - fuse.sshfs li@server:/srv rw\n"
  "32 22 0:51 / /srv/with\\040blank rw - fuseblk /dev/sdc1 rw\n"
  "33 22 0:52 / /run/user/1000/doc rw - fuse.portal portal rw\n"
  "34 22 0:53 / /srv/twice rw - fuseblk /dev/sdd1 rw\n"
  "35 34 0:54 / /srv/twice rw - fuse.rclone cloud: rw\n"
  "36 22 0:55 / /srv/office rw - nfs4 server:/office rw\n"
  "37 22 0:56 / /srv/share rw - cifs //server/share rw\n"
  "a line that is cut\n";

static void
test_mounts (void)
{
  static const struct
  {
    const char *path;
    const char *type;
    gboolean    is_local_fuse;
  } cases[] = {
    { "/srv/li/workspace.db", "ext4", FALSE },
    { "/srv/li/DATA/fengong/workspace.db", "fuseblk", TRUE },
    { "/srv/li/DATA", "fuseblk", TRUE },
    { "/srv/li/DATABASES/workspace.db", "ext4", FALSE },
    { "/srv/li/far/workspace.db", "fuse.sshfs", FALSE },
    { "/srv/with blank/workspace.db", "fuseblk", TRUE },
    { "/run/user/1000/doc/3f2a/workspace.db", "fuse.portal", FALSE },
    { "/srv/twice/workspace.db", "fuse.rclone", FALSE },
    { "/srv/office/workspace.db", "nfs4", FALSE },
    { "/srv/share/workspace.db", "cifs", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *type = fg_mount_find_type (MOUNTS, cases[i].path);

      g_assert_cmpstr (type, ==, cases[i].type);
      g_assert_cmpint (fg_mount_is_local_fuse (MOUNTS, cases[i].path), ==, cases[i].is_local_fuse);
    }
  g_assert_false (fg_mount_is_local_fuse ("", "/srv/li/workspace.db"));
}

static void
remove_all (const char *folder, const char *entry, const char *inner)
{
  g_autofree char *path = g_build_filename (folder, entry, NULL);

  g_remove (path);
  g_rmdir (inner);
  g_rmdir (folder);
}

/* Of each program the mark that it leaves at the top of its folder; the workspace lies one folder farther down. */
static void
test_synchronisers (void)
{
  static const struct
  {
    const char *name;
    gboolean    is_folder;
    const char *program; /* NULL where it is no such mark */
  } cases[] = {
    { ".sync_1a2b3c4d.db", FALSE, "Nextcloud" },
    { "._sync_1a2b3c4d.db", FALSE, "ownCloud" },
    { ".owncloudsync.log", FALSE, "ownCloud" },
    { ".dropbox", FALSE, "Dropbox" },
    { ".dropbox", TRUE, NULL },
    { ".dropbox.cache", TRUE, "Dropbox" },
    { ".stfolder", TRUE, "Syncthing" },
    { ".seafile-data", TRUE, "Seafile" },
    { ".SynologyWorkingDirectory", TRUE, "Synology Drive" },
    { "sync_1a2b3c4d.db", FALSE, NULL },
    { ".bashrc", FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = g_dir_make_tmp ("fengong-XXXXXX", &error);
      g_autofree char *inner = g_build_filename (folder, "台账", NULL);
      g_autofree char *path = g_build_filename (inner, "workspace.db", NULL);
      g_autofree char *mark = g_build_filename (folder, cases[i].name, NULL);

      g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
      g_assert_true (fg_place_check (path, &error));
      if (cases[i].is_folder)
        g_assert_cmpint (g_mkdir (mark, 0700), ==, 0);
      else
        g_assert_true (g_file_set_contents (mark, "", 0, &error));

      g_assert_cmpint (fg_place_check (path, &error), ==, cases[i].program == NULL);
      if (cases[i].program != NULL)
        {
          g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_UNSAFE_PLACE);
          g_assert_nonnull (strstr (error->message, cases[i].program));
        }
      remove_all (folder, cases[i].name, inner);
    }
}

static void
test_synchronised_names (void)
{
  static const char *const names[] = { "OneDrive", "OneDrive - 市政务办", "我的坚果云", "BaiduSyncdisk" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *folder = g_dir_make_tmp ("fengong-XXXXXX", &error);
      g_autofree char *inner = g_build_filename (folder, names[i], NULL);
      g_autofree char *path = g_build_filename (inner, "workspace.db", NULL);

      g_assert_false (fg_place_prepare (path, &error));
      g_assert_error (error, FG_STORE_ERROR, FG_STORE_ERROR_UNSAFE_PLACE);
      remove_all (folder, "none", inner);
    }
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
  g_test_add_func ("/store/place/a-local-disk-behind-fuse-is-known", test_mounts);
  g_test_add_func ("/store/place/folders-of-synchronisers-are-refused", test_synchronisers);
  g_test_add_func ("/store/place/folders-named-by-synchronisers-are-refused", test_synchronised_names);
  g_test_add_func ("/store/place/a-missing-folder-is-said", test_missing_folder);
  g_test_add_func ("/store/place/a-moved-file-is-the-same-and-a-copy-is-not", test_identity);

  return g_test_run ();
}
