/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_GROUP_LIST (fg_group_list_get_type ())
G_DECLARE_FINAL_TYPE (FgGroupList, fg_group_list, FG, GROUP_LIST, GtkWidget)

void fg_group_list_set_groups (FgGroupList *self, GPtrArray *groups);

G_END_DECLS
