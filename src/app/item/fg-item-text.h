/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-change.h"
#include "fg-plan.h"

G_BEGIN_DECLS

FgItemChange *fg_item_text_read              (FgItemChangeKind kind, gint64 item_id, const char *text, FgDay issued,
                                              char **problem);
char         *fg_item_text_from_weight       (double weight);
char         *fg_item_text_describe_deadline (const FgDeadline *deadline);
char         *fg_item_text_describe_place    (FgItemKind kind, const char *number);

G_END_DECLS
