/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FG_TYPE_RECOVERY (fg_recovery_get_type ())
G_DECLARE_FINAL_TYPE (FgRecovery, fg_recovery, FG, RECOVERY, GObject)

FgRecovery *fg_recovery_new                (GtkApplication *application);
void        fg_recovery_set_workspace_path (FgRecovery *self, const char *workspace_path);

G_END_DECLS
