/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FgFilesChosen:
 * @files: (element-type GFile): one file or more
 * @user_data: what was given with the callback
 *
 * Files that a person chose or dropped.
 */
typedef void (*FgFilesChosen) (GPtrArray *files, gpointer user_data);

void fg_file_choosing_ask        (GtkWidget *widget, FgFilesChosen chosen, gpointer user_data, GDestroyNotify free_data);
void fg_file_choosing_take_drops (GtkWidget *widget, FgFilesChosen chosen, gpointer user_data, GDestroyNotify free_data);

G_END_DECLS
