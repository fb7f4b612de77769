/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-agency-table.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_AGENCY_FORM (fg_agency_form_get_type ())
G_DECLARE_FINAL_TYPE (FgAgencyForm, fg_agency_form, FG, AGENCY_FORM, GtkWidget)

void fg_agency_form_set_store (FgAgencyForm *self, FgStore *store);
void fg_agency_form_show      (FgAgencyForm *self, GPtrArray *agencies, gint64 agency_id);
void fg_agency_form_flush     (FgAgencyForm *self);

G_END_DECLS
