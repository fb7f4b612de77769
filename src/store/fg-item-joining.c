/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One item made of two, and two of one.
 *
 * Joined, all that the second has goes to the first: its text behind that of the first, its agencies (who has a part in both
 * keeps the stronger one), its reports with their evidence, its findings, reminders and merits, its figures, dates and
 * phases, its measures. The deadline is that of the
 * first where it has one. Split, the first keeps what was reported, noted and proved, as that was said of the whole; both
 * have the agencies, the deadline and the weight, and a figure or date goes with the words in which it stands.
 */
#include "fg-item-structure.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-deadline.h"
#include "fg-item-siblings-private.h"
#include "fg-log-private.h"
#include "fg-role.h"
#include "fg-status.h"
#include "fg-store-error.h"

static const char FACTS[] =
  "SELECT body, note, responsibility_raw, open_ended, deadline_precision, deadline_first_day, deadline_last_day, "
  "deadline_words, status, weight, start_day, done_day FROM item WHERE id = :item_id";

static const char ASSIGNMENTS[] =
  "SELECT id, agency_id, role, by_rule, ordinal FROM assignment WHERE item_id = :item_id AND removed = 0 "
  "ORDER BY ordinal, id";

/* What belongs to an item and has its place among others of the item. */
static const struct
{
  const char *list;
  FgField     item_id;
  FgField     ordinal; /* FG_N_FIELDS for none */
} belongings[] = {
  { "SELECT id, '' FROM report WHERE item_id = :item_id", FG_FIELD_REPORT_ITEM_ID, FG_N_FIELDS },
  { "SELECT id, '' FROM attachment WHERE item_id = :item_id", FG_FIELD_ATTACHMENT_ITEM_ID, FG_N_FIELDS },
  { "SELECT id, '' FROM doubt WHERE item_id = :item_id", FG_FIELD_DOUBT_ITEM_ID, FG_N_FIELDS },
  { "SELECT id, '' FROM reminder WHERE item_id = :item_id", FG_FIELD_REMINDER_ITEM_ID, FG_N_FIELDS },
  { "SELECT id, '' FROM finding WHERE item_id = :item_id", FG_FIELD_FINDING_ITEM_ID, FG_N_FIELDS },
  { "SELECT id, '' FROM merit WHERE item_id = :item_id", FG_FIELD_MERIT_ITEM_ID, FG_N_FIELDS },
  { "SELECT id, coalesce (words, '') FROM milestone WHERE item_id = :item_id ORDER BY ordinal, id",
    FG_FIELD_MILESTONE_ITEM_ID, FG_FIELD_MILESTONE_ORDINAL },
  { "SELECT id, text FROM target WHERE item_id = :item_id ORDER BY ordinal, id", FG_FIELD_TARGET_ITEM_ID,
    FG_FIELD_TARGET_ORDINAL },
  { "SELECT id, text FROM body_date WHERE item_id = :item_id ORDER BY ordinal, id", FG_FIELD_BODY_DATE_ITEM_ID,
    FG_FIELD_BODY_DATE_ORDINAL },
};

typedef struct
{
  char      *body;
  char      *note;
  char      *responsibility_raw;
  gboolean   open_ended;
  FgDeadline deadline;
  FgStatus   status;
  double     weight;
  FgDay      start_day;
  FgDay      done_day;
} Facts;

static void
facts_clear (Facts *self)
{
  g_free (self->body);
  g_free (self->note);
  g_free (self->responsibility_raw);
  fg_deadline_clear (&self->deadline);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

typedef struct
{
  gint64   id;
  gint64   agency_id;
  FgRole   role;
  gboolean by_rule;
} Part;

/* A row that belongs to an item, with the words of the item that it is about. */
typedef struct
{
  gint64 id;
  char  *words;
} Belonging;

static void
belonging_clear (gpointer data)
{
  g_free (((Belonging *) data)->words);
}

static gboolean
set_invalid (GError **error, const char *sentence)
{
  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
load_facts (FgRevision *revision, gint64 item_id, Facts *facts, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), FACTS, error);

  if (statement == NULL)
    return FALSE;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  if (fg_statement_step (statement, error) != FG_STEP_ROW)
    return FALSE;

  facts->body = fg_statement_dup_text (statement, 0);
  facts->note = fg_statement_dup_text (statement, 1);
  facts->responsibility_raw = fg_statement_dup_text (statement, 2);
  facts->open_ended = fg_statement_get_integer (statement, 3) != 0;
  facts->deadline.precision = (FgPrecision) fg_statement_get_integer (statement, 4);
  facts->deadline.first_day = (FgDay) fg_statement_get_integer (statement, 5);
  facts->deadline.last_day = (FgDay) fg_statement_get_integer (statement, 6);
  facts->deadline.words = fg_statement_dup_text (statement, 7);
  facts->status = (FgStatus) fg_statement_get_integer (statement, 8);
  facts->weight = sqlite3_column_double (statement, 9);
  facts->start_day = (FgDay) fg_statement_get_integer (statement, 10);
  facts->done_day = (FgDay) fg_statement_get_integer (statement, 11);
  return TRUE;
}

