/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which words of a text are marked as changed.
 */
#include "fg-changed-words.h"

#include <glib.h>

static void
test_cases (void)
{
  static const struct
  {
    const char *old_text;
    const char *new_text;
    const char *old_part;
    const char *new_part;
  } cases[] = {
    { "2019-09-30", "2019-12-31", "09-30", "12-31" },
    { "9月底前完成", "12月底前完成", "9", "12" },
    { "压缩至5个工作日", "压缩至3个工作日", "5", "3" },
    { "市税务局负责", "市财政局负责", "税务", "财政" },
    { "全部完成", "完成", "全部", "" },
    { "完成", "全部完成", "", "全部" },
    { "same", "same", "", "" },
    { "", "新", "", "新" },
    /* A word that only begins or ends alike is another word. */
    { "send report 12", "send reports 15", "report 12", "reports 15" },
    { "哈哈", "哈哈哈", "", "哈" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgChangedWords words = fg_changed_words_find (cases[i].old_text, cases[i].new_text);
      g_autofree char *old_part = g_strndup (cases[i].old_text + words.start, words.old_end - words.start);
      g_autofree char *new_part = g_strndup (cases[i].new_text + words.start, words.new_end - words.start);

      g_assert_cmpstr (old_part, ==, cases[i].old_part);
      g_assert_cmpstr (new_part, ==, cases[i].new_part);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/history/changed-words", test_cases);

  return g_test_run ();
}
