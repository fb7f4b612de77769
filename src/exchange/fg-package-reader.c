/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A package that came in. It is untrusted: read from its start to its end, member by member, each no larger than it may be,
 * none ever meeting the file system, and into a merge that is only committed once all of it was what its manifest says.
 */
#include "fg-package-reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fg-attachment.h"
#include "fg-parcel.h"
#include "fg-peer.h"

#define BLOCK_BYTES 65536
#define MAX_FILE_BYTES (G_GINT64_CONSTANT (512) << 20)
#define MAX_MEMBERS 100000
#define MAX_MANIFEST_BYTES ((gsize) 16 << 20)
/* A revision that imports a long notice has 10 MB. */
#define MAX_LINE_BYTES ((gsize) 64 << 20)

/* JSON lines pack 20 to one; what packs better than this is made to fill a memory. Small files are let be. */
#define MAX_RATIO 100
#define MIN_BOUND_BYTES (G_GINT64_CONSTANT (64) << 20)

/* How much of the work is done once the file is read, and once what it brings is in the tables. */
#define FRACTION_READ 0.5
#define FRACTION_RUN  0.95

typedef struct archive ArchiveReader;

static void
archive_reader_free (ArchiveReader *reader)
{
  archive_read_free (reader);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveReader, archive_reader_free)

typedef struct
{
  ArchiveReader *reader;
  FgMerge       *merge;
  gint64         n_left; /* how many bytes may still be unpacked */
  gint64         n_bytes; /* of the file */
} Package;

/* Takes a piece of a member; @data is whose it is. */
typedef gboolean (*TakePiece) (Package *self, const char *bytes, gsize length, gpointer data, GError **error);

static gboolean
set_unreadable (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, FG_PACKAGE_ERROR, FG_PACKAGE_ERROR_FILE,
               /* Translators: %s is a file name. */
               _("“%s” cannot be read. Check the path and that you may read the file."), name);
  return FALSE;
}

static gboolean
open_file (Package *self, const char *path, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode) || g_access (path, R_OK) != 0)
    return set_unreadable (path, error);
  if (info.st_size > MAX_FILE_BYTES)
    return fg_package_error_set_too_large (error);

  self->n_bytes = MAX ((gint64) info.st_size, 1);
  self->n_left = MAX ((gint64) info.st_size * MAX_RATIO, MIN_BOUND_BYTES);
  /* The directory at the file's end counts, so that one that was cut off is known at once. */
  if (archive_read_support_format_zip_seekable (self->reader) != ARCHIVE_OK
      || archive_read_open_filename (self->reader, path, BLOCK_BYTES) != ARCHIVE_OK)
    return fg_package_error_set_damaged (error);
  return TRUE;
}

/* Other ways of packing may ask for gigabytes of memory before they give a byte. */
static gboolean
is_packed_as_usual (ArchiveReader *reader, struct archive_entry *entry)
{
  const char *format = archive_format_name (reader);

  return !archive_entry_is_encrypted (entry) && format != NULL
         && (strstr (format, "(deflation)") != NULL || strstr (format, "(uncompressed)") != NULL);
}

/* The next member's name, which lives until the one after it; NULL with no error at the end. */
static const char *
next_member (Package *self, GError **error)
{
  struct archive_entry *entry;
  int code = archive_read_next_header (self->reader, &entry);

  if (code == ARCHIVE_EOF)
    return NULL;
  if ((code == ARCHIVE_OK || code == ARCHIVE_WARN) && archive_entry_pathname (entry) != NULL
      && archive_entry_filetype (entry) == AE_IFREG && is_packed_as_usual (self->reader, entry))
    return archive_entry_pathname (entry);

  g_debug ("package: %s", archive_error_string (self->reader));
  fg_package_error_set_damaged (error);
  return NULL;
}

/* The manifest, which comes first, is short. */
static gboolean
go_on (Package *self, GError **error)
{
  double fraction = (double) archive_filter_bytes (self->reader, -1) / (double) self->n_bytes;

  return self->merge == NULL || fg_merge_go_on (self->merge, FRACTION_READ * MIN (fraction, 1), error);
}

