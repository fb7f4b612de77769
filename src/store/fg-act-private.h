/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-act.h"

G_BEGIN_DECLS

/**
 * FgActOfAct:
 *
 * What is done to an earlier act; fg_act_make() takes its label.
 */
typedef enum
{
  FG_ACT_UNDO,
  FG_ACT_REDO,
  FG_ACT_NOT_UNDONE,
  FG_ACT_NOT_REDONE,
  FG_ACT_SET_BACK,
  FG_N_ACTS_OF_ACTS,
} FgActOfAct;

const char *fg_act_of_act (FgActOfAct kind);

G_END_DECLS
