/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A later version of a notice, written into the rows of the plan that it amends: only what changes is set, so that the
 * log says what did.
 */
#include "fg-amendment-writer-private.h"

#include "fg-agency-learning-private.h"
#include "fg-amended-outline-private.h"
#include "fg-assignment-merge.h"
#include "fg-frame-text-private.h"
#include "fg-item-row-writer-private.h"
#include "fg-log-private.h"
#include "fg-span-private.h"
#include "fg-text-list-private.h"

static const char REQUIREMENTS[] =
  "SELECT id, title FROM requirement WHERE plan_id = :plan_id AND removed = 0 ORDER BY ordinal, id";

static const char DOUBTS[] = "SELECT id FROM doubt WHERE plan_id = :plan_id AND removed = 0 ORDER BY id";

typedef struct
{
  FgRevision       *revision;
  gint64            plan_id;
  FgPlanDifference *difference;
  GHashTable       *rows; /* (element-type gpointer gint64): old sections and items: their row ids */
  GHashTable       *taken; /* (element-type FgPlanItem guint): new items: the kinds of differences taken, as bits */
  GHashTable       *written; /* (element-type gpointer gint64): old and new sections and items that the plan has now */
  GHashTable       *items; /* (element-type FgPlanItem gint64): new items, for the doubts that concern them */
} Writer;

static gboolean
set_integer (Writer *self, FgField field, gint64 row_id, gint64 value, GError **error)
{
  return fg_log_set (self->revision, field, row_id, FG_VALUE_INTEGER (value), error);
}

static gboolean
set_or_null (Writer *self, FgField field, gint64 row_id, gint64 value, GError **error)
{
  return fg_log_set (self->revision, field, row_id, FG_VALUE_OR_NULL (value), error);
}

static gboolean
set_text (Writer *self, FgField field, gint64 row_id, const char *text, GError **error)
{
  return fg_log_set (self->revision, field, row_id, FG_VALUE_TEXT (text), error);
}

static gboolean
set_span (Writer *self, FgField field, gint64 row_id, const FgSpan *span, GError **error)
{
  const FgSpan nowhere = { 0, 0 };
  char text[FG_SPAN_TEXT_SIZE];

  return set_text (self, field, row_id, fg_span_to_text (span != NULL ? span : &nowhere, text), error);
}

static void
remember (GHashTable *table, gconstpointer entry, gint64 row_id)
{
  if (entry != NULL)
    g_hash_table_insert (table, (gpointer) entry, g_memdup2 (&row_id, sizeof row_id));
}

/* ---- The head ---- */

static gboolean
write_list (Writer *self, FgField field, GPtrArray *texts, GError **error)
{
  g_autofree char *json = fg_text_list_to_json (fg_revision_get_workspace (self->revision), texts, error);

  return json != NULL && set_text (self, field, self->plan_id, json, error);
}

