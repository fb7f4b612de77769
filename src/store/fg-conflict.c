/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Conflicts: fields with more than one version that no other replaced, and rows that somebody removed while another edited
 * them. They follow from the log, so every desk lists the same. Clocks never decide one, they only say what holds until a
 * person does: by a version that replaces all of them.
 */
#include "fg-conflict-private.h"

#include <glib/gi18n-lib.h>

#include "fg-deletion-private.h"
#include "fg-history-field-private.h"
#include "fg-history-row-private.h"
#include "fg-log-private.h"
#include "fg-overruled-move-private.h"
#include "fg-replay-private.h"
#include "fg-replica-private.h"
#include "fg-stamp-private.h"

#define IS_LEAF(version) \
  "NOT EXISTS (SELECT 1 FROM change AS later, json_each (later.replaced) AS replaced " \
    "WHERE later.row_id = " version ".row_id AND later.field = " version ".field " \
    "AND replaced.value = " version ".revision)"

static const char FORGET_TOUCHED[] =
  "DELETE FROM conflict WHERE (row_id, field) IN (SELECT incoming.row_id, field.id FROM temp.incoming_change AS incoming "
  "JOIN field ON field.table_name = incoming.table_name AND field.column_name = incoming.column_name)";

/* Most fields have one version, and need no closer look. */
static const char FIND_TOUCHED[] =
  "WITH touched AS (SELECT DISTINCT incoming.row_id, field.id AS field FROM temp.incoming_change AS incoming "
    "JOIN field ON field.table_name = incoming.table_name AND field.column_name = incoming.column_name) "
  "INSERT INTO conflict (row_id, field) SELECT row_id, field FROM touched "
  "WHERE (SELECT count(*) FROM change WHERE row_id = touched.row_id AND field = touched.field) > 1 "
  "AND (SELECT count(*) FROM change AS version WHERE row_id = touched.row_id AND field = touched.field "
    "AND " IS_LEAF ("version") ") > 1";

static const char CANDIDATES[] = "SELECT row_id, field FROM conflict ORDER BY row_id, field";

static const char LEAVES[] =
  "SELECT version.revision, version.value, revision.stamp, revision.replica, revision.author "
  "FROM change AS version JOIN revision ON revision.id = version.revision "
  "WHERE version.row_id = :row_id AND version.field = :field AND " IS_LEAF ("version") " "
  "ORDER BY revision.stamp DESC, revision.replica DESC";

/* The move of the item on the way up from :parent_id that is below :row_id: the one that made the circle. */
static const char CLOSING_MOVE[] =
  "WITH RECURSIVE above (id, parent_id, depth) AS ("
    "SELECT id, parent_id, 0 FROM item WHERE id = :parent_id "
    "UNION ALL SELECT item.id, item.parent_id, depth + 1 FROM above JOIN item ON item.id = above.parent_id "
      "WHERE above.parent_id <> :row_id) "
  "SELECT version.revision, version.value, revision.stamp, revision.replica, revision.author, above.id "
  "FROM (SELECT id FROM above WHERE parent_id = :row_id LIMIT 1) AS above "
  "JOIN change AS version ON version.row_id = above.id AND version.field = :field "
  "JOIN revision ON revision.id = version.revision "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

/* The last edit of a row that was removed, by another desk than that which removed it. */
static const char LAST_EDIT[] =
  "SELECT revision.id, 0, revision.stamp, revision.replica, revision.author "
  "FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :row_id AND change.field <> :field AND revision.replica <> :replica "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

static const char SETTLED[] = "DELETE FROM conflict WHERE row_id = :row_id AND field = :field";

/* One of the versions that stand side by side. */
typedef struct
{
  gint64  revision;
  FgValue value;
  gint64  stamp;
  gint64  replica;
  char   *author;
  char   *text; /* what @value borrows */
} Leaf;

/* A field that may be in conflict. */
typedef struct
{
  gint64  row_id;
  FgField field;
} Candidate;

static void
leaf_clear (gpointer data)
{
  g_free (((Leaf *) data)->author);
  g_free (((Leaf *) data)->text);
}

static gboolean
run (FgWorkspace *workspace, const char *sql, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);

  return statement != NULL && fg_statement_run (statement, error);
}

