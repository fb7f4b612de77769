/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Short lists that are one field (addressees): JSON arrays, made and taken apart by SQLite's own functions.
 */
#include "fg-text-list-private.h"

static const char APPEND[] = "SELECT json_insert (:list, '$[#]', :text)";

static const char EACH[] = "SELECT value FROM json_each (:list) WHERE type = 'text' ORDER BY key";

/**
 * fg_text_list_to_json:
 * @workspace: any workspace
 * @texts: (element-type utf8): the list
 * @error: return location for an error
 *
 * Returns: (transfer full): a JSON array
 */
char *
fg_text_list_to_json (FgWorkspace *workspace, GPtrArray *texts, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, APPEND, error);
  g_autofree char *list = g_strdup ("[]");

  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < texts->len; i++)
    {
      fg_statement_bind_text (statement, ":list", list);
      fg_statement_bind_text (statement, ":text", g_ptr_array_index (texts, i));
      if (fg_statement_step (statement, error) != FG_STEP_ROW)
        return NULL;

      g_free (list);
      list = fg_statement_dup_text (statement, 0);
      sqlite3_reset (statement);
    }

  return g_steal_pointer (&list);
}

/**
 * fg_text_list_from_json:
 * @workspace: any workspace
 * @json: a JSON array
 * @texts: (element-type utf8): where to add its texts
 * @error: return location for an error
 *
 * Returns: whether @json was one
 */
gboolean
fg_text_list_from_json (FgWorkspace *workspace, const char *json, GPtrArray *texts, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, EACH, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_text (statement, ":list", json);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (texts, fg_statement_dup_text (statement, 0));

  return step == FG_STEP_DONE;
}
