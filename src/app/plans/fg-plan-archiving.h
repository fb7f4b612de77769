/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-store.h"

G_BEGIN_DECLS

void fg_plan_archiving_archive    (GtkWindow *window, FgStore *store, gint64 plan_id);
void fg_plan_archiving_bring_back (GtkWindow *window, FgStore *store, gint64 plan_id);

G_END_DECLS
