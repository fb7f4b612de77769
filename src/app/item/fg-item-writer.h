/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-change.h"

G_BEGIN_DECLS

#define FG_TYPE_ITEM_WRITER (fg_item_writer_get_type ())
G_DECLARE_FINAL_TYPE (FgItemWriter, fg_item_writer, FG, ITEM_WRITER, GObject)

FgItemWriter *fg_item_writer_new           (FgStore *store);
FgStore      *fg_item_writer_get_store     (FgItemWriter *self);
void          fg_item_writer_push          (FgItemWriter *self, FgItemChange *change);
guint         fg_item_writer_get_n_pending (FgItemWriter *self);

G_END_DECLS
