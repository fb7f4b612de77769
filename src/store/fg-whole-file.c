/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that are there whole or not at all: made beside their place, put on the disk, renamed. No database is opened
 * here, so these are safe on any file system, behind the document portal too.
 */
#include "fg-whole-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "fg-store-error-private.h"

#define BLOCK_BYTES (256 * 1024)

#define HALF_MADE_INFIX ".part-"
#define HALF_MADE_RANDOM "XXXXXX"

/* Work writes all the time: what nobody has touched for that long belongs to a program that was killed. */
#define ABANDONED_SECONDS (60 * 60)

/* A descriptor that closes itself. */
typedef int FgDescriptor;

static void
fg_descriptor_clear (FgDescriptor *self)
{
  if (*self >= 0)
    close (*self);
  *self = -1;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgDescriptor, fg_descriptor_clear)

/* Removes what was half made. */
typedef char FgHalfMade;

static void
fg_half_made_free (FgHalfMade *self)
{
  g_unlink (self);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgHalfMade, fg_half_made_free)

static void
set_error (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    fg_store_error_set_from_sqlite (error, NULL, SQLITE_FULL);
  else
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
                 /* Translators: %1$s is a file name, %2$s what the system says of it, such as “Permission denied”. */
                 _("“%1$s” cannot be read or written here (%2$s). Choose another folder, then try again."),
                 name, g_strerror (code));
}

/**
 * fg_whole_file_sync_folder:
 * @path: a file that was just made or renamed
 *
 * Puts its folder's entry on the disk. What fails here (a file system that cannot sync folders) SQLite does not fail for
 * either.
 */
void
fg_whole_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_auto (FgDescriptor) descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor >= 0)
    fsync (descriptor);
}

static gboolean
sync_file (const char *path, GError **error)
{
  g_auto (FgDescriptor) descriptor = g_open (path, O_RDWR | O_CLOEXEC, 0);

  if (descriptor >= 0 && fsync (descriptor) == 0)
    return TRUE;

  set_error (error, path, errno);
  return FALSE;
}

/**
 * fg_whole_file_publish:
 * @made: a file that is all written, on the file system of @path
 * @path: what it shall be called from now on; a file of that name is replaced
 * @error: return location for an error
 *
 * Returns: whether it is on the disk under its name
 */
gboolean
fg_whole_file_publish (const char *made, const char *path, GError **error)
{
  if (!sync_file (made, error))
    return FALSE;
  if (g_rename (made, path) != 0)
    {
      set_error (error, path, errno);
      return FALSE;
    }

  fg_whole_file_sync_folder (path);
  return TRUE;
}

/* How much of @n bytes came or went, or -1 with @error set. */
static gssize
read_block (int descriptor, char *block, const char *path, GError **error)
{
  gssize n;

  do
    n = read (descriptor, block, BLOCK_BYTES);
  while (n < 0 && errno == EINTR);

  if (n < 0)
    set_error (error, path, errno);
  return n;
}

static gboolean
write_block (int descriptor, const char *block, gsize n, const char *path, GError **error)
{
  for (gsize done = 0; done < n;)
    {
      gssize written = write (descriptor, block + done, n - done);

      if (written < 0 && errno != EINTR)
        {
          set_error (error, path, errno);
          return FALSE;
        }
      done += written > 0 ? (gsize) written : 0;
    }

  return TRUE;
}

static gboolean
copy_bytes (int from, int to, const char *from_path, const char *to_path, const FgWork *work, GError **error)
{
  g_autofree char *block = g_malloc (BLOCK_BYTES);
  gssize n;

  while ((n = read_block (from, block, from_path, error)) > 0)
    if (!fg_work_go_on (work, error) || !write_block (to, block, (gsize) n, to_path, error))
      return FALSE;

  return n == 0;
}

/**
 * fg_whole_file_copy:
 * @from: a file
 * @to: a file that is not there yet
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Copies bytes for our own use: nothing is put on the disk, and a failure may leave a part.
 *
 * Returns: whether all of it was copied
 */
