/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of headings and items, and what only looks like one. Each row says which mark it stands for (survey of how
 * notices are written, sections B and I).
 */
#include "fg-numbering.h"

static const struct
{
  const char *paragraph;
  FgMarkStyle style;
  int         number;
  const char *label;
  const char *rest;
} cases[] = {
  /* B: marks that occur */
  { "一、任务", FG_MARK_CHINESE, 1, "一、", "任务" },
  { "二十三、任务", FG_MARK_CHINESE, 23, "二十三、", "任务" },
  { "（一）任务", FG_MARK_CHINESE_PAREN, 1, "（一）", "任务" },
  { "(十二)任务", FG_MARK_CHINESE_PAREN, 12, "(十二)", "任务" },
  { "㈢任务", FG_MARK_CHINESE_PAREN, 3, "㈢", "任务" },
  { "1．任务", FG_MARK_ARABIC, 1, "1．", "任务" },
  { "1. 任务", FG_MARK_ARABIC, 1, "1.", "任务" },
  { "12、任务", FG_MARK_ARABIC, 12, "12、", "任务" },
  { "１．任务", FG_MARK_ARABIC, 1, "１．", "任务" },
  { "1．2024年完成", FG_MARK_ARABIC, 1, "1．", "2024年完成" },
  { "（1）任务", FG_MARK_ARABIC_PAREN, 1, "（1）", "任务" },
  { "⑴任务", FG_MARK_ARABIC_PAREN, 1, "⑴", "任务" },
  { "1）任务", FG_MARK_ARABIC_HALF, 1, "1）", "任务" },
  { "①任务", FG_MARK_CIRCLED, 1, "①", "任务" },
  { "㉑任务", FG_MARK_CIRCLED, 21, "㉑", "任务" },
  { "第一条　任务", FG_MARK_ARTICLE, 1, "第一条", "任务" },
  { "第二章 任务", FG_MARK_CHAPTER, 2, "第二章", "任务" },
  { "任务一：排查", FG_MARK_TASK, 1, "任务一：", "排查" },
  { "任务12 排查", FG_MARK_TASK, 12, "任务12", "排查" },
  { "1.2 任务", FG_MARK_DECIMAL, 2, "1.2", "任务" },
  { "1.2.3 任务", FG_MARK_DECIMAL_DEEP, 3, "1.2.3", "任务" },
  { "A.任务", FG_MARK_LETTER, 1, "A.", "任务" },
  /* I: figures that only look like marks */
  { "1.5亿元投资", FG_MARK_NONE, 0, "", "1.5亿元投资" },
  { "（3）个工作日内办结", FG_MARK_NONE, 0, "", "（3）个工作日内办结" },
  { "12345热线", FG_MARK_NONE, 0, "", "12345热线" },
  { "3.0版平台", FG_MARK_NONE, 0, "", "3.0版平台" },
  { "1年内完成", FG_MARK_NONE, 0, "", "1年内完成" },
  { "一、二、三类目录", FG_MARK_NONE, 0, "", "一、二、三类目录" },
  { "一是加快建设", FG_MARK_NONE, 0, "", "一是加快建设" },
  { "2024.6.30前完成", FG_MARK_NONE, 0, "", "2024.6.30前完成" },
  { "（2024）12号", FG_MARK_NONE, 0, "", "（2024）12号" },
  { "任务书", FG_MARK_NONE, 0, "", "任务书" },
  { "第一条例外", FG_MARK_NONE, 0, "", "第一条例外" },
  { "50个工作日内办结", FG_MARK_NONE, 0, "", "50个工作日内办结" },
};

static void
test_marks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgWords rest = fg_words_from_string (cases[i].paragraph);
      FgMark mark;
      gboolean has_mark = fg_mark_take (&rest, &mark);
      g_autofree char *label = fg_words_dup (mark.label);
      g_autofree char *text = fg_words_dup (rest);

      g_test_message ("%s", cases[i].paragraph);
      g_assert_cmpint (has_mark, ==, cases[i].style != FG_MARK_NONE);
      g_assert_cmpint (mark.style, ==, cases[i].style);
      g_assert_cmpstr (text, ==, cases[i].rest);
      if (!has_mark)
        continue;
      g_assert_cmpint (mark.number, ==, cases[i].number);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/numbering/marks", test_marks);
  return g_test_run ();
}
