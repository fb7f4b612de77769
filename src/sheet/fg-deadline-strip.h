/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-timeline-pen.h"

G_BEGIN_DECLS

/**
 * FgDeadlineStrip:
 *
 * How many deadlines fall into each week, month, quarter or year, so that it is seen where they pile up.
 */
typedef struct _FgDeadlineStrip FgDeadlineStrip;

FgDeadlineStrip *fg_deadline_strip_new       (const FgTimeline *timeline);
void             fg_deadline_strip_free      (FgDeadlineStrip *self);
guint            fg_deadline_strip_count     (const FgDeadlineStrip *self, FgDay first, FgDay end, guint *n_open);
FgTimeUnit       fg_deadline_strip_get_unit  (double day_em);
void             fg_deadline_strip_append    (const FgDeadlineStrip *self,
                                              const FgTimelinePen   *pen,
                                              GtkSnapshot           *snapshot,
                                              const FgSheetArea     *area);
void             fg_deadline_strip_append_corner (const FgTimelinePen *pen, GtkSnapshot *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgDeadlineStrip, fg_deadline_strip_free)

G_END_DECLS
