/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgMarkStyle:
 *
 * The kinds of numbers before headings and items, in the order in which they most often nest. Which nest in which in a
 * notice is its own choice.
 */
typedef enum
{
  FG_MARK_NONE,
  FG_MARK_BARE,          /* a heading without a number */
  FG_MARK_CHAPTER,       /* 第一章 第一部分 */
  FG_MARK_CHINESE,       /* 一、 */
  FG_MARK_CHINESE_PAREN, /* （一） */
  FG_MARK_ARTICLE,       /* 第一条 */
  FG_MARK_TASK,          /* 任务一 任务1： */
  FG_MARK_ARABIC,        /* 1． 1、 */
  FG_MARK_DECIMAL,       /* 1.1 */
  FG_MARK_DECIMAL_DEEP,  /* 1.1.1 */
  FG_MARK_ARABIC_PAREN,  /* （1） */
  FG_MARK_ARABIC_HALF,   /* 1） */
  FG_MARK_CIRCLED,       /* ① */
  FG_MARK_LETTER,        /* A. */
  FG_MARK_ROW_SECTION,   /* a heading in a table, whatever its number */
  FG_MARK_ROW,           /* a task in a table */
  FG_MARK_ROW_MEASURE,   /* a measure in a table */
} FgMarkStyle;

#define FG_N_MARK_STYLES (FG_MARK_ROW_MEASURE + 1)

/**
 * FgMark:
 * @style: its kind
 * @number: the number it says
 * @label: the mark as printed
 * @is_weak: whether it is a number only where it follows the one before it ("1 优化", a decimal)
 * @is_damaged: whether it lost a bracket in copying (?一))
 *
 * The number at the start of a paragraph.
 */
typedef struct
{
  FgMarkStyle style;
  int         number;
  FgWords     label;
  gboolean    is_weak;
  gboolean    is_damaged;
} FgMark;

gboolean fg_mark_take (FgWords *paragraph, FgMark *mark);

G_END_DECLS
