/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A later version of a plan: which item is which. Cases by table, then random plans with random known edits, of which
 * the matching must find the truth.
 */
#include "fg-plan-matching.h"

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static FgPlanItem *
add_item (GPtrArray *items, FgItemKind kind, guint section, const char *text)
{
  FgPlanItem *item = fg_plan_item_new (kind);

  g_ptr_array_add (items, item);
  item->no = (int) items->len;
  item->section = section;
  g_free (item->label);
  item->label = g_strdup_printf (kind == FG_ITEM_TASK ? "%u．" : "（%u）", items->len);
  set_text (&item->text, text);
  return item;
}

/* ---- Cases ---- */

/* Plans of one level, written as their items' texts parted by "|". */
typedef struct
{
  const char *name;
  const char *old_texts;
  const char *new_texts;
  /* For each new item the old one's place, "-" for an added one, "/n" for one split from n. */
  const char *truth;
} Case;

static const Case cases[] = {
  { "same", "编制权责清单。|开展联合检查。", "编制权责清单。|开展联合检查。", "0 1" },
  { "put-in-shifts-numbers", "编制权责清单。|开展联合检查。", "推行容缺受理。|编制权责清单。|开展联合检查。", "- 0 1" },
  { "left-out", "编制权责清单。|推行容缺受理。|开展联合检查。", "编制权责清单。|开展联合检查。", "0 2" },
  { "swapped", "编制权责清单并公布。|开展跨部门联合检查。", "开展跨部门联合检查。|编制权责清单并公布。", "1 0" },
  { "reworded-by-some-words", "全面推行容缺受理和告知承诺。|编制权责清单并向社会公布。",
    "深入推行容缺受理与告知承诺制度。|编制并公布权责清单。", "0 1" },
  { "punctuation-and-width", "压缩至3个工作日,提速50%。", "压缩至３个工作日，提速５０％。", "0" },
  { "nothing-in-common", "编制权责清单。", "新建充电桩四百个。", "-" },
  { "repeated-items-keep-their-order", "加强宣传引导。|编制权责清单。|加强宣传引导。|开展联合检查。",
    "加强宣传引导。|编制权责清单。|加强宣传引导。|开展联合检查。", "0 1 2 3" },
  { "one-of-two-repeated-is-dropped", "加强宣传引导。|编制权责清单。|加强宣传引导。|开展联合检查。",
    "编制权责清单。|加强宣传引导。|开展联合检查。", "1 2 3" },
  { "differ-by-a-number", "完成第一批老旧小区改造。|完成第二批老旧小区改造。|完成第三批老旧小区改造。",
    "完成第二批老旧小区改造。|完成第三批老旧小区改造。|完成第四批老旧小区改造。", "1 2 -" },
  { "one-made-two", "推行企业开办全程网办并免费刻制印章，优化不动产登记流程实现当日办结。",
    "推行企业开办全程网办并免费刻制印章。|优化不动产登记流程实现当日办结。", "? ?" },
};

