/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet-style.h"

G_BEGIN_DECLS

void fg_light_bar_append (const guint counts[FG_N_LIGHTS], FgSheetStyle *style, GtkSnapshot *snapshot,
                          const graphene_rect_t *rect);

G_END_DECLS
