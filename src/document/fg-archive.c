/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ZIP files (docx, xlsx) over libarchive. The directory at the file's end is what counts, so that a file that was cut
 * off is known at once. What may be unpacked is bounded by number, size and ratio before it is believed.
 */
#include "fg-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Word and Excel files have some tens of members; those with many pictures some hundreds. */
#define MAX_MEMBERS 10000

/* One sheet of a ledger of 100,000 rows has 100 MB. */
#define MAX_MEMBER_BYTES ((gsize) 256 << 20)
#define MAX_TOTAL_BYTES ((gsize) 512 << 20)

/* XML packs 10 to 40 to one; what packs better than this is made to fill a memory. Small files are let be. */
#define MAX_RATIO 100
#define MIN_BOUND_BYTES ((gsize) 32 << 20)

typedef struct archive ArchiveReader;

static void
archive_reader_free (ArchiveReader *reader)
{
  archive_read_free (reader);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveReader, archive_reader_free)

struct _FgArchive
{
  GBytes     *file;
  GHashTable *positions; /* a member's name, folded: its place among the members, from 1 */
  gsize       n_left;    /* how many bytes may still be unpacked */
};

struct _FgArchiveMember
{
  FgArchive     *archive;
  ArchiveReader *reader;
  gsize          n_read;
};

/* Names of parts are the same in either case, and some writers part folders by a backslash. */
static char *
fold_name (const char *name)
{
  char *folded = g_ascii_strdown (name[0] == '/' ? name + 1 : name, -1);

  return g_strdelimit (folded, "\\", '/');
}

static ArchiveReader *
open_reader (GBytes *file)
{
  g_autoptr (ArchiveReader) reader = archive_read_new ();
  gsize size;
  const void *data = g_bytes_get_data (file, &size);

  if (reader == NULL || archive_read_support_format_zip_seekable (reader) != ARCHIVE_OK ||
      archive_read_open_memory (reader, data, size) != ARCHIVE_OK)
    return NULL;
  return g_steal_pointer (&reader);
}

/* A warning is about what we do not use: names in other encodings, times. */
static gboolean
is_usable (int code)
{
  return code == ARCHIVE_OK || code == ARCHIVE_WARN;
}

static gboolean
list_members (FgArchive *self, GError **error)
{
  g_autoptr (ArchiveReader) reader = open_reader (self->file);
  struct archive_entry *entry;
  guint position = 0;
  int code = ARCHIVE_FATAL;

  while (reader != NULL && is_usable (code = archive_read_next_header (reader, &entry)))
    {
      const char *name = archive_entry_pathname (entry);
      g_autofree char *folded = name != NULL ? fold_name (name) : NULL;

      if (++position > MAX_MEMBERS)
        return fg_document_error_set_too_large (error);
      if (folded != NULL && !g_hash_table_contains (self->positions, folded))
        g_hash_table_insert (self->positions, g_steal_pointer (&folded), GUINT_TO_POINTER (position));
    }

  if (code == ARCHIVE_EOF)
    return TRUE;
  g_debug ("archive: %s", reader != NULL ? archive_error_string (reader) : "no reader");
  return fg_document_error_set_damaged (error);
}

/**
 * fg_archive_new:
 * @file: a whole ZIP file
 * @error: why it is none, or none that can be believed
 *
 * Returns: (transfer full): the archive, of which so far only the directory was read
 */
FgArchive *
fg_archive_new (GBytes *file, GError **error)
{
  g_autoptr (FgArchive) self = g_new0 (FgArchive, 1);

  self->file = g_bytes_ref (file);
  self->positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_left = CLAMP (g_bytes_get_size (file) * MAX_RATIO, MIN_BOUND_BYTES, MAX_TOTAL_BYTES);
  return list_members (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * fg_archive_free:
 * @self: (transfer full): an archive without open members
 */
void
fg_archive_free (FgArchive *self)
{
  g_bytes_unref (self->file);
  g_hash_table_unref (self->positions);
  g_free (self);
}

/**
 * fg_archive_has_member:
 * @self: an archive
 * @name: a member's name, "word/document.xml"
 *
 * Returns: whether it is there
 */
gboolean
fg_archive_has_member (const FgArchive *self, const char *name)
{
  g_autofree char *folded = fold_name (name);

  return g_hash_table_contains (self->positions, folded);
}

/* The ways of packing that Office uses; the others may ask for gigabytes of memory before they give a byte. */
static gboolean
is_packed_as_usual (ArchiveReader *reader)
{
  const char *format = archive_format_name (reader);

  return format != NULL && (strstr (format, "(deflation)") != NULL || strstr (format, "(uncompressed)") != NULL);
}

static gboolean
check_entry (ArchiveReader *reader, struct archive_entry *entry, GError **error)
{
  if (archive_entry_is_encrypted (entry))
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_UNSUPPORTED,
                           _("The file is protected by a password. Open it in WPS, Word or Excel, take the password off, save it, then open that file."));
      return FALSE;
    }
  if (!is_packed_as_usual (reader))
    return fg_document_error_set_damaged (error);
  if (archive_entry_size_is_set (entry) && archive_entry_size (entry) > (gint64) MAX_MEMBER_BYTES)
    return fg_document_error_set_too_large (error);
  return TRUE;
}

/**
 * fg_archive_open:
 * @self: an archive, which must outlive the member
 * @name: a member's name
 * @error: what is wrong with the member
 *
 * Returns: (transfer full): the member, at its start; %NULL where it is missing, too, for whoever asks for it needs it
 */
FgArchiveMember *
fg_archive_open (FgArchive *self, const char *name, GError **error)
{
  g_autofree char *folded = fold_name (name);
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, folded));
  g_autoptr (ArchiveReader) reader = open_reader (self->file);
  struct archive_entry *entry = NULL;
  FgArchiveMember *member;

  if (position == 0 || reader == NULL)
    {
      fg_document_error_set_damaged (error);
      return NULL;
    }
  for (guint i = 0; i < position; i++)
    {
      if (is_usable (archive_read_next_header (reader, &entry)))
        continue;
      fg_document_error_set_damaged (error);
      return NULL;
    }
  if (!check_entry (reader, entry, error))
    return NULL;

  member = g_new0 (FgArchiveMember, 1);
  member->archive = self;
  member->reader = g_steal_pointer (&reader);
  return member;
}

/**
 * fg_archive_member_read:
 * @self: a member
 * @buffer: (out caller-allocates): where its next bytes go
 * @size: how many of them at most
 * @error: what is wrong with the member
 *
 * Returns: how many bytes were read, 0 at the end, -1 on error
 */
gssize
fg_archive_member_read (FgArchiveMember *self, void *buffer, gsize size, GError **error)
{
  gssize n = archive_read_data (self->reader, buffer, size);

  if (n < 0)
    {
      g_debug ("archive member: %s", archive_error_string (self->reader));
      fg_document_error_set_damaged (error);
      return -1;
    }

  self->n_read += (gsize) n;
  if (self->n_read > MAX_MEMBER_BYTES || (gsize) n > self->archive->n_left)
    {
      fg_document_error_set_too_large (error);
      return -1;
    }
  self->archive->n_left -= (gsize) n;
  return n;
}

/**
 * fg_archive_member_free:
 * @self: (transfer full): a member
 */
void
fg_archive_member_free (FgArchiveMember *self)
{
  archive_read_free (self->reader);
  g_free (self);
}
