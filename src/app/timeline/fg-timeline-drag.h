/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet-view.h"

G_BEGIN_DECLS

#define FG_TYPE_TIMELINE_DRAG (fg_timeline_drag_get_type ())
G_DECLARE_FINAL_TYPE (FgTimelineDrag, fg_timeline_drag, FG, TIMELINE_DRAG, GObject)

FgTimelineDrag *fg_timeline_drag_new         (FgSheetView *view);
void            fg_timeline_drag_set_enabled (FgTimelineDrag *self, gboolean is_enabled);
void            fg_timeline_drag_step        (FgTimelineDrag *self, int steps);
void            fg_timeline_drag_cancel      (FgTimelineDrag *self);

G_END_DECLS
