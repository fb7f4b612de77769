/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form-section.h"

G_BEGIN_DECLS

#define FG_TYPE_WORDING_SECTION (fg_wording_section_get_type ())
G_DECLARE_FINAL_TYPE (FgWordingSection, fg_wording_section, FG, WORDING_SECTION, GtkWidget)

G_END_DECLS
