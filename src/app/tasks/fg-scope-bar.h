/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_SCOPE_BAR (fg_scope_bar_get_type ())
G_DECLARE_FINAL_TYPE (FgScopeBar, fg_scope_bar, FG, SCOPE_BAR, GtkWidget)

void fg_scope_bar_set_title (FgScopeBar *self, const char *title);

G_END_DECLS
