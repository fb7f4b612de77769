/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgNoticeMarkKind:
 * @FG_NOTICE_MARK_HEADING: the heading of a section or a requirement
 * @FG_NOTICE_MARK_NUMBER: the number of a task or measure
 * @FG_NOTICE_MARK_LEAD: an agency that leads
 * @FG_NOTICE_MARK_RESPONSIBLE: an agency that is responsible
 * @FG_NOTICE_MARK_COOPERATE: an agency that cooperates
 * @FG_NOTICE_MARK_DEADLINE: a deadline
 * @FG_NOTICE_MARK_TARGET: a number that can be checked
 * @FG_NOTICE_MARK_LEFTOVER: words that are in nothing
 * @FG_NOTICE_MARK_DOUBT: words that the reader was unsure of
 *
 * What was found in a notice, as it is marked in its text. Later ones are drawn over earlier ones.
 */
typedef enum
{
  FG_NOTICE_MARK_HEADING,
  FG_NOTICE_MARK_NUMBER,
  FG_NOTICE_MARK_LEAD,
  FG_NOTICE_MARK_RESPONSIBLE,
  FG_NOTICE_MARK_COOPERATE,
  FG_NOTICE_MARK_DEADLINE,
  FG_NOTICE_MARK_TARGET,
  FG_NOTICE_MARK_LEFTOVER,
  FG_NOTICE_MARK_DOUBT,
} FgNoticeMarkKind;

#define FG_N_NOTICE_MARK_KINDS 9

/**
 * FgNoticeMark:
 * @span: where
 * @kind: what
 */
typedef struct
{
  FgSpan     span;
  FgNoticeMarkKind kind;
} FgNoticeMark;

GArray *fg_notice_marks_of_plan (const FgPlan *plan);
GArray *fg_notice_marks_of_item (const FgPlan *plan, const FgPlanItem *item);

G_END_DECLS
