/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files as evidence of progress reports and of corrections. A content is kept once, by its hash, however often it is attached; it stays
 * when its attachment is removed or undone, so that both can be taken back.
 */
#include "fg-attachment-private.h"

#include <glib/gi18n-lib.h>

#include "fg-log-private.h"
#include "fg-merge-rows-private.h"

static const char LIST[] =
  "SELECT id, name, size, hash FROM attachment WHERE report_id = :report_id AND removed = 0 ORDER BY id";

static const char LIST_OF_FINDING[] =
  "SELECT id, name, size, hash FROM attachment WHERE finding_id = :finding_id AND removed = 0 ORDER BY id";

static const char FIND[] = "SELECT id, name, size, hash FROM attachment WHERE id = :attachment_id AND removed = 0";

static const char ITEM_OF_REPORT[] = "SELECT item_id FROM report WHERE id = :owner_id AND removed = 0";

static const char ITEM_OF_FINDING[] = "SELECT item_id FROM finding WHERE id = :owner_id AND removed = 0";

static const char ADD_CONTENT[] = "INSERT INTO blob (hash, content) VALUES (:hash, :content) ON CONFLICT DO NOTHING";

static const char LOAD_CONTENT[] =
  "SELECT blob.content, blob.hash FROM attachment JOIN blob ON blob.hash = attachment.hash "
  "WHERE attachment.id = :attachment_id";

static const char CONTENTS[] = "SELECT content, hash FROM blob";

static const char MISSING[] =
  "SELECT name FROM attachment WHERE NOT EXISTS (SELECT 1 FROM blob WHERE blob.hash = attachment.hash)";

/**
 * fg_attachment_free:
 * @self: (transfer full): an attachment
 */
void
fg_attachment_free (FgAttachment *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->hash);
  g_free (self);
}

static FgAttachment *
read_row (FgStatement *statement)
{
  FgAttachment *self = g_new0 (FgAttachment, 1);

  self->id = fg_statement_get_integer (statement, 0);
  self->name = fg_statement_dup_text (statement, 1);
  self->size = fg_statement_get_integer (statement, 2);
  self->hash = fg_statement_dup_text (statement, 3);
  return self;
}

static GPtrArray *
list (FgWorkspace *workspace, const char *sql, const char *parameter, gint64 owner_id, GError **error)
{
  g_autoptr (GPtrArray) attachments = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_attachment_free);
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, parameter, owner_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (attachments, read_row (statement));

  return step == FG_STEP_DONE ? g_steal_pointer (&attachments) : NULL;
}

/**
 * fg_attachment_list:
 * @workspace: a workspace
 * @report_id: a progress report
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgAttachment): its attachments in the order in which they were added; %NULL with
 *   @error set
 */
GPtrArray *
fg_attachment_list (FgWorkspace *workspace, gint64 report_id, GError **error)
{
  g_return_val_if_fail (workspace != NULL, NULL);

  return list (workspace, LIST, ":report_id", report_id, error);
}

/**
 * fg_attachment_list_of_finding:
 * @workspace: a workspace
 * @finding_id: a finding
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgAttachment): what proves its correction; %NULL with @error set
 */
GPtrArray *
fg_attachment_list_of_finding (FgWorkspace *workspace, gint64 finding_id, GError **error)
{
  g_return_val_if_fail (workspace != NULL, NULL);

  return list (workspace, LIST_OF_FINDING, ":finding_id", finding_id, error);
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                       _("The attachment is not in the workspace. Look at the report again."));
}

/**
 * fg_attachment_find:
 * @workspace: a workspace
 * @id: an attachment's row id
 * @error: return location for an error
 *
 * Returns: (transfer full): the attachment; %NULL with %FG_STORE_ERROR_NOT_FOUND where it is not there
 */
FgAttachment *
fg_attachment_find (FgWorkspace *workspace, gint64 id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, FIND, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":attachment_id", id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    return read_row (statement);

  if (step == FG_STEP_DONE)
    set_not_found (error);
  return NULL;
}

static char *
dup_hash (FgStatement *statement, int column)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, sqlite3_column_blob (statement, column),
                                      (gsize) sqlite3_column_bytes (statement, column));
}

/**
 * fg_attachment_load:
 * @workspace: a workspace
 * @id: an attachment's row id
 * @error: return location for an error
 *
 * Returns: (transfer full): its content, which is what was attached; %NULL with %FG_STORE_ERROR_NOT_FOUND where it is not
 *   there, with %FG_STORE_ERROR_DAMAGED where it is no longer what it was
 */
GBytes *
fg_attachment_load (FgWorkspace *workspace, gint64 id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  g_autofree char *hash = NULL;
  FgStep step;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(statement = fg_workspace_prepare (workspace, LOAD_CONTENT, error)))
    return NULL;

  fg_statement_bind_integer (statement, ":attachment_id", id);
  if ((step = fg_statement_step (statement, error)) != FG_STEP_ROW)
    {
      if (step == FG_STEP_DONE)
        set_not_found (error);
      return NULL;
    }

  hash = dup_hash (statement, 0);
  if (!g_str_equal (hash, fg_statement_get_text (statement, 1)))
    {
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_DAMAGED,
                           _("The attachment is damaged. Look for it in a backup."));
      return NULL;
    }

  return g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
}

