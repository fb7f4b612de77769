/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deadlines as values: copies are copies, a picked day is its own words, and what a list shows.
 */
#include "fg-deadline.h"

static void
test_copy_lives_on_its_own (void)
{
  FgDeadline original = { FG_PRECISION_MONTH, FG_DAY_NONE, fg_day_from_iso ("2019-09-30"), g_strdup ("9月底前") };
  g_auto (FgDeadline) copy = FG_DEADLINE_INIT;

  fg_deadline_copy (&original, &copy);
  fg_deadline_clear (&original);

  g_assert_cmpint (copy.precision, ==, FG_PRECISION_MONTH);
  g_assert_cmpuint (copy.last_day, ==, fg_day_from_iso ("2019-09-30"));
  g_assert_cmpstr (copy.words, ==, "9月底前");
}

static void
test_cleared_is_no_deadline (void)
{
  FgDeadline deadline = { FG_PRECISION_HALF, 1, 2, g_strdup ("上半年") };

  fg_deadline_clear (&deadline);

  g_assert_cmpint (deadline.precision, ==, FG_PRECISION_NONE);
  g_assert_cmpuint (deadline.first_day, ==, FG_DAY_NONE);
  g_assert_cmpuint (deadline.last_day, ==, FG_DAY_NONE);
  g_assert_null (deadline.words);
}

static void
test_picked_day_replaces_all (void)
{
  g_auto (FgDeadline) deadline = { FG_PRECISION_HALF, fg_day_from_iso ("2019-01-01"), fg_day_from_iso ("2019-06-30"),
                                   g_strdup ("上半年") };

  fg_deadline_set_day (&deadline, fg_day_from_iso ("2020-02-29"));

  g_assert_cmpint (deadline.precision, ==, FG_PRECISION_DAY);
  g_assert_cmpuint (deadline.first_day, ==, FG_DAY_NONE);
  g_assert_cmpuint (deadline.last_day, ==, fg_day_from_iso ("2020-02-29"));
  g_assert_cmpstr (deadline.words, ==, "2020-02-29");
}

static void
test_picking_no_day_empties (void)
{
  g_auto (FgDeadline) deadline = FG_DEADLINE_INIT;

  fg_deadline_set_day (&deadline, fg_day_from_iso ("2020-02-29"));
  fg_deadline_set_day (&deadline, FG_DAY_NONE);

  g_assert_cmpint (deadline.precision, ==, FG_PRECISION_NONE);
  g_assert_null (deadline.words);
}

static void
test_text_prefers_the_day (void)
{
  static const struct
  {
    FgPrecision precision;
    const char *last_day;
    const char *words;
    const char *text;
  } cases[] = {
    { FG_PRECISION_MONTH, "2019-09-30", "9月底前", "2019-09-30" },
    { FG_PRECISION_STANDING, NULL, "长期坚持", "长期坚持" },
    { FG_PRECISION_RECURRING, NULL, "每月", "每月" },
    { FG_PRECISION_UNRECKONED, NULL, "秋收前", "秋收前" },
    { FG_PRECISION_NONE, NULL, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (FgDeadline) deadline = { cases[i].precision, FG_DAY_NONE, fg_day_from_iso (cases[i].last_day),
                                       g_strdup (cases[i].words) };
      g_autofree char *text = fg_deadline_to_text (&deadline);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/deadline/copy-lives-on-its-own", test_copy_lives_on_its_own);
  g_test_add_func ("/model/deadline/cleared-is-no-deadline", test_cleared_is_no_deadline);
  g_test_add_func ("/model/deadline/picked-day-replaces-all", test_picked_day_replaces_all);
  g_test_add_func ("/model/deadline/picking-no-day-empties", test_picking_no_day_empties);
  g_test_add_func ("/model/deadline/text-prefers-the-day", test_text_prefers_the_day);

  return g_test_run ();
}