static gboolean
write_fact (Writer *self, FgHeadFact fact, GError **error)
{
  const FgPlan *plan = self->difference->new_plan;

  switch (fact)
    {
    case FG_HEAD_TITLE:
      return set_text (self, FG_FIELD_PLAN_TITLE, self->plan_id, plan->title, error);
    case FG_HEAD_NUMBER:
      return set_text (self, FG_FIELD_PLAN_NUMBER, self->plan_id, plan->number, error);
    case FG_HEAD_ISSUED:
      return set_or_null (self, FG_FIELD_PLAN_ISSUED, self->plan_id, plan->issued, error);
    case FG_HEAD_ISSUER:
      return set_text (self, FG_FIELD_PLAN_ISSUER, self->plan_id, plan->issuer, error);
    case FG_HEAD_NOTICE_TITLE:
      return set_text (self, FG_FIELD_PLAN_NOTICE_TITLE, self->plan_id, plan->notice_title, error);
    case FG_HEAD_ADDRESSEES:
      return write_list (self, FG_FIELD_PLAN_ADDRESSEES, plan->addressees, error);
    case FG_HEAD_COPIED_TO:
      return write_list (self, FG_FIELD_PLAN_COPIED_TO, plan->copied_to, error);
    case FG_N_HEAD_FACTS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
write_head (Writer *self, GError **error)
{
  const GPtrArray *differences = self->difference->differences;
  g_autofree char *frame = fg_frame_text_new (self->difference->new_plan->frame);

  for (guint i = 0; i < differences->len; i++)
    {
      const FgDifference *one = g_ptr_array_index (differences, i);

      if (one->kind == FG_DIFFERENCE_HEAD && one->is_taken && !write_fact (self, one->fact, error))
        return FALSE;
    }

  return set_text (self, FG_FIELD_PLAN_FRAME, self->plan_id, frame, error)
         && set_text (self, FG_FIELD_PLAN_TEXT, self->plan_id, self->difference->new_plan->text, error);
}

/* ---- Items ---- */

static gboolean
is_taken (Writer *self, const FgPlanItem *new_item, FgDifferenceKind kind)
{
  return (GPOINTER_TO_UINT (g_hash_table_lookup (self->taken, new_item)) & (1u << kind)) != 0;
}

static gboolean
write_deadline (Writer *self, gint64 row_id, const FgDeadline *deadline, GError **error)
{
  return set_integer (self, FG_FIELD_ITEM_DEADLINE_PRECISION, row_id, deadline->precision, error)
         && set_or_null (self, FG_FIELD_ITEM_DEADLINE_FIRST_DAY, row_id, deadline->first_day, error)
         && set_or_null (self, FG_FIELD_ITEM_DEADLINE_LAST_DAY, row_id, deadline->last_day, error)
         && fg_log_set (self->revision, FG_FIELD_ITEM_DEADLINE_WORDS, row_id,
                        deadline->words != NULL ? FG_VALUE_TEXT (deadline->words) : FG_VALUE_NULL, error);
}

static gboolean
has_deadline_of (const FgPlanItem *old_item, const FgPlanItem *new_item)
{
  return old_item->deadline.last_day == new_item->deadline.last_day
         && g_strcmp0 (old_item->deadline.words, new_item->deadline.words) == 0;
}

static gboolean
write_text (Writer *self, gint64 row_id, const FgPlanItem *old_item, const FgPlanItem *new_item, GError **error)
{
  if (is_taken (self, new_item, FG_DIFFERENCE_REWORDED)
      && !set_text (self, FG_FIELD_ITEM_BODY, row_id, new_item->text, error))
    return FALSE;
  if (!is_taken (self, new_item, FG_DIFFERENCE_REWORDED) && !g_str_equal (old_item->text, new_item->text))
    return fg_item_row_forget_places (self->revision, row_id, error);

  return fg_item_row_write_targets (self->revision, row_id, new_item, error)
         && fg_item_row_write_body_dates (self->revision, row_id, new_item, error);
}

static gboolean
write_duties (Writer *self, gint64 row_id, const FgPlanItem *old_item, const FgPlanItem *new_item, GError **error)
{
  const FgPlanItem *first = fg_plan_difference_get_first_item (self->difference, old_item);
  gboolean is_new_deadline = is_taken (self, new_item, FG_DIFFERENCE_DEADLINE);
  g_autoptr (GPtrArray) assignments = NULL;

  assignments = is_taken (self, new_item, FG_DIFFERENCE_AGENCIES)
                  ? fg_assignment_merge (first->assignments, old_item->assignments, new_item->assignments)
                  : g_ptr_array_ref (old_item->assignments);
  if (is_new_deadline && !write_deadline (self, row_id, &new_item->deadline, error))
    return FALSE;

  return set_span (self, FG_FIELD_ITEM_DEADLINE_SPAN, row_id,
                   is_new_deadline || has_deadline_of (old_item, new_item) ? &new_item->deadline_span : NULL, error)
         && set_text (self, FG_FIELD_ITEM_RESPONSIBILITY_RAW, row_id, new_item->responsibility_raw, error)
         && set_integer (self, FG_FIELD_ITEM_OPEN_ENDED, row_id, new_item->open_ended != FALSE, error)
         && fg_item_row_write_assignments (self->revision, row_id, assignments, new_item, error);
}

/* The later notice does not speak of it: nothing in it has a place there. */
static gboolean
write_kept (Writer *self, gint64 row_id, const FgPlanItem *old_item, GError **error)
{
  return set_span (self, FG_FIELD_ITEM_SPAN, row_id, NULL, error)
         && set_span (self, FG_FIELD_ITEM_DEADLINE_SPAN, row_id, NULL, error)
         && fg_item_row_forget_places (self->revision, row_id, error)
         && fg_item_row_write_assignments (self->revision, row_id, old_item->assignments, NULL, error);
}

static gboolean
write_new_facts (Writer *self, gint64 row_id, const FgPlanItem *new_item, GError **error)
{
  return write_deadline (self, row_id, &new_item->deadline, error)
         && set_span (self, FG_FIELD_ITEM_DEADLINE_SPAN, row_id, &new_item->deadline_span, error)
         && set_text (self, FG_FIELD_ITEM_RESPONSIBILITY_RAW, row_id, new_item->responsibility_raw, error)
         && set_integer (self, FG_FIELD_ITEM_OPEN_ENDED, row_id, new_item->open_ended != FALSE, error)
         && set_text (self, FG_FIELD_ITEM_BODY, row_id, new_item->text, error)
         && fg_item_row_write_assignments (self->revision, row_id, new_item->assignments, new_item, error)
         && fg_item_row_write_targets (self->revision, row_id, new_item, error)
         && fg_item_row_write_body_dates (self->revision, row_id, new_item, error);
}

static gboolean
write_facts (Writer *self, gint64 row_id, const FgAmendedEntry *entry, GError **error)
{
  if (entry->new_item == NULL)
    return write_kept (self, row_id, entry->old_item, error);
  if (entry->old_item == NULL)
    return set_span (self, FG_FIELD_ITEM_SPAN, row_id, &entry->new_item->span, error)
           && write_new_facts (self, row_id, entry->new_item, error);

  return set_span (self, FG_FIELD_ITEM_SPAN, row_id, &entry->new_item->span, error)
         && write_text (self, row_id, entry->old_item, entry->new_item, error)
         && write_duties (self, row_id, entry->old_item, entry->new_item, error);
}

/* ---- The outline ---- */

static gint64
get_parent_id (Writer *self, const FgAmendedEntry *entry)
{
  const gint64 *id = entry->parent != NULL ? g_hash_table_lookup (self->written, entry->parent) : NULL;

  return id != NULL ? *id : 0;
}

/* The row of an entry, a new one where it has none. */
static gboolean
ensure_row (Writer *self, const FgAmendedEntry *entry, gint64 *row_id, GError **error)
{
  gconstpointer old = entry->old_section != NULL ? (gconstpointer) entry->old_section : (gconstpointer) entry->old_item;
  const gint64 *known = old != NULL ? g_hash_table_lookup (self->rows, old) : NULL;
  const FgFieldValue values[] = {
    { FG_FIELD_ITEM_PLAN_ID, FG_VALUE_INTEGER (self->plan_id) },
    { FG_FIELD_ITEM_KIND, FG_VALUE_INTEGER (entry->kind) },
  };

  if (known == NULL)
    return fg_log_insert (self->revision, FG_TABLE_ITEM, values, G_N_ELEMENTS (values), row_id, error);

  *row_id = *known;
  return TRUE;
}

static gboolean
write_place (Writer *self, gint64 row_id, const FgAmendedEntry *entry, guint ordinal, GError **error)
{
  return set_or_null (self, FG_FIELD_ITEM_PARENT_ID, row_id, get_parent_id (self, entry), error)
         && set_integer (self, FG_FIELD_ITEM_KIND, row_id, entry->kind, error)
         && set_integer (self, FG_FIELD_ITEM_ORDINAL, row_id, ordinal, error)
         && set_or_null (self, FG_FIELD_ITEM_NO, row_id, entry->no, error);
}

static gboolean
write_section (Writer *self, gint64 row_id, const FgAmendedEntry *entry, GError **error)
{
  const FgPlanSection *section = entry->new_section;

  if (section == NULL)
    return set_span (self, FG_FIELD_ITEM_SPAN, row_id, NULL, error);

  return set_text (self, FG_FIELD_ITEM_LABEL, row_id, section->no, error)
         && set_text (self, FG_FIELD_ITEM_TITLE, row_id, section->title, error)
         && set_span (self, FG_FIELD_ITEM_SPAN, row_id, &section->span, error);
}

static gboolean
write_entry (Writer *self, const FgAmendedEntry *entry, guint ordinal, GError **error)
{
  gint64 row_id;

  if (!ensure_row (self, entry, &row_id, error) || !write_place (self, row_id, entry, ordinal, error))
    return FALSE;

  remember (self->written, entry, row_id);
  remember (self->written, entry->old_section, row_id);
  remember (self->written, entry->old_item, row_id);
  remember (self->items, entry->new_item, row_id);
  if (entry->kind == FG_ITEM_SECTION)
    return write_section (self, row_id, entry, error);
  if (entry->is_placed && !set_text (self, FG_FIELD_ITEM_LABEL, row_id, entry->new_item->label, error))
    return FALSE;
  if (!write_facts (self, row_id, entry, error))
    return FALSE;

  for (guint i = 0; i < entry->measures->len; i++)
    if (!write_entry (self, g_ptr_array_index (entry->measures, i), i, error))
      return FALSE;

  return TRUE;
}

/* A section comes before the tasks in it, as the order of the later version has it, but for one that stays: its tasks
 * may be anywhere. */
static gboolean
write_outline (Writer *self, GError **error)
{
  g_autoptr (GPtrArray) outline = fg_amended_outline_new (self->difference);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < outline->len; i++)
      {
        const FgAmendedEntry *entry = g_ptr_array_index (outline, i);

        if ((entry->kind == FG_ITEM_SECTION) == (pass == 0) && !write_entry (self, entry, i, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
remove_rest (Writer *self, GError **error)
{
  GHashTableIter iter;
  gpointer entry, row_id;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &entry, &row_id))
    if (!g_hash_table_contains (self->written, entry)
        && !set_integer (self, FG_FIELD_ITEM_REMOVED, *(const gint64 *) row_id, TRUE, error))
      return FALSE;

  return TRUE;
}

/* ---- Requirements and doubts ---- */

static gboolean
load_requirements (Writer *self, GHashTable *ids, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (self->revision), REQUIREMENTS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", self->plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      /* Two of one title cannot be told apart: the second is taken for the text of the first. */
      g_hash_table_insert (ids, g_memdup2 (&id, sizeof id), fg_statement_dup_text (statement, 1));
    }

  return step == FG_STEP_DONE;
}

static gint64
take_requirement (GHashTable *ids, const char *title)
{
  GHashTableIter iter;
  gpointer id, name;
  gint64 best = 0;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, &name))
    if (g_str_equal (name, title) && (best == 0 || *(const gint64 *) id < best))
      best = *(const gint64 *) id;

  if (best != 0)
    g_hash_table_remove (ids, &best);
  return best;
}

