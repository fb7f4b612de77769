/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that a person hands to us: copied into a folder of our own before SQLite sees it, as nobody may change it under
 * our eyes, and as it may lie where no database can be opened.
 */
#include "fg-handed-file-private.h"

#include <glib/gi18n-lib.h>

#include "fg-migration-private.h"
#include "fg-store-error.h"
#include "fg-whole-file-private.h"

#define JOURNAL_SUFFIX "-wal"

/**
 * fg_handed_file_copy_in:
 * @source: a file
 * @folder: a folder of our own
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * The journal comes with it where it lies beside it: what was written last is only there.
 *
 * Returns: (transfer full): the copy; %NULL with @error set
 */
char *
fg_handed_file_copy_in (const char *source, const char *folder, const FgWork *work, GError **error)
{
  g_autofree char *copy = g_build_filename (folder, "handed.db", NULL);
  g_autofree char *journal = g_strconcat (source, JOURNAL_SUFFIX, NULL);
  g_autofree char *journal_copy = g_strconcat (copy, JOURNAL_SUFFIX, NULL);

  if (!g_file_test (source, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *name = g_filename_display_name (source);

      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                   /* Translators: %s is a file name. */
                   _("There is no file “%s”. Check the path."), name);
      return NULL;
    }

  if (!fg_whole_file_copy (source, copy, work, error))
    return NULL;
  if (g_file_test (journal, G_FILE_TEST_IS_REGULAR) && !fg_whole_file_copy (journal, journal_copy, work, error))
    return NULL;

  return g_steal_pointer (&copy);
}

/**
 * fg_handed_file_look:
 * @file: its copy
 * @source: what the person calls it
 * @version: (out): the number of its schema, as it says itself
 * @error: return location for an error
 *
 * Returns: whether it says that it is a workspace that this version can read
 */
gboolean
fg_handed_file_look (FgForeignFile *file, const char *source, int *version, GError **error)
{
  g_autofree char *name = g_filename_display_basename (source);

  if (!fg_migration_check_file (file, source, error) || !fg_migration_get_version (file, version, error))
    return FALSE;
  if (*version > 0)
    return TRUE;

  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_A_WORKSPACE,
               /* Translators: %s is a file name. */
               _("“%s” is not a workspace of Fengong. Choose another file."), name);
  return FALSE;
}
