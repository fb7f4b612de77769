/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form-section.h"

G_BEGIN_DECLS

#define FG_TYPE_REPORT_EDITOR (fg_report_editor_get_type ())
G_DECLARE_FINAL_TYPE (FgReportEditor, fg_report_editor, FG, REPORT_EDITOR, GtkWidget)

G_END_DECLS