static gboolean
write_requirement (Writer *self, GHashTable *ids, const FgPlanRequirement *requirement, guint ordinal, GError **error)
{
  gint64 row_id = take_requirement (ids, requirement->title);
  char span[FG_SPAN_TEXT_SIZE];
  const FgFieldValue values[] = {
    { FG_FIELD_REQUIREMENT_PLAN_ID, FG_VALUE_INTEGER (self->plan_id) },
    { FG_FIELD_REQUIREMENT_ORDINAL, FG_VALUE_INTEGER (ordinal) },
    { FG_FIELD_REQUIREMENT_SPAN, FG_VALUE_TEXT (fg_span_to_text (&requirement->span, span)) },
    { FG_FIELD_REQUIREMENT_TITLE, FG_VALUE_TEXT (requirement->title) },
    { FG_FIELD_REQUIREMENT_TEXT, FG_VALUE_TEXT (requirement->text) },
  };

  if (row_id == 0)
    return fg_log_insert (self->revision, FG_TABLE_REQUIREMENT, values, G_N_ELEMENTS (values), NULL, error);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!fg_log_set (self->revision, values[i].field, row_id, values[i].value, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_requirements (Writer *self, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  const GPtrArray *requirements = self->difference->new_plan->requirements;
  GHashTableIter iter;
  gpointer id;

  if (!load_requirements (self, ids, error))
    return FALSE;

  for (guint i = 0; i < requirements->len; i++)
    if (!write_requirement (self, ids, g_ptr_array_index (requirements, i), i, error))
      return FALSE;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!set_integer (self, FG_FIELD_REQUIREMENT_REMOVED, *(const gint64 *) id, TRUE, error))
      return FALSE;

  return TRUE;
}

static gboolean
remove_doubts (Writer *self, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (self->revision), DOUBTS, error);
  FgStep step;

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":plan_id", self->plan_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      gint64 id = fg_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  if (step != FG_STEP_DONE)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!set_integer (self, FG_FIELD_DOUBT_REMOVED, g_array_index (ids, gint64, i), TRUE, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_doubt (Writer *self, const FgDoubt *doubt, guint ordinal, GError **error)
{
  const gint64 *item_id = doubt->item != NULL ? g_hash_table_lookup (self->items, doubt->item) : NULL;
  char span[FG_SPAN_TEXT_SIZE];
  const FgFieldValue values[] = {
    { FG_FIELD_DOUBT_PLAN_ID, FG_VALUE_INTEGER (self->plan_id) },
    { FG_FIELD_DOUBT_ITEM_ID, item_id != NULL ? FG_VALUE_INTEGER (*item_id) : FG_VALUE_NULL },
    { FG_FIELD_DOUBT_ORDINAL, FG_VALUE_INTEGER (ordinal) },
    { FG_FIELD_DOUBT_LINE, FG_VALUE_INTEGER (doubt->line) },
    { FG_FIELD_DOUBT_COLUMN, FG_VALUE_INTEGER (doubt->column) },
    { FG_FIELD_DOUBT_SPAN, FG_VALUE_TEXT (fg_span_to_text (&doubt->span, span)) },
    { FG_FIELD_DOUBT_MESSAGE, FG_VALUE_TEXT (doubt->message) },
  };

  return fg_log_insert (self->revision, FG_TABLE_DOUBT, values, G_N_ELEMENTS (values), NULL, error);
}

/* Those of the earlier notice have no place in the later one's text. */
static gboolean
write_doubts (Writer *self, GError **error)
{
  const GPtrArray *doubts = self->difference->new_plan->doubts;

  if (!remove_doubts (self, error))
    return FALSE;

  for (guint i = 0; i < doubts->len; i++)
    if (!write_doubt (self, g_ptr_array_index (doubts, i), i, error))
      return FALSE;

  return TRUE;
}

static void
note_taken (Writer *self)
{
  const GPtrArray *differences = self->difference->differences;

  for (guint i = 0; i < differences->len; i++)
    {
      const FgDifference *one = g_ptr_array_index (differences, i);
      guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (self->taken, one->new_item));

      if (one->is_taken && one->new_item != NULL)
        g_hash_table_insert (self->taken, one->new_item, GUINT_TO_POINTER (bits | (1u << one->kind)));
    }
}

/**
 * fg_amendment_writer_write:
 * @revision: the revision that it belongs to
 * @plan_id: the plan
 * @difference: the plan and its later version, with what is to be taken
 * @rows: (element-type gpointer gint64): the plan's sections and items with their row ids
 * @error: return location for an error
 *
 * Returns: whether the plan is as the later version has it, but for what is not to be taken
 */
gboolean
fg_amendment_writer_write (FgRevision *revision, gint64 plan_id, FgPlanDifference *difference, GHashTable *rows,
                           GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) written = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) items = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Writer writer = { revision, plan_id, difference, rows, taken, written, items };

  note_taken (&writer);
  return write_head (&writer, error)
         && write_outline (&writer, error)
         && remove_rest (&writer, error)
         && write_requirements (&writer, error)
         && write_doubts (&writer, error)
         && fg_agency_learning_run (revision, difference->new_plan, error);
}
