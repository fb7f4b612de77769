/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan-matching.h"

G_BEGIN_DECLS

/**
 * FgDifferenceKind:
 * @FG_DIFFERENCE_HEAD: a fact of the notice's head: title, number, day of issue…
 * @FG_DIFFERENCE_SECTION: a section was added, dropped or renamed
 * @FG_DIFFERENCE_ADDED: an item is new
 * @FG_DIFFERENCE_DROPPED: an item is no longer in the notice
 * @FG_DIFFERENCE_MOVED: an item stands elsewhere
 * @FG_DIFFERENCE_RENUMBERED: an item has another number, as others before it came or went
 * @FG_DIFFERENCE_REWORDED: an item's text is another
 * @FG_DIFFERENCE_AGENCIES: other agencies, or other parts of theirs
 * @FG_DIFFERENCE_DEADLINE: another deadline
 * @FG_DIFFERENCE_REQUIREMENT: a requirement was added, dropped or reworded
 *
 * What can differ between a plan and a later version of it, in the order in which people read it.
 */
typedef enum
{
  FG_DIFFERENCE_HEAD,
  FG_DIFFERENCE_SECTION,
  FG_DIFFERENCE_ADDED,
  FG_DIFFERENCE_DROPPED,
  FG_DIFFERENCE_MOVED,
  FG_DIFFERENCE_REWORDED,
  FG_DIFFERENCE_AGENCIES,
  FG_DIFFERENCE_DEADLINE,
  FG_DIFFERENCE_RENUMBERED,
  FG_DIFFERENCE_REQUIREMENT,
  FG_N_DIFFERENCE_KINDS,
} FgDifferenceKind;

/**
 * FgHeadFact:
 *
 * The facts of a notice's head.
 */
typedef enum
{
  FG_HEAD_TITLE,
  FG_HEAD_NUMBER,
  FG_HEAD_ISSUED,
  FG_HEAD_ISSUER,
  FG_HEAD_NOTICE_TITLE,
  FG_HEAD_ADDRESSEES,
  FG_HEAD_COPIED_TO,
  FG_N_HEAD_FACTS,
} FgHeadFact;

/**
 * FgDifference:
 * @kind: what differs
 * @fact: (of the head): which fact
 * @old_item: (nullable): the item in the plan as it stands
 * @new_item: (nullable): the item in the later version
 * @related: (nullable): of an added item the old one that it was split from, of a dropped item the new one that it was
 *   made part of
 * @label: what it is about: an item's number and title, a fact's name
 * @old_text: (nullable): what was, in words
 * @new_text: (nullable): what would be, in words
 * @first_text: (nullable): where a person changed it by hand in the meantime, what the notice said before
 * @is_settled: whether it is taken in any case, as the later version makes no sense without it
 * @is_taken: whether the later version's is to be taken; a person may change that unless @is_settled
 *
 * One difference between a plan and a later version of it.
 */
typedef struct
{
  FgDifferenceKind kind;
  FgHeadFact       fact;
  FgPlanItem      *old_item;
  FgPlanItem      *new_item;
  FgPlanItem      *related;
  char            *label;
  char            *old_text;
  char            *new_text;
  char            *first_text;
  gboolean         is_settled;
  gboolean         is_taken;
} FgDifference;

/**
 * FgPlanDifference:
 * @old_plan: the plan as it stands
 * @new_plan: a later version of it
 * @first_items: (element-type FgPlanItem FgPlanItem): for items of @old_plan that a person changed by hand, what the
 *   notice said of them
 * @own_items: (element-type FgPlanItem): items of @old_plan that no notice had, but a person added
 * @matching: what stayed
 * @differences: (element-type FgDifference): by kind, then in the order of reading
 *
 * All that differs between a plan and a later version of it.
 */
typedef struct
{
  FgPlan         *old_plan;
  FgPlan         *new_plan;
  GHashTable     *first_items;
  GHashTable     *own_items;
  FgPlanMatching *matching;
  GPtrArray      *differences;
} FgPlanDifference;

FgPlanDifference *fg_plan_difference_new            (FgPlan *old_plan, FgPlan *new_plan, GHashTable *first_items,
                                                     GHashTable *own_items);
void              fg_plan_difference_free           (FgPlanDifference *self);
const FgPlanItem *fg_plan_difference_get_first_item (FgPlanDifference *self, const FgPlanItem *old_item);
FgDifference     *fg_plan_difference_find           (FgPlanDifference *self, FgDifferenceKind kind,
                                                     const FgPlanItem *old_item, const FgPlanItem *new_item);
guint             fg_plan_difference_count          (const FgPlanDifference *self, FgDifferenceKind kind);
char             *fg_plan_difference_summarize      (const FgPlanDifference *self);

const char       *fg_difference_kind_get_label      (FgDifferenceKind kind);
const char       *fg_difference_kind_to_string      (FgDifferenceKind kind);
const char       *fg_head_fact_get_label            (FgHeadFact fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPlanDifference, fg_plan_difference_free)

G_END_DECLS
