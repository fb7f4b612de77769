/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-agency-names.h"
#include "fg-item-record.h"
#include "fg-item-writer.h"

G_BEGIN_DECLS

#define FG_TYPE_ASSIGNMENT_EDITOR (fg_assignment_editor_get_type ())
G_DECLARE_FINAL_TYPE (FgAssignmentEditor, fg_assignment_editor, FG, ASSIGNMENT_EDITOR, GtkWidget)

void     fg_assignment_editor_set_writer (FgAssignmentEditor *self, FgItemWriter *writer);
void     fg_assignment_editor_set_names  (FgAssignmentEditor *self, FgAgencyNames *names);
void     fg_assignment_editor_show       (FgAssignmentEditor *self, const FgItemDetail *detail);
gboolean fg_assignment_editor_has_drafts (FgAssignmentEditor *self);

G_END_DECLS
