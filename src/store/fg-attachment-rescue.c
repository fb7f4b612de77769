/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Attachments of a damaged workspace: a content that is lost, or is no longer what its hash says, exists nowhere else in
 * the file. Its attachment stays, as a person must know what to ask for again, with a note in the place of the content.
 */
#include "fg-attachment-rescue-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char CONTENTS[] = "SELECT hash, content FROM blob";

static const char FORGET[] = "DELETE FROM blob WHERE hash = :hash";

static const char ADD[] = "INSERT INTO blob (hash, content) VALUES (:hash, :content) ON CONFLICT DO NOTHING";

static const char MISSING[] =
  "SELECT id FROM attachment WHERE NOT EXISTS (SELECT 1 FROM blob WHERE blob.hash = attachment.hash)";

static gboolean
forget_wrong (FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgStatement) contents = fg_workspace_prepare (workspace, CONTENTS, error);
  g_autoptr (FgStatement) forget = fg_workspace_prepare (workspace, FORGET, error);
  g_autoptr (GPtrArray) wrong = g_ptr_array_new_with_free_func (g_free);
  FgStep step;

  if (contents == NULL || forget == NULL)
    return FALSE;

  while ((step = fg_statement_step (contents, error)) == FG_STEP_ROW)
    {
      const guchar *content = sqlite3_column_blob (contents, 1);
      g_autofree char *hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, content,
                                                           (gsize) sqlite3_column_bytes (contents, 1));

      if (g_strcmp0 (hash, fg_statement_get_text (contents, 0)) != 0)
        g_ptr_array_add (wrong, fg_statement_dup_text (contents, 0));
    }

  for (guint i = 0; step == FG_STEP_DONE && i < wrong->len; i++)
    {
      fg_statement_bind_text (forget, ":hash", g_ptr_array_index (wrong, i));
      if (!fg_statement_run (forget, error))
        return FALSE;
    }
  return step == FG_STEP_DONE;
}

static GArray *
list_missing (FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, MISSING, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  FgStep step;

  if (statement == NULL)
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == FG_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
add_note (FgWorkspace *workspace, const char *hash, const char *note, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, ADD, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_text (statement, ":hash", hash);
  sqlite3_bind_blob (statement, sqlite3_bind_parameter_index (statement, ":content"), note, (int) strlen (note),
                     SQLITE_TRANSIENT);
  return fg_statement_run (statement, error);
}

/**
 * fg_attachment_rescue:
 * @revision: the revision in which a damaged workspace is mended
 * @n_lost: (out): how many attachments have lost their content
 * @error: return location for an error
 *
 * Returns: whether every attachment has a content now, its own or a note
 */
gboolean
fg_attachment_rescue (FgRevision *revision, guint *n_lost, GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  const char *note = _("The content of this file was lost when the workspace was damaged. Ask for it again.");
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, note, -1);
  g_autoptr (GArray) ids = NULL;

  if (!forget_wrong (workspace, error) || !(ids = list_missing (workspace, error)))
    return FALSE;

  *n_lost = ids->len;
  if (ids->len > 0 && !add_note (workspace, hash, note, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!fg_log_set (revision, FG_FIELD_ATTACHMENT_HASH, id, FG_VALUE_TEXT (hash), error)
          || !fg_log_set (revision, FG_FIELD_ATTACHMENT_SIZE, id, FG_VALUE_INTEGER ((gint64) strlen (note)), error))
        return FALSE;
    }
  return TRUE;
}
