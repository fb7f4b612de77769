/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Setting back what any revision of the history set, all of it or one change. Unlike undo it does not follow the order in
 * which things were done: it is an action like any other, which undo takes back in its turn. And it minds what anybody
 * changed since, this desk too.
 */
#include "fg-set-back.h"

#include <glib/gi18n-lib.h>

#include "fg-act-private.h"
#include "fg-history-row-private.h"
#include "fg-reversal-private.h"

static const char LABEL_AND_AUTHOR[] = "SELECT label, author FROM revision WHERE id = :revision";

/* No desk has this number, so that whoever changed something since is somebody else. */
#define NOBODY 0

/* What a revision is called and who made it. */
typedef struct
{
  char *label;
  char *author;
} Name;

static void
name_clear (Name *self)
{
  g_free (self->label);
  g_free (self->author);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Name, name_clear)

static gboolean
load_name (FgWorkspace *workspace, gint64 revision_id, Name *name, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LABEL_AND_AUTHOR, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", revision_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      name->label = fg_statement_dup_text (statement, 0);
      name->author = fg_statement_dup_text (statement, 1);
      return TRUE;
    }

  if (step == FG_STEP_DONE)
    g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                         _("The history has changed. Open it again, then try once more."));
  return FALSE;
}

static char *
apply (FgRevision *revision, FgReversal *reversal, const char *label, GError **error)
{
  if (!fg_reversal_apply (reversal, revision, error) || !fg_revision_commit (revision, error))
    return NULL;

  return fg_act_to_words (label);
}

static FgRevision *
begin (FgWorkspace *workspace, FgActOfAct kind, const char *label, GError **error)
{
  g_autofree char *act = fg_act_make (fg_act_of_act (kind), label);

  return fg_revision_begin (workspace, act, error);
}

/**
 * fg_set_back_revision:
 * @workspace: a workspace that can be written
 * @revision_id: any revision
 * @error: return location for an error
 *
 * Undoes one action, however long ago it was, and nothing that was done after it.
 *
 * Returns: (transfer full): what was undone, in words; %NULL with %FG_STORE_ERROR_CHANGED_SINCE where anything of it was
 *   changed since. All is then left as it is.
 */
char *
fg_set_back_revision (FgWorkspace *workspace, gint64 revision_id, GError **error)
{
  g_auto (Name) name = { NULL };
  g_auto (Name) rival_name = { NULL };
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (FgReversal) reversal = NULL;
  g_autofree char *words = NULL;
  gint64 rival;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!load_name (workspace, revision_id, &name, error)
      || !(revision = begin (workspace, FG_ACT_UNDO, name.label, error))
      || !(reversal = fg_reversal_new (workspace, revision_id, error))
      || !fg_reversal_find_rival (reversal, NOBODY, &rival, error))
    return NULL;
  if (rival == 0)
    return apply (revision, reversal, name.label, error);

  words = fg_act_to_words (name.label);
  if (load_name (workspace, rival, &rival_name, error))
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE,
                 /* Translators: %1$s is an action of the history, such as: Set deadline, %2$s is a person. */
                 _("Not undone: %1$s. %2$s has changed the same since; set back single fields instead."), words,
                 rival_name.author);
  return NULL;
}

/* What the field holds by the revision that changed it since, in words. */
static char *
dup_present_value (FgWorkspace *workspace, const FgHistoryChange *change, gint64 rival, GError **error)
{
  const FgHistoryFilter filter = { .item_id = change->item_id };
  g_autoptr (GPtrArray) entries = fg_history_load (workspace, &filter, &rival, 1, error);
  const FgHistoryEntry *entry;

  if (entries == NULL)
    return NULL;

  entry = g_ptr_array_index (entries, 0);
  for (guint i = 0; i < entry->changes->len; i++)
    {
      const FgHistoryChange *since = g_ptr_array_index (entry->changes, i);

      if (since->row_id == change->row_id && g_strcmp0 (since->column, change->column) == 0)
        return g_strdup (since->new_value != NULL ? since->new_value : "");
    }

  return g_strdup ("");
}

static void
set_changed_since (FgWorkspace *workspace, const FgHistoryChange *change, gint64 rival, GError **error)
{
  g_auto (Name) name = { NULL };
  g_autofree char *value = NULL;

  if (!load_name (workspace, rival, &name, error) || !(value = dup_present_value (workspace, change, rival, error)))
    return;

  if (*value == '\0')
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE,
                 /* Translators: %1$s is a field such as Deadline, %2$s is a person. */
                 _("Not set back: %1$s. %2$s has changed it since."), change->label, name.author);
  else
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE,
                 /* Translators: %1$s is a field such as Deadline, %2$s is a person, %3$s what the field holds now. */
                 _("Not set back: %1$s. %2$s has changed it since; it is now “%3$s”."), change->label, name.author,
                 value);
}

/**
 * fg_set_back_change:
 * @workspace: a workspace that can be written
 * @revision_id: the revision that made the change
 * @change: one of its changes
 * @mode: what to do where it was changed since
 * @error: return location for an error
 *
 * Gives one field (or one row, where the change speaks of it as a whole) what it held before the revision.
 *
 * Returns: (transfer full): the action of which that was a part, in words; %NULL with %FG_STORE_ERROR_CHANGED_SINCE, in
 *   whose message stands what the field holds now
 */
char *
fg_set_back_change (FgWorkspace *workspace, gint64 revision_id, const FgHistoryChange *change, FgSetBackMode mode,
                    GError **error)
{
  g_auto (Name) name = { NULL };
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (FgReversal) reversal = NULL;
  FgField telling;
  gint64 rival = 0;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (change != NULL, NULL);

  if (!fg_field_from_names (change->table, change->column, &telling))
    g_return_val_if_reached (NULL);

  if (!load_name (workspace, revision_id, &name, error)
      || !(revision = begin (workspace, FG_ACT_SET_BACK, name.label, error))
      || !(reversal = fg_reversal_new (workspace, revision_id, error)))
    return NULL;

  fg_reversal_restrict (reversal, change->row_id, change->extent == FG_HISTORY_FIELD ? telling : FG_N_FIELDS);
  if (mode == FG_SET_BACK_CAREFULLY && !fg_reversal_find_rival (reversal, NOBODY, &rival, error))
    return NULL;
  if (rival == 0)
    return apply (revision, reversal, name.label, error);

  set_changed_since (workspace, change, rival, error);
  return NULL;
}
