/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a workspace may lie. SQLite needs locks and shared memory that work, and keeps a journal beside the file: not so
 * on network file systems (sqlite.org/howtocorrupt.html, 2.1) nor behind the document portal, which shows one file
 * without its neighbours.
 */
#include "fg-place-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include "fg-mount-private.h"
#include "fg-store-error.h"
#include "fg-synchroniser-private.h"

/* FUSE stands for sshfs, gvfs, cloud drives and the document portal, but for some local disks too. */
#define FUSE_TYPE 0x65735546

#define MOUNTS "/proc/self/mountinfo"

/* statfs(2) and linux/magic.h. */
static const guint32 remote_types[] = {
  0x00006969, /* NFS */
  0xff534d42, /* CIFS */
  0xfe534d42, /* SMB2 */
  0x0000517b, /* SMB */
  0x0000564c, /* NCP */
  0x5346414f, /* AFS */
  0x6b414653, /* kAFS */
  0x73757245, /* Coda */
  0x00c36400, /* Ceph */
  0x01021997, /* 9P: folders shared with a virtual machine */
  FUSE_TYPE,
};

/**
 * fg_place_is_portal:
 * @real_path: an absolute path without symbolic links
 *
 * Returns: whether the path is one that the document portal made up: /run/user/UID/doc/…, /run/flatpak/doc/…
 */
gboolean
fg_place_is_portal (const char *real_path)
{
  return g_pattern_match_simple ("/run/user/*/doc/*", real_path) || g_str_has_prefix (real_path, "/run/flatpak/doc/");
}

/**
 * fg_place_is_remote_type:
 * @filesystem_type: f_type of statfs(2)
 *
 * Returns: whether such a file system is known to be elsewhere
 */
gboolean
fg_place_is_remote_type (gint64 filesystem_type)
{
  /* f_type is signed on some machines: only its 32 bits count. */
  for (guint i = 0; i < G_N_ELEMENTS (remote_types); i++)
    if ((guint32) filesystem_type == remote_types[i])
      return TRUE;

  return FALSE;
}

static gboolean
is_local_fuse (const char *real_path)
{
  g_autofree char *mounts = NULL;

  return g_file_get_contents (MOUNTS, &mounts, NULL, NULL) && fg_mount_is_local_fuse (mounts, real_path);
}

static gboolean
is_shared (const char *real_path, gint64 filesystem_type)
{
  if (fg_place_is_portal (real_path))
    return TRUE;

  return fg_place_is_remote_type (filesystem_type)
         && ((guint32) filesystem_type != FUSE_TYPE || !is_local_fuse (real_path));
}

/* Without symbolic links: a workspace may be a link into another folder. */
static gboolean
check_synchroniser (const char *real_folder, const char *name, GError **error)
{
  const char *program = fg_synchroniser_find (real_folder);

  if (program == NULL)
    return TRUE;

  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_UNSAFE_PLACE,
               /* Translators: %1$s is a folder, %2$s a program such as Nextcloud or OneDrive. */
               _("“%1$s” is kept the same on several computers by %2$s, which can damage a workspace. Choose a folder outside of it, and save copies of the workspace there."),
               name, program);
  return FALSE;
}

/**
 * fg_place_check:
 * @path: a path whose folder exists
 * @error: return location for an error
 *
 * Returns: whether SQLite may run there; %FG_STORE_ERROR_UNSAFE_PLACE if not
 */
gboolean
fg_place_check (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (folder);
  g_autofree char *real_file = realpath (path, NULL);
  g_autofree char *real_folder = real_file != NULL ? g_path_get_dirname (real_file) : realpath (folder, NULL);
  const char *place = real_file != NULL ? real_file : real_folder;
  struct statfs info;

  if (place == NULL || statfs (place, &info) != 0)
    {
      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
                   /* Translators: the first %s is a folder, the second what the system says of it. */
                   _("The folder “%s” cannot be used: %s. Choose another place for the workspace."),
                   name, g_strerror (errno));
      return FALSE;
    }

  if (is_shared (place, info.f_type))
    {
      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_UNSAFE_PLACE,
                   /* Translators: %s is a folder. */
                   _("“%s” is a shared or network folder, where a workspace can lose data. Choose a folder on this computer’s own disk."),
                   name);
      return FALSE;
    }

  return check_synchroniser (real_folder, name, error);
}

/**
 * fg_place_prepare:
 * @path: an absolute path
 * @error: return location for an error
 *
 * Makes the folders that it takes.
 *
 * Returns: whether a workspace may lie there
 */
gboolean
fg_place_prepare (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return fg_place_check (path, error);

  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
               /* Translators: the first %s is a folder, the second what the system says of it. */
               _("The folder “%s” cannot be made: %s. Choose another place for the workspace."), name,
               g_strerror (errno));
  return FALSE;
}

/**
 * fg_place_identify:
 * @path: a file
 *
 * What tells a file from a copy of it: its inode and, as a copy can get the inode of a deleted original, the time it
 * was made. Not the device, whose number may differ after a restart, nor the path: a moved file is still the same.
 *
 * Returns: (transfer full): the mark, empty where the file cannot be looked at
 */
char *
fg_place_identify (const char *path)
{
  struct statx info;

  if (statx (AT_FDCWD, path, 0, STATX_INO | STATX_BTIME, &info) != 0)
    return g_strdup ("");
  if ((info.stx_mask & STATX_BTIME) == 0)
    return g_strdup_printf ("%" G_GUINT64_FORMAT, (guint64) info.stx_ino);

  return g_strdup_printf ("%" G_GUINT64_FORMAT "@%" G_GINT64_FORMAT ".%09u", (guint64) info.stx_ino,
                          (gint64) info.stx_btime.tv_sec, info.stx_btime.tv_nsec);
}
