/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fg-entry-rule.h"

static void
test_weights (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_right;
    double      weight;
  } cases[] = {
    { "1", TRUE, 1 },         { " 2.5 ", TRUE, 2.5 }, { "0", TRUE, 0 },      { "1000", TRUE, 1000 },
    { "0.125", TRUE, 0.125 }, { "-1", FALSE, 0 },     { "1000.1", FALSE, 0 }, { "1000000000", FALSE, 0 },
    { "1e2", FALSE, 0 },      { "0.1234", FALSE, 0 }, { "1.", FALSE, 0 },    { ".5", FALSE, 0 },
    { "", FALSE, 0 },         { "inf", FALSE, 0 },    { "nan", FALSE, 0 },   { "0x10", FALSE, 0 },
    { "2kg", FALSE, 0 },      { "99999999999999999999", FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double weight = 0;
      const char *problem = fg_entry_rule_read_weight (cases[i].text, &weight);

      g_test_message ("“%s”", cases[i].text);
      g_assert_true ((problem == NULL) == cases[i].is_right);
      if (cases[i].is_right)
        g_assert_cmpfloat (weight, ==, cases[i].weight);
    }
}

static void
test_percents (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_right;
    int         percent;
  } cases[] = {
    { "0", TRUE, 0 },   { " 60", TRUE, 60 }, { "100", TRUE, 100 }, { "101", FALSE, 0 },
    { "-1", FALSE, 0 }, { "", FALSE, 0 },    { "4.5", FALSE, 0 },  { "4294967297", FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int percent = 0;
      const char *problem = fg_entry_rule_read_percent (cases[i].text, &percent);

      g_test_message ("“%s”", cases[i].text);
      g_assert_true ((problem == NULL) == cases[i].is_right);
      if (cases[i].is_right)
        g_assert_cmpint (percent, ==, cases[i].percent);
    }
}

static void
test_days_of_reports (void)
{
  FgDay today = fg_day_from_ymd (2019, 10, 15);

  g_assert_null (fg_entry_rule_check_report_day (today - 1, today));
  g_assert_null (fg_entry_rule_check_report_day (today, today));
  g_assert_nonnull (fg_entry_rule_check_report_day (today + 1, today));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/entry-rule/weights", test_weights);
  g_test_add_func ("/model/entry-rule/percents", test_percents);
  g_test_add_func ("/model/entry-rule/days-of-reports", test_days_of_reports);

  return g_test_run ();
}
