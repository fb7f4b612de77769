/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By when: words, and the last day that they allow in a notice of 15 March 2026. Each row says which way of writing it
 * stands for (survey of how notices are written, section D).
 */
#include "fg-deadline-clause.h"

typedef struct
{
  const char *words;
  FgPrecision precision;
  const char *first_day;
  const char *last_day;
} Case;

static const Case cases[] = {
  /* D: a day */
  { "2026年6月30日前", FG_PRECISION_DAY, "", "2026-06-30" },
  { "2026.6.30", FG_PRECISION_DAY, "", "2026-06-30" },
  { "2026-06-30", FG_PRECISION_DAY, "", "2026-06-30" },
  { "2026/6/30前", FG_PRECISION_DAY, "", "2026-06-30" },
  { "２０２６年６月３０日前", FG_PRECISION_DAY, "", "2026-06-30" },
  { "二〇二六年六月三十日前", FG_PRECISION_DAY, "", "2026-06-30" },
  { "11月15日前", FG_PRECISION_DAY, "", "2026-11-15" },
  /* D: a month */
  { "2026年6月底前", FG_PRECISION_MONTH, "", "2026-06-30" },
  { "2026年6月前", FG_PRECISION_MONTH, "", "2026-06-30" },
  { "6月底", FG_PRECISION_MONTH, "", "2026-06-30" },
  { "2026年6月", FG_PRECISION_MONTH, "", "2026-06-30" },
  { "2028年2月底前", FG_PRECISION_MONTH, "", "2028-02-29" },
  { "九月底前", FG_PRECISION_MONTH, "", "2026-09-30" },
  { "二〇二六年六月底", FG_PRECISION_MONTH, "", "2026-06-30" },
  { "12月", FG_PRECISION_MONTH, "", "2026-12-31" },
  /* D: a third of a month */
  { "6月上旬", FG_PRECISION_DAY, "", "2026-06-10" },
  { "6月中旬", FG_PRECISION_DAY, "", "2026-06-20" },
  { "6月下旬", FG_PRECISION_MONTH, "", "2026-06-30" },
  /* D: a year */
  { "年底前", FG_PRECISION_YEAR, "", "2026-12-31" },
  { "2026年底前", FG_PRECISION_YEAR, "", "2026-12-31" },
  { "2026年年底前", FG_PRECISION_YEAR, "", "2026-12-31" },
  { "年内", FG_PRECISION_YEAR, "", "2026-12-31" },
  { "2027年", FG_PRECISION_YEAR, "", "2027-12-31" },
  { "全年", FG_PRECISION_YEAR, "", "2026-12-31" },
  { "明年年底前", FG_PRECISION_YEAR, "", "2027-12-31" },
  { "明年6月底前", FG_PRECISION_MONTH, "", "2027-06-30" },
  { "今年年底前", FG_PRECISION_YEAR, "", "2026-12-31" },
  /* D: half a year, a quarter */
  { "上半年", FG_PRECISION_HALF, "", "2026-06-30" },
  { "下半年", FG_PRECISION_HALF, "", "2026-12-31" },
  { "2027年上半年", FG_PRECISION_HALF, "", "2027-06-30" },
  { "三季度", FG_PRECISION_QUARTER, "", "2026-09-30" },
  { "第三季度", FG_PRECISION_QUARTER, "", "2026-09-30" },
  { "三季度末", FG_PRECISION_QUARTER, "", "2026-09-30" },
  { "2026年第4季度", FG_PRECISION_QUARTER, "", "2026-12-31" },
  { "Q3", FG_PRECISION_QUARTER, "", "2026-09-30" },
  /* D: no day that can be reckoned */
  { "春节前", FG_PRECISION_UNRECKONED, "", "" },
  { "汛期前", FG_PRECISION_UNRECKONED, "", "" },
  { "2026年汛期前", FG_PRECISION_UNRECKONED, "", "" },
  { "主汛期", FG_PRECISION_UNRECKONED, "", "" },
  { "立行立改", FG_PRECISION_UNRECKONED, "", "" },
  { "已完成", FG_PRECISION_UNRECKONED, "", "" },
  { "按国家、省部署推进", FG_PRECISION_UNRECKONED, "", "" },
  { "6月31日前", FG_PRECISION_UNRECKONED, "", "" },
  /* D: standing and recurring */
  { "长期", FG_PRECISION_STANDING, "", "" },
  { "长期坚持", FG_PRECISION_STANDING, "", "" },
  { "持续推进", FG_PRECISION_STANDING, "", "" },
  { "常态化开展", FG_PRECISION_STANDING, "", "" },
  { "贯穿全年", FG_PRECISION_STANDING, "", "" },
  { "2027年及以后", FG_PRECISION_STANDING, "2027-12-31", "" },
  { "每月", FG_PRECISION_RECURRING, "", "" },
  { "每年12月底前", FG_PRECISION_RECURRING, "", "" },
  { "每季度末", FG_PRECISION_RECURRING, "", "" },
  /* D: several dates, the last counts */
  { "2026年6月底前取得阶段性成果，年底前完成", FG_PRECISION_YEAR, "", "2026-12-31" },
  { "2026年完成50%，2027年全部完成", FG_PRECISION_YEAR, "", "2027-12-31" },
  /* D: a period */
  { "2026—2028年", FG_PRECISION_YEAR, "2026-01-01", "2028-12-31" },
  { "2026年至2028年", FG_PRECISION_YEAR, "2026-01-01", "2028-12-31" },
  { "2026.3-2026.11", FG_PRECISION_MONTH, "2026-03-01", "2026-11-30" },
  { "3—5月", FG_PRECISION_MONTH, "2026-03-01", "2026-05-31" },
  { "2026年3月至2027年5月", FG_PRECISION_MONTH, "2026-03-01", "2027-05-31" },
  /* D: from the day of issue */
  { "印发后30日内", FG_PRECISION_DAY, "", "2026-04-14" },
  { "本方案印发之日起3个月内", FG_PRECISION_DAY, "", "2026-06-15" },
};

