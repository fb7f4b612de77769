/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_NOTICE_ACTIONS (fg_notice_actions_get_type ())
G_DECLARE_FINAL_TYPE (FgNoticeActions, fg_notice_actions, FG, NOTICE_ACTIONS, GObject)

FgNoticeActions *fg_notice_actions_new         (GtkApplicationWindow *window, GtkStack *root);
void             fg_notice_actions_set_store   (FgNoticeActions *self, FgStore *store);
void             fg_notice_actions_set_plan    (FgNoticeActions *self, gint64 plan_id, gboolean is_past);

void             fg_notice_actions_open_file   (FgNoticeActions *self, GFile *file);
gboolean         fg_notice_actions_is_modified (FgNoticeActions *self);

G_END_DECLS
