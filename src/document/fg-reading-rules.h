/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-text-flow.h"

G_BEGIN_DECLS

/**
 * FgReadingRules:
 * @first_leads: where no lead is named, the agency named first leads (列第一位的为牵头单位)
 * @all_lead: where only responsible agencies are named, these lead (只列责任单位的，由其牵头)
 * @words: the words that say so
 * @common: who has a part in all items (各项任务各县区均须承担), empty where nobody has
 *
 * What a notice says about how to read all its clauses.
 */
typedef struct
{
  gboolean first_leads;
  gboolean all_lead;
  FgWords  words;
  FgWords  common;
} FgReadingRules;

void fg_reading_rules_learn (const FgTextFlow *flow, guint body_start, guint body_end, FgReadingRules *rules);
void fg_reading_rules_apply (const FgReadingRules *self, FgPlanItem *item);

G_END_DECLS
