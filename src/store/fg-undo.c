/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo and redo, as far back as the log goes and after a restart too: each is a revision of its own that sets back what
 * another one set. What comes next is read off the log of this desk as off a stack. An ordinary revision lies on top of
 * those before it; an undo takes one off, which leaves what lay under it; a redo puts it back there.
 *
 * What somebody else has changed since is not overwritten. It is said so, and the revision is passed over, which is
 * logged as an undo that sets nothing: who goes on undoing comes to the revision before it.
 */
#include "fg-undo.h"

#include <glib/gi18n-lib.h>

#include "fg-act-private.h"
#include "fg-replica-private.h"
#include "fg-reversal-private.h"

static const char LATEST[] = "SELECT coalesce (max (id), 0) FROM revision WHERE replica = :replica";

static const char REVISION[] =
  "SELECT revision.undoes, undone.undoes FROM revision LEFT JOIN revision AS undone ON undone.id = revision.undoes "
  "WHERE revision.id = :revision";

static const char PREVIOUS[] =
  "SELECT coalesce (max (id), 0) FROM revision "
  "WHERE id < :revision AND replica = (SELECT replica FROM revision WHERE id = :revision)";

static const char LABEL[] = "SELECT label FROM revision WHERE id = :revision";

static const char AUTHOR[] = "SELECT author FROM revision WHERE id = :revision";

typedef enum
{
  KIND_ORDINARY,
  KIND_UNDO,
  KIND_REDO,
} Kind;

/* A revision of this desk. */
typedef struct
{
  Kind   kind;
  gint64 undoes;
} Entry;

static gboolean
load_entry (FgWorkspace *workspace, gint64 revision_id, Entry *entry, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, REVISION, error);
  FgStep step;

  *entry = (Entry) { 0 };
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", revision_id);
  if ((step = fg_statement_step (statement, error)) != FG_STEP_ROW)
    return step == FG_STEP_DONE;

  entry->undoes = fg_statement_get_integer (statement, 0);
  if (entry->undoes != 0)
    entry->kind = fg_statement_get_integer (statement, 1) != 0 ? KIND_REDO : KIND_UNDO;
  return TRUE;
}

/* The one of the same desk before it, 0 for none. */
static gboolean
find_previous (FgWorkspace *workspace, gint64 revision_id, gint64 *previous, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, PREVIOUS, error);

  *previous = 0;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", revision_id);
  return fg_statement_fetch_integer (statement, previous, error);
}

