/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-time-axis.h"
#include "fg-timeline.h"

G_BEGIN_DECLS

char *fg_timeline_words_for_row     (const FgTimelineRow *row, FgDay as_of);
char *fg_timeline_words_for_heading (const FgTimelineRow *heading, gboolean is_folded);
char *fg_timeline_words_for_time    (const FgTimelineRow *row, FgTimeUnit unit, FgDay first, FgDay end, FgDay as_of);

G_END_DECLS
