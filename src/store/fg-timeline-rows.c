/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan's items under the headings of a timeline. An item goes into each group it belongs to; groups then come in
 * their order, items in each in the order that was asked for, by themselves in that of the notice.
 */
#include "fg-timeline-rows-private.h"

#include <glib/gi18n-lib.h>

#include "fg-item-record.h"
#include "fg-item-sort-private.h"

typedef struct
{
  char               *title; /* NULL for the rows that have no heading */
  gint64              rank;
  const FgItemRecord *head; /* NULL unless the heading is an item itself */
  GPtrArray          *records; /* (element-type FgItemRecord) */
} Group;

typedef struct
{
  const FgTimelineSource  *source;
  const FgTimelineOptions *options;
  GPtrArray               *groups; /* (element-type Group) */
  GHashTable              *by_title;
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
add_to_group (Group *group, const FgItemRecord *record)
{
  guint n = group->records->len;

  if (n == 0 || g_ptr_array_index (group->records, n - 1) != record)
    g_ptr_array_add (group->records, (gpointer) record);
}

static gboolean
is_within (const FgTimelineOptions *options, FgDay last_day)
{
  if (last_day == FG_DAY_NONE)
    return options->from == FG_DAY_NONE && options->to == FG_DAY_NONE;

  return last_day >= options->from && (options->to == FG_DAY_NONE || last_day <= options->to);
}

static const FgItemRecord *
get_record (const Groups *self, guint i)
{
  return g_ptr_array_index (self->source->records, i);
}

static gboolean
is_wanted (const Groups *self, guint i)
{
  const FgItemRecord *record = get_record (self, i);

  return record->kind != FG_ITEM_SECTION && g_array_index (self->source->matches, gboolean, i)
         && is_within (self->options, record->deadline.last_day);
}

/* The heading is the section's own title; what stands before, between and after sections keeps its place. */
static void
group_by_section (Groups *self)
{
  Group *group = NULL;
  gboolean is_in_section = FALSE;

  for (guint i = 0; i < self->source->records->len; i++)
    {
      const FgItemRecord *record = get_record (self, i);

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

      if (is_wanted (self, i))
        add_to_group (group, record);
    }
}

static gboolean
has_measures (const Groups *self, guint i)
{
  return i + 1 < self->source->records->len && get_record (self, i + 1)->kind == FG_ITEM_MEASURE;
}

/* A task that is done by its measures alone has its place in the heading; one with a deadline of its own has a bar too. */
static void
group_by_task (Groups *self)
{
  Group *group = NULL;

  for (guint i = 0; i < self->source->records->len; i++)
    {
      const FgItemRecord *record = get_record (self, i);

      if (record->kind == FG_ITEM_TASK)
        {
          g_autofree char *title = g_strconcat (record->number, " ", record->title, NULL);

          group = add_group (self, title, i);
          group->head = record;
          if (has_measures (self, i) && record->deadline.precision == FG_PRECISION_NONE)
            continue;
        }

      if (group != NULL && is_wanted (self, i))
        add_to_group (group, record);
    }
}

static void
put_by_agency (Groups *self, const FgItemRecord *record, guint place)
{
  for (char **name = record->lead_names; *name != NULL; name++)
    add_to_group (ensure_group (self, *name, place), record);

  if (*record->lead_names == NULL)
    /* Translators: the heading of items that name no agency. */
    add_to_group (ensure_group (self, C_("timeline", "No agency"), G_MAXINT64), record);
}

static void
put_by_deadline (Groups *self, const FgItemRecord *record, guint place)
{
  g_autofree char *month = NULL;
  int year, number;

  if (record->deadline.last_day != FG_DAY_NONE)
    {
      fg_day_get_ymd (record->deadline.last_day, &year, &number, NULL);
      /* Translators: a month as a heading: %1$d is the year, %2$d the number of the month. */
      month = g_strdup_printf (C_("timeline", "%1$d-%2$02d"), year, number);
      add_to_group (ensure_group (self, month, year * 12 + number), record);
    }
  else if (record->deadline.precision != FG_PRECISION_NONE)
    /* Translators: the heading of items whose deadline names no day (standing work, every month). */
    add_to_group (ensure_group (self, C_("timeline", "No fixed day"), G_MAXINT64 - 1), record);
  else
    /* Translators: the heading of items for which the plan gives no deadline. */
    add_to_group (ensure_group (self, C_("timeline", "No deadline"), G_MAXINT64), record);
}

static void
put_by_light (Groups *self, const FgItemRecord *record, guint place)
{
  g_autofree char *title
    = g_strdup_printf ("%s %s", fg_light_get_symbol (record->light), fg_light_get_label (record->light));

  add_to_group (ensure_group (self, title, fg_item_sort_rank_light (record->light)), record);
}

static void
put_all_together (Groups *self, const FgItemRecord *record, guint place)
{
  if (self->groups->len == 0)
    add_group (self, NULL, 0);
  add_to_group (g_ptr_array_index (self->groups, 0), record);
}

static void
group_each (Groups *self, void (*put) (Groups *self, const FgItemRecord *record, guint place))
{
  for (guint i = 0; i < self->source->records->len; i++)
    if (is_wanted (self, i))
      put (self, get_record (self, i), i);
}

static void
group_records (Groups *self)
{
  switch (self->options->group)
    {
    case FG_TIMELINE_GROUP_SECTION:
      group_by_section (self);
      break;
    case FG_TIMELINE_GROUP_TASK:
      group_by_task (self);
      break;
    case FG_TIMELINE_GROUP_AGENCY:
      group_each (self, put_by_agency);
      break;
    case FG_TIMELINE_GROUP_DEADLINE:
      group_each (self, put_by_deadline);
      break;
    case FG_TIMELINE_GROUP_LIGHT:
      group_each (self, put_by_light);
      break;
    case FG_TIMELINE_GROUP_NONE:
      group_each (self, put_all_together);
      break;
    default:
      g_return_if_reached ();
    }
}

/* By the rules of the tree's columns, but all items of a group as one list. */
static void
sort_group (Group *group, const FgItemFilter *order)
{
  g_autoptr (GArray) rows = fg_item_sort_rows_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree FgItemIndexRow *sorted = NULL;

  if (order->sort == FG_ITEM_SORT_PLACE && !order->descending)
    return;

  for (guint i = 0; i < group->records->len; i++)
    {
      const FgItemRecord *record = g_ptr_array_index (group->records, i);
      FgItemSortRow row = { .row.item_id = i };

      fg_item_sort_set_key (&row, order, record->status, record->percent, record->deadline.last_day,
                            order->sort == FG_ITEM_SORT_LEADS ? record->leads : record->title);
      g_array_append_val (rows, row);
    }

  sorted = fg_item_sort_rows (rows, order);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (records, g_ptr_array_index (group->records, (guint) sorted[i].item_id));
  g_ptr_array_unref (group->records);
  group->records = g_steal_pointer (&records);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  gint64 a_rank = (*(Group * const *) a)->rank;
  gint64 b_rank = (*(Group * const *) b)->rank;

  return (a_rank > b_rank) - (a_rank < b_rank);
}

static FgDay
first_day (const Groups *self, const FgItemRecord *record)
{
  const FgDeadline *deadline = &record->deadline;
  FgDay issued = self->source->issued;
  FgDay start = GPOINTER_TO_UINT (g_hash_table_lookup (self->source->starts, &record->id));

  if (start != FG_DAY_NONE)
    return start;

  if (deadline->last_day == FG_DAY_NONE || deadline->first_day != FG_DAY_NONE)
    return deadline->first_day;
  if (issued != FG_DAY_NONE && issued <= deadline->last_day)
    return issued;

  return deadline->last_day;
}

static void
add_record (FgTimeline *timeline, const Groups *self, const FgItemRecord *record)
{
  g_autofree char *deadline_text = fg_deadline_to_text (&record->deadline);
  const FgTimelineRow row = {
    .item_id = record->id,
    .kind = record->kind,
    .number = record->number,
    .title = record->title,
    .leads = record->leads,
    .has_lead = record->has_lead,
    .first_day = first_day (self, record),
    .last_day = record->deadline.last_day,
    .deadline_text = deadline_text,
    .precision = record->deadline.precision,
    .percent = record->percent,
    .light = record->light,
    .milestones = g_hash_table_lookup (self->source->milestones, &record->id),
  };

  fg_timeline_add_row (timeline, &row);
}

static void
add_heading (FgTimeline *timeline, const Group *group)
{
  char empty[] = "";
  const FgTimelineRow row = {
    .item_id = group->head != NULL ? group->head->id : 0,
    .is_group = TRUE,
    .number = empty,
    .title = group->title,
    .leads = empty,
    .deadline_text = empty,
  };

  fg_timeline_add_row (timeline, &row);
}

/**
 * fg_timeline_rows_add:
 * @timeline: a timeline without rows
 * @source: what there is
 * @options: what of it is wanted, in what order; its filter has the day that lights are judged on
 *
 * Fills @timeline. A heading without items is left out.
 */
void
fg_timeline_rows_add (FgTimeline *timeline, const FgTimelineSource *source, const FgTimelineOptions *options)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) by_title = g_hash_table_new (g_str_hash, g_str_equal);
  FgItemFilter order = options->filter;
  Groups self = { source, options, groups, by_title };

  order.today = fg_timeline_get_as_of (timeline);
  group_records (&self);
  g_ptr_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    {
      Group *next = g_ptr_array_index (groups, i);

      sort_group (next, &order);
      if (next->title != NULL && next->records->len > 0)
        add_heading (timeline, next);
      for (guint k = 0; k < next->records->len; k++)
        add_record (timeline, &self, g_ptr_array_index (next->records, k));
    }
}