gboolean
fg_whole_file_copy (const char *from, const char *to, const FgWork *work, GError **error)
{
  g_auto (FgDescriptor) source = g_open (from, O_RDONLY | O_CLOEXEC, 0);
  g_auto (FgDescriptor) target = -1;

  if (source < 0)
    {
      set_error (error, from, errno);
      return FALSE;
    }
  if ((target = g_open (to, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600)) < 0)
    {
      set_error (error, to, errno);
      return FALSE;
    }

  return copy_bytes (source, target, from, to, work, error);
}

/* Read back: a stick that was pulled out, or a share that lies, shows only then. */
static gboolean
check_same (const char *a, const char *b, GError **error)
{
  g_auto (FgDescriptor) first = g_open (a, O_RDONLY | O_CLOEXEC, 0);
  g_auto (FgDescriptor) second = g_open (b, O_RDONLY | O_CLOEXEC, 0);
  g_autofree char *block_a = g_malloc (BLOCK_BYTES);
  g_autofree char *block_b = g_malloc (BLOCK_BYTES);
  gssize n_a, n_b;

  do
    {
      if ((n_a = read_block (first, block_a, a, error)) < 0 || (n_b = read_block (second, block_b, b, error)) < 0)
        return FALSE;
      if (n_a != n_b || memcmp (block_a, block_b, (gsize) n_a) != 0)
        {
          set_error (error, b, EIO);
          return FALSE;
        }
    }
  while (n_a > 0);

  return TRUE;
}

/**
 * fg_whole_file_save:
 * @from: a file
 * @to: where a copy of it shall be; a file of that name is replaced
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Returns: whether the copy is there, on the disk and the same when read back; if not, what was there before still is
 */
gboolean
fg_whole_file_save (const char *from, const char *to, const FgWork *work, GError **error)
{
  g_autoptr (FgHalfMade) made = g_strdup_printf ("%s.part", to);

  /* Of an earlier try that was killed. */
  g_unlink (made);
  return fg_whole_file_copy (from, made, work, error)
         && fg_whole_file_publish (made, to, error)
         && check_same (from, to, error);
}

/**
 * fg_whole_file_make_folder:
 * @path: a file
 * @error: return location for an error
 *
 * Returns: (transfer full): a new folder beside the file, for its owner's eyes only, in which something can be made
 *   that is then renamed into its place; %NULL with @error set
 */
char *
fg_whole_file_make_folder (const char *path, GError **error)
{
  g_autofree char *template = g_strconcat (path, HALF_MADE_INFIX HALF_MADE_RANDOM, NULL);

  if (g_mkdtemp (template) != NULL)
    return g_steal_pointer (&template);

  set_error (error, path, errno);
  return NULL;
}

/**
 * fg_whole_file_remove:
 * @folder: a folder of fg_whole_file_make_folder()
 *
 * Removes it with what is in it. What cannot be removed does no harm but take room.
 */
void
fg_whole_file_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
is_half_made (const char *name, const char *prefix)
{
  return g_str_has_prefix (name, prefix) && g_pattern_match_simple ("*" HALF_MADE_INFIX "??????", name);
}

static gboolean
is_abandoned (const char *path)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  GStatBuf info;

  if (g_lstat (path, &info) != 0 || !S_ISDIR (info.st_mode) || now - info.st_mtime < ABANDONED_SECONDS
      || !(dir = g_dir_open (path, 0, NULL)))
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_lstat (file, &info) != 0 || now - info.st_mtime < ABANDONED_SECONDS)
        return FALSE;
    }
  return TRUE;
}

/**
 * fg_whole_file_sweep:
 * @path: a file
 *
 * Removes the folders of fg_whole_file_make_folder() beside it, for it and for files whose names begin with its own, that
 * a program which was killed left behind.
 */
void
fg_whole_file_sweep (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *prefix = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *half_made = g_build_filename (folder, name, NULL);

      if (is_half_made (name, prefix) && is_abandoned (half_made))
        fg_whole_file_remove (half_made);
    }
}