/**
 * fg_conflict_refresh:
 * @workspace: a workspace in a transaction that writes, in whose log all is that came in
 * @error: return location for an error
 *
 * Looks at the fields that came in. Edits of this desk alone make no conflict, as they replace what holds.
 *
 * Returns: whether the conflicts among them are known
 */
gboolean
fg_conflict_refresh (FgWorkspace *workspace, GError **error)
{
  return run (workspace, FORGET_TOUCHED, error) && run (workspace, FIND_TOUCHED, error);
}

static void
take_leaf (GArray *leaves, FgStatement *statement)
{
  Leaf leaf = {
    .revision = fg_statement_get_integer (statement, 0),
    .stamp = fg_statement_get_integer (statement, 2),
    .replica = fg_statement_get_integer (statement, 3),
    .author = fg_statement_dup_text (statement, 4),
  };

  fg_statement_get_value (statement, 1, &leaf.value);
  if (leaf.value.type == SQLITE_TEXT)
    leaf.value.text = leaf.text = g_strdup (leaf.value.text);
  g_array_append_val (leaves, leaf);
}

static gboolean
add_last_edit (FgWorkspace *workspace, gint64 row_id, FgField field, GArray *leaves, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LAST_EDIT, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, field));
  fg_statement_bind_integer (statement, ":replica", g_array_index (leaves, Leaf, 0).replica);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    take_leaf (leaves, statement);
  return step != FG_STEP_ERROR;
}

static gboolean
are_equal (GArray *leaves)
{
  for (guint i = 1; i < leaves->len; i++)
    if (!fg_value_equal (&g_array_index (leaves, Leaf, 0).value, &g_array_index (leaves, Leaf, i).value))
      return FALSE;
  return TRUE;
}

static GArray *
new_leaves (void)
{
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));

  g_array_set_clear_func (leaves, leaf_clear);
  return leaves;
}

static GArray *
load_leaves (FgWorkspace *workspace, gint64 row_id, FgField field, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LEAVES, error);
  g_autoptr (GArray) leaves = new_leaves ();
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, field));
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    take_leaf (leaves, statement);
  return step == FG_STEP_DONE ? g_steal_pointer (&leaves) : NULL;
}

/* Beside the move that does not hold: where the item is instead, as somebody moved what is above it below it. */
static gboolean
load_closing_move (FgWorkspace *workspace, gint64 item_id, gint64 parent_id, GArray *moves, gint64 *closing_id,
                   GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, CLOSING_MOVE, error);
  FgStep step;

  *closing_id = 0;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", item_id);
  fg_statement_bind_integer (statement, ":parent_id", parent_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (workspace, FG_FIELD_ITEM_PARENT_ID));
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      *closing_id = fg_statement_get_integer (statement, 5);
      take_leaf (moves, statement);
    }
  return step != FG_STEP_ERROR;
}

/* An item that is kept out of a circle: where it is kept, and where it was moved. */
static gboolean
load_overruled_move (FgWorkspace *workspace, gint64 item_id, GArray *leaves, GArray **versions, GError **error)
{
  const Leaf *moved = &g_array_index (leaves, Leaf, 0);
  g_autoptr (GArray) moves = new_leaves ();
  gboolean is_overruled;
  gint64 kept_id, closing_id;
  Leaf kept;

  *versions = NULL;
  if (!fg_overruled_move_look_up (workspace, item_id, &is_overruled, &kept_id, error))
    return FALSE;
  if (!is_overruled)
    return TRUE;
  if (!load_closing_move (workspace, item_id, moved->value.integer, moves, &closing_id, error))
    return FALSE;

  /* Where more than one circle was broken, there may be none. */
  kept = moves->len > 0 ? g_array_index (moves, Leaf, 0) : *moved;
  kept.value = FG_VALUE_OR_NULL (kept_id);
  kept.author = g_strdup (kept.author);
  kept.text = NULL;
  g_array_set_size (leaves, 1);
  g_array_prepend_val (leaves, kept);
  *versions = g_array_ref (leaves);
  return TRUE;
}

