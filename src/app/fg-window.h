/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FG_TYPE_WINDOW (fg_window_get_type ())
G_DECLARE_FINAL_TYPE (FgWindow, fg_window, FG, WINDOW, AdwApplicationWindow)

FgWindow *fg_window_new (GtkApplication *application);

G_END_DECLS