/* Reads the member that is on; its hash must be @hash, unless that is NULL. */
static gboolean
read_member (Package *self, const char *hash, TakePiece take, gpointer data, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *block = g_malloc (BLOCK_BYTES);
  la_ssize_t n;

  while ((n = archive_read_data (self->reader, block, BLOCK_BYTES)) > 0)
    {
      if ((self->n_left -= n) < 0)
        return fg_package_error_set_too_large (error);
      g_checksum_update (checksum, (const guchar *) block, n);
      if (!go_on (self, error) || !take (self, block, (gsize) n, data, error))
        return FALSE;
    }

  if (n < 0 || (hash != NULL && !g_str_equal (g_checksum_get_string (checksum), hash)))
    return fg_package_error_set_damaged (error);
  return TRUE;
}

/* A member that is wanted as a whole. */
typedef struct
{
  GByteArray *bytes;
  gsize       max;
} Whole;

/* A TakePiece. */
static gboolean
take_into_whole (Package *self, const char *bytes, gsize length, gpointer data, GError **error)
{
  Whole *whole = data;

  if (whole->bytes->len + length > whole->max)
    return fg_package_error_set_too_large (error);

  g_byte_array_append (whole->bytes, (const guint8 *) bytes, (guint) length);
  return TRUE;
}

/* A TakePiece: @data is what of a line has come so far. */
static gboolean
take_lines (Package *self, const char *bytes, gsize length, gpointer data, GError **error)
{
  GString *line = data;
  const char *end = bytes + length;

  for (const char *start = bytes; start < end;)
    {
      const char *newline = memchr (start, '\n', (gsize) (end - start));
      const char *stop = newline != NULL ? newline : end;

      if (line->len + (gsize) (stop - start) > MAX_LINE_BYTES)
        return fg_package_error_set_too_large (error);
      g_string_append_len (line, start, stop - start);
      if (newline == NULL)
        return TRUE;

      if (!fg_merge_add_revision (self->merge, line->str, line->len, error))
        return FALSE;
      g_string_truncate (line, 0);
      start = newline + 1;
    }

  return TRUE;
}

static FgPackageManifest *
read_manifest (Package *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) cause = NULL;
  Whole whole = { bytes, MAX_MANIFEST_BYTES };
  const char *name = next_member (self, &cause);

  if (cause != NULL || g_strcmp0 (name, "manifest.json") != 0)
    {
      fg_package_error_set_damaged (error);
      return NULL;
    }
  if (!read_member (self, NULL, take_into_whole, &whole, error))
    return NULL;
  return fg_package_manifest_from_json ((const char *) bytes->data, bytes->len, error);
}

static gboolean
read_changes (Package *self, const char *hash, GError **error)
{
  g_autoptr (GString) line = g_string_new (NULL);

  return read_member (self, hash, take_lines, line, error)
         && (line->len == 0 || fg_package_error_set_damaged (error));
}

static gboolean
read_file (Package *self, const char *hash, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) content = NULL;
  Whole whole = { bytes, FG_ATTACHMENT_MAX_BYTES };

  if (!read_member (self, hash, take_into_whole, &whole, error))
    return FALSE;

  content = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return fg_merge_add_file (self->merge, hash, content, error);
}

/* Every member that the manifest names must come, once, and no other. */
static gboolean
read_members (Package *self, FgPackageManifest *manifest, GError **error)
{
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) cause = NULL;
  GHashTableIter iter;
  gpointer key;
  const char *name;

  if (g_hash_table_size (manifest->members) > MAX_MEMBERS)
    return fg_package_error_set_too_large (error);
  g_hash_table_iter_init (&iter, manifest->members);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (left, key);

  while ((name = next_member (self, &cause)) != NULL)
    {
      const char *hash = g_hash_table_lookup (manifest->members, name);

      if (hash == NULL || !g_hash_table_remove (left, name))
        return fg_package_error_set_damaged (error);
      if (g_str_equal (name, "changes.jsonl") ? !read_changes (self, hash, error)
          : g_str_has_prefix (name, "blobs/") && g_str_equal (name + strlen ("blobs/"), hash)
            ? !read_file (self, hash, error) : !fg_package_error_set_damaged (error))
        return FALSE;
    }

  if (cause != NULL || g_hash_table_size (left) > 0 || !g_hash_table_contains (manifest->members, "changes.jsonl"))
    return fg_package_error_set_damaged (error);
  return TRUE;
}

