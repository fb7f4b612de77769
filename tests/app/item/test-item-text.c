/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fg-item-text.h"

static void
test_deadlines (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_understood;
    const char *last_day;
  } cases[] = {
    { "9月底", TRUE, "2026-09-30" },
    { "2026-9-30", TRUE, "2026-09-30" },
    { "三季度", TRUE, "2026-09-30" },
    { "年底前", TRUE, "2026-12-31" },
    { "长期坚持", TRUE, NULL },
    { "", TRUE, NULL },
    { "尽量快点", FALSE, NULL },
    { "2026-02-30", FALSE, NULL },
    { "2026-02-45", FALSE, NULL },
    { "6月31日前", FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = NULL;
      g_autofree char *last_day = NULL;
      g_autoptr (FgItemChange) change = fg_item_text_read (FG_ITEM_CHANGE_DEADLINE, 1, cases[i].text,
                                                           fg_day_from_ymd (2026, 3, 1), &problem);

      g_test_message ("%s", cases[i].text);
      g_assert_true ((change != NULL) == cases[i].is_understood);
      g_assert_true ((problem == NULL) == cases[i].is_understood);
      if (change != NULL && change->deadline.last_day != FG_DAY_NONE)
        last_day = fg_day_to_iso (change->deadline.last_day);
      g_assert_cmpstr (last_day, ==, cases[i].last_day);
    }
}

static void
test_weights (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_understood;
    double      weight;
  } cases[] = {
    { "1", TRUE, 1 }, { " 2.5 ", TRUE, 2.5 }, { "0", TRUE, 0 },      { "-1", FALSE, 0 },
    { "", FALSE, 0 }, { "inf", FALSE, 0 },    { "nan", FALSE, 0 },   { "2kg", FALSE, 0 },
    { "1e400", FALSE, 0 }, { "1000", TRUE, 1000 }, { "1000.5", FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = NULL;
      g_autoptr (FgItemChange) change =
        fg_item_text_read (FG_ITEM_CHANGE_WEIGHT, 1, cases[i].text, FG_DAY_NONE, &problem);

      g_test_message ("“%s”", cases[i].text);
      g_assert_true ((change != NULL) == cases[i].is_understood);
      if (change != NULL)
        g_assert_cmpfloat (change->weight, ==, cases[i].weight);
    }
}

static void
test_weight_is_written_as_typed (void)
{
  g_autofree char *whole = fg_item_text_from_weight (1);
  g_autofree char *broken = fg_item_text_from_weight (2.5);
  g_autofree char *hundred = fg_item_text_from_weight (100);
  g_autofree char *huge = fg_item_text_from_weight (1e9);

  g_assert_cmpstr (whole, ==, "1");
  g_assert_cmpstr (broken, ==, "2.5");
  g_assert_cmpstr (hundred, ==, "100");
  g_assert_cmpstr (huge, ==, "1000000000");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/item-text/deadlines", test_deadlines);
  g_test_add_func ("/app/item-text/weights", test_weights);
  g_test_add_func ("/app/item-text/weight-is-written-as-typed", test_weight_is_written_as_typed);

  return g_test_run ();
}
