/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-concern.h"
#include "fg-day.h"
#include "fg-light.h"
#include "fg-role.h"

G_BEGIN_DECLS

/**
 * FgItemSort:
 * @FG_ITEM_SORT_PLACE: as in the notice
 * @FG_ITEM_SORT_TITLE: by title
 * @FG_ITEM_SORT_LEADS: by the names of the leading agencies
 * @FG_ITEM_SORT_DEADLINE: by last day; items without one come last either way
 * @FG_ITEM_SORT_PROGRESS: by percent
 * @FG_ITEM_SORT_LIGHT: the most urgent first: red, yellow, green, none, done
 *
 * In what order siblings come. Those that are alike stay as in the notice.
 */
typedef enum
{
  FG_ITEM_SORT_PLACE,
  FG_ITEM_SORT_TITLE,
  FG_ITEM_SORT_LEADS,
  FG_ITEM_SORT_DEADLINE,
  FG_ITEM_SORT_PROGRESS,
  FG_ITEM_SORT_LIGHT,
} FgItemSort;

/* As a section: none of them. */
#define FG_ITEM_FILTER_NO_SECTION ((gint64) -1)

/**
 * FgItemFilter:
 * @plan_id: a plan, 0 for all
 * @section_id: a section of it, 0 for all, %FG_ITEM_FILTER_NO_SECTION for what stands in none
 * @search: (nullable): words, parted by white space, each of which is in the title, text, number, note or one of
 *   an agency's names
 * @agency_id: an agency that has a part in the item, itself or as a member of a group, 0 for any
 * @role: the part that it has (with no @agency_id: that somebody has), %FG_ROLE_NONE for any
 * @answers: whether only parts that answer for an item count: leading and being responsible
 * @concern: why the item needs a person on @today, %FG_CONCERN_NONE for any item
 * @by_light: whether @light counts
 * @light: the light on @today
 * @due_before: only items whose last day comes before this one, %FG_DAY_NONE for all
 * @today: the day that items are judged on; needed for @concern, @by_light and %FG_ITEM_SORT_LIGHT
 * @sort: the order of siblings
 * @descending: the other way round
 *
 * Which items, in what order. All zeroes let everything through.
 */
typedef struct
{
  gint64     plan_id;
  gint64     section_id;
  char      *search;
  gint64     agency_id;
  FgRole     role;
  gboolean   answers;
  FgConcern  concern;
  gboolean   by_light;
  FgLight    light;
  FgDay      due_before;
  FgDay      today;
  FgItemSort sort;
  gboolean   descending;
} FgItemFilter;

#define FG_ITEM_FILTER_INIT { 0 }

void fg_item_filter_copy  (const FgItemFilter *self, FgItemFilter *copy);
void fg_item_filter_clear (FgItemFilter *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgItemFilter, fg_item_filter_clear)

G_END_DECLS
