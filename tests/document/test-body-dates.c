/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates in the text of an item of a notice of 2026: those by which something is to be reached, ! for one that reads like
 * the item's deadline, and those of other things, which are none.
 */
#include <string.h>

#include "fg-body-dates.h"
#include "fg-plan.h"

static const struct
{
  const char *text;
  const char *dates;
} cases[] = {
  { "2026年6月底前实现全部事项网上办理。", "2026年6月底前 2026-06-30" },
  { "到2027年底，设备投资规模增长25%。", "2027年底 2027-12-31" },
  { "6月底前完成。", "6月底前 2026-06-30!" },
  { "年底前全部建成。", "年底前 2026-12-31!" },
  { "6月底前制定方案，12月底前推广。", "6月底前 2026-06-30 12月底前 2026-12-31" },
  /* Dates of other things. */
  { "2025年底以来新开业的给予补贴。", "" },
  { "自2026年1月1日起施行。", "" },
  { "按照国发〔2018〕35号文件执行。", "" },
  { "纳入2026年度考核。", "" },
  { "截至2026年6月底的存量事项。", "" },
  { "修订《2027年工作计划》。", "" },
  { "比2023年压缩一半。", "" },
};

static char *
dates_to_text (const char *notice)
{
  g_autoptr (FgTextFlow) flow = fg_text_flow_new (notice, strlen (notice));
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_body_date_free);
  FgWords due = FG_WORDS_NONE;
  gboolean has_due = fg_body_dates_read (fg_text_flow_get_paragraph (flow, 0), flow, fg_day_from_ymd (2026, 3, 1), dates, &due);
  GString *text = g_string_new (NULL);

  g_assert_cmpint (has_due, ==, !fg_words_is_empty (due));
  for (guint i = 0; i < dates->len; i++)
    {
      const FgBodyDate *date = g_ptr_array_index (dates, i);
      g_autofree char *day = fg_day_to_iso (date->day);

      g_string_append_printf (text, "%s%s %s", i > 0 ? " " : "", date->text, day);
    }
  if (has_due)
    g_string_append_c (text, '!');
  return g_string_free (text, FALSE);
}

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = dates_to_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].dates);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/body-dates/are-those-to-come", test_dates);
  return g_test_run ();
}
