/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-store.h"

G_BEGIN_DECLS

void fg_original_text_show (GtkWindow *parent, FgStore *store, gint64 plan_id);

G_END_DECLS
