/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-item-query.h"

G_BEGIN_DECLS

#define FG_TYPE_ASSIGNMENT_ROW (fg_assignment_row_get_type ())
G_DECLARE_FINAL_TYPE (FgAssignmentRow, fg_assignment_row, FG, ASSIGNMENT_ROW, AdwActionRow)

FgAssignmentRow *fg_assignment_row_new           (const FgItemAssignment *assignment);
gint64           fg_assignment_row_get_agency_id (FgAssignmentRow *self);
const char      *fg_assignment_row_get_agency    (FgAssignmentRow *self);
FgRole           fg_assignment_row_get_role      (FgAssignmentRow *self);
void             fg_assignment_row_set_role      (FgAssignmentRow *self, FgRole role);

G_END_DECLS
