/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-store.h"

G_BEGIN_DECLS

/**
 * FgIntakeView:
 *
 * The whole way from a file to a plan in the workspace: reading, review, storing. A page of the window with a header
 * bar of its own. A window adds it, calls fg_intake_view_open_file(), and listens to its signals:
 *
 * - "stored" (gint64 plan_id): the reviewed plan is in the workspace under this id; the view is done
 * - "amended" (gint64 plan_id): the reviewed notice was taken into this plan as a later version; the view is done
 * - "closed" (): the clerk is through with it and nothing was stored
 *
 * After either the window removes the view, or hides it until the next file.
 */
#define FG_TYPE_INTAKE_VIEW (fg_intake_view_get_type ())
G_DECLARE_FINAL_TYPE (FgIntakeView, fg_intake_view, FG, INTAKE_VIEW, GtkWidget)

GtkWidget *fg_intake_view_new         (FgStore *store);
void       fg_intake_view_open_file   (FgIntakeView *self, GFile *file);
void       fg_intake_view_open_text   (FgIntakeView *self, const char *text);
void       fg_intake_view_set_version_of (FgIntakeView *self, gint64 plan_id);
gboolean   fg_intake_view_is_modified (FgIntakeView *self);
void       fg_intake_view_cancel      (FgIntakeView *self);

G_END_DECLS
