/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cards: tables that hold one task, a label in each row and beside it what it says. They read as lines do that start with
 * these labels.
 */
#include "fg-card-label.h"

#include "fg-clause-label.h"

/**
 * fg_card_label_judge:
 * @cell: what is in a cell, without blanks around it
 *
 * Returns: which label of a card it is, with its colon or without
 */
FgCardLabel
fg_card_label_judge (FgWords cell)
{
  static const char *const tasks[] = { "重点工作", "工作任务", "任务名称", "目标任务", "整改任务", "反馈问题", NULL };
  FgClauseLabel label;

  fg_words_drop (&cell, "：");
  for (const char *const *task = tasks; *task != NULL; task++)
    {
      if (fg_words_equal (cell, *task))
        return FG_CARD_LABEL_TASK;
    }
  if (!fg_clause_label_is_heading (cell, &label))
    return FG_CARD_LABEL_NONE;
  return label.kind == FG_LABEL_ROLE ? FG_CARD_LABEL_ROLE : FG_CARD_LABEL_OTHER;
}
