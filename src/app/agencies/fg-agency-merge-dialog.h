/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-agency-table.h"
#include "fg-store.h"

G_BEGIN_DECLS

void fg_agency_merge_dialog_ask (GtkWindow *parent, FgStore *store, GPtrArray *agencies, gint64 agency_id);

G_END_DECLS
