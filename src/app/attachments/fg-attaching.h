/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-store.h"

G_BEGIN_DECLS

void fg_attaching_choose     (GtkWidget *widget, FgStore *store, gint64 report_id);
void fg_attaching_take_drops (GtkWidget *widget, FgStore *store, gint64 report_id);
void fg_attaching_remove     (GtkWidget *widget, FgStore *store, gint64 attachment_id);

G_END_DECLS
