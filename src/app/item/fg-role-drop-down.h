/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-role.h"

G_BEGIN_DECLS

void   fg_role_drop_down_fill     (GtkDropDown *drop_down);
FgRole fg_role_drop_down_get_role (GtkDropDown *drop_down);
void   fg_role_drop_down_set_role (GtkDropDown *drop_down, FgRole role);

G_END_DECLS