static gboolean
find_latest (FgWorkspace *workspace, gint64 *revision_id, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  gint64 replica;

  *revision_id = 0;
  if (!fg_replica_find (workspace, &replica, error) || !(statement = fg_workspace_prepare (workspace, LATEST, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":replica", replica);
  return fg_statement_fetch_integer (statement, revision_id, error);
}

/* What lies on top after @revision_id: itself; after a redo what that brought back; after an undo what lay under it. */
static gboolean
find_undoable (FgWorkspace *workspace, gint64 revision_id, gint64 *target, GError **error)
{
  Entry entry, undo;

  for (*target = revision_id; *target != 0;)
    {
      if (!load_entry (workspace, *target, &entry, error))
        return FALSE;

      switch (entry.kind)
        {
        case KIND_UNDO:
          if (!find_previous (workspace, entry.undoes, target, error))
            return FALSE;
          break;
        case KIND_REDO:
          if (!load_entry (workspace, entry.undoes, &undo, error))
            return FALSE;
          *target = undo.undoes;
          break;
        case KIND_ORDINARY:
        default:
          return TRUE;
        }
    }

  return TRUE;
}

/* The undo that can be taken back after @revision_id: itself if it is one; after a redo what could be before the undo
 * that it took back; after an ordinary revision none. */
static gboolean
find_redoable (FgWorkspace *workspace, gint64 revision_id, gint64 *target, GError **error)
{
  Entry entry;

  for (*target = revision_id; *target != 0;)
    {
      if (!load_entry (workspace, *target, &entry, error))
        return FALSE;
      switch (entry.kind)
        {
        case KIND_REDO:
          if (!find_previous (workspace, entry.undoes, target, error))
            return FALSE;
          break;
        case KIND_ORDINARY:
          *target = 0;
          break;
        case KIND_UNDO:
        default:
          return TRUE;
        }
    }

  return TRUE;
}

/* @target: what would be taken back, 0 for nothing. @named: the ordinary revision that the person thinks of. */
static gboolean
find_next (FgWorkspace *workspace, FgUndoDirection direction, gint64 *target, gint64 *named, GError **error)
{
  Entry undo;
  gint64 latest;

  if (!find_latest (workspace, &latest, error))
    return FALSE;

  if (direction == FG_UNDO_BACK)
    {
      if (!find_undoable (workspace, latest, target, error))
        return FALSE;
      *named = *target;
      return TRUE;
    }

  if (!find_redoable (workspace, latest, target, error) || !load_entry (workspace, *target, &undo, error))
    return FALSE;
  *named = undo.undoes;
  return TRUE;
}

static char *
dup_words (FgWorkspace *workspace, const char *sql, gint64 revision_id, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":revision", revision_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ERROR)
    return NULL;

  return step == FG_STEP_ROW ? fg_statement_dup_text (statement, 0) : g_strdup ("");
}

/**
 * fg_undo_find:
 * @workspace: a workspace
 * @direction: undo or redo
 * @label: (out) (transfer full) (nullable): what fg_undo_run() would undo or redo, in the words of its revision; %NULL
 *   where there is nothing
 * @error: return location for an error
 *
 * Looks only.
 *
 * Returns: whether it could be found out
 */
gboolean
fg_undo_find (FgWorkspace *workspace, FgUndoDirection direction, char **label, GError **error)
{
  g_autoptr (FgReading) reading = NULL;
  g_autofree char *stored = NULL;
  gint64 target, named;

  g_return_val_if_fail (workspace != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  *label = NULL;
  if (!(reading = fg_reading_begin (workspace, error)) || !find_next (workspace, direction, &target, &named, error))
    return FALSE;

  if (target == 0)
    return TRUE;

  if ((stored = dup_words (workspace, LABEL, named, error)) == NULL)
    return FALSE;

  *label = fg_act_to_words (stored);
  return TRUE;
}

static void
set_nothing_to_do (FgUndoDirection direction, GError **error)
{
  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                       direction == FG_UNDO_BACK ? _("There is nothing to undo.") : _("There is nothing to redo."));
}

static gboolean
set_back (FgRevision *revision, FgReversal *reversal, FgUndoDirection direction, gint64 target, const char *label,
          GError **error)
{
  g_autofree char *act =
    fg_act_make (fg_act_of_act (direction == FG_UNDO_BACK ? FG_ACT_UNDO : FG_ACT_REDO), label);
  gint64 id;

  fg_revision_take_back (revision, target, act);
  return fg_revision_ensure_id (revision, &id, error)
         && fg_reversal_apply (reversal, revision, error)
         && fg_revision_commit (revision, error);
}

static void
set_changed_since (FgUndoDirection direction, const char *label, const char *rival, GError **error)
{
  g_autofree char *words = fg_act_to_words (label);

  if (direction == FG_UNDO_BACK)
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE,
                 /* Translators: %1$s is an action of the history, such as: Set deadline, %2$s is a person. */
                 _("Not undone: %1$s. %2$s has changed the same since; the history shows what."),
                 words, rival);
  else
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_CHANGED_SINCE,
                 /* Translators: %1$s is an action of the history, such as: Set deadline, %2$s is a person. */
                 _("Not redone: %1$s. %2$s has changed the same since; the history shows what."),
                 words, rival);
}

static gboolean
pass_over (FgRevision *revision, FgUndoDirection direction, gint64 target, const char *label, gint64 rival,
           GError **error)
{
  g_autofree char *author = dup_words (fg_revision_get_workspace (revision), AUTHOR, rival, error);
  g_autofree char *act =
    fg_act_make (fg_act_of_act (direction == FG_UNDO_BACK ? FG_ACT_NOT_UNDONE : FG_ACT_NOT_REDONE), label);
  gint64 id;

  if (author == NULL)
    return FALSE;

  fg_revision_take_back (revision, target, act);
  if (fg_revision_ensure_id (revision, &id, error) && fg_revision_commit (revision, error))
    set_changed_since (direction, label, author, error);
  return FALSE;
}

/**
 * fg_undo_run:
 * @workspace: a workspace that can be written
 * @direction: undo or redo
 * @error: return location for an error
 *
 * Takes back the latest action of this desk that is not taken back yet, or brings back the latest that is: a revision of
 * its own. Actions of other desks are theirs to undo.
 *
 * Returns: (transfer full): what was undone or redone, in the words of its revision; %NULL with
 *   %FG_STORE_ERROR_NOT_FOUND where there is nothing, or %FG_STORE_ERROR_CHANGED_SINCE where somebody else has changed
 *   the same since. All is then left as it is, and the next call goes on to the action before it.
 */
char *
fg_undo_run (FgWorkspace *workspace, FgUndoDirection direction, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  g_autoptr (FgReversal) reversal = NULL;
  g_autofree char *label = NULL;
  gint64 target, named, replica, rival;
  gboolean is_done;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(revision = fg_revision_begin (workspace, "", error))
      || !find_next (workspace, direction, &target, &named, error))
    return NULL;
  if (target == 0)
    {
      set_nothing_to_do (direction, error);
      return NULL;
    }

  if (!(label = dup_words (workspace, LABEL, named, error))
      || !(reversal = fg_reversal_new (workspace, target, error))
      || !fg_replica_find (workspace, &replica, error)
      || !fg_reversal_find_rival (reversal, replica, &rival, error))
    return NULL;

  is_done = rival == 0 ? set_back (revision, reversal, direction, target, label, error)
                       : pass_over (revision, direction, target, label, rival, error);
  return is_done ? fg_act_to_words (label) : NULL;
}
