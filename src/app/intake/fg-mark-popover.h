/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FG_TYPE_MARK_POPOVER (fg_mark_popover_get_type ())
G_DECLARE_FINAL_TYPE (FgMarkPopover, fg_mark_popover, FG, MARK_POPOVER, GtkPopover)

G_END_DECLS
