/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-agency-names.h"
#include "fg-role.h"

G_BEGIN_DECLS

#define FG_TYPE_DRAFT_AGENCY_ROW (fg_draft_agency_row_get_type ())
G_DECLARE_FINAL_TYPE (FgDraftAgencyRow, fg_draft_agency_row, FG, DRAFT_AGENCY_ROW, GtkWidget)

FgDraftAgencyRow *fg_draft_agency_row_new        (const char *agency, FgRole role);
const char       *fg_draft_agency_row_get_agency (FgDraftAgencyRow *self);
FgRole            fg_draft_agency_row_get_role   (FgDraftAgencyRow *self);
void              fg_draft_agency_row_set_names  (FgDraftAgencyRow *self, FgAgencyNames *names);

G_END_DECLS
