/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a revision is called: kept as the source has it, shown in words.
 */
#include "fg-act-private.h"

#define N_NESTED 1000

static void
test_words (void)
{
  static const struct
  {
    const char *act;
    const char *about;
    const char *words;
  } cases[] = {
    { "Set deadline", NULL, "Set deadline" },
    { "Import “%s”", "优化服务", "Import “优化服务”" },
    /* What it is about is no format, and no act. */
    { "Import “%s”", "%s%n%d", "Import “%s%n%d”" },
    { "Import “%s”", "", "Import “”" },
    /* From a desk with an act that this version does not know, or one that means harm. */
    { "%n%n%s", "x", "%n%nx" },
    { "No place for it", "x", "No place for it" },
    { "", NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = fg_act_make (cases[i].act, cases[i].about);
      g_autofree char *words = fg_act_to_words (label);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Labels of older versions are sentences of the language of their desk. */
static void
test_old (void)
{
  g_autofree char *words = fg_act_to_words ("撤销：导入“优化服务”");

  g_assert_cmpstr (words, ==, "撤销：导入“优化服务”");
}

static void
test_nested (void)
{
  g_autofree char *import = fg_act_make ("Import “%s”", "优化服务");
  g_autofree char *undo = fg_act_make (fg_act_of_act (FG_ACT_UNDO), import);
  g_autofree char *words = fg_act_to_words (undo);
  g_autofree char *deep = g_strdup (import);

  g_assert_cmpstr (words, ==, "Undo: Import “优化服务”");

  for (guint i = 0; i < N_NESTED; i++)
    {
      char *deeper = fg_act_make (fg_act_of_act (FG_ACT_UNDO), deep);

      g_free (deep);
      deep = deeper;
    }
  g_free (words);
  words = fg_act_to_words (deep);
  g_assert_nonnull (words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/act/reads-as-words", test_words);
  g_test_add_func ("/store/act/old-labels-stay-as-they-are", test_old);
  g_test_add_func ("/store/act/an-undo-names-what-it-undid", test_nested);

  return g_test_run ();
}
