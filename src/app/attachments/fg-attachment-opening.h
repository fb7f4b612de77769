/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-attachment.h"
#include "fg-store.h"

G_BEGIN_DECLS

void fg_attachment_opening_show     (GtkWidget *widget, FgStore *store, gint64 id, const char *name);
void fg_attachment_opening_save     (GtkWidget *widget, FgStore *store, gint64 id, const char *name);
void fg_attachment_opening_clean_up (void);

G_END_DECLS