static FgPlan *
plan_of_texts (const char *texts)
{
  FgPlan *plan = fg_plan_new ();
  g_auto (GStrv) parts = g_strsplit (texts, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    add_item (plan->tasks, FG_ITEM_TASK, 0, parts[i]);
  return plan;
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (FgPlan) old_plan = plan_of_texts (one->old_texts);
  g_autoptr (FgPlan) new_plan = plan_of_texts (one->new_texts);
  g_autoptr (FgPlanMatching) matching = fg_plan_matching_new (old_plan, new_plan, NULL);
  g_auto (GStrv) truth = g_strsplit (one->truth, " ", -1);

  g_assert_cmpuint (g_strv_length (truth), ==, new_plan->tasks->len);
  for (guint i = 0; i < new_plan->tasks->len; i++)
    {
      FgPlanItem *found = fg_plan_matching_find_old (matching, g_ptr_array_index (new_plan->tasks, i));
      guint place;

      if (g_str_equal (truth[i], "?"))
        continue;
      if (g_str_equal (truth[i], "-"))
        {
          g_assert_null (found);
          continue;
        }
      g_assert_nonnull (found);
      g_assert_true (g_ptr_array_find (old_plan->tasks, found, &place));
      g_assert_cmpuint (place, ==, (guint) g_ascii_strtoull (truth[i], NULL, 10));
      g_assert_true (fg_plan_matching_find_new (matching, found) == g_ptr_array_index (new_plan->tasks, i));
    }
}

static void
test_one_made_two_is_told (void)
{
  const char *whole = "推行企业开办全程网办并免费刻制印章，优化不动产登记流程实现当日办结。";
  const char *parts = "推行企业开办全程网办并免费刻制印章。|优化不动产登记流程实现当日办结。|新建充电桩四百个。";
  g_autoptr (FgPlan) one = plan_of_texts (whole);
  g_autoptr (FgPlan) two = plan_of_texts (parts);
  g_autoptr (FgPlanMatching) split = fg_plan_matching_new (one, two, NULL);
  g_autoptr (FgPlanMatching) join = fg_plan_matching_new (two, one, NULL);
  FgPlanItem *item = g_ptr_array_index (one->tasks, 0);
  guint n_stayed = 0, n_split = 0, n_joined = 0;

  for (guint i = 0; i < two->tasks->len; i++)
    {
      FgPlanItem *part = g_ptr_array_index (two->tasks, i);

      n_stayed += fg_plan_matching_find_old (split, part) == item;
      n_split += fg_plan_matching_find_split_from (split, part) == item;
      n_joined += fg_plan_matching_find_joined_into (join, part) == item;
    }
  g_assert_cmpuint (n_stayed, ==, 1);
  g_assert_cmpuint (n_split, ==, 1);
  g_assert_cmpuint (n_joined, ==, 1);
}

static void
test_repeated_measures_stay_with_their_tasks (void)
{
  static const char *const titles[] = { "优化企业开办。", "规范行政检查。", "改进项目审批。" };
  g_autoptr (FgPlan) old_plan = fg_plan_new ();
  g_autoptr (FgPlan) new_plan = fg_plan_new ();
  g_autoptr (FgPlanMatching) matching = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      FgPlanItem *old_task = add_item (old_plan->tasks, FG_ITEM_TASK, 0, titles[i]);
      FgPlanItem *new_task = add_item (new_plan->tasks, FG_ITEM_TASK, 0, titles[G_N_ELEMENTS (titles) - 1 - i]);

      add_item (old_task->measures, FG_ITEM_MEASURE, 0, "制定工作方案。");
      add_item (new_task->measures, FG_ITEM_MEASURE, 0, "制定工作方案。");
    }

  matching = fg_plan_matching_new (old_plan, new_plan, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      FgPlanItem *old_task = g_ptr_array_index (old_plan->tasks, i);
      FgPlanItem *new_task = g_ptr_array_index (new_plan->tasks, G_N_ELEMENTS (titles) - 1 - i);

      g_assert_true (fg_plan_matching_find_new (matching, old_task) == new_task);
      g_assert_true (fg_plan_matching_find_new (matching, g_ptr_array_index (old_task->measures, 0))
                     == g_ptr_array_index (new_task->measures, 0));
    }
}

/* A title reworded out of recognition: what stands below knows it. */
static void
test_measures_know_their_task (void)
{
  static const char *const measures[] = { "编制权责清单并公布。", "开展跨部门联合检查。", "新建充电桩四百个。" };
  g_autoptr (FgPlan) old_plan = plan_of_texts ("优化营商环境。");
  g_autoptr (FgPlan) new_plan = plan_of_texts ("助企纾困解难。");
  g_autoptr (FgPlanMatching) matching = NULL;
  FgPlanItem *old_task = g_ptr_array_index (old_plan->tasks, 0);
  FgPlanItem *new_task = g_ptr_array_index (new_plan->tasks, 0);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      add_item (old_task->measures, FG_ITEM_MEASURE, 0, measures[i]);
      add_item (new_task->measures, FG_ITEM_MEASURE, 0, measures[i]);
    }

  matching = fg_plan_matching_new (old_plan, new_plan, NULL);
  g_assert_true (fg_plan_matching_find_new (matching, old_task) == new_task);
}

