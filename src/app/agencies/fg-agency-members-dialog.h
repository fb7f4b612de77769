/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-agency-table.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_AGENCY_MEMBERS_DIALOG (fg_agency_members_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FgAgencyMembersDialog, fg_agency_members_dialog, FG, AGENCY_MEMBERS_DIALOG, AdwWindow)

void fg_agency_members_dialog_show (GtkWindow *parent, FgStore *store, GPtrArray *agencies, gint64 group_id);

G_END_DECLS
