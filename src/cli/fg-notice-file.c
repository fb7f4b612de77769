/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes of a notice. They may come from a pipe or a device as well as from a file, so what never ends is given up
 * once it is larger than what the reader takes.
 */
#include "fg-notice-file.h"

#include <glib/gi18n-lib.h>

#include "fg-cli.h"

/* The reader says that it is too large; with this, what never ends does reach it. */
#define MAX_BYTES ((guint) 256 * 1024 * 1024)
#define CHUNK_BYTES ((guint) 1024 * 1024)

static void
set_load_error (const char *path, const GError *cause, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED, _("There is no file “%s”. Check its name and folder."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED, _("“%s” is a folder. Name the notice in it."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED,
                 _("“%s” may not be read by you. Ask its owner for permission."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_FILENAME_TOO_LONG))
    g_set_error_literal (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED,
                         _("The name of the file is too long. Give the file a shorter one, then import it again."));
  else
    g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED,
                 /* Translators: %1$s is a file's name, %2$s the system's reason. */
                 _("“%1$s” cannot be read (%2$s). Copy it to another folder, then import it from there."), name,
                 cause->message);
}

static GBytes *
read_all (GInputStream *stream, GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  gssize n_read;

  do
    {
      guint length = array->len;

      g_byte_array_set_size (array, length + CHUNK_BYTES);
      n_read = g_input_stream_read (stream, array->data + length, CHUNK_BYTES, NULL, error);
      g_byte_array_set_size (array, length + (n_read > 0 ? (guint) n_read : 0));
    }
  while (n_read > 0 && array->len <= MAX_BYTES);

  return n_read < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/**
 * fg_notice_file_load:
 * @path: a file's name, a pipe's or a device's
 * @error: return location for an error
 *
 * Returns: (transfer full): all bytes of the file, or of a file larger than any notice enough for the reader to see that
 */
GBytes *
fg_notice_file_load (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if ((stream = g_file_read (file, NULL, &cause)))
    bytes = read_all (G_INPUT_STREAM (stream), &cause);
  if (bytes == NULL)
    set_load_error (path, cause, error);

  return g_steal_pointer (&bytes);
}
