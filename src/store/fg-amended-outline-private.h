/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan-difference.h"

G_BEGIN_DECLS

/**
 * FgAmendedEntry:
 * @old_section: (nullable): the section in the plan as it stands
 * @new_section: (nullable): the section in the later version
 * @old_item: (nullable): the item in the plan as it stands
 * @new_item: (nullable): the item in the later version
 * @is_placed: whether it stands where the later version has it, else where it stood
 * @kind: what it is
 * @no: its number, 0 for none
 * @parent: (nullable): what it belongs to
 * @measures: (element-type FgAmendedEntry): those that belong to it, for a task
 *
 * A section, task or measure of a plan after a later version was taken into it.
 */
typedef struct _FgAmendedEntry FgAmendedEntry;
struct _FgAmendedEntry
{
  FgPlanSection  *old_section;
  FgPlanSection  *new_section;
  FgPlanItem     *old_item;
  FgPlanItem     *new_item;
  gboolean        is_placed;
  FgItemKind      kind;
  int             no;
  FgAmendedEntry *parent;
  GPtrArray      *measures;
};

GPtrArray *fg_amended_outline_new (FgPlanDifference *difference);

G_END_DECLS