static gboolean
add_content (FgWorkspace *workspace, const char *hash, GBytes *content, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, ADD_CONTENT, error);
  gsize size;
  gconstpointer data = g_bytes_get_data (content, &size);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_text (statement, ":hash", hash);
  sqlite3_bind_blob64 (statement, sqlite3_bind_parameter_index (statement, ":content"), data, size, SQLITE_STATIC);
  return fg_statement_run (statement, error);
}

static gboolean
find_item (FgWorkspace *workspace, const char *sql, gint64 owner_id, gint64 *item_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);

  *item_id = 0;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":owner_id", owner_id);
  if (!fg_statement_fetch_integer (statement, item_id, error))
    return FALSE;
  if (*item_id != 0)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                       _("The report is not in the workspace. Load the item again, then choose another."));
  return FALSE;
}

/* To the row of which @owner holds the id. */
static gint64
add (FgRevision *revision, FgField owner, gint64 owner_id, const char *find_item_sql, const FgAttachmentFile *file,
     GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->content);
  gint64 item_id, id;

  if (!find_item (workspace, find_item_sql, owner_id, &item_id, error)
      || !add_content (workspace, hash, file->content, error)
      || !fg_merge_rows_put_evidence (workspace, fg_revision_get_progress (revision), error))
    return 0;

  const FgFieldValue values[] = {
    { owner, FG_VALUE_INTEGER (owner_id) },
    { FG_FIELD_ATTACHMENT_ITEM_ID, FG_VALUE_INTEGER (item_id) },
    { FG_FIELD_ATTACHMENT_SIZE, FG_VALUE_INTEGER ((gint64) g_bytes_get_size (file->content)) },
    { FG_FIELD_ATTACHMENT_HASH, FG_VALUE_TEXT (hash) },
    { FG_FIELD_ATTACHMENT_NAME, FG_VALUE_TEXT (file->name) },
  };

  return fg_log_insert (revision, FG_TABLE_ATTACHMENT, values, G_N_ELEMENTS (values), &id, error) ? id : 0;
}

/**
 * fg_attachment_add:
 * @revision: the revision that it belongs to
 * @report_id: a progress report
 * @file: what to attach
 * @error: return location for an error
 *
 * Returns: the attachment's row id, 0 with @error set
 */
gint64
fg_attachment_add (FgRevision *revision, gint64 report_id, const FgAttachmentFile *file, GError **error)
{
  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (file != NULL, 0);

  return add (revision, FG_FIELD_ATTACHMENT_REPORT_ID, report_id, ITEM_OF_REPORT, file, error);
}

/**
 * fg_attachment_add_to_finding:
 * @revision: the revision that it belongs to
 * @finding_id: a finding
 * @file: what proves its correction
 * @error: return location for an error
 *
 * Returns: the attachment's row id, 0 with @error set
 */
gint64
fg_attachment_add_to_finding (FgRevision *revision, gint64 finding_id, const FgAttachmentFile *file, GError **error)
{
  g_return_val_if_fail (revision != NULL, 0);
  g_return_val_if_fail (file != NULL, 0);

  return add (revision, FG_FIELD_ATTACHMENT_FINDING_ID, finding_id, ITEM_OF_FINDING, file, error);
}

/**
 * fg_attachment_remove:
 * @revision: the revision that it belongs to
 * @id: an attachment's row id
 * @error: return location for an error
 *
 * Returns: whether it is removed
 */
gboolean
fg_attachment_remove (FgRevision *revision, gint64 id, GError **error)
{
  g_return_val_if_fail (revision != NULL, FALSE);

  return fg_log_set (revision, FG_FIELD_ATTACHMENT_REMOVED, id, FG_VALUE_INTEGER (TRUE), error);
}

static gboolean
check_contents (FgWorkspace *workspace, GPtrArray *findings, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, CONTENTS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      g_autofree char *hash = dup_hash (statement, 0);

      if (!g_str_equal (hash, fg_statement_get_text (statement, 1)))
        /* Translators: %s is a long number in hexadecimal that names the content of a file. */
        g_ptr_array_add (findings, g_strdup_printf (_("The content of attachment %s is not what was attached."),
                                                    fg_statement_get_text (statement, 1)));
    }

  return step == FG_STEP_DONE;
}

/**
 * fg_attachment_check:
 * @workspace: a workspace
 * @findings: (element-type utf8): where to add a sentence for each fault
 * @error: return location for an error
 *
 * Returns: whether all attachments were looked at
 */
gboolean
fg_attachment_check (FgWorkspace *workspace, GPtrArray *findings, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, MISSING, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    /* Translators: %s is a file name. */
    g_ptr_array_add (findings, g_strdup_printf (_("The content of the attachment “%s” is not in the workspace."),
                                                fg_statement_get_text (statement, 0)));

  return step == FG_STEP_DONE && check_contents (workspace, findings, error);
}
