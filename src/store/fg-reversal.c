/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it takes to set back what a revision set. A field goes back to the version that was replaced; a row that the
 * revision made is marked as removed, since nothing is ever deleted. A revision is one action of a person, so it goes
 * back whole or not at all: half a deadline would be one that nobody ever set.
 *
 * It does not go back over the head of somebody else, which is found in two ways. A field must still hold the version
 * that the revision gave it, or one that was since set back to that version. A row that would go out of sight must not
 * have been touched by another desk since, nor anything that belongs to it, unless that was set back in its turn.
 */
#include "fg-reversal-private.h"

#include "fg-deletion-private.h"
#include "fg-history-field-private.h"
#include "fg-log-private.h"

static const char CHANGES[] = "SELECT row_id, field FROM change WHERE revision = :revision ORDER BY row_id, field";

static const char IS_OLDER[] = "SELECT EXISTS (SELECT 1 FROM change WHERE row_id = :row_id AND revision < :revision)";

/* json_each takes all forms of replaced: NULL has no elements, a number is its own, a list has several. Of several
 * versions the last one held. */
static const char REPLACED[] =
  "SELECT version.revision, version.value FROM change "
  "JOIN json_each (change.replaced) AS replaced "
  "JOIN change AS version ON version.row_id = change.row_id AND version.field = change.field "
    "AND version.revision = replaced.value "
  "JOIN revision ON revision.id = version.revision "
  "WHERE change.row_id = :row_id AND change.field = :field AND change.revision = :revision "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

static const char HOLDING[] =
  "SELECT change.revision FROM change JOIN revision ON revision.id = change.revision "
  "WHERE change.row_id = :row_id AND change.field = :field "
  "ORDER BY revision.stamp DESC, revision.replica DESC LIMIT 1";

static const char UNDOES[] = "SELECT undoes FROM revision WHERE id = :revision";

static const char HAS_VERSION[] =
  "SELECT EXISTS (SELECT 1 FROM change WHERE row_id = :row_id AND field = :field AND revision = :revision)";

static const char CHANGES_BY_OTHERS[] =
  "SELECT change.row_id, change.field, revision.id FROM revision JOIN change ON change.revision = revision.id "
  "WHERE revision.id > :revision AND revision.replica <> :replica";

/* Which fields name the row that a row belongs to. */
static const struct
{
  FgTable table;
  FgField field;
  FgTable owner;
} owners[] = {
  { FG_TABLE_ITEM, FG_FIELD_ITEM_PLAN_ID, FG_TABLE_PLAN },
  { FG_TABLE_ITEM, FG_FIELD_ITEM_PARENT_ID, FG_TABLE_ITEM },
  { FG_TABLE_REQUIREMENT, FG_FIELD_REQUIREMENT_PLAN_ID, FG_TABLE_PLAN },
  { FG_TABLE_AGENCY_ALIAS, FG_FIELD_AGENCY_ALIAS_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_TABLE_AGENCY_MEMBER, FG_FIELD_AGENCY_MEMBER_GROUP_ID, FG_TABLE_AGENCY },
  { FG_TABLE_AGENCY_MEMBER, FG_FIELD_AGENCY_MEMBER_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_TABLE_ASSIGNMENT, FG_FIELD_ASSIGNMENT_ITEM_ID, FG_TABLE_ITEM },
  { FG_TABLE_ASSIGNMENT, FG_FIELD_ASSIGNMENT_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_TABLE_REPORT, FG_FIELD_REPORT_ITEM_ID, FG_TABLE_ITEM },
  { FG_TABLE_ATTACHMENT, FG_FIELD_ATTACHMENT_REPORT_ID, FG_TABLE_REPORT },
  { FG_TABLE_ATTACHMENT, FG_FIELD_ATTACHMENT_ITEM_ID, FG_TABLE_ITEM },
  { FG_TABLE_REPORT, FG_FIELD_REPORT_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_TABLE_TARGET, FG_FIELD_TARGET_ITEM_ID, FG_TABLE_ITEM },
  { FG_TABLE_BODY_DATE, FG_FIELD_BODY_DATE_ITEM_ID, FG_TABLE_ITEM },
  { FG_TABLE_FINDING, FG_FIELD_FINDING_ITEM_ID, FG_TABLE_ITEM },
  { FG_TABLE_FINDING, FG_FIELD_FINDING_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_TABLE_ATTACHMENT, FG_FIELD_ATTACHMENT_FINDING_ID, FG_TABLE_FINDING },
  { FG_TABLE_MILESTONE, FG_FIELD_MILESTONE_ITEM_ID, FG_TABLE_ITEM },
  { FG_TABLE_REMINDER, FG_FIELD_REMINDER_ITEM_ID, FG_TABLE_ITEM },
  { FG_TABLE_REMINDER, FG_FIELD_REMINDER_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_TABLE_MERIT, FG_FIELD_MERIT_ITEM_ID, FG_TABLE_ITEM },
  { FG_TABLE_MERIT, FG_FIELD_MERIT_AGENCY_ID, FG_TABLE_AGENCY },
  { FG_TABLE_DOUBT, FG_FIELD_DOUBT_PLAN_ID, FG_TABLE_PLAN },
  { FG_TABLE_DOUBT, FG_FIELD_DOUBT_ITEM_ID, FG_TABLE_ITEM },
};

