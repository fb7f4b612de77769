/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form-section.h"

G_BEGIN_DECLS

#define FG_TYPE_STATUS_SECTION (fg_status_section_get_type ())
G_DECLARE_FINAL_TYPE (FgStatusSection, fg_status_section, FG, STATUS_SECTION, GtkWidget)

G_END_DECLS