/* The versions between which a person must decide, the latest first; none where all say the same. */
static GArray *
load_versions (FgWorkspace *workspace, gint64 row_id, FgField field, GError **error)
{
  g_autoptr (GArray) leaves = load_leaves (workspace, row_id, field, error);
  FgTable table = fg_field_get_table (field);
  GArray *moves = NULL;
  gboolean is_overruled = FALSE;

  if (leaves != NULL && leaves->len > 0 && field == FG_FIELD_ITEM_PARENT_ID
      && (!load_overruled_move (workspace, row_id, leaves, &moves, error) || moves != NULL))
    return moves;
  if (leaves == NULL || !are_equal (leaves) || leaves->len == 0)
    return g_steal_pointer (&leaves);

  if (field == fg_deletion_get_field (table)
      && (!fg_deletion_is_overruled (workspace, table, row_id, FG_REPLAY_ALL, &is_overruled, error)
          || (is_overruled && !add_last_edit (workspace, row_id, field, leaves, error))))
    return NULL;
  /* Several may have removed it; the last of them stands for all. */
  if (is_overruled && leaves->len > 2)
    g_array_remove_range (leaves, 1, leaves->len - 2);
  if (!is_overruled)
    g_array_set_size (leaves, 0);
  return g_steal_pointer (&leaves);
}

/* Which of the versions is a side's. Theirs says something else than mine: not all of them say the same. */
static const Leaf *
choose (GArray *versions, FgConflictSide side, gint64 replica)
{
  const Leaf *mine = &g_array_index (versions, Leaf, 0);

  for (guint i = versions->len; i > 0; i--)
    if (g_array_index (versions, Leaf, i - 1).replica == replica)
      mine = &g_array_index (versions, Leaf, i - 1);
  if (side == FG_CONFLICT_MINE)
    return mine;

  for (guint i = 0; i < versions->len; i++)
    if (!fg_value_equal (&g_array_index (versions, Leaf, i).value, &mine->value))
      return &g_array_index (versions, Leaf, i);
  g_assert_not_reached ();
}

static GArray *
list_candidates (FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, CANDIDATES, error);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  FgStep step;

  if (statement == NULL)
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      Candidate candidate = { .row_id = fg_statement_get_integer (statement, 0) };

      if (fg_workspace_get_field (workspace, fg_statement_get_integer (statement, 1), &candidate.field))
        g_array_append_val (candidates, candidate);
    }
  return step == FG_STEP_DONE ? g_steal_pointer (&candidates) : NULL;
}

/**
 * fg_conflict_count:
 * @workspace: a workspace
 * @n: (out): how many fields are in conflict
 * @error: return location for an error
 *
 * Returns: whether they could be counted
 */
gboolean
fg_conflict_count (FgWorkspace *workspace, guint *n, GError **error)
{
  g_autoptr (GArray) candidates = list_candidates (workspace, error);

  *n = 0;
  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      g_autoptr (GArray) versions = load_versions (workspace, candidate->row_id, candidate->field, error);

      if (versions == NULL)
        return FALSE;
      *n += versions->len > 0;
    }
  return candidates != NULL;
}

/**
 * fg_conflict_free:
 * @self: (transfer full): a conflict
 */
void
fg_conflict_free (FgConflict *self)
{
  for (guint i = 0; i < FG_N_CONFLICT_SIDES; i++)
    {
      g_free (self->versions[i].value);
      g_free (self->versions[i].author);
    }
  g_free (self->table);
  g_free (self->column);
  g_free (self->label);
  g_free (self->item_title);
  g_free (self);
}

/* The latest of the versions that say the same as @leaf: words take in what else the row held, and two desks must not have
 * two words for one value. */
static const Leaf *
find_spokesman (GArray *versions, const Leaf *leaf)
{
  for (guint i = 0; i < versions->len; i++)
    if (fg_value_equal (&g_array_index (versions, Leaf, i).value, &leaf->value))
      return &g_array_index (versions, Leaf, i);
  return leaf;
}

/* Where an item was moved, in words. */
static char *
dup_place (FgWorkspace *workspace, gint64 parent_id, GError **error)
{
  return parent_id != 0 ? fg_history_row_dup_item_title (workspace, parent_id, error)
                        : g_strdup (C_("conflict", "top of the plan"));
}

