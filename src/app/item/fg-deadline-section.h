/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form-section.h"

G_BEGIN_DECLS

#define FG_TYPE_DEADLINE_SECTION (fg_deadline_section_get_type ())
G_DECLARE_FINAL_TYPE (FgDeadlineSection, fg_deadline_section, FG, DEADLINE_SECTION, GtkWidget)

G_END_DECLS
