/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a notice seems to be a later version of a plan, told by title and issuer: titles of versions differ in a year,
 * in （修订）, （试行）, 调整, or hardly.
 */
#include "fg-plan-likeness.h"

#include "fg-text-grams.h"

/* What titles of versions of one notice differ in. */
static const char VERSION_WORDS[] = "([0-9０-９〇零一二三四五六七八九]{4}年(版|度)?|修订(版|稿)?|修正|修改|调整|补充|完善|试行|暂行|最新)";

/* After these words are gone, so alike are titles of one notice. */
#define MIN_LIKENESS 0.8

static char *
dup_core (const char *title)
{
  g_autoptr (GRegex) regex = g_regex_new (VERSION_WORDS, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);

  return g_regex_replace_literal (regex, title, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL);
}

/**
 * fg_plan_likeness_is_version:
 * @title: a plan's title
 * @issuer: who issued it, or empty
 * @other_title: another one's title
 * @other_issuer: who issued that, or empty
 *
 * Returns: whether both seem to be versions of one plan
 */
gboolean
fg_plan_likeness_is_version (const char *title, const char *issuer, const char *other_title, const char *other_issuer)
{
  g_autofree char *core = dup_core (title);
  g_autofree char *other_core = dup_core (other_title);
  g_autoptr (FgTextGrams) grams = NULL;
  guint a, b;

  if (*core == '\0' || *other_core == '\0'
      || (*issuer != '\0' && *other_issuer != '\0' && !g_str_equal (issuer, other_issuer)))
    return FALSE;

  grams = fg_text_grams_new ();
  a = fg_text_grams_add (grams, core);
  b = fg_text_grams_add (grams, other_core);
  fg_text_grams_weigh (grams);
  return fg_text_grams_compare (grams, a, b) >= MIN_LIKENESS;
}
