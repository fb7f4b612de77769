/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FG_TYPE_BACKUPS_WINDOW (fg_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (FgBackupsWindow, fg_backups_window, FG, BACKUPS_WINDOW, AdwWindow)

FgBackupsWindow *fg_backups_window_new (GtkWindow *parent, const char *workspace_path);

G_END_DECLS
