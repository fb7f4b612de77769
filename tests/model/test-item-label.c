/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers as printed: what follows them, what comes between them, what they are called.
 */
#include "fg-item-label.h"

static void
test_styles (void)
{
  static const struct
  {
    const char *label;
    int         number;
    const char *next;
    const char *addition;
    const char *bare;
  } cases[] = {
    { "（3）", 3, "（4）", "（3-1）", "3" },
    { "3．", 3, "4．", "3-1．", "3" },
    { "9、", 9, "10、", "9-1、", "9" },
    { "三、", 3, "四、", "三之一、", "三" },
    { "（九）", 9, "（十）", "（九之一）", "九" },
    { "（十九）", 19, "（二十）", "（十九之一）", "十九" },
    { "第三条", 3, "第四条", "第三条之一", "第三条" },
    { "第一百零九条", 109, "第一百一十条", "第一百零九条之一", "第一百零九条" },
    { "③", 3, "④", "③-1", "③" },
    { "⑳", 20, "21", "⑳-1", "⑳" },
    { "1.2", 2, "1.3", "1.2-1", "1.2" },
    { "（３）", 3, "（４）", "（３-1）", "３" },
    { "任务3：", 3, "任务4：", "任务3-1：", "任务3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = fg_item_label_with_number (cases[i].label, cases[i].number + 1);
      g_autofree char *addition = fg_item_label_with_addition (cases[i].label, 1);
      g_autofree char *bare = fg_item_label_dup_bare (cases[i].label);

      g_assert_cmpint (fg_item_label_get_number (cases[i].label), ==, cases[i].number);
      g_assert_cmpstr (next, ==, cases[i].next);
      g_assert_cmpstr (addition, ==, cases[i].addition);
      g_assert_cmpstr (bare, ==, cases[i].bare);
    }
}

static void
test_no_numbers (void)
{
  static const char *const labels[] = { "", "（3-1）", "3－2．", "第三条之一", "附件", "99999999999999" };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpint (fg_item_label_get_number (labels[i]), ==, 0);

  g_assert_null (fg_item_label_with_number ("附件", 1));
  g_assert_null (fg_item_label_with_addition ("（3-1）", 1));
}

static void
test_names (void)
{
  static const struct
  {
    FgItemKind  kind;
    int         no;
    const char *label;
    int         task_no;
    const char *task_label;
    const char *name;
  } cases[] = {
    { FG_ITEM_SECTION, 0, "（一）", 0, "", "（一）" },
    { FG_ITEM_TASK, 12, "12．", 0, "", "12" },
    { FG_ITEM_TASK, 0, "12-1．", 0, "", "12-1" },
    { FG_ITEM_MEASURE, 3, "（3）", 12, "12．", "12(3)" },
    { FG_ITEM_MEASURE, 0, "（3-1）", 12, "12．", "12(3-1)" },
    { FG_ITEM_MEASURE, 1, "（1）", 0, "12-1．", "12-1(1)" },
    { FG_ITEM_MEASURE, 0, "", 12, "12．", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = fg_item_label_dup_name (cases[i].kind, cases[i].no, cases[i].label, cases[i].task_no,
                                                      cases[i].task_label);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/item-label/each-style-goes-on-and-takes-additions", test_styles);
  g_test_add_func ("/model/item-label/what-stands-between-numbers-says-none", test_no_numbers);
  g_test_add_func ("/model/item-label/an-item-is-called-by-its-number-or-label", test_names);

  return g_test_run ();
}