/* A version in the words that the history has for it. */
static gboolean
describe (FgWorkspace *workspace, FgConflict *self, FgField field, FgConflictSide side, GArray *versions, const Leaf *leaf,
          GError **error)
{
  FgTable table = fg_field_get_table (field);
  const Leaf *spoken = find_spokesman (versions, leaf);
  FgHistoryRow row = { table, self->row_id, spoken->stamp, spoken->replica, NULL };
  FgConflictVersion *version = &self->versions[side];
  FgHistoryChange *told = NULL;

  version->author = g_strdup (leaf->author);
  version->time_ms = fg_stamp_get_time_ms (leaf->stamp);
  if (!fg_history_row_find_owners (&row, workspace, error)
      || !(told = fg_history_row_tell (&row, workspace, field, error)))
    return FALSE;

  self->plan_id = row.plan_id;
  self->item_id = row.item_id;
  /* Who edited a row said nothing of its removal. */
  if (self->label == NULL && field != fg_deletion_get_field (table))
    self->label = g_strdup (told->label);
  if (self->item_title == NULL)
    self->item_title = g_strdup (told->item_title);

  if (field == fg_deletion_get_field (table))
    version->value = g_strdup (leaf->value.integer != 0 ? C_("conflict", "remove") : C_("conflict", "keep"));
  else if (field == FG_FIELD_ITEM_PARENT_ID)
    version->value = dup_place (workspace, leaf->value.integer, error);
  else
    version->value = g_strdup (told->new_value != NULL ? told->new_value : "");
  fg_history_change_free (told);
  return version->value != NULL;
}

/* Of what the table holds there is one side, whether the clock decided that or the rule that an edit beats a removal. */
static gboolean
find_holding (FgWorkspace *workspace, FgConflict *self, FgField field, const Leaf *theirs, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_get (workspace, field, error);
  FgValue value = FG_VALUE_NULL;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", self->row_id);
  if ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    fg_statement_get_value (statement, 0, &value);
  self->holding = fg_value_equal (&value, &theirs->value) ? FG_CONFLICT_THEIRS : FG_CONFLICT_MINE;
  return step != FG_STEP_ERROR;
}

static FgConflict *
make_conflict (FgWorkspace *workspace, const Candidate *candidate, GArray *versions, gint64 replica, GError **error)
{
  g_autoptr (FgConflict) self = g_new0 (FgConflict, 1);

  self->row_id = candidate->row_id;
  self->table = g_strdup (fg_table_get_name (fg_field_get_table (candidate->field)));
  self->column = g_strdup (fg_field_get_column (candidate->field));
  for (guint side = 0; side < FG_N_CONFLICT_SIDES; side++)
    if (!describe (workspace, self, candidate->field, side, versions, choose (versions, side, replica), error))
      return NULL;
  if (!find_holding (workspace, self, candidate->field, choose (versions, FG_CONFLICT_THEIRS, replica), error))
    return NULL;

  /* Fields that people do not know have no words. */
  if (self->label == NULL)
    self->label = g_strdup (candidate->field == fg_deletion_get_field (fg_field_get_table (candidate->field))
                              ? C_("conflict", "remove") : self->column);
  if (self->item_title == NULL)
    self->item_title = g_strdup ("");
  return g_steal_pointer (&self);
}

static gboolean
is_spoken_for (GPtrArray *conflicts, const Candidate *candidate)
{
  for (guint i = 0; i < conflicts->len; i++)
    {
      const FgConflict *conflict = g_ptr_array_index (conflicts, i);
      FgField field;

      if (conflict->row_id == candidate->row_id && fg_field_from_names (conflict->table, conflict->column, &field)
          && fg_history_field_speaks_for (field, candidate->field))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_table (FgWorkspace *workspace, const Candidate *candidate, gboolean *is_in, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare_get (workspace, candidate->field, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", candidate->row_id);
  step = fg_statement_step (statement, error);
  *is_in = step == FG_STEP_ROW;
  return step != FG_STEP_ERROR;
}

/**
 * fg_conflict_list:
 * @workspace: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type FgConflict): what is to be decided; %NULL with @error set
 */
GPtrArray *
fg_conflict_list (FgWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_conflict_free);
  g_autoptr (FgReading) reading = NULL;
  g_autoptr (GArray) candidates = NULL;
  gint64 replica;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!(reading = fg_reading_begin (workspace, error)) || !fg_replica_find (workspace, &replica, error)
      || !(candidates = list_candidates (workspace, error)))
    return NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      g_autoptr (GArray) versions = load_versions (workspace, candidate->row_id, candidate->field, error);
      FgConflict *conflict;
      gboolean is_in;

      if (versions == NULL || !is_in_table (workspace, candidate, &is_in, error))
        return NULL;
      if (versions->len == 0 || !is_in || is_spoken_for (conflicts, candidate))
        continue;
      if (!(conflict = make_conflict (workspace, candidate, versions, replica, error)))
        return NULL;
      g_ptr_array_add (conflicts, conflict);
    }

  return g_steal_pointer (&conflicts);
}

