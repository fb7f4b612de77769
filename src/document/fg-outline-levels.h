/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-outline.h"

G_BEGIN_DECLS

/**
 * FgOutlineLevel:
 * @FG_LEVEL_TEXT: belongs to the text of the item before it
 * @FG_LEVEL_HEADING: stands above tasks
 * @FG_LEVEL_TASK: a task
 * @FG_LEVEL_MEASURE: a measure of the task before it
 * @FG_LEVEL_PREFACE: a part before the tasks (总体要求), with all below it
 * @FG_LEVEL_REQUIREMENTS: a part that holds requirements (工作要求)
 * @FG_LEVEL_REQUIREMENT: a requirement
 *
 * What a node of the outline is in the plan.
 */
typedef enum
{
  FG_LEVEL_TEXT,
  FG_LEVEL_HEADING,
  FG_LEVEL_TASK,
  FG_LEVEL_MEASURE,
  FG_LEVEL_PREFACE,
  FG_LEVEL_REQUIREMENTS,
  FG_LEVEL_REQUIREMENT,
} FgOutlineLevel;

GArray *fg_outline_levels_learn (const FgOutline *outline);

static inline FgOutlineLevel
fg_outline_levels_get (GArray *levels, guint node)
{
  return (FgOutlineLevel) g_array_index (levels, guint8, node);
}

G_END_DECLS