/* One field to be set. */
typedef struct
{
  FgField  field;
  gint64   row_id;
  FgValue  value;
  char    *text; /* what @value borrows */
  gboolean makes_removed; /* of a row that the revision made */
} Step;

struct _FgReversal
{
  FgWorkspace *workspace;
  gint64       revision_id;
  GArray      *steps; /* (element-type Step) */
  GHashTable  *hidden; /* (element-type gint64): the rows that go out of sight */
};

static void
step_clear (gpointer data)
{
  g_free (((Step *) data)->text);
}

static void
hide (FgReversal *self, gint64 row_id)
{
  g_hash_table_add (self->hidden, g_memdup2 (&row_id, sizeof row_id));
}

static FgStatement *
prepare_version (FgReversal *self, const char *sql, FgField field, gint64 row_id, gint64 revision_id, GError **error)
{
  FgStatement *statement = fg_workspace_prepare (self->workspace, sql, error);

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (self->workspace, field));
  fg_statement_bind_integer (statement, ":revision", revision_id);
  return statement;
}

static gboolean
is_made_by_revision (FgReversal *self, gint64 row_id, gboolean *is_made, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, IS_OLDER, error);
  gint64 is_older = 0;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":revision", self->revision_id);
  if (!fg_statement_fetch_integer (statement, &is_older, error))
    return FALSE;

  *is_made = is_older == 0;
  return TRUE;
}

static void
add_removal (FgReversal *self, FgTable table, gint64 row_id)
{
  Step step = {
    .field = fg_deletion_get_field (table),
    .row_id = row_id,
    .value = FG_VALUE_INTEGER (TRUE),
    .makes_removed = TRUE,
  };

  /* Other desks and later plans may have come to use the name meanwhile; one that nobody uses is out of sight by
   * itself. */
  if (table == FG_TABLE_AGENCY)
    return;

  g_array_append_val (self->steps, step);
  hide (self, row_id);
}

static gboolean
add_set_back (FgReversal *self, FgField field, gint64 row_id, GError **error)
{
  g_autoptr (FgStatement) statement = prepare_version (self, REPLACED, field, row_id, self->revision_id, error);
  Step step = { .field = field, .row_id = row_id, .value = fg_field_get_default (field) };
  FgStep found;

  if (statement == NULL || (found = fg_statement_step (statement, error)) == FG_STEP_ERROR)
    return FALSE;

  if (found == FG_STEP_ROW)
    fg_statement_get_value (statement, 1, &step.value);
  if (step.value.type == SQLITE_TEXT)
    step.value.text = step.text = g_strdup (step.value.text);
  if (field == fg_deletion_get_field (fg_field_get_table (field)) && step.value.integer != 0)
    hide (self, row_id);

  g_array_append_val (self->steps, step);
  return TRUE;
}

