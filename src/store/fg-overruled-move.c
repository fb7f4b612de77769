/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moves that cannot hold. Two desks that do not see each other can put each of two items below the other, which leaves
 * neither a place in the plan. Of the items in such a circle the one with the greatest id stays where it was first, or at
 * the top of its plan if that is in a circle too, and its move is listed for a person. Of all that the log says only the
 * first and the last parent of each item count, so that every desk comes to the same, and so does undoing.
 */
#include "fg-overruled-move-private.h"

#include "fg-replay-private.h"

static const char LATEST[] =
  "SELECT change.value FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :row_id AND change.field = :field "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

static const char FIRST[] =
  "SELECT change.value FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :row_id AND change.field = :field "
  "ORDER BY revision.stamp, revision.replica LIMIT 1";

static const char ALL[] =
  "SELECT change.row_id, change.value FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.field = :field AND revision.stamp <= :last_stamp "
  "ORDER BY revision.stamp, revision.replica";

static const char LIST[] = "SELECT item_id, coalesce (parent_id, 0) FROM overruled_move";

static const char LOOK_UP[] = "SELECT coalesce (parent_id, 0) FROM overruled_move WHERE item_id = :item_id";

static const char FORGET[] = "DELETE FROM overruled_move WHERE item_id = :item_id";

static const char KEEP[] =
  "INSERT OR REPLACE INTO overruled_move (item_id, parent_id) VALUES (:item_id, nullif (:parent_id, 0))";

static const char LIST_FOR_A_PERSON[] = "INSERT OR IGNORE INTO conflict (row_id, field) VALUES (:item_id, :field)";

/* Which of its parents an item has: where it was moved last, where it was first, none. */
typedef enum
{
  LEVEL_LATEST,
  LEVEL_FIRST,
  LEVEL_NONE,
} Level;

typedef struct
{
  FgWorkspace *workspace;
  GHashTable  *levels; /* (element-type gint64 Level): of the items whose move is overruled */
  GHashTable  *outside; /* (element-type gint64): the items that are known to lead into no circle */
  GHashTable  *latest; /* (element-type gint64 gint64) (nullable): the parents, where all are known beforehand */
  GHashTable  *first;  /* (element-type gint64 gint64) (nullable) */
} Circles;

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

static void
put (GHashTable *table, gint64 key, gint64 value)
{
  g_hash_table_replace (table, g_memdup2 (&key, sizeof key), g_memdup2 (&value, sizeof value));
}

static gint64
get (GHashTable *table, gint64 key)
{
  const gint64 *value = g_hash_table_lookup (table, &key);

  return value != NULL ? *value : 0;
}

