/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-concern.h"

G_BEGIN_DECLS

#define FG_TYPE_COUNT_CARD (fg_count_card_get_type ())
G_DECLARE_FINAL_TYPE (FgCountCard, fg_count_card, FG, COUNT_CARD, GtkButton)

GtkWidget *fg_count_card_new       (FgConcern concern);
void       fg_count_card_set_count (FgCountCard *self, guint n);

G_END_DECLS
