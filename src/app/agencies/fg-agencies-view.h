/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FG_TYPE_AGENCIES_VIEW (fg_agencies_view_get_type ())
G_DECLARE_FINAL_TYPE (FgAgenciesView, fg_agencies_view, FG, AGENCIES_VIEW, GtkWidget)

void fg_agencies_view_flush (FgAgenciesView *self);

G_END_DECLS
