/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The orders in which siblings can come. All rows are sorted together: making the tree of them keeps that order below
 * each parent.
 */
#include "fg-item-sort-private.h"

/* What has no place in the order comes last either way. */
#define NO_KEY G_MAXINT64

/* By urgency. */
static const gint64 light_ranks[FG_N_LIGHTS] = {
  [FG_LIGHT_RED] = 0,
  [FG_LIGHT_YELLOW] = 1,
  [FG_LIGHT_GREEN] = 2,
  [FG_LIGHT_NONE] = 3,
  [FG_LIGHT_DONE] = 4,
};

/**
 * fg_item_sort_rank_light:
 * @light: a light
 *
 * Returns: its place when the most urgent comes first
 */
gint64
fg_item_sort_rank_light (FgLight light)
{
  g_return_val_if_fail (light < FG_N_LIGHTS, 0);

  return light_ranks[light];
}

static void
clear_row (gpointer data)
{
  FgItemSortRow *row = data;

  g_free (row->text);
}

/**
 * fg_item_sort_rows_new:
 *
 * Returns: (transfer full) (element-type FgItemSortRow): an array for rows
 */
GArray *
fg_item_sort_rows_new (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (FgItemSortRow));

  g_array_set_clear_func (rows, clear_row);
  return rows;
}

/**
 * fg_item_sort_set_key:
 * @row: a row without a key
 * @filter: what it is to be sorted by
 * @status: its item's status
 * @percent: its item's progress
 * @last_day: its item's last day
 * @text: (nullable): the text that @filter sorts by, if it sorts by one
 */
void
fg_item_sort_set_key (FgItemSortRow *row, const FgItemFilter *filter, FgStatus status, int percent, FgDay last_day,
                      const char *text)
{
  switch (filter->sort)
    {
    case FG_ITEM_SORT_DEADLINE:
      row->number = last_day != FG_DAY_NONE ? (gint64) last_day : NO_KEY;
      break;
    case FG_ITEM_SORT_PROGRESS:
      row->number = percent;
      break;
    case FG_ITEM_SORT_LIGHT:
      if (filter->today != FG_DAY_NONE)
        row->number = light_ranks[fg_light_for (status, percent, last_day, filter->today)];
      break;
    case FG_ITEM_SORT_TITLE:
    case FG_ITEM_SORT_LEADS:
      row->text = g_utf8_collate_key (text != NULL ? text : "", -1);
      row->number = text == NULL || *text == '\0' ? NO_KEY : 0;
      break;
    case FG_ITEM_SORT_PLACE:
    default:
      break;
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const FgItemSortRow *a_row = a;
  const FgItemSortRow *b_row = b;
  const FgItemFilter *filter = data;
  int order;

  if ((a_row->number == NO_KEY) != (b_row->number == NO_KEY))
    return a_row->number == NO_KEY ? 1 : -1;

  order = (a_row->number > b_row->number) - (a_row->number < b_row->number);
  if (order == 0)
    order = g_strcmp0 (a_row->text, b_row->text);
  if (filter->descending)
    order = -order;
  if (order == 0)
    order = (a_row->place > b_row->place) - (a_row->place < b_row->place);

  return order;
}

/**
 * fg_item_sort_rows:
 * @rows: (element-type FgItemSortRow): rows as in the notice, with their keys
 * @filter: what they are to be sorted by
 *
 * Returns: (transfer full): the rows of the index in their order, as many as @rows
 */
FgItemIndexRow *
fg_item_sort_rows (GArray *rows, const FgItemFilter *filter)
{
  FgItemIndexRow *sorted = g_new (FgItemIndexRow, rows->len + 1);

  for (guint i = 0; i < rows->len; i++)
    {
      FgItemSortRow *row = &g_array_index (rows, FgItemSortRow, i);

      row->place = i;
      /* The notice's order read backwards. */
      if (filter->sort == FG_ITEM_SORT_PLACE && filter->descending)
        row->number = i;
    }

  if (filter->sort != FG_ITEM_SORT_PLACE || filter->descending)
    g_array_sort_with_data (rows, compare_rows, (gpointer) filter);

  for (guint i = 0; i < rows->len; i++)
    sorted[i] = g_array_index (rows, FgItemSortRow, i).row;
  return sorted;
}
