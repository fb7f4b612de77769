/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The titles of parts that usually hold no tasks: those before the tasks say what for, those after them how.
 */
#include "fg-part-title.h"

#define MAX_TITLE_CHARS 16

static const char *const preface_words[] = {
  "总体要求", "指导思想", "基本原则", "工作目标", "主要目标", "总体目标", "目标要求", "总体思路", "工作思路", "工作原则", "编制依据",
  "总体安排", "背景", "适用范围", "总则", NULL,
};

static const char *const requirement_words[] = {
  "工作要求", "组织保障", "保障措施", "工作保障", "组织领导", "组织实施", "有关要求", "相关要求", "落实要求", "保障机制",
  "推进机制", "工作机制", "附则", "保障要求", "组织推进", NULL,
};

/**
 * fg_part_title_judge:
 * @title: the title of a part, without its mark
 *
 * Returns: what the part holds by its title
 */
FgPartKind
fg_part_title_judge (FgWords title)
{
  if (fg_words_count_chars (title) > MAX_TITLE_CHARS)
    return FG_PART_KIND_TASKS;
  if (fg_words_contain_any (title, requirement_words))
    return FG_PART_KIND_REQUIREMENTS;
  return fg_words_contain_any (title, preface_words) ? FG_PART_KIND_PREFACE : FG_PART_KIND_TASKS;
}
