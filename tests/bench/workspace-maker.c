/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workspaces of any size for measuring, made through the store itself: plans that look like those of an office, a
 * revision each, then reports day by day.
 */
#include "workspace-maker.h"

#include "fg-item-edit.h"
#include "fg-item-query.h"
#include "fg-plan-table.h"

/* As in long notices: a section holds a dozen tasks, a task four measures. */
#define TASKS_PER_SECTION 12
#define MEASURES_PER_TASK 4

/* A day's reports of a large office are entered together. */
#define REPORTS_PER_REVISION 200

static const char *const verbs[] = { "推进", "完善", "落实", "开展", "建立", "优化", "规范", "压缩", "公布", "整合" };

static const char *const objects[] = {
  "窗口办理流程", "涉企收费目录清单", "线上线下融合服务", "证明事项告知承诺制", "项目审批时限",
  "部门数据共享平台", "基层综合执法队伍", "信用信息归集机制", "政策兑现服务专区", "满意度回访制度",
};

static const char *const places[] = {
  "在全市范围内", "对照先进地区", "结合工作实际", "按照统一部署", "依托现有系统", "会同有关单位", "分行业分领域", "逐项逐级",
};

typedef struct
{
  GRand                 *random;
  const WorkspaceRecipe *recipe;
  FgDay                  first_day;
} Maker;

static guint
draw (Maker *self, guint n)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) n);
}

static char *
make_text (Maker *self)
{
  guint n_clauses = 2 + draw (self, 5);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_clauses; i++)
    g_string_append_printf (text, "%s%s%s%s", places[draw (self, G_N_ELEMENTS (places))],
                            verbs[draw (self, G_N_ELEMENTS (verbs))], objects[draw (self, G_N_ELEMENTS (objects))],
                            i + 1 < n_clauses ? (i == 1 ? "。" : "，") : "。");

  return g_string_free (text, FALSE);
}

static void
add_assignments (Maker *self, FgPlanItem *item)
{
  guint n = 1 + draw (self, 3);
  guint first = draw (self, self->recipe->n_agencies);
  g_autoptr (GString) clause = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("市第%u局", 1 + (first + i) % self->recipe->n_agencies);
      FgRole role = n > 1 && i == 0 ? FG_ROLE_LEAD : FG_ROLE_RESPONSIBLE;

      g_ptr_array_add (item->assignments, fg_assignment_new (name, role, FALSE));
      g_string_append_printf (clause, "%s%s", i > 0 ? "、" : "", name);
    }

  g_free (item->responsibility_raw);
  item->responsibility_raw = g_strdup_printf ("%s负责", clause->str);
}

static FgPlanItem *
make_item (Maker *self, FgItemKind kind, int no)
{
  FgPlanItem *item = fg_plan_item_new (kind);

  item->no = no;
  g_free (item->label);
  item->label = g_strdup_printf (kind == FG_ITEM_TASK ? "%d．" : "（%d）", no);
  g_free (item->text);
  item->text = make_text (self);
  add_assignments (self, item);

  /* A few have no deadline, as in notices. */
  if (draw (self, 10) > 0)
    {
      item->deadline.precision = FG_PRECISION_MONTH;
      item->deadline.last_day = fg_day_last_of_month (2019, 1 + (int) draw (self, 12));
      item->deadline.words = fg_day_to_iso (item->deadline.last_day);
    }
  return item;
}

static FgPlan *
make_plan (Maker *self, guint number, guint n_items)
{
  FgPlan *plan = fg_plan_new ();
  guint n = 0;

  g_free (plan->title);
  plan->title = g_strdup_printf ("第%u批重点任务分工方案", number);
  g_free (plan->number);
  plan->number = g_strdup_printf ("某政办发〔2019〕%u号", number);
  plan->issued = self->first_day;

  while (n < n_items)
    {
      FgPlanItem *task;

      if (plan->tasks->len % TASKS_PER_SECTION == 0)
        {
          g_autofree char *no = g_strdup_printf ("（%u）", plan->sections->len + 1);

          g_ptr_array_add (plan->sections, fg_plan_section_new (no, objects[draw (self, G_N_ELEMENTS (objects))]));
          n++;
        }

      task = make_item (self, FG_ITEM_TASK, (int) plan->tasks->len + 1);
      task->section = plan->sections->len;
      g_ptr_array_add (plan->tasks, task);
      n++;
      for (guint i = 0; i < MEASURES_PER_TASK && n < n_items; i++, n++)
        g_ptr_array_add (task->measures, make_item (self, FG_ITEM_MEASURE, (int) i + 1));
    }

  return plan;
}

static gboolean
add_plans (Maker *self, FgWorkspace *workspace, GError **error)
{
  for (guint i = 0; i < self->recipe->n_plans; i++)
    {
      g_autoptr (FgPlan) plan = make_plan (self, i + 1, self->recipe->n_items / self->recipe->n_plans);
      g_autoptr (FgRevision) revision = fg_revision_begin (workspace, "Import", error);

      if (revision == NULL || fg_plan_table_add (revision, plan, error) == 0 || !fg_revision_commit (revision, error))
        return FALSE;
    }

  return TRUE;
}

static guint
draw_item (Maker *self, const FgItemIndex *index)
{
  guint node;

  do
    node = 1 + draw (self, fg_item_index_get_n_nodes (index) - 1);
  while (fg_item_index_get_kind (index, node) == FG_ITEM_SECTION);

  return node;
}

static gboolean
add_reports (Maker *self, FgWorkspace *workspace, GError **error)
{
  const FgItemFilter all = FG_ITEM_FILTER_INIT;
  g_autoptr (FgItemIndex) index = fg_item_query_index (workspace, &all, error);

  if (index == NULL)
    return FALSE;

  for (guint i = 0; i < self->recipe->n_reports; i += REPORTS_PER_REVISION)
    {
      g_autoptr (FgRevision) revision = fg_revision_begin (workspace, "Progress", error);
      FgDay day = self->first_day + draw (self, 300);

      if (revision == NULL)
        return FALSE;
      for (guint k = i; k < MIN (i + REPORTS_PER_REVISION, self->recipe->n_reports); k++)
        if (fg_item_edit_add_report (revision, fg_item_index_get_item_id (index, draw_item (self, index)), 0, day,
                                     (int) draw (self, 101), verbs[draw (self, G_N_ELEMENTS (verbs))], error) == 0)
          return FALSE;
      if (!fg_revision_commit (revision, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * workspace_maker_fill:
 * @workspace: a new workspace
 * @recipe: what to put into it
 * @error: return location for an error
 *
 * Returns: whether it is filled
 */
gboolean
workspace_maker_fill (FgWorkspace *workspace, const WorkspaceRecipe *recipe, GError **error)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (recipe->seed);
  Maker maker = { random, recipe, fg_day_from_ymd (2019, 1, 10) };

  return add_plans (&maker, workspace, error) && add_reports (&maker, workspace, error);
}
