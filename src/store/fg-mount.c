/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is mounted where, as /proc/self/mountinfo tells (proc(5)): the one way to tell a local disk that a program in user
 * space reads, such as an NTFS one, from the network and cloud drives for which the system has the same name, FUSE.
 */
#include "fg-mount-private.h"

#include <string.h>

/* A line: "36 35 98:0 /root /mount/point rw,noatime master:1 - ext4 /dev/sda1 rw". */
#define MOUNT_POINT_FIELD 4
#define END_OF_OPTIONAL_FIELDS "-"

/* FUSE on a block device of this computer: ntfs-3g, exfat-fuse. */
#define FUSE_ON_A_DISK "fuseblk"

static gboolean
lies_below (const char *path, const char *mount_point)
{
  gsize length = strlen (mount_point);

  return g_str_equal (mount_point, "/")
         || (g_str_has_prefix (path, mount_point) && (path[length] == '/' || path[length] == '\0'));
}

/* The kernel writes blanks and the like as \040. */
static char *
dup_mount_point (char **fields)
{
  return g_strcompress (fields[MOUNT_POINT_FIELD]);
}

static const char *
find_type_field (char **fields)
{
  for (guint i = MOUNT_POINT_FIELD; fields[i] != NULL; i++)
    if (g_str_equal (fields[i], END_OF_OPTIONAL_FIELDS))
      return fields[i + 1];

  return NULL;
}

/**
 * fg_mount_find_type:
 * @mountinfo: the content of /proc/self/mountinfo
 * @real_path: an absolute path without symbolic links
 *
 * Returns: (nullable) (transfer full): the type of the file system that the path lies on, as mount(8) calls it
 */
char *
fg_mount_find_type (const char *mountinfo, const char *real_path)
{
  g_auto (GStrv) lines = g_strsplit (mountinfo, "\n", -1);
  g_autofree char *found = NULL;
  gsize longest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], " ", -1);
      g_autofree char *mount_point = NULL;
      const char *type;

      if (g_strv_length (fields) <= MOUNT_POINT_FIELD || !(type = find_type_field (fields)))
        continue;

      /* Of two on the same point the later one hides the earlier. */
      mount_point = dup_mount_point (fields);
      if (!lies_below (real_path, mount_point) || strlen (mount_point) < longest)
        continue;

      longest = strlen (mount_point);
      g_free (found);
      found = g_strdup (type);
    }

  return g_steal_pointer (&found);
}

/**
 * fg_mount_is_local_fuse:
 * @mountinfo: the content of /proc/self/mountinfo
 * @real_path: an absolute path without symbolic links, on a FUSE file system
 *
 * Returns: whether it lies on a disk of this computer all the same
 */
gboolean
fg_mount_is_local_fuse (const char *mountinfo, const char *real_path)
{
  g_autofree char *type = fg_mount_find_type (mountinfo, real_path);

  return g_strcmp0 (type, FUSE_ON_A_DISK) == 0;
}
