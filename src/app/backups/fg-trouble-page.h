/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FG_TYPE_TROUBLE_PAGE (fg_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (FgTroublePage, fg_trouble_page, FG, TROUBLE_PAGE, AdwBin)

void fg_trouble_page_set_error (FgTroublePage *self, const GError *error);

G_END_DECLS
