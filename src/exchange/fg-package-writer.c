/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A package to send: a ZIP file that is there whole or not at all.
 */
#include "fg-package-writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fg-package-manifest.h"
#include "fg-parcel.h"
#include "fg-peer.h"

#define FILE_MODE 0644

typedef struct archive ArchiveWriter;

static void
archive_writer_free (ArchiveWriter *writer)
{
  archive_write_free (writer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveWriter, archive_writer_free)

/* The lines so far. */
typedef struct
{
  GString *lines;
  guint    n;
} Changes;

/* A #FgOutgoingTake. */
static gboolean
take_line (const char *line, gsize length, gpointer data, GError **error)
{
  Changes *self = data;

  g_string_append_len (self->lines, line, (gssize) length);
  g_string_append_c (self->lines, '\n');
  self->n++;
  return TRUE;
}

static la_ssize_t
on_write (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint) length);
  return (la_ssize_t) length;
}

static gboolean
check (ArchiveWriter *writer, int code, GError **error)
{
  if (code == ARCHIVE_OK || code == ARCHIVE_WARN)
    return TRUE;

  g_debug ("package: %s", archive_error_string (writer));
  return fg_package_error_set_too_large (error);
}

static gboolean
add_member (ArchiveWriter *writer, const char *name, const void *bytes, gsize length, GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean is_added;

  /* No time: the same content makes the same package. */
  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, FILE_MODE);
  archive_entry_set_size (entry, (la_int64_t) length);
  is_added = check (writer, archive_write_header (writer, entry), error);
  archive_entry_free (entry);
  if (!is_added)
    return FALSE;
  return archive_write_data (writer, bytes, length) == (la_ssize_t) length
         || check (writer, ARCHIVE_FATAL, error);
}

static gboolean
add_files (ArchiveWriter *writer, FgWorkspace *workspace, GPtrArray *hashes, GError **error)
{
  for (guint i = 0; i < hashes->len; i++)
    {
      const char *hash = g_ptr_array_index (hashes, i);
      g_autofree char *name = g_strconcat ("blobs/", hash, NULL);
      g_autoptr (GBytes) content = fg_outgoing_load_file (workspace, hash, error);
      gsize length;
      const void *bytes = content != NULL ? g_bytes_get_data (content, &length) : NULL;

      if (content == NULL || !add_member (writer, name, bytes != NULL ? bytes : "", length, error))
        return FALSE;
    }
  return TRUE;
}

/* Which part of the log goes out, by a name that the next package for the same recipient has too. */
static char *
name_scope (const FgPackageOptions *options)
{
  g_autoptr (GString) name = g_string_new (options->plan_ids == NULL ? "all" : "plans");

  for (guint i = 0; options->plan_ids != NULL && i < options->plan_ids->len; i++)
    g_string_append_printf (name, " %" G_GINT64_FORMAT, g_array_index (options->plan_ids, gint64, i));
  if (options->agency_id != 0)
    g_string_append_printf (name, " for %" G_GINT64_FORMAT, options->agency_id);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static gboolean
fill_seen (FgPackageManifest *manifest, FgWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) peers = fg_peer_list (workspace, error);

  for (guint i = 0; peers != NULL && i < peers->len; i++)
    {
      const FgPeer *peer = g_ptr_array_index (peers, i);

      if (peer->received > 0)
        fg_package_manifest_add_seen (manifest, peer->replica, peer->received_scope, peer->received);
    }
  return peers != NULL;
}