static GArray *
load_parts (FgRevision *revision, gint64 item_id, GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), ASSIGNMENTS, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      Part part = {
        .id = fg_statement_get_integer (statement, 0),
        .agency_id = fg_statement_get_integer (statement, 1),
        .role = (FgRole) fg_statement_get_integer (statement, 2),
        .by_rule = fg_statement_get_integer (statement, 3) != 0,
      };

      g_array_append_val (parts, part);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&parts) : NULL;
}

static GArray *
load_belongings (FgRevision *revision, const char *sql, gint64 item_id, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Belonging));
  g_autoptr (FgStatement) statement = fg_workspace_prepare (fg_revision_get_workspace (revision), sql, error);
  FgStep step;

  g_array_set_clear_func (rows, belonging_clear);
  if (statement == NULL)
    return NULL;

  fg_statement_bind_integer (statement, ":item_id", item_id);
  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      Belonging row = { fg_statement_get_integer (statement, 0), fg_statement_dup_text (statement, 1) };

      g_array_append_val (rows, row);
    }

  return step == FG_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static gboolean
set_text (FgRevision *revision, FgField field, gint64 item_id, const char *text, GError **error)
{
  return fg_log_set (revision, field, item_id, FG_VALUE_TEXT (text), error);
}

static gboolean
write_deadline (FgRevision *revision, gint64 item_id, const FgDeadline *deadline, GError **error)
{
  return fg_log_set (revision, FG_FIELD_ITEM_DEADLINE_PRECISION, item_id, FG_VALUE_INTEGER (deadline->precision), error)
         && fg_log_set (revision, FG_FIELD_ITEM_DEADLINE_FIRST_DAY, item_id, FG_VALUE_OR_NULL (deadline->first_day),
                        error)
         && fg_log_set (revision, FG_FIELD_ITEM_DEADLINE_LAST_DAY, item_id, FG_VALUE_OR_NULL (deadline->last_day), error)
         && fg_log_set (revision, FG_FIELD_ITEM_DEADLINE_WORDS, item_id,
                        deadline->words != NULL ? FG_VALUE_TEXT (deadline->words) : FG_VALUE_NULL, error);
}

/* ---- Splitting ---- */

