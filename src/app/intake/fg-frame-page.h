/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-draft.h"

G_BEGIN_DECLS

#define FG_TYPE_FRAME_PAGE (fg_frame_page_get_type ())
G_DECLARE_FINAL_TYPE (FgFramePage, fg_frame_page, FG, FRAME_PAGE, GtkWidget)

void fg_frame_page_set_draft (FgFramePage *self, FgDraft *draft);

G_END_DECLS
