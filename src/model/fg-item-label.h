/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

char *fg_item_label_dup_bare      (const char *label);
int   fg_item_label_get_number    (const char *label);
char *fg_item_label_with_number   (const char *label, int number);
char *fg_item_label_with_addition (const char *label, int addition);

char *fg_item_label_dup_name      (FgItemKind kind, int no, const char *label, int task_no, const char *task_label);

G_END_DECLS