static void
test_ways_of_writing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      g_test_message ("%s", cases[i].words);
      g_assert_true (fg_deadline_clause_read (cases[i].words, fg_day_from_ymd (2026, 3, 15), &deadline));
      first = fg_day_to_iso (deadline.first_day);
      last = fg_day_to_iso (deadline.last_day);
      g_assert_cmpstr (last, ==, cases[i].last_day);
      g_assert_cmpstr (first, ==, cases[i].first_day);
      g_assert_cmpint (deadline.precision, ==, cases[i].precision);
      g_assert_cmpstr (deadline.words, ==, cases[i].words);
    }
}

static void
test_other_words_are_kept_and_refused (void)
{
  static const char *const words[] = { "抓紧办", "abc", "市发改委", "12345", "第五季度" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;

      g_test_message ("%s", words[i]);
      g_assert_false (fg_deadline_clause_read (words[i], fg_day_from_ymd (2026, 3, 15), &deadline));
      g_assert_cmpint (deadline.precision, ==, FG_PRECISION_UNRECKONED);
      g_assert_cmpuint (deadline.last_day, ==, FG_DAY_NONE);
      g_assert_cmpstr (deadline.words, ==, words[i]);
    }
}

static void
test_nothing_is_no_deadline (void)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;

  g_assert_true (fg_deadline_clause_read ("  ", FG_DAY_NONE, &deadline));
  g_assert_cmpint (deadline.precision, ==, FG_PRECISION_NONE);
  g_assert_null (deadline.words);
}

static void
test_no_year_anywhere_fixes_no_day (void)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;
  FgDeadlineRemark remark;

  g_assert_true (fg_deadline_clause_read_words (fg_words_from_string ("6月底前"), FG_DAY_NONE, &deadline, &remark));
  g_assert_cmpint (deadline.precision, ==, FG_PRECISION_UNRECKONED);
  g_assert_cmpint (remark, ==, FG_DEADLINE_REMARK_NO_YEAR);
}

static void
test_remarks (void)
{
  static const struct
  {
    const char      *words;
    FgDeadlineRemark remark;
  } remarks[] = {
    { "2026年6月底前", FG_DEADLINE_REMARK_NONE },
    { "2026年6月前", FG_DEADLINE_REMARK_MONTH_BEFORE },
    { "1月底前", FG_DEADLINE_REMARK_PAST },
    { "2026年1月底前", FG_DEADLINE_REMARK_NONE },
    { "印发后30日内", FG_DEADLINE_REMARK_FROM_ISSUE },
    { "春节前", FG_DEADLINE_REMARK_UNRECKONED },
    { "立行立改", FG_DEADLINE_REMARK_NONE },
    { "长期坚持", FG_DEADLINE_REMARK_NONE },
    { "2026年6月31日前", FG_DEADLINE_REMARK_NO_SUCH_DAY },
    { "2026-02-30", FG_DEADLINE_REMARK_NO_SUCH_DAY },
    { "2026-02-45", FG_DEADLINE_REMARK_NO_SUCH_DAY },
    { "2026-02-00", FG_DEADLINE_REMARK_NO_SUCH_DAY },
    { "6月45日前", FG_DEADLINE_REMARK_NO_SUCH_DAY },
    { "2O26年6月底前", FG_DEADLINE_REMARK_MISREAD },
    { "2026年l0月底前", FG_DEADLINE_REMARK_MISREAD },
    { "6月15曰前", FG_DEADLINE_REMARK_MISREAD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    {
      g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;
      FgDeadlineRemark remark;

      g_test_message ("%s", remarks[i].words);
      fg_deadline_clause_read_words (fg_words_from_string (remarks[i].words), fg_day_from_ymd (2026, 3, 15), &deadline,
                                     &remark);
      g_assert_cmpint (remark, ==, remarks[i].remark);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/deadline-clause/ways-of-writing", test_ways_of_writing);
  g_test_add_func ("/document/deadline-clause/other-words-are-kept-and-refused", test_other_words_are_kept_and_refused);
  g_test_add_func ("/document/deadline-clause/nothing-is-no-deadline", test_nothing_is_no_deadline);
  g_test_add_func ("/document/deadline-clause/no-year-anywhere-fixes-no-day", test_no_year_anywhere_fixes_no_day);
  g_test_add_func ("/document/deadline-clause/remarks", test_remarks);
  return g_test_run ();
}