/* A move that shall hold after all: what is above the item and below it takes its place. */
static gboolean
break_circle (FgRevision *revision, gint64 item_id, gint64 parent_id, GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  g_autoptr (GArray) moves = new_leaves ();
  gint64 kept_id, closing_id;
  gboolean is_overruled;

  if (!fg_overruled_move_look_up (workspace, item_id, &is_overruled, &kept_id, error))
    return FALSE;
  if (!is_overruled || parent_id == kept_id)
    return TRUE;
  if (!load_closing_move (workspace, item_id, parent_id, moves, &closing_id, error))
    return FALSE;
  return closing_id == 0
         || fg_log_set (revision, FG_FIELD_ITEM_PARENT_ID, closing_id, FG_VALUE_OR_NULL (kept_id), error);
}

static gboolean
settle_field (FgRevision *revision, gint64 row_id, FgField field, FgConflictSide side, gint64 replica, GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  g_autoptr (GArray) versions = load_versions (workspace, row_id, field, error);
  g_autoptr (GArray) leaves = load_leaves (workspace, row_id, field, error);
  g_autoptr (GArray) replaced = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FgStatement) settled = fg_workspace_prepare (workspace, SETTLED, error);

  if (versions == NULL || leaves == NULL || settled == NULL)
    return FALSE;
  if (versions->len == 0)
    return TRUE;

  for (guint i = 0; i < leaves->len; i++)
    g_array_append_val (replaced, g_array_index (leaves, Leaf, i).revision);
  fg_statement_bind_integer (settled, ":row_id", row_id);
  fg_statement_bind_integer (settled, ":field", fg_workspace_get_field_id (workspace, field));
  return (field != FG_FIELD_ITEM_PARENT_ID
          || break_circle (revision, row_id, choose (versions, side, replica)->value.integer, error))
         && fg_log_settle (revision, field, row_id, choose (versions, side, replica)->value, replaced, error)
         && fg_statement_run (settled, error);
}

/**
 * fg_conflict_settle:
 * @revision: the revision that it belongs to
 * @conflict: a conflict
 * @side: whose version it shall be
 * @error: return location for an error
 *
 * Writes a version that replaces all that stand side by side, for all fields that mean the same thing to a person.
 *
 * Returns: whether it is settled; %FG_STORE_ERROR_NOT_FOUND where that was done meanwhile
 */
gboolean
fg_conflict_settle (FgRevision *revision, const FgConflict *conflict, FgConflictSide side, GError **error)
{
  FgWorkspace *workspace = fg_revision_get_workspace (revision);
  g_autoptr (GArray) candidates = NULL;
  gboolean is_any = FALSE;
  FgField telling;
  gint64 replica;

  g_return_val_if_fail (side < FG_N_CONFLICT_SIDES, FALSE);

  if (!fg_field_from_names (conflict->table, conflict->column, &telling))
    g_return_val_if_reached (FALSE);
  if (!fg_replica_ensure (workspace, &replica, error) || !(candidates = list_candidates (workspace, error)))
    return FALSE;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->row_id != conflict->row_id || !fg_history_field_speaks_for (telling, candidate->field))
        continue;
      if (!settle_field (revision, candidate->row_id, candidate->field, side, replica, error))
        return FALSE;
      is_any = TRUE;
    }

  if (!is_any)
    g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND,
                         _("The conflict is settled already. Load the list again."));
  return is_any;
}
