/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-item-query.h"
#include "fg-item-writer.h"

G_BEGIN_DECLS

#define FG_TYPE_REPORT_EDITOR (fg_report_editor_get_type ())
G_DECLARE_FINAL_TYPE (FgReportEditor, fg_report_editor, FG, REPORT_EDITOR, GtkWidget)

void     fg_report_editor_set_writer (FgReportEditor *self, FgItemWriter *writer);
void     fg_report_editor_set_today  (FgReportEditor *self, FgDay today);
void     fg_report_editor_show       (FgReportEditor *self, const FgItemDetail *detail);
gboolean fg_report_editor_has_drafts (FgReportEditor *self);

G_END_DECLS