static gboolean
add_steps (FgReversal *self, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, CHANGES, error);
  gint64 last_row_id = 0;
  gboolean is_made = FALSE;
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", self->revision_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 row_id = fg_statement_get_integer (statement, 0);
      FgField field;

      /* A field of a newer version is kept, and left as it is. */
      if (!fg_workspace_get_field (self->workspace, fg_statement_get_integer (statement, 1), &field))
        continue;

      if (row_id != last_row_id)
        {
          last_row_id = row_id;
          if (!is_made_by_revision (self, row_id, &is_made, error))
            return FALSE;
          if (is_made)
            add_removal (self, fg_field_get_table (field), row_id);
        }
      if (!is_made && !add_set_back (self, field, row_id, error))
        return FALSE;
    }

  return step == FG_STEP_DONE;
}

/**
 * fg_reversal_new:
 * @workspace: a workspace
 * @revision_id: one of its revisions, ordinary or an undo
 * @error: return location for an error
 *
 * Returns: (transfer full): what sets it back; %NULL with @error set
 */
FgReversal *
fg_reversal_new (FgWorkspace *workspace, gint64 revision_id, GError **error)
{
  g_autoptr (FgReversal) self = g_new0 (FgReversal, 1);

  self->workspace = workspace;
  self->revision_id = revision_id;
  self->hidden = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, step_clear);
  return add_steps (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * fg_reversal_free:
 * @self: (transfer full): a reversal
 */
void
fg_reversal_free (FgReversal *self)
{
  g_array_unref (self->steps);
  g_hash_table_unref (self->hidden);
  g_free (self);
}

static gboolean
is_other_row (gpointer key, gpointer value, gpointer row_id)
{
  return *(const gint64 *) key != *(const gint64 *) row_id;
}

/**
 * fg_reversal_restrict:
 * @self: a reversal
 * @row_id: the only row to be set back
 * @telling: the only field of it, with those that mean the same thing to a person; %FG_N_FIELDS for all
 *
 * Makes it a reversal of a part of the revision.
 */
void
fg_reversal_restrict (FgReversal *self, gint64 row_id, FgField telling)
{
  for (guint i = self->steps->len; i > 0; i--)
    {
      const Step *step = &g_array_index (self->steps, Step, i - 1);

      if (step->row_id != row_id || (telling != FG_N_FIELDS && !fg_history_field_speaks_for (telling, step->field)))
        g_array_remove_index_fast (self->steps, i - 1);
    }

  g_hash_table_foreach_remove (self->hidden, is_other_row, &row_id);
}

static gboolean
fetch (FgStatement *taken, gint64 *value, GError **error)
{
  g_autoptr (FgStatement) statement = taken;

  *value = 0;
  return statement != NULL && fg_statement_fetch_integer (statement, value, error);
}

/* Follows a version that sets back another to the one that it set back to, as often as it takes. What sets back a row's
 * making set back to nothing, and stands for itself. */
static gboolean
resolve_version (FgReversal *self, FgField field, gint64 row_id, gint64 *version, GError **error)
{
  for (;;)
    {
      g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, UNDOES, error);
      gint64 undone = 0, has_version;

      if (statement == NULL)
        return FALSE;

      fg_statement_bind_integer (statement, ":revision", *version);
      if (!fg_statement_fetch_integer (statement, &undone, error))
        return FALSE;
      if (undone == 0)
        return TRUE;

      if (!fetch (prepare_version (self, HAS_VERSION, field, row_id, undone, error), &has_version, error))
        return FALSE;
      if (has_version == 0)
        return TRUE;

      if (!fetch (prepare_version (self, REPLACED, field, row_id, undone, error), version, error))
        return FALSE;
    }
}

static gboolean
find_holding (FgReversal *self, FgField field, gint64 row_id, gint64 *version, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (self->workspace, HOLDING, error);

  *version = 0;
  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":row_id", row_id);
  fg_statement_bind_integer (statement, ":field", fg_workspace_get_field_id (self->workspace, field));
  return fg_statement_fetch_integer (statement, version, error);
}

