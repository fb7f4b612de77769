/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report reaches its file whole or not at all, and what stood there before stays until then.
 */
#include "fg-report-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "fg-report-error.h"

#define FILE_MODE 0666

static void
set_error (GError **error, const GError *cause, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_debug ("writing %s: %s", path, cause->message);
  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_WRITE,
                 /* Translators: %s is a file name. */
                 _("There is no room left for “%s”: free some space, or choose another folder."), name);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT)
           || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_WRITE,
                 /* Translators: %s is a file name. */
                 _("The folder for “%s” does not exist: make it first, or choose another one."), name);
  else
    g_set_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_WRITE,
                 /* Translators: %s is a file name. */
                 _("“%s” cannot be written: choose a folder in which you may write."), name);
}

/**
 * fg_report_file_write:
 * @path: name of the file
 * @bytes: what it shall hold
 * @error: %FG_REPORT_ERROR_WRITE
 *
 * Writes a temporary file beside @path, has it put on disk, and renames it.
 *
 * Returns: whether the file is there
 */
gboolean
fg_report_file_write (const char *path, const GByteArray *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  /* A rename would put a file over a folder's name with an error that says nothing of folders. */
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    g_set_error_literal (&cause, G_FILE_ERROR, G_FILE_ERROR_ISDIR, "is a folder");
  else if (g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, FILE_MODE, &cause))
    return TRUE;

  set_error (error, cause, path);
  return FALSE;
}
