/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-day.h"

G_BEGIN_DECLS

/**
 * FgAsOfChosen:
 * @day: the day that was chosen
 * @user_data: what was given with it
 */
typedef void (*FgAsOfChosen) (FgDay day, gpointer user_data);

void fg_as_of_dialog_ask (GtkWindow *parent, FgDay today, FgDay suggestion, FgAsOfChosen chosen, gpointer user_data);

G_END_DECLS
