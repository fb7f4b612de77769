/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-status.h"

G_BEGIN_DECLS

/**
 * FgConcern:
 * @FG_CONCERN_NONE: nothing in particular
 * @FG_CONCERN_OVERDUE: its last day is over and it is not done
 * @FG_CONCERN_DUE: its last day comes within the warning time
 * @FG_CONCERN_UNREPORTED: nobody reported on it in this period
 * @FG_CONCERN_UNCHECKED: done, as its agencies say, and waiting for a check (待销号)
 * @FG_CONCERN_FINDING: an inspection found something that is not corrected yet
 *
 * Why an item needs a person today. An item may have several.
 */
typedef enum
{
  FG_CONCERN_NONE,
  FG_CONCERN_OVERDUE,
  FG_CONCERN_DUE,
  FG_CONCERN_UNREPORTED,
  FG_CONCERN_UNCHECKED,
  FG_CONCERN_FINDING,
} FgConcern;

#define FG_N_CONCERNS 6

/**
 * FgConcernFacts:
 * @status: where the item stands
 * @percent: how far it is, 0 to 100
 * @last_day: the last day of its deadline, or %FG_DAY_NONE
 * @warning_days: how long before its last day it is due
 * @must_report: whether it is to be reported on at set times
 * @is_reported: whether it was, in this period
 * @has_finding: whether a finding on it is open
 *
 * What concerns follow from.
 */
typedef struct
{
  FgStatus status;
  int      percent;
  FgDay    last_day;
  int      warning_days;
  gboolean must_report;
  gboolean is_reported;
  gboolean has_finding;
} FgConcernFacts;

gboolean    fg_concern_applies     (FgConcern concern, const FgConcernFacts *facts, FgDay today);
const char *fg_concern_to_string   (FgConcern concern);
gboolean    fg_concern_from_string (const char *text, FgConcern *concern);
const char *fg_concern_get_label   (FgConcern concern);
const char *fg_concern_get_symbol  (FgConcern concern);

G_END_DECLS
