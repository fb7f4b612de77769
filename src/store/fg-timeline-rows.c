/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan's items under the headings of a timeline. An item goes into each group it belongs to; groups then come in
 * their order, items in each as in the notice.
 */
#include "fg-timeline-rows-private.h"

#include <glib/gi18n-lib.h>

#include "fg-item-record.h"

typedef struct
{
  char      *title; /* NULL for the rows that have no heading */
  gint64     rank;
  GPtrArray *records; /* (element-type FgItemRecord) */
} Group;

typedef struct
{
  GPtrArray  *groups; /* (element-type Group) */
  GHashTable *by_title;
  FgDay       issued;
  FgDay       from;
  FgDay       to;
} Groups;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->title);
  g_ptr_array_unref (group->records);
  g_free (group);
}

static Group *
add_group (Groups *self, const char *title, gint64 rank)
{
  Group *group = g_new0 (Group, 1);

  group->title = g_strdup (title);
  group->rank = rank;
  group->records = g_ptr_array_new ();
  g_ptr_array_add (self->groups, group);
  return group;
}

static Group *
ensure_group (Groups *self, const char *title, gint64 rank)
{
  Group *group = g_hash_table_lookup (self->by_title, title);

  if (group == NULL)
    {
      group = add_group (self, title, rank);
      g_hash_table_insert (self->by_title, group->title, group);
    }

  return group;
}

/* A notice may name an agency twice in an item. */
static void
add_to_group (Group *group, FgItemRecord *record)
{
  guint n = group->records->len;

  if (n == 0 || g_ptr_array_index (group->records, n - 1) != record)
    g_ptr_array_add (group->records, record);
}

static gboolean
is_within (const Groups *self, const FgItemRecord *record)
{
  FgDay last_day = record->deadline.last_day;

  if (record->kind == FG_ITEM_SECTION)
    return FALSE;
  if (last_day == FG_DAY_NONE)
    return self->from == FG_DAY_NONE && self->to == FG_DAY_NONE;

  return last_day >= self->from && (self->to == FG_DAY_NONE || last_day <= self->to);
}

/* The heading is the section's own title; what stands before, between and after sections keeps its place. */
static void
group_by_section (Groups *self, GPtrArray *records)
{
  Group *group = NULL;
  gboolean is_in_section = FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      FgItemRecord *record = g_ptr_array_index (records, i);

      if (record->kind == FG_ITEM_SECTION)
        {
          g_autofree char *title = g_strconcat (record->number, record->title, NULL);

          group = add_group (self, title, i);
          is_in_section = TRUE;
        }
      else if (group == NULL || (is_in_section && record->parent_id == 0))
        {
          /* Translators: the heading of tasks that stand in no section of the plan. */
          group = add_group (self, is_in_section ? C_("timeline", "Outside the sections") : NULL, i);
          is_in_section = FALSE;
        }

      if (is_within (self, record))
        g_ptr_array_add (group->records, record);
    }
}

static void
group_by_agency (Groups *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      FgItemRecord *record = g_ptr_array_index (records, i);

      if (!is_within (self, record))
        continue;

      for (char **name = record->lead_names; *name != NULL; name++)
        add_to_group (ensure_group (self, *name, i), record);
      if (*record->lead_names == NULL)
        /* Translators: the heading of items that name no agency. */
        g_ptr_array_add (ensure_group (self, C_("timeline", "No agency"), G_MAXINT64)->records, record);
    }
}

static void
group_by_deadline (Groups *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      FgItemRecord *record = g_ptr_array_index (records, i);
      g_autofree char *month = NULL;
      int year, number;

      if (!is_within (self, record))
        continue;

      if (record->deadline.last_day != FG_DAY_NONE)
        {
          fg_day_get_ymd (record->deadline.last_day, &year, &number, NULL);
          /* Translators: a month as a heading: %1$d is the year, %2$d the number of the month. */
          month = g_strdup_printf (C_("timeline", "%1$d-%2$02d"), year, number);
          g_ptr_array_add (ensure_group (self, month, year * 12 + number)->records, record);
        }
      else if (record->deadline.precision != FG_PRECISION_NONE)
        /* Translators: the heading of items whose deadline names no day (standing work, every month). */
        g_ptr_array_add (ensure_group (self, C_("timeline", "No fixed day"), G_MAXINT64 - 1)->records, record);
      else
        /* Translators: the heading of items for which the plan gives no deadline. */
        g_ptr_array_add (ensure_group (self, C_("timeline", "No deadline"), G_MAXINT64)->records, record);
    }
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  gint64 a_rank = (*(Group * const *) a)->rank;
  gint64 b_rank = (*(Group * const *) b)->rank;

  return (a_rank > b_rank) - (a_rank < b_rank);
}

static FgDay
first_day (const Groups *self, const FgDeadline *deadline)
{
  if (deadline->last_day == FG_DAY_NONE || deadline->first_day != FG_DAY_NONE)
    return deadline->first_day;
  if (self->issued != FG_DAY_NONE && self->issued <= deadline->last_day)
    return self->issued;

  return deadline->last_day;
}

static void
add_record (FgTimeline *timeline, const Groups *self, const FgItemRecord *record)
{
  g_autofree char *deadline_text = fg_deadline_to_text (&record->deadline);
  const FgTimelineRow row = {
    .item_id = record->id,
    .number = record->number,
    .title = record->title,
    .leads = record->leads,
    .first_day = first_day (self, &record->deadline),
    .last_day = record->deadline.last_day,
    .deadline_text = deadline_text,
    .precision = record->deadline.precision,
    .percent = record->percent,
    .light = record->light,
  };

  fg_timeline_add_row (timeline, &row);
}

static void
add_heading (FgTimeline *timeline, const char *title)
{
  char empty[] = "";
  const FgTimelineRow row = {
    .is_group = TRUE,
    .number = empty,
    .title = (char *) title,
    .leads = empty,
    .deadline_text = empty,
  };

  fg_timeline_add_row (timeline, &row);
}

/**
 * fg_timeline_rows_add:
 * @timeline: a timeline without rows
 * @records: (element-type FgItemRecord): a plan's items from top to bottom
 * @group: what the headings are
 * @issued: the plan's day of issue, or %FG_DAY_NONE
 * @from: the first day that is wanted, or %FG_DAY_NONE
 * @to: the last day that is wanted, or %FG_DAY_NONE
 *
 * Fills @timeline. A heading without items is left out.
 */
void
fg_timeline_rows_add (FgTimeline *timeline, GPtrArray *records, FgTimelineGroup group, FgDay issued, FgDay from,
                      FgDay to)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) by_title = g_hash_table_new (g_str_hash, g_str_equal);
  Groups self = { .groups = groups, .by_title = by_title, .issued = issued, .from = from, .to = to };

  switch (group)
    {
    case FG_TIMELINE_GROUP_SECTION:
      group_by_section (&self, records);
      break;
    case FG_TIMELINE_GROUP_AGENCY:
      group_by_agency (&self, records);
      break;
    case FG_TIMELINE_GROUP_DEADLINE:
      group_by_deadline (&self, records);
      break;
    default:
      g_return_if_reached ();
    }

  g_ptr_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *next = g_ptr_array_index (groups, i);

      if (next->title != NULL && next->records->len > 0)
        add_heading (timeline, next->title);
      for (guint k = 0; k < next->records->len; k++)
        add_record (timeline, &self, g_ptr_array_index (next->records, k));
    }
}
