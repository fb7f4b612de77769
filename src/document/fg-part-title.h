/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgPartKind:
 * @FG_PART_KIND_TASKS: nothing is known about it, so it may hold tasks
 * @FG_PART_KIND_PREFACE: what the plan is for (总体要求)
 * @FG_PART_KIND_REQUIREMENTS: how it is to be carried out (组织保障)
 *
 * What a part of a plan holds, by its title.
 */
typedef enum
{
  FG_PART_KIND_TASKS,
  FG_PART_KIND_PREFACE,
  FG_PART_KIND_REQUIREMENTS,
} FgPartKind;

FgPartKind fg_part_title_judge (FgWords title);

G_END_DECLS
