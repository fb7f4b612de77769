/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-notice-frame.h"

G_BEGIN_DECLS

void fg_frame_pieces_add  (FgPlan *plan, FgFrameKind kind, FgSpan span);
void fg_frame_pieces_read (FgPlan *plan, const FgTextFlow *flow, const FgNoticeFrame *frame);

G_END_DECLS
