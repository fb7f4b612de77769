/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_EVIDENCE_PICKER (fg_evidence_picker_get_type ())
G_DECLARE_FINAL_TYPE (FgEvidencePicker, fg_evidence_picker, FG, EVIDENCE_PICKER, GtkWidget)

GPtrArray *fg_evidence_picker_get_files (FgEvidencePicker *self);
void       fg_evidence_picker_set_files (FgEvidencePicker *self, GPtrArray *files);
gboolean   fg_evidence_picker_is_busy   (FgEvidencePicker *self);

G_END_DECLS
