/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-long-work.h"

G_BEGIN_DECLS

#define FG_TYPE_LONG_WORK_BAR (fg_long_work_bar_get_type ())
G_DECLARE_FINAL_TYPE (FgLongWorkBar, fg_long_work_bar, FG, LONG_WORK_BAR, GtkWidget)

void fg_long_work_bar_set_work (FgLongWorkBar *self, FgLongWork *work);

G_END_DECLS
