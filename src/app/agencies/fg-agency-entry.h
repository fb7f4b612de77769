/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-agency-table.h"

G_BEGIN_DECLS

#define FG_TYPE_AGENCY_ENTRY (fg_agency_entry_get_type ())
G_DECLARE_FINAL_TYPE (FgAgencyEntry, fg_agency_entry, FG, AGENCY_ENTRY, GObject)

FgAgencyEntry         *fg_agency_entry_new         (GPtrArray *agencies, guint place);
const FgAgencySummary *fg_agency_entry_get_summary (FgAgencyEntry *self);
guint                  fg_agency_entry_get_place   (FgAgencyEntry *self);

G_END_DECLS