static gboolean
find_rival_of_step (FgReversal *self, const Step *step, gint64 *rival, GError **error)
{
  gint64 ours = self->revision_id, holding, resolved;

  *rival = 0;
  if (step->makes_removed)
    return TRUE;
  if (!find_holding (self, step->field, step->row_id, &holding, error))
    return FALSE;
  if (holding == ours)
    return TRUE;

  resolved = holding;
  if (!resolve_version (self, step->field, step->row_id, &resolved, error)
      || !resolve_version (self, step->field, step->row_id, &ours, error))
    return FALSE;

  if (resolved != ours)
    *rival = holding;
  return TRUE;
}

static gboolean
is_in_hidden (FgReversal *self, FgTable table, gint64 row_id, gboolean *is_in, GError **error)
{
  *is_in = g_hash_table_contains (self->hidden, &row_id);
  for (guint i = 0; i < G_N_ELEMENTS (owners) && !*is_in; i++)
    {
      FgStatement *statement;
      gint64 owner_id;

      if (owners[i].table != table)
        continue;
      if ((statement = fg_workspace_prepare_get (self->workspace, owners[i].field, error)) != NULL)
        fg_statement_bind_integer (statement, ":row_id", row_id);
      if (!fetch (statement, &owner_id, error))
        return FALSE;
      if (owner_id != 0 && !is_in_hidden (self, owners[i].owner, owner_id, is_in, error))
        return FALSE;
    }

  return TRUE;
}

/* What was changed since and set back again holds what it held when the revision was made, and is in nobody's way. */
static gboolean
is_changed_since (FgReversal *self, FgField field, gint64 row_id, gboolean *is_changed, GError **error)
{
  gint64 version;

  if (!find_holding (self, field, row_id, &version, error) || !resolve_version (self, field, row_id, &version, error))
    return FALSE;

  *is_changed = version > self->revision_id;
  return TRUE;
}

static gboolean
find_rival_of_rows (FgReversal *self, gint64 replica, gint64 *rival, GError **error)
{
  g_autoptr (FgStatement) statement = NULL;
  FgStep step;

  if (g_hash_table_size (self->hidden) == 0)
    return TRUE;
  if (!(statement = fg_workspace_prepare (self->workspace, CHANGES_BY_OTHERS, error)))
    return FALSE;

  fg_statement_bind_integer (statement, ":revision", self->revision_id);
  fg_statement_bind_integer (statement, ":replica", replica);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 row_id = fg_statement_get_integer (statement, 0);
      gboolean is_in, is_changed = FALSE;
      FgField field;

      if (!fg_workspace_get_field (self->workspace, fg_statement_get_integer (statement, 1), &field))
        continue;
      if (!is_in_hidden (self, fg_field_get_table (field), row_id, &is_in, error)
          || (is_in && !is_changed_since (self, field, row_id, &is_changed, error)))
        return FALSE;
      if (is_changed)
        {
          *rival = fg_statement_get_integer (statement, 2);
          return TRUE;
        }
    }

  return step == FG_STEP_DONE;
}

/**
 * fg_reversal_find_rival:
 * @self: a reversal of a revision of this desk
 * @replica: this desk
 * @rival: (out): the revision that has since changed what would be set back, 0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be found out
 */
gboolean
fg_reversal_find_rival (FgReversal *self, gint64 replica, gint64 *rival, GError **error)
{
  *rival = 0;
  for (guint i = 0; i < self->steps->len && *rival == 0; i++)
    if (!find_rival_of_step (self, &g_array_index (self->steps, Step, i), rival, error))
      return FALSE;

  return *rival != 0 || find_rival_of_rows (self, replica, rival, error);
}

/**
 * fg_reversal_apply:
 * @self: a reversal
 * @revision: the revision that sets back
 * @error: return location for an error
 *
 * Returns: whether all is set back
 */
gboolean
fg_reversal_apply (FgReversal *self, FgRevision *revision, GError **error)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);

      if (!fg_log_set (revision, step->field, step->row_id, step->value, error))
        return FALSE;
    }

  return TRUE;
}
