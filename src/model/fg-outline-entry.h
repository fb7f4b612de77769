/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgOutlineEntry:
 * @kind: what it is
 * @item: (nullable): the task or measure
 * @section: (nullable): the section
 * @parent: the place of what it belongs to in the list, -1 where it stands at the top
 * @n_children: how many entries belong to it
 *
 * A section, task or measure in the list of all of a plan's, in the order of reading.
 */
typedef struct
{
  FgItemKind     kind;
  FgPlanItem    *item;
  FgPlanSection *section;
  int            parent;
  guint          n_children;
} FgOutlineEntry;

GArray *fg_outline_entry_list (const FgPlan *plan);

G_END_DECLS