static void
circles_clear (Circles *self)
{
  g_clear_pointer (&self->levels, g_hash_table_unref);
  g_clear_pointer (&self->outside, g_hash_table_unref);
  g_clear_pointer (&self->latest, g_hash_table_unref);
  g_clear_pointer (&self->first, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Circles, circles_clear)

static gboolean
get_parent (Circles *self, gint64 item_id, gint64 *parent_id, GError **error)
{
  Level level = (Level) get (self->levels, item_id);
  g_autoptr (FgStatement) statement = NULL;

  *parent_id = 0;
  if (level == LEVEL_NONE)
    return TRUE;
  if (self->latest != NULL)
    {
      *parent_id = get (level == LEVEL_LATEST ? self->latest : self->first, item_id);
      return TRUE;
    }

  if (!(statement = fg_workspace_prepare (self->workspace, level == LEVEL_LATEST ? LATEST : FIRST, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", item_id);
  fg_statement_bind_integer (statement, ":field",
                             fg_workspace_get_field_id (self->workspace, FG_FIELD_ITEM_PARENT_ID));
  return fg_statement_fetch_integer (statement, parent_id, error);
}

/* What leads out of the plan does so whichever circle is broken. */
static void
remember_outside (Circles *self, GHashTable *seen)
{
  GHashTableIter iter;
  gpointer item_id;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &item_id, NULL))
    put (self->outside, *(gint64 *) item_id, 1);
}

/* Goes up from an item: the one with the greatest id of the circle into which that leads, 0 where it leads out. */
static gboolean
find_circle (Circles *self, gint64 item_id, gint64 *greatest, GError **error)
{
  g_autoptr (GHashTable) seen = new_table ();
  gint64 id = item_id, start;

  *greatest = 0;
  while (id != 0 && !g_hash_table_contains (self->outside, &id) && !g_hash_table_contains (seen, &id))
    {
      put (seen, id, 1);
      if (!get_parent (self, id, &id, error))
        return FALSE;
    }
  if (id == 0 || !g_hash_table_contains (seen, &id))
    {
      remember_outside (self, seen);
      return TRUE;
    }

  start = id;
  do
    {
      *greatest = MAX (*greatest, id);
      if (!get_parent (self, id, &id, error))
        return FALSE;
    }
  while (id != start);
  return TRUE;
}

/* Circles have no item in common, so that it does not matter which of them is broken first. What is broken out of one
 * can lead into another. */
static gboolean
break_circles (Circles *self, gint64 item_id, GError **error)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (left, item_id);
  while (left->len > 0)
    {
      gint64 id = g_array_index (left, gint64, left->len - 1), greatest;

      if (!find_circle (self, id, &greatest, error))
        return FALSE;
      if (greatest == 0)
        {
          g_array_set_size (left, left->len - 1);
          continue;
        }
      put (self->levels, greatest, get (self->levels, greatest) + 1);
      g_array_append_val (left, greatest);
    }
  return TRUE;
}

static gboolean
load_all (Circles *self, gint64 last_stamp, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, ALL, error);
  FgStep step;

  self->latest = new_table ();
  self->first = new_table ();
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":field",
                             fg_workspace_get_field_id (self->workspace, FG_FIELD_ITEM_PARENT_ID));
  fg_statement_bind_integer (statement, ":last_stamp", last_stamp);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 item_id = fg_statement_get_integer (statement, 0), parent_id = fg_statement_get_integer (statement, 1);

      if (!g_hash_table_contains (self->first, &item_id))
        put (self->first, item_id, parent_id);
      put (self->latest, item_id, parent_id);
    }
  return step == FG_STEP_DONE;
}

/* Where the items are kept whose moves are overruled. */
static GHashTable *
list_overruled (Circles *self, GError **error)
{
  g_autoptr (GHashTable) parents = new_table ();
  GHashTableIter iter;
  gpointer item_id;

  g_hash_table_iter_init (&iter, self->levels);
  while (g_hash_table_iter_next (&iter, &item_id, NULL))
    {
      gint64 parent_id;

      if (!get_parent (self, *(gint64 *) item_id, &parent_id, error))
        return NULL;
      put (parents, *(gint64 *) item_id, parent_id);
    }
  return g_steal_pointer (&parents);
}

/**
 * fg_overruled_move_find_all:
 * @workspace: a workspace
 * @last_stamp: the last stamp that counts, %FG_REPLAY_ALL for the whole log
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type gint64 gint64): the items whose last move did not hold then, and the parent that
 *   each had, 0 for none; %NULL with @error set
 */
GHashTable *
fg_overruled_move_find_all (FgWorkspace *workspace, gint64 last_stamp, GError **error)
{
  g_auto (Circles) self = { .workspace = workspace, .levels = new_table (), .outside = new_table () };
  GHashTableIter iter;
  gpointer item_id;

  if (!load_all (&self, last_stamp, error))
    return NULL;

  g_hash_table_iter_init (&iter, self.latest);
  while (g_hash_table_iter_next (&iter, &item_id, NULL))
    if (!break_circles (&self, *(gint64 *) item_id, error))
      return NULL;
  return list_overruled (&self, error);
}

