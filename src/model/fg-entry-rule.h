/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"

G_BEGIN_DECLS

const char *fg_entry_rule_check_weight     (double weight);
const char *fg_entry_rule_read_weight      (const char *text, double *weight);
const char *fg_entry_rule_check_percent    (int percent);
const char *fg_entry_rule_read_percent     (const char *text, int *percent);
const char *fg_entry_rule_check_report_day (FgDay day, FgDay today);
const char *fg_entry_rule_check_report     (const char *note, gboolean is_as_before, guint n_files);

G_END_DECLS
