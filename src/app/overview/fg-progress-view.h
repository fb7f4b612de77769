/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-overview.h"

G_BEGIN_DECLS

#define FG_TYPE_PROGRESS_VIEW (fg_progress_view_get_type ())
G_DECLARE_FINAL_TYPE (FgProgressView, fg_progress_view, FG, PROGRESS_VIEW, GtkWidget)

void fg_progress_view_set_weeks (FgProgressView *self, GArray *weeks);

G_END_DECLS