static void
test_what_was_changed_by_hand_is_found_by_the_notices_words (void)
{
  g_autoptr (FgPlan) old_plan = plan_of_texts ("已并入专班统筹。|开展联合检查。");
  g_autoptr (FgPlan) first_plan = plan_of_texts ("编制权责清单并公布。");
  g_autoptr (FgPlan) new_plan = plan_of_texts ("编制权责清单并公布。|开展联合检查。");
  g_autoptr (GHashTable) first_items = g_hash_table_new (NULL, NULL);
  g_autoptr (FgPlanMatching) matching = NULL;

  g_hash_table_insert (first_items, g_ptr_array_index (old_plan->tasks, 0), g_ptr_array_index (first_plan->tasks, 0));
  matching = fg_plan_matching_new (old_plan, new_plan, first_items);
  g_assert_true (fg_plan_matching_find_new (matching, g_ptr_array_index (old_plan->tasks, 0))
                 == g_ptr_array_index (new_plan->tasks, 0));
}

/* ---- Random plans and edits ---- */

static const char *const verbs[] = { "推进", "编制", "落实", "开展", "完善", "建立", "优化", "规范", "实施", "清理", "整合", "推广" };
static const char *const objects[] = {
  "企业开办", "权责清单", "联合检查", "不动产登记", "容缺受理", "项目审批", "数据共享", "信用修复", "招标采购", "获得电力",
  "纳税服务", "公证事项", "窗口建设", "热线平台", "帮办代办", "证明事项", "充电设施", "老旧小区", "河道治理", "职业培训",
  "养老服务", "学前教育", "家庭医生", "垃圾分类", "公交线网", "停车泊位", "农贸市场", "保障住房", "农村道路", "饮水安全",
};
static const char *const manners[] = {
  "实现全程网办", "压缩办理时限", "公布办事指南", "接受社会监督", "定期通报进度", "纳入年度考核", "明确责任分工", "形成长效机制",
  "制定实施细则", "强化部门协同", "做到应办尽办", "加大支持力度",
};
static const char *const agencies[] = { "市发改委", "市住建局", "市水务局", "市司法局", "市财政局", "市政务办" };

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static char *
draw_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint n = 1 + draw (3); n > 0; n--)
    {
      g_string_append (text, verbs[draw (G_N_ELEMENTS (verbs))]);
      g_string_append (text, objects[draw (G_N_ELEMENTS (objects))]);
      g_string_append (text, objects[draw (G_N_ELEMENTS (objects))]);
      g_string_append (text, "，");
      g_string_append (text, manners[draw (G_N_ELEMENTS (manners))]);
      /* What tells plans apart is rarely made of twelve words: a name of one's own, out of common characters. */
      for (guint k = 2 + draw (4); k > 0; k--)
        g_string_append_unichar (text, 0x4E00 + draw (2000));
      g_string_append (text, n > 1 ? "；" : "。");
    }
  return g_string_free (text, FALSE);
}

static void
fill_facts (FgPlanItem *item)
{
  item->deadline.last_day = 738000 + draw (12) * 30;
  for (guint n = 1 + draw (2); n > 0; n--)
    g_ptr_array_add (item->assignments, fg_assignment_new (agencies[draw (G_N_ELEMENTS (agencies))], FG_ROLE_LEAD, FALSE));
}

static FgPlan *
draw_plan (guint n_tasks, guint max_measures)
{
  FgPlan *plan = fg_plan_new ();
  guint n_sections = 1 + n_tasks / 8;

  for (guint i = 0; i < n_sections; i++)
    {
      g_autofree char *text = draw_text ();

      g_ptr_array_add (plan->sections, fg_plan_section_new ("一、", text));
    }
  for (guint i = 0; i < n_tasks; i++)
    {
      g_autofree char *text = draw_text ();
      FgPlanItem *task = add_item (plan->tasks, FG_ITEM_TASK, 1 + i * n_sections / n_tasks, text);

      fill_facts (task);
      for (guint k = max_measures > 0 ? draw (max_measures + 1) : 0; k > 0; k--)
        {
          g_autofree char *words = draw_text ();

          fill_facts (add_item (task->measures, FG_ITEM_MEASURE, 0, words));
        }
    }
  return plan;
}

