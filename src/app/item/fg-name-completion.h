/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-agency-names.h"

G_BEGIN_DECLS

void  fg_name_completion_add       (GtkEntry *entry);
void  fg_name_completion_set_names (GtkEntry *entry, FgAgencyNames *names);
char *fg_name_completion_dup_name (GtkEntry *entry);

G_END_DECLS
