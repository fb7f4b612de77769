/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       fg_shortcuts_install    (GtkApplication *application);
GtkWindow *fg_shortcuts_window_new (GtkWindow *transient_for);

G_END_DECLS