static gboolean
copy_parts (FgRevision *revision, gint64 from_id, gint64 to_id, GError **error)
{
  g_autoptr (GArray) parts = load_parts (revision, from_id, error);

  if (parts == NULL)
    return FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      const FgFieldValue values[] = {
        { FG_FIELD_ASSIGNMENT_ITEM_ID, FG_VALUE_INTEGER (to_id) },
        { FG_FIELD_ASSIGNMENT_AGENCY_ID, FG_VALUE_INTEGER (part->agency_id) },
        { FG_FIELD_ASSIGNMENT_ROLE, FG_VALUE_INTEGER (part->role) },
        { FG_FIELD_ASSIGNMENT_ORDINAL, FG_VALUE_INTEGER (i) },
        { FG_FIELD_ASSIGNMENT_BY_RULE, FG_VALUE_INTEGER (part->by_rule) },
      };

      if (!fg_log_insert (revision, FG_TABLE_ASSIGNMENT, values, G_N_ELEMENTS (values), NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* What is under way stays with the first: of the second nobody has said anything yet. */
static FgStatus
status_of_rest (FgStatus status)
{
  switch (status)
    {
    case FG_STATUS_UNDER_WAY:
    case FG_STATUS_DONE:
    case FG_STATUS_CLOSED:
      return FG_STATUS_NOT_STARTED;
    case FG_STATUS_NOT_STARTED:
    case FG_STATUS_SUSPENDED:
    case FG_STATUS_CANCELLED:
    case FG_STATUS_STANDING:
    default:
      return status;
    }
}

static gboolean
write_rest (FgRevision *revision, gint64 id, const Facts *facts, const char *body, GError **error)
{
  return set_text (revision, FG_FIELD_ITEM_BODY, id, body, error)
         && set_text (revision, FG_FIELD_ITEM_RESPONSIBILITY_RAW, id, facts->responsibility_raw, error)
         && fg_log_set (revision, FG_FIELD_ITEM_OPEN_ENDED, id, FG_VALUE_INTEGER (facts->open_ended), error)
         && fg_log_set (revision, FG_FIELD_ITEM_STATUS, id, FG_VALUE_INTEGER (status_of_rest (facts->status)), error)
         && fg_log_set (revision, FG_FIELD_ITEM_WEIGHT, id, FG_VALUE_REAL (facts->weight), error)
         && fg_log_set (revision, FG_FIELD_ITEM_START_DAY, id, FG_VALUE_OR_NULL (facts->start_day), error)
         && write_deadline (revision, id, &facts->deadline, error);
}

static gboolean
follow_words (FgRevision *revision, gint64 from_id, gint64 to_id, const char *body, const char *rest, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (belongings); i++)
    {
      g_autoptr (GArray) rows = NULL;

      if (belongings[i].ordinal == FG_N_FIELDS)
        continue;
      if (!(rows = load_belongings (revision, belongings[i].list, from_id, error)))
        return FALSE;
      for (guint k = 0; k < rows->len; k++)
        {
          const Belonging *row = &g_array_index (rows, Belonging, k);

          if (*row->words != '\0' && strstr (body, row->words) == NULL && strstr (rest, row->words) != NULL
              && !fg_log_set (revision, belongings[i].item_id, row->id, FG_VALUE_INTEGER (to_id), error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * fg_item_structure_split:
 * @revision: the revision that it belongs to
 * @item_id: a task or a measure
 * @at: the byte of its text at which the second begins
 * @error: return location for an error
 *
 * Returns: the id of the second, which stands after the first; 0 with %FG_STORE_ERROR_INVALID where one of them had no text
 */
gint64
fg_item_structure_split (FgRevision *revision, gint64 item_id, gsize at, GError **error)
{
  g_auto (Facts) facts = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *rest = NULL;
  FgItemPlace stand;
  gint64 id;

  g_return_val_if_fail (revision != NULL, 0);

  if (!fg_item_place_load (revision, item_id, &stand, error) || !load_facts (revision, item_id, &facts, error))
    return 0;

  if (at < strlen (facts.body) && g_utf8_validate (facts.body, (gssize) at, NULL))
    {
      first = g_strstrip (g_strndup (facts.body, at));
      rest = g_strstrip (g_strdup (facts.body + at));
    }
  if (stand.kind == FG_ITEM_SECTION || first == NULL || *first == '\0' || *rest == '\0')
    {
      set_invalid (error, _("An item is split inside its text: put the cursor where the second one begins."));
      return 0;
    }

  if (!(id = fg_item_structure_add (revision, stand.plan_id, item_id, stand.kind, error))
      || !set_text (revision, FG_FIELD_ITEM_BODY, item_id, first, error)
      || !write_rest (revision, id, &facts, rest, error)
      || !copy_parts (revision, item_id, id, error)
      || !follow_words (revision, item_id, id, first, rest, error))
    return 0;

  return id;
}

/* ---- Joining ---- */

static gboolean
check_joining (FgRevision *revision, gint64 item_id, gint64 into_id, FgItemPlace *item, FgItemPlace *into, GError **error)
{
  if (!fg_item_place_load (revision, item_id, item, error) || !fg_item_place_load (revision, into_id, into, error))
    return FALSE;
  if (item->kind == FG_ITEM_SECTION || into->kind == FG_ITEM_SECTION)
    return set_invalid (error, _("Only tasks and measures can be joined. Move the tasks of a section instead."));
  if (item_id == into_id || item->plan_id != into->plan_id)
    return set_invalid (error, _("Choose two different items of one plan to join."));
  if (into->parent_id == item_id)
    return set_invalid (error, _("A task cannot be joined into a measure of its own. Join the measure into the task."));

  return TRUE;
}

static char *
join_texts (const char *first, const char *second)
{
  if (*second == '\0' || g_str_equal (first, second))
    return g_strdup (first);

  return *first != '\0' ? g_strjoin ("\n", first, second, NULL) : g_strdup (second);
}

/* Work of which a part has begun is under way. */
static FgStatus
join_statuses (FgStatus first, FgStatus second)
{
  gboolean has_begun = first == FG_STATUS_UNDER_WAY || first == FG_STATUS_DONE || first == FG_STATUS_CLOSED
                       || second == FG_STATUS_UNDER_WAY || second == FG_STATUS_DONE || second == FG_STATUS_CLOSED;

  return first != second && has_begun ? FG_STATUS_UNDER_WAY : first;
}

/* Done when both are. */
static FgDay
join_done_days (FgDay first, FgDay second)
{
  return first != FG_DAY_NONE && second != FG_DAY_NONE ? MAX (first, second) : FG_DAY_NONE;
}

static gboolean
join_facts (FgRevision *revision, gint64 item_id, gint64 into_id, GError **error)
{
  g_auto (Facts) first = { 0 };
  g_auto (Facts) second = { 0 };
  g_autofree char *body = NULL;
  g_autofree char *note = NULL;
  g_autofree char *responsibility = NULL;

  if (!load_facts (revision, into_id, &first, error) || !load_facts (revision, item_id, &second, error))
    return FALSE;

  body = join_texts (first.body, second.body);
  note = join_texts (first.note, second.note);
  responsibility = join_texts (first.responsibility_raw, second.responsibility_raw);
  return set_text (revision, FG_FIELD_ITEM_BODY, into_id, body, error)
         && set_text (revision, FG_FIELD_ITEM_NOTE, into_id, note, error)
         && set_text (revision, FG_FIELD_ITEM_RESPONSIBILITY_RAW, into_id, responsibility, error)
         && fg_log_set (revision, FG_FIELD_ITEM_OPEN_ENDED, into_id,
                        FG_VALUE_INTEGER (first.open_ended || second.open_ended), error)
         && fg_log_set (revision, FG_FIELD_ITEM_STATUS, into_id,
                        FG_VALUE_INTEGER (join_statuses (first.status, second.status)), error)
         && fg_log_set (revision, FG_FIELD_ITEM_DONE_DAY, into_id,
                        FG_VALUE_OR_NULL (join_done_days (first.done_day, second.done_day)), error)
         && (first.deadline.precision != FG_PRECISION_NONE
             || write_deadline (revision, into_id, &second.deadline, error));
}

static const Part *
find_part (GArray *parts, gint64 agency_id)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, Part, i).agency_id == agency_id)
      return &g_array_index (parts, Part, i);

  return NULL;
}

static gboolean
join_parts (FgRevision *revision, gint64 item_id, gint64 into_id, GError **error)
{
  g_autoptr (GArray) own = load_parts (revision, into_id, error);
  g_autoptr (GArray) others = own != NULL ? load_parts (revision, item_id, error) : NULL;

  if (others == NULL)
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    {
      const Part *other = &g_array_index (others, Part, i);
      const Part *known = find_part (own, other->agency_id);

      if (known != NULL
          && !fg_log_set (revision, FG_FIELD_ASSIGNMENT_ROLE, known->id, FG_VALUE_INTEGER (MIN (known->role, other->role)),
                          error))
        return FALSE;
      if (known == NULL
          && (!fg_log_set (revision, FG_FIELD_ASSIGNMENT_ITEM_ID, other->id, FG_VALUE_INTEGER (into_id), error)
              || !fg_log_set (revision, FG_FIELD_ASSIGNMENT_ORDINAL, other->id, FG_VALUE_INTEGER (own->len + i), error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
join_belongings (FgRevision *revision, gint64 item_id, gint64 into_id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (belongings); i++)
    {
      g_autoptr (GArray) own = load_belongings (revision, belongings[i].list, into_id, error);
      g_autoptr (GArray) others = own != NULL ? load_belongings (revision, belongings[i].list, item_id, error) : NULL;

      if (others == NULL)
        return FALSE;
      for (guint k = 0; k < others->len; k++)
        {
          gint64 id = g_array_index (others, Belonging, k).id;

          if (!fg_log_set (revision, belongings[i].item_id, id, FG_VALUE_INTEGER (into_id), error)
              || (belongings[i].ordinal != FG_N_FIELDS
                  && !fg_log_set (revision, belongings[i].ordinal, id, FG_VALUE_INTEGER (own->len + k), error)))
            return FALSE;
        }
    }

  return TRUE;
}

/* They come after what the item is joined into, as its text does. */
static gboolean
join_measures (FgRevision *revision, gint64 item_id, gint64 into_id, const FgItemPlace *into, GError **error)
{
  gboolean is_task = into->kind == FG_ITEM_TASK;

  return fg_siblings_hand_over (revision, into->plan_id, item_id, is_task ? into_id : into->parent_id,
                                is_task ? -1 : into_id, error);
}

/**
 * fg_item_structure_join:
 * @revision: the revision that it belongs to
 * @item_id: a task or a measure, gone afterwards
 * @into_id: another one of the same plan
 * @error: return location for an error
 *
 * Returns: whether they are one; %FG_STORE_ERROR_INVALID where they cannot be
 */
gboolean
fg_item_structure_join (FgRevision *revision, gint64 item_id, gint64 into_id, GError **error)
{
  FgItemPlace item, into;

  g_return_val_if_fail (revision != NULL, FALSE);

  return check_joining (revision, item_id, into_id, &item, &into, error)
         && join_facts (revision, item_id, into_id, error)
         && join_parts (revision, item_id, into_id, error)
         && join_belongings (revision, item_id, into_id, error)
         && join_measures (revision, item_id, into_id, &into, error)
         && fg_item_structure_remove (revision, item_id, NULL, error);
}
