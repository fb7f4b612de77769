/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

char *fg_frame_text_new  (const GArray *frame);
void  fg_frame_text_read (const char *text, GArray *frame);

G_END_DECLS