typedef struct
{
  guint  of_hundred_dropped;
  guint  of_hundred_added;
  guint  of_hundred_moved;
  double reworded_share; /* of an item's characters */
  guint  of_hundred_reworded;
  gboolean renames_agency;
  gboolean shifts_deadlines;
} Edits;

/* Changes characters of a text here and there: put in, left out, replaced. */
static char *
reword (const char *text, double share)
{
  GString *result = g_string_new (NULL);
  guint n = MAX (1, (guint) (share * (double) g_utf8_strlen (text, -1)));
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (text, -1, NULL);
  guint n_characters = (guint) g_utf8_strlen (text, -1);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (places, GUINT_TO_POINTER (draw (n_characters)));
  for (guint i = 0; i < n_characters; i++)
    {
      guint how = g_hash_table_contains (places, GUINT_TO_POINTER (i)) ? 1 + draw (3) : 0;

      if (how != 1 && how != 2)
        g_string_append_unichar (result, characters[i]);
      if (how >= 2)
        g_string_append_unichar (result, 0x4E00 + draw (2000));
    }
  return g_string_free (result, FALSE);
}

static FgPlanItem *
edit_item (const FgPlanItem *old, GPtrArray *items, guint section, const Edits *edits, GHashTable *truth)
{
  g_autofree char *text = draw (100) < edits->of_hundred_reworded ? reword (old->text, edits->reworded_share)
                                                                   : g_strdup (old->text);
  FgPlanItem *item = add_item (items, old->kind, section, text);

  item->deadline.last_day = old->deadline.last_day + (edits->shifts_deadlines ? 91 : 0);
  for (guint i = 0; i < old->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (old->assignments, i);
      const char *name = edits->renames_agency && g_str_equal (assignment->agency, agencies[0]) ? "市数据局"
                                                                                                 : assignment->agency;

      g_ptr_array_add (item->assignments, fg_assignment_new (name, assignment->role, FALSE));
    }
  g_hash_table_insert (truth, item, (gpointer) old);
  return item;
}

static void
maybe_add (GPtrArray *items, FgItemKind kind, guint section, const Edits *edits)
{
  g_autofree char *text = NULL;

  if (draw (100) >= edits->of_hundred_added)
    return;

  text = draw_text ();
  fill_facts (add_item (items, kind, section, text));
}

static void
edit_measures (const FgPlanItem *task, FgPlanItem *edited, const Edits *edits, GHashTable *truth)
{
  for (guint i = 0; i < task->measures->len; i++)
    {
      if (draw (100) >= edits->of_hundred_dropped)
        edit_item (g_ptr_array_index (task->measures, i), edited->measures, 0, edits, truth);
      maybe_add (edited->measures, FG_ITEM_MEASURE, 0, edits);
    }
}

static int
compare_sections (gconstpointer a, gconstpointer b)
{
  const FgPlanItem *x = *(FgPlanItem *const *) a, *y = *(FgPlanItem *const *) b;

  return x->section != y->section ? (x->section < y->section ? -1 : 1) : (x->no < y->no ? -1 : x->no > y->no);
}

