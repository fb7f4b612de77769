/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgItemTarget:
 * @id: its row id, 0 for one that is not stored yet
 * @item_id: its item
 * @text: the words that set it (压缩至3个工作日以内)
 * @comparison: how a value is held against @value
 * @value: what is to be reached
 * @unit: of all three values (个工作日、%)
 * @baseline: where it began, %NAN where that is not known
 * @present: where it is, %NAN where that is not known
 */
typedef struct
{
  gint64       id;
  gint64       item_id;
  char        *text;
  FgComparison comparison;
  double       value;
  char        *unit;
  double       baseline;
  double       present;
} FgItemTarget;

/**
 * FgTargetState:
 * @FG_TARGET_UNKNOWN: nobody said where it is, or it has no number
 * @FG_TARGET_MISSED: the present value is not what it is to be
 * @FG_TARGET_MET: it is
 */
typedef enum
{
  FG_TARGET_UNKNOWN,
  FG_TARGET_MISSED,
  FG_TARGET_MET,
} FgTargetState;

FgItemTarget *fg_item_target_new         (const char *text);
FgItemTarget *fg_item_target_copy        (const FgItemTarget *self);
void          fg_item_target_free        (FgItemTarget *self);

FgTargetState fg_item_target_get_state   (const FgItemTarget *self);
int           fg_item_target_get_percent (const FgItemTarget *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgItemTarget, fg_item_target_free)

G_END_DECLS