/**
 * fg_overruled_move_look_up:
 * @workspace: a workspace
 * @item_id: an item
 * @is_overruled: (out): whether its last move does not hold
 * @parent_id: (out): the parent that it has instead, 0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_overruled_move_look_up (FgWorkspace *workspace, gint64 item_id, gboolean *is_overruled, gint64 *parent_id,
                           GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LOOK_UP, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  step = fg_statement_step (statement, error);
  *is_overruled = step == FG_STEP_ROW;
  *parent_id = step == FG_STEP_ROW ? fg_statement_get_integer (statement, 0) : 0;
  return step != FG_STEP_ERROR;
}

static GHashTable *
load_known (FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, LIST, error);
  g_autoptr (GHashTable) known = new_table ();
  FgStep step;

  if (statement == NULL)
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    put (known, fg_statement_get_integer (statement, 0), fg_statement_get_integer (statement, 1));
  return step == FG_STEP_DONE ? g_steal_pointer (&known) : NULL;
}

static gboolean
run (FgWorkspace *workspace, const char *sql, gint64 item_id, const char *name, gint64 number, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, sql, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  if (name != NULL)
    fg_statement_bind_integer (statement, name, number);
  return fg_statement_run (statement, error);
}

/* Those of @known that are no longer overruled. */
static gboolean
forget_settled (FgWorkspace *workspace, GHashTable *known, GHashTable *overruled, GArray *changed, GError **error)
{
  GHashTableIter iter;
  gpointer item_id;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &item_id, NULL))
    {
      if (g_hash_table_contains (overruled, item_id))
        continue;
      if (!run (workspace, FORGET, *(gint64 *) item_id, NULL, 0, error))
        return FALSE;
      g_array_append_val (changed, *(gint64 *) item_id);
    }
  return TRUE;
}

static gboolean
keep_overruled (FgWorkspace *workspace, GHashTable *known, GHashTable *overruled, GArray *changed, GError **error)
{
  gint64 field = fg_workspace_get_field_id (workspace, FG_FIELD_ITEM_PARENT_ID);
  GHashTableIter iter;
  gpointer item_id, parent_id;

  g_hash_table_iter_init (&iter, overruled);
  while (g_hash_table_iter_next (&iter, &item_id, &parent_id))
    {
      const gint64 *before = g_hash_table_lookup (known, item_id);

      if (!run (workspace, LIST_FOR_A_PERSON, *(gint64 *) item_id, ":field", field, error))
        return FALSE;
      if (before != NULL && *before == *(gint64 *) parent_id)
        continue;
      if (!run (workspace, KEEP, *(gint64 *) item_id, ":parent_id", *(gint64 *) parent_id, error))
        return FALSE;
      g_array_append_val (changed, *(gint64 *) item_id);
    }
  return TRUE;
}

/**
 * fg_overruled_move_refresh:
 * @workspace: a workspace in a transaction that writes
 * @moved: (element-type gint64): the items of which the log has new parents
 * @changed: (element-type gint64): where to add those whose place in the tables is no longer right
 * @error: return location for an error
 *
 * A circle that is new has one of @moved in it, one that is there still or no longer has one that is overruled.
 *
 * Returns: whether it is known which moves hold
 */
gboolean
fg_overruled_move_refresh (FgWorkspace *workspace, GArray *moved, GArray *changed, GError **error)
{
  g_auto (Circles) self = { .workspace = workspace, .levels = new_table (), .outside = new_table () };
  g_autoptr (GHashTable) known = load_known (workspace, error);
  g_autoptr (GHashTable) overruled = NULL;
  GHashTableIter iter;
  gpointer item_id;

  if (known == NULL)
    return FALSE;

  for (guint i = 0; i < moved->len; i++)
    if (!break_circles (&self, g_array_index (moved, gint64, i), error))
      return FALSE;
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &item_id, NULL))
    if (!break_circles (&self, *(gint64 *) item_id, error))
      return FALSE;

  return (overruled = list_overruled (&self, error)) != NULL
         && forget_settled (workspace, known, overruled, changed, error)
         && keep_overruled (workspace, known, overruled, changed, error);
}