static FgPlan *
edit_plan (const FgPlan *old, const Edits *edits, GHashTable *truth)
{
  FgPlan *plan = fg_plan_new ();

  for (guint i = 0; i < old->sections->len; i++)
    {
      const FgPlanSection *section = g_ptr_array_index (old->sections, i);

      g_ptr_array_add (plan->sections, fg_plan_section_new (section->no, section->title));
    }
  for (guint i = 0; i < old->tasks->len; i++)
    {
      const FgPlanItem *task = g_ptr_array_index (old->tasks, i);
      guint section = draw (100) < edits->of_hundred_moved ? 1 + draw (plan->sections->len) : task->section;

      if (draw (100) >= edits->of_hundred_dropped)
        edit_measures (task, edit_item (task, plan->tasks, section, edits, truth), edits, truth);
      maybe_add (plan->tasks, FG_ITEM_TASK, task->section, edits);
    }

  g_ptr_array_sort (plan->tasks, compare_sections);
  for (guint i = 0; i < plan->tasks->len; i++)
    ((FgPlanItem *) g_ptr_array_index (plan->tasks, i))->no = (int) i + 1;
  return plan;
}

typedef struct
{
  guint n_true; /* pairs that there are */
  guint n_found; /* pairs that were found */
  guint n_right; /* of those the true ones */
} Tally;

static void
count_items (FgPlanMatching *matching, GPtrArray *items, GHashTable *truth, Tally *tally)
{
  for (guint i = 0; i < items->len; i++)
    {
      FgPlanItem *item = g_ptr_array_index (items, i);
      FgPlanItem *found = fg_plan_matching_find_old (matching, item);
      FgPlanItem *right = g_hash_table_lookup (truth, item);

      tally->n_true += right != NULL;
      tally->n_found += found != NULL;
      tally->n_right += found != NULL && found == right;
      if (g_test_verbose () && found != right)
        g_test_message ("“%s”: took “%s” for “%s”", item->text, found != NULL ? found->text : "nothing",
                        right != NULL ? right->text : "nothing");
      count_items (matching, item->measures, truth, tally);
    }
}

static void
try_edits (const Edits *edits, guint n_plans, guint n_tasks, Tally *tally)
{
  for (guint i = 0; i < n_plans; i++)
    {
      g_autoptr (GHashTable) truth = g_hash_table_new (NULL, NULL);
      g_autoptr (FgPlan) old_plan = draw_plan (1 + draw (n_tasks), 4);
      g_autoptr (FgPlan) new_plan = edit_plan (old_plan, edits, truth);
      g_autoptr (FgPlanMatching) matching = fg_plan_matching_new (old_plan, new_plan, NULL);

      count_items (matching, new_plan->tasks, truth, tally);
    }

  g_test_message ("%u pairs: recall %.4f, precision %.4f", tally->n_true,
                  (double) tally->n_right / MAX (1, tally->n_true), (double) tally->n_right / MAX (1, tally->n_found));
}

static void
test_small_edits_are_recovered_exactly (void)
{
  /* Not dropped and added at once: what was drawn anew may by chance be like what was dropped, and then nobody knows. */
  const Edits kinds[] = { { 0, 5, 5, 0.08, 20, TRUE, TRUE }, { 5, 0, 5, 0.08, 20, TRUE, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      Tally tally = { 0 };

      try_edits (&kinds[i], 200, 40, &tally);
      g_assert_cmpuint (tally.n_right, ==, tally.n_true);
      g_assert_cmpuint (tally.n_right, ==, tally.n_found);
    }
}

static void
test_mixed_edits_are_recovered_nearly (void)
{
  const Edits edits = { 5, 5, 5, 0.08, 20, TRUE, TRUE };
  Tally tally = { 0 };

  try_edits (&edits, 200, 40, &tally);
  g_assert_cmpfloat (tally.n_right, >=, 0.999 * tally.n_true);
  g_assert_cmpfloat (tally.n_right, >=, 0.998 * tally.n_found);
}

static void
test_large_edits_are_recovered_mostly (void)
{
  const Edits edits = { 20, 20, 20, 0.25, 70, TRUE, TRUE };
  Tally tally = { 0 };

  try_edits (&edits, 200, 40, &tally);
  g_assert_cmpfloat (tally.n_right, >=, 0.98 * tally.n_true);
  g_assert_cmpfloat (tally.n_right, >=, 0.98 * tally.n_found);
}

static void
test_any_two_plans_give_pairs_of_one_to_one (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (FgPlan) old_plan = draw_plan (1 + draw (10), 3);
      g_autoptr (FgPlan) new_plan = draw_plan (1 + draw (10), 3);
      g_autoptr (FgPlanMatching) matching = fg_plan_matching_new (old_plan, new_plan, NULL);

      for (guint k = 0; k < new_plan->tasks->len; k++)
        {
          FgPlanItem *found = fg_plan_matching_find_old (matching, g_ptr_array_index (new_plan->tasks, k));

          if (found != NULL)
            g_assert_true (fg_plan_matching_find_new (matching, found) == g_ptr_array_index (new_plan->tasks, k));
        }
    }
}

