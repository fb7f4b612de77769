/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgCardLabel:
 * @FG_CARD_LABEL_NONE: it is no label
 * @FG_CARD_LABEL_TASK: 重点工作
 * @FG_CARD_LABEL_ROLE: 牵头单位
 * @FG_CARD_LABEL_OTHER: 完成时限, 联系人
 *
 * What a cell says about the one beside it.
 */
typedef enum
{
  FG_CARD_LABEL_NONE,
  FG_CARD_LABEL_TASK,
  FG_CARD_LABEL_ROLE,
  FG_CARD_LABEL_OTHER,
} FgCardLabel;

FgCardLabel fg_card_label_judge (FgWords cell);

G_END_DECLS