static FgPackageManifest *
make_manifest (FgWorkspace *workspace, const FgPackageOptions *options, GError **error)
{
  g_autoptr (FgPackageManifest) self = fg_package_manifest_new ();

  self->sender = g_strdup (options->sender);
  self->agency_id = options->agency_id;
  self->scope = name_scope (options);
  for (guint i = 0; options->plan_titles != NULL && i < options->plan_titles->len; i++)
    g_ptr_array_add (self->plans, g_strdup (g_ptr_array_index (options->plan_titles, i)));
  if (!fg_peer_get_self (workspace, &self->replica, &self->sender_agency_id, error)
      || !fg_outgoing_get_end (workspace, &self->to, error)
      || (options->since_last
          && !fg_peer_find_since (workspace, options->agency_id, self->scope, &self->from, error))
      || !fill_seen (self, workspace, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
list_members (FgPackageManifest *manifest, const Changes *changes, GPtrArray *hashes)
{
  g_hash_table_insert (manifest->members, g_strdup ("changes.jsonl"),
                       g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) changes->lines->str,
                                                    changes->lines->len));
  for (guint i = 0; i < hashes->len; i++)
    g_hash_table_insert (manifest->members, g_strconcat ("blobs/", g_ptr_array_index (hashes, i), NULL),
                         g_strdup (g_ptr_array_index (hashes, i)));
}

static GByteArray *
pack (FgWorkspace *workspace, const FgPackageManifest *manifest, const Changes *changes, GPtrArray *hashes,
      GError **error)
{
  g_autoptr (GByteArray) package = g_byte_array_new ();
  g_autoptr (ArchiveWriter) writer = archive_write_new ();
  g_autofree char *text = fg_package_manifest_to_json (manifest);

  if (!check (writer, archive_write_set_format_zip (writer), error)
      /* No filling up to whole blocks, which tapes want. */
      || !check (writer, archive_write_set_bytes_in_last_block (writer, 1), error)
      || !check (writer, archive_write_open (writer, package, NULL, on_write, NULL), error)
      || !add_member (writer, "manifest.json", text, strlen (text), error)
      || !add_member (writer, "changes.jsonl", changes->lines->str, changes->lines->len, error)
      || !add_files (writer, workspace, hashes, error)
      || !check (writer, archive_write_close (writer), error))
    return NULL;
  return g_steal_pointer (&package);
}

static gboolean
save (const GByteArray *package, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = g_filename_display_basename (path);

  /* A rename would put a file over a folder's name with an error that says nothing of folders. */
  if (!g_file_test (path, G_FILE_TEST_IS_DIR)
      && g_file_set_contents_full (path, (const char *) package->data, package->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, FILE_MODE, &cause))
    return TRUE;

  g_debug ("writing %s: %s", path, cause != NULL ? cause->message : "is a folder");
  g_set_error (error, FG_PACKAGE_ERROR, FG_PACKAGE_ERROR_FILE,
               /* Translators: %s is a file name. */
               _("“%s” cannot be written there. Choose a folder that has room and in which you may write."), name);
  return FALSE;
}

static gboolean
note_parcel (FgWorkspace *workspace, const FgPackageManifest *manifest, const char *path, guint n_revisions,
             GError **error)
{
  g_autofree char *file = g_filename_display_basename (path);
  g_autofree char *titles = NULL;
  FgParcel parcel = {
    .direction = FG_PARCEL_SENT,
    .agency_id = manifest->agency_id,
    .until = manifest->to,
    .n_revisions = n_revisions,
    .file = file,
  };

  g_ptr_array_add (manifest->plans, NULL);
  parcel.name = titles = g_strjoinv ("、", (char **) manifest->plans->pdata);
  return fg_parcel_note_sent (workspace, &parcel, error);
}

/**
 * fg_package_write:
 * @workspace: a workspace that can be written: the ledger of exchange gets an entry
 * @options: what package to make
 * @path: its file; one of that name is replaced
 * @n_revisions: (out): how many actions are in it
 * @error: return location for an error
 *
 * Takes long for a large workspace: a job for fg_store_write_async().
 *
 * Returns: whether the file is there and stands in the ledger
 */
gboolean
fg_package_write (FgWorkspace *workspace, const FgPackageOptions *options, const char *path, guint *n_revisions,
                  GError **error)
{
  FgOutgoingScope scope = { options->plan_ids, options->agency_id };
  g_autoptr (FgPackageManifest) manifest = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GPtrArray) hashes = NULL;
  g_autoptr (GByteArray) package = NULL;
  Changes changes = { lines };

  g_return_val_if_fail (workspace != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  /* The end of the log first: what is added meanwhile comes with the next package as well. */
  if (!(manifest = make_manifest (workspace, options, error)))
    return FALSE;

  scope.since = manifest->from;
  if (!fg_outgoing_run (workspace, &scope, take_line, &changes, error)
      || !(hashes = fg_outgoing_list_files (workspace, &scope, error)))
    return FALSE;

  list_members (manifest, &changes, hashes);
  if (!(package = pack (workspace, manifest, &changes, hashes, error)) || !save (package, path, error))
    return FALSE;

  *n_revisions = changes.n;
  return note_parcel (workspace, manifest, path, changes.n, error);
}
