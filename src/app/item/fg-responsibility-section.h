/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form-section.h"

G_BEGIN_DECLS

#define FG_TYPE_RESPONSIBILITY_SECTION (fg_responsibility_section_get_type ())
G_DECLARE_FINAL_TYPE (FgResponsibilitySection, fg_responsibility_section, FG, RESPONSIBILITY_SECTION, GtkWidget)

G_END_DECLS
