/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-attachment.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_ATTACHMENT_ROW (fg_attachment_row_get_type ())
G_DECLARE_FINAL_TYPE (FgAttachmentRow, fg_attachment_row, FG, ATTACHMENT_ROW, AdwActionRow)

GtkWidget *fg_attachment_row_new (FgStore *store, const FgAttachment *attachment);

G_END_DECLS
