/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes ZIP files in memory for the tests of what reads them: small ones, and ones that grow when they are unpacked.
 */
#include "zip-maker.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

struct _ZipMaker
{
  struct archive *writer;
  GByteArray     *data;
};

static la_ssize_t
append (struct archive *writer, void *user_data, const void *buffer, size_t size)
{
  g_byte_array_append (user_data, buffer, (guint) size);
  return (la_ssize_t) size;
}

static void
check (ZipMaker *self, la_ssize_t code)
{
  if (code < 0)
    g_error ("libarchive: %s", archive_error_string (self->writer));
}

ZipMaker *
zip_maker_new (void)
{
  ZipMaker *self = g_new0 (ZipMaker, 1);

  self->writer = archive_write_new ();
  self->data = g_byte_array_new ();
  check (self, archive_write_set_format_zip (self->writer));
  check (self, archive_write_set_bytes_in_last_block (self->writer, 1));
  check (self, archive_write_open (self->writer, self->data, NULL, append, NULL));
  return self;
}

static void
begin (ZipMaker *self, const char *name)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  check (self, archive_write_header (self->writer, entry));
  archive_entry_free (entry);
}

void
zip_maker_add (ZipMaker *self, const char *name, const char *content)
{
  begin (self, name);
  check (self, archive_write_data (self->writer, content, strlen (content)));
}

/* @piece @n times, between @before and @after. */
void
zip_maker_fill (ZipMaker *self, const char *name, const char *before, const char *piece, guint n, const char *after)
{
  g_autoptr (GString) block = g_string_new (NULL);
  guint per_block = (guint) MAX (1, 65536 / strlen (piece));

  for (guint i = 0; i < per_block; i++)
    g_string_append (block, piece);

  begin (self, name);
  check (self, archive_write_data (self->writer, before, strlen (before)));
  for (; n >= per_block; n -= per_block)
    check (self, archive_write_data (self->writer, block->str, block->len));
  check (self, archive_write_data (self->writer, block->str, n * strlen (piece)));
  check (self, archive_write_data (self->writer, after, strlen (after)));
}

GBytes *
zip_maker_close (ZipMaker *self)
{
  GBytes *bytes;

  check (self, archive_write_close (self->writer));
  check (self, archive_write_free (self->writer));
  bytes = g_byte_array_free_to_bytes (self->data);
  g_free (self);
  return bytes;
}