static void
test_large_plans_take_a_moment (void)
{
  const Edits edits = { 5, 5, 5, 0.1, 30, TRUE, TRUE };
  g_autoptr (GHashTable) truth = g_hash_table_new (NULL, NULL);
  g_autoptr (FgPlan) old_plan = draw_plan (5000, 0);
  g_autoptr (FgPlan) new_plan = edit_plan (old_plan, &edits, truth);
  gint64 started_us = g_get_monotonic_time ();
  g_autoptr (FgPlanMatching) matching = fg_plan_matching_new (old_plan, new_plan, NULL);
  double elapsed_s = (double) (g_get_monotonic_time () - started_us) / G_USEC_PER_SEC;
  Tally tally = { 0 };

  count_items (matching, new_plan->tasks, truth, &tally);
  g_test_message ("5,000 items against %u: %.2f s; %u of %u pairs right", new_plan->tasks->len, elapsed_s,
                  tally.n_right, tally.n_true);
  g_assert_cmpfloat (tally.n_right, >=, 0.99 * tally.n_true);
  /* A bound that only growth with the square would break, whatever else the machine is doing. */
  g_assert_cmpfloat (elapsed_s, <, 30);
}

/* The worst for an index: all items say the same. */
static void
test_five_thousand_alike (void)
{
  g_autoptr (FgPlan) old_plan = fg_plan_new ();
  g_autoptr (FgPlan) new_plan = fg_plan_new ();
  g_autoptr (FgPlanMatching) matching = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      add_item (old_plan->tasks, FG_ITEM_TASK, 0, "加强宣传引导，营造良好氛围。");
      add_item (new_plan->tasks, FG_ITEM_TASK, 0, "加强宣传引导，营造良好氛围。");
    }
  matching = fg_plan_matching_new (old_plan, new_plan, NULL);
  for (guint i = 0; i < 5000; i++)
    g_assert_true (fg_plan_matching_find_new (matching, g_ptr_array_index (old_plan->tasks, i))
                   == g_ptr_array_index (new_plan->tasks, i));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/model/plan-matching/case/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/model/plan-matching/one-made-two-is-told", test_one_made_two_is_told);
  g_test_add_func ("/model/plan-matching/repeated-measures-stay-with-their-tasks",
                   test_repeated_measures_stay_with_their_tasks);
  g_test_add_func ("/model/plan-matching/measures-know-their-task", test_measures_know_their_task);
  g_test_add_func ("/model/plan-matching/changed-by-hand-is-found-by-the-notices-words",
                   test_what_was_changed_by_hand_is_found_by_the_notices_words);
  g_test_add_func ("/model/plan-matching/small-edits-are-recovered-exactly", test_small_edits_are_recovered_exactly);
  g_test_add_func ("/model/plan-matching/mixed-edits-are-recovered-nearly", test_mixed_edits_are_recovered_nearly);
  g_test_add_func ("/model/plan-matching/large-edits-are-recovered-mostly", test_large_edits_are_recovered_mostly);
  g_test_add_func ("/model/plan-matching/pairs-are-one-to-one", test_any_two_plans_give_pairs_of_one_to_one);
  g_test_add_func ("/model/plan-matching/large-plans-take-a-moment", test_large_plans_take_a_moment);
  g_test_add_func ("/model/plan-matching/five-thousand-alike", test_five_thousand_alike);
  return g_test_run ();
}
