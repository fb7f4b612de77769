/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fg_name_completion_add       (GtkEntry *entry);
void fg_name_completion_set_names (GtkEntry *entry, const char *const *names);

G_END_DECLS
