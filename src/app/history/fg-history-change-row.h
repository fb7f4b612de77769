/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-history.h"

G_BEGIN_DECLS

GtkWidget *fg_history_change_row_new (const FgHistoryChange *change, guint place, gint64 subject_id);

G_END_DECLS
