/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-timeline.h"

G_BEGIN_DECLS

/**
 * FgTimelineFold:
 *
 * Which rows of a timeline are shown: all but those below headings that are folded.
 */
typedef struct _FgTimelineFold FgTimelineFold;

FgTimelineFold *fg_timeline_fold_new       (const FgTimeline *timeline);
void            fg_timeline_fold_free      (FgTimelineFold *self);
void            fg_timeline_fold_set       (FgTimelineFold *self, GHashTable *folded);
gboolean        fg_timeline_fold_is_folded (const FgTimelineFold *self, const FgTimelineRow *row);
guint           fg_timeline_fold_get_n     (const FgTimelineFold *self);
guint           fg_timeline_fold_get_row   (const FgTimelineFold *self, guint shown);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgTimelineFold, fg_timeline_fold_free)

G_END_DECLS
