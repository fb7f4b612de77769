/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables in plain text: drawn, parted by tabs, or copied with a cell a line; and names that narrow cells cut.
 */
#include <string.h>

#include "fg-plan-reader.h"
#include "fg-text-tables.h"
#include "plan-check.h"

#define BREAK "\xe2\x80\xa8"

typedef struct
{
  const char *name;
  const char *text;
  const char *rows;
} Case;

static const Case cases[] = {
  { "drawn, words cut where cells are full",
    "任务表\n"
    "┌──┬────┬────┐\n"
    "│序号│任务    │牵头单位│\n"
    "├──┼────┼────┤\n"
    "│1   │修缮城东│市住建局│\n"
    "│    │旧桥三座│        │\n"
    "├──┼────┼────┤\n"
    "│2   │通车    │市交通局│\n"
    "│    │        │市公安局│\n"
    "└──┴────┴────┘\n"
    "以上。\n",
    "任务表\n| 序号 | 任务 | 牵头单位 |\n| 1 | 修缮城东旧桥三座 | 市住建局 |\n| 2 | 通车 | 市交通局" BREAK "市公安局 |\n以上。\n" },
  { "drawn, a cell over two rows and a heading across",
    "┌──┬────┬────┐\n"
    "│序号│任务    │牵头单位│\n"
    "├──┴────┴────┤\n"
    "│一、交通              │\n"
    "├──┬────┬────┤\n"
    "│1   │修桥    │市住建局│\n"
    "│    ├────┼────┤\n"
    "│    │通车    │市交通局│\n"
    "└──┴────┴────┘\n",
    "| 序号 | 任务 | 牵头单位 |\n| 一、交通 |  |  |\n| 1 | 修桥 | 市住建局 |\n| 1 | 通车 | 市交通局 |\n" },
  { "drawn, more cells beside half a rule than there are columns",
    "┌──┬────┐\n"
    "│序号│任务    │\n"
    "├──┼────┤\n"
    "│1   │修桥    │\n"
    "│    ├─┼─┤通车│\n"
    "└──┴────┘\n",
    "| 序号 | 任务 |\n| 1 | 修桥 |\n|  | 通车 |\n" },
  { "tabs, below a letter",
    "通知\n各单位：\n现印发。\n序号\t任务\t责任单位\n一、交通\n1\t修桥\t市住建局\n2\t通车\t\n请落实。\n",
    "通知\n各单位：\n现印发。\n| 序号 | 任务 | 责任单位 |\n| 一、交通 |  |  |\n| 1 | 修桥 | 市住建局 |\n| 2 | 通车 |  |\n请落实。\n" },
  { "a cell a line",
    "附件\n序号\n任务\n责任单位\n1\n修桥\n市住建局\n2\n通车\n3\n验收\n市审计局\n以上。\n",
    "附件\n| 序号 | 任务 | 责任单位 |\n| 1 | 修桥 | 市住建局 |\n| 2 | 通车 |\n| 3 | 验收 | 市审计局 |\n以上。\n" },
  { "no table", "1．修桥。（市住建局负责）\n序号\n乱\n1\n", NULL },
};

static void
test_rows (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *rows = fg_text_tables_to_rows (c->text, strlen (c->text));

  g_assert_cmpstr (rows, ==, c->rows);
}

static FgPlan *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  FgPlan *plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);

  g_assert_no_error (error);
  return plan;
}

static void
check_agency (const FgPlan *plan, guint task, guint place, const char *name)
{
  const FgPlanItem *item = g_ptr_array_index (plan->tasks, task);

  g_assert_cmpuint (item->assignments->len, >, place);
  g_assert_cmpstr (((const FgAssignment *) g_ptr_array_index (item->assignments, place))->agency, ==, name);
}

static void
test_narrow_cells (void)
{
  g_autoptr (FgPlan) plan = read_text ("| 序号 | 任务 | 牵头单位 | 配合单位 | 完成时限 |\n"
                                       "| 1 | 摸底 | 市住房城乡" BREAK "建设局 | 市公安局" BREAK "市民政局 | 2026年" BREAK "3月底 |\n"
                                       "| 2 | 验收 | 市自然资源" BREAK "和规划局 | 各区人民" BREAK "政府 | 2026年6" BREAK "月底 |\n");

  g_assert_cmpuint (plan->tasks->len, ==, 2);
  check_agency (plan, 0, 0, "市住房城乡建设局");
  check_agency (plan, 0, 1, "市公安局");
  check_agency (plan, 0, 2, "市民政局");
  check_agency (plan, 1, 0, "市自然资源和规划局");
  check_agency (plan, 1, 1, "各区人民政府");
  g_assert_cmpint (((const FgPlanItem *) g_ptr_array_index (plan->tasks, 0))->deadline.last_day, ==,
                   fg_day_from_ymd (2026, 3, 31));
  g_assert_cmpint (((const FgPlanItem *) g_ptr_array_index (plan->tasks, 1))->deadline.last_day, ==,
                   fg_day_from_ymd (2026, 6, 30));
}

static void
test_broken_count_is_doubted (void)
{
  g_autoptr (FgPlan) plan = read_text (cases[4].text);

  g_assert_cmpuint (plan->doubts->len, >, 0);
  check_agency (plan, 0, 0, "市住建局");
  check_agency (plan, plan->tasks->len - 1, 0, "市审计局");
}

/* Whatever strokes and tabs stand where. */
static void
test_random_tables_do_no_harm (void)
{
  static const char *const pieces[] = {
    "│", "┌", "─", "┬", "┐", "├", "┼", "┤", "└", "┴", "┘", "\n", "\n", "\t", "序号", "任务", "责任单位", "1", "2", "市住建局", "　", " ",
  };

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int n = g_test_rand_int_range (0, 60); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      plan_check_read (text->str, text->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/document/text-tables/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_rows);
    }
  g_test_add_func ("/document/text-tables/narrow-cells", test_narrow_cells);
  g_test_add_func ("/document/text-tables/broken-count-is-doubted", test_broken_count_is_doubted);
  g_test_add_func ("/document/text-tables/random-tables-do-no-harm", test_random_tables_do_no_harm);
  return g_test_run ();
}
