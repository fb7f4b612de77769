/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file on its way to become an attachment. Whatever a person chooses or drops, no more of it is read than an
 * attachment may have.
 */
#include "fg-attachment.h"

#include <glib/gi18n-lib.h>

#include "fg-store-error.h"

#define BLOCK_BYTES (256 * 1024)

/**
 * fg_attachment_file_copy:
 * @self: a file
 *
 * Returns: (transfer full): the same file; the content is shared
 */
FgAttachmentFile *
fg_attachment_file_copy (const FgAttachmentFile *self)
{
  FgAttachmentFile *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (FgAttachmentFile, 1);
  copy->name = g_strdup (self->name);
  copy->content = g_bytes_ref (self->content);
  return copy;
}

/**
 * fg_attachment_file_free:
 * @self: (transfer full): a file
 */
void
fg_attachment_file_free (FgAttachmentFile *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

/* A name on one line, as lists show it and other systems can store it. */
static char *
dup_name (GFile *file)
{
  g_autofree char *raw = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (raw != NULL ? raw : "");

  for (char *c = name; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c) || *c == '/')
      *c = '_';

  return g_steal_pointer (&name);
}

static void
set_too_large (GError **error, const char *name)
{
  g_autofree char *limit = g_format_size_full (FG_ATTACHMENT_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
               /* Translators: %1$s is a file name, %2$s a size (50.0 MiB). */
               _("“%1$s” is larger than %2$s. Attach a smaller file, or write in the report where it can be found."), name,
               limit);
}

static gboolean
check_info (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                       cancellable, error);

  if (info == NULL)
    return FALSE;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                 /* Translators: %s is the name of a folder or a device. */
                 _("“%s” is no file. Attach files; a folder can be packed into a ZIP file first."), name);
  else if (g_file_info_get_size (info) > FG_ATTACHMENT_MAX_BYTES)
    set_too_large (error, name);
  else
    return TRUE;

  return FALSE;
}

/* In blocks, as a file may be longer than its size says, or grow. */
static GBytes *
read_content (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK_BYTES);
  gssize n_read;

  while ((n_read = g_input_stream_read (stream, block, BLOCK_BYTES, cancellable, error)) > 0)
    {
      g_byte_array_append (content, block, (guint) n_read);
      if (content->len > FG_ATTACHMENT_MAX_BYTES)
        {
          set_too_large (error, name);
          return NULL;
        }
    }
  if (n_read < 0)
    return NULL;

  if (content->len == 0)
    {
      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                   /* Translators: %s is a file name. */
                   _("“%s” is empty. Choose the file again once there is something in it."), name);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static FgAttachmentFile *
read_file (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) content = NULL;
  FgAttachmentFile *self;

  if (!check_info (file, name, cancellable, error) || !(stream = g_file_read (file, cancellable, error))
      || !(content = read_content (G_INPUT_STREAM (stream), name, cancellable, error)))
    return NULL;

  self = g_new0 (FgAttachmentFile, 1);
  self->name = g_strdup (name);
  self->content = g_steal_pointer (&content);
  return self;
}

/**
 * fg_attachment_file_read:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a file whole; not on the main thread.
 *
 * Returns: (transfer full): the file; %NULL with a sentence in @error that says what to do
 */
FgAttachmentFile *
fg_attachment_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) local_error = NULL;
  FgAttachmentFile *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = dup_name (file);
  self = read_file (file, name, cancellable, &local_error);
  if (self != NULL)
    return self;

  if (local_error->domain == FG_STORE_ERROR || g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                 /* Translators: %s is a file name. */
                 _("There is no file “%s”. Look for it again, then attach it."), name);
  else
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                 /* Translators: %1$s is a file name, %2$s what the system says, such as “Permission denied”. */
                 _("“%1$s” cannot be read (%2$s). Choose another file."), name, local_error->message);
  return NULL;
}

/**
 * fg_attachment_save:
 * @content: what was attached
 * @file: where to write it; what is there is replaced
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes a file whole or not at all; not on the main thread.
 *
 * Returns: whether it is written
 */
gboolean
fg_attachment_save (GBytes *content, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (content != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  data = g_bytes_get_data (content, &size);
  if (g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &local_error))
    return TRUE;

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  name = dup_name (file);
  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
               /* Translators: %1$s is a file name, %2$s what the system says, such as “Permission denied”. */
               _("“%1$s” cannot be written (%2$s). Choose another folder or name."), name, local_error->message);
  return FALSE;
}
