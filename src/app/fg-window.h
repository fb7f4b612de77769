/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-day.h"
#include "fg-long-work.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_WINDOW (fg_window_get_type ())
G_DECLARE_FINAL_TYPE (FgWindow, fg_window, FG, WINDOW, AdwApplicationWindow)

FgWindow *fg_window_new         (GtkApplication *application);
void      fg_window_set_store   (FgWindow *self, FgStore *store);
void      fg_window_set_failure (FgWindow *self, const GError *error);
void      fg_window_set_notice  (FgWindow *self, const char *sentence);
void      fg_window_wait        (FgWindow *self, FgLongWork *work);
void      fg_window_set_today   (FgWindow *self, FgDay today);
void      fg_window_open_file   (FgWindow *self, GFile *file);
void      fg_window_flush       (FgWindow *self);

G_END_DECLS