/* What its sender said last of this desk is all that counts. */
static void
find_seen (const FgPackageManifest *manifest, gint64 replica, FgPeerNews *news)
{
  for (guint i = 0; i < manifest->seen->len; i++)
    {
      const FgPackageSeen *seen = &g_array_index (manifest->seen, FgPackageSeen, i);

      if (seen->replica == replica && replica != 0)
        {
          news->seen_scope = seen->scope;
          news->seen = seen->position;
        }
    }
}

static gboolean
note_sender (FgMerge *merge, const FgPackageManifest *manifest, gint64 own_replica, const FgMergeResult *result,
             GError **error)
{
  FgPeerNews news = {
    .replica = manifest->replica,
    .name = manifest->sender,
    .agency_id = manifest->sender_agency_id,
    .scope = manifest->scope,
    .from = manifest->from,
    .to = manifest->to,
    .is_whole = result->n_refused == 0,
  };

  find_seen (manifest, own_replica, &news);
  return fg_peer_note (merge, &news, error);
}

/* An agency's own desks trust each other; of any other agency's desk only its reports are taken as they are. */
static gboolean
set_rights (FgMerge *merge, const FgPackageManifest *manifest, gint64 own_agency_id, GError **error)
{
  if (manifest->sender_agency_id != 0 && manifest->sender_agency_id != own_agency_id)
    fg_merge_limit (merge, manifest->sender_agency_id);
  return manifest->agency_id == 0 || fg_peer_become_agency (merge, manifest->agency_id, error);
}

static gboolean
note_parcel (FgMerge *merge, const char *path, const FgPackageManifest *manifest, const FgMergeResult *result,
             GError **error)
{
  g_autofree char *file = g_filename_display_basename (path);
  const FgParcel parcel = {
    .direction = FG_PARCEL_RECEIVED,
    .replica = manifest->replica,
    .agency_id = manifest->sender_agency_id,
    .until = manifest->to,
    .n_revisions = result->n_revisions,
    .n_proposals = result->n_proposals,
    .n_conflicts = result->n_conflicts,
    .name = manifest->sender,
    .file = file,
  };

  return fg_parcel_note_received (merge, &parcel, error);
}

static FgReceipt *
run_merge (FgMerge *merge, const char *path, const FgPackageManifest *manifest, gint64 replica, GError **error)
{
  g_autoptr (FgReceipt) receipt = g_new0 (FgReceipt, 1);

  fg_merge_set_sender (merge, manifest->sender);
  if (!(receipt->result = fg_merge_run (merge, error))
      || !fg_merge_go_on (merge, FRACTION_RUN, error)
      || !note_sender (merge, manifest, replica, receipt->result, error)
      || !note_parcel (merge, path, manifest, receipt->result, error)
      || !(receipt->agency_name = fg_peer_dup_agency_name (merge, manifest->sender_agency_id, error)))
    return NULL;
  return g_steal_pointer (&receipt);
}

/**
 * fg_package_receive:
 * @workspace: a workspace that can be written
 * @path: a package
 * @mode: whether to take it in or only to say what that would do
 * @error: return location for an error
 *
 * Takes long for a large package: a job for fg_store_write_long_async(), which it tells how far it is and which can
 * stop it. What was only tried leaves the workspace as it was; to take it in the file is read once more.
 *
 * Returns: (transfer full): what it is and brings; %NULL with @error set, and then the workspace is as it was
 */
FgReceipt *
fg_package_receive (FgWorkspace *workspace, const char *path, FgPackageMode mode, GError **error)
{
  g_autoptr (ArchiveReader) reader = archive_read_new ();
  g_autoptr (FgPackageManifest) manifest = NULL;
  g_autoptr (FgMerge) merge = NULL;
  g_autoptr (FgReceipt) receipt = NULL;
  Package package = { reader };
  gint64 replica, agency_id;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (!open_file (&package, path, error) || !(manifest = read_manifest (&package, error))
      || !fg_peer_get_self (workspace, &replica, &agency_id, error) || !(merge = fg_merge_begin (workspace, error)))
    return NULL;

  package.merge = merge;
  if (!read_members (&package, manifest, error)
      || !set_rights (merge, manifest, agency_id, error)
      || !(receipt = run_merge (merge, path, manifest, replica, error)))
    return NULL;

  /* It owns the manifest from here on. */
  receipt->manifest = g_steal_pointer (&manifest);
  return mode == FG_PACKAGE_TRY || fg_merge_commit (merge, error) ? g_steal_pointer (&receipt) : NULL;
}
