/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the columns of a table hold is told by its head, which stands over up to three rows: what the lower says holds,
 * and where it says nothing, what stands above it.
 */
#include "fg-table-head.h"

#include "fg-figure.h"

#define MIN_COLUMNS 2

/* Longer heads than this are sentences. */
#define MAX_HEAD_CHARS 40

#define MAX_LOWER_CHARS 8

typedef struct
{
  FgTableColumnKind  kind;
  const char *const *words;
  const char *const *endings;
} HeadRule;

static const char *const none[] = { NULL };

static const char *const number_words[] = { "序", "号", "No.", "NO.", "No", "NO", "no", NULL };
static const char *const number_endings[] = { "序号", "编号", NULL };

static const char *const derived_words[] = { "亮灯", "预警", "Light", NULL };

static const char *const day_words[] = { "Reportedon", NULL };
static const char *const day_endings[] = {
  "填报日期", "填报时间", "报告日期", "上报时间", "上报日期", "更新日期", "更新时间", NULL,
};

static const char *const last_day_words[] = { "截止日期", "Lastday", NULL };

static const char *const person_endings[] = {
  "领导", "责任人", "责任人员", "负责人", "负责同志", "联系人", "联络员", "电话", "联系方式", "经办人", "承办人", "填报人", "组长", NULL,
};

static const char *const progress_words[] = { "进展", "Latestprogress", "完成情况说明", NULL };
static const char *const progress_endings[] = {
  "进展情况", "工作进展", "最新进展", "目前进展", "当前进展", "整改进展", "任务进展", "完成情况", "落实情况", "推进情况", "整改情况",
  "办理情况", "开展情况", "存在问题", "存在的问题", "存在困难", "困难问题", "问题困难", "问题和困难", "困难和问题", "下一步打算",
  "下步打算", "下一步工作", "下步工作", "下一步工作打算", "下一步工作计划", "下一步计划", "下步计划", "下一步措施", "下步措施",
  "下一步工作措施", "下一步安排", "下一步工作安排", NULL,
};

static const char *const percent_words[] = { "进度", "Progress", NULL };
static const char *const percent_endings[] = {
  "完成率", "完成比例", "百分比", "完成进度", "总体进度", "总进度", "当前进度", "工作进度", "形象进度", "整改进度", "任务进度", NULL,
};

static const char *const status_words[] = { "状态", "Status", "是否完成", "是否销号", NULL };
static const char *const status_endings[] = { "完成状态", "办理状态", "工作状态", "整改状态", "任务状态", "销号情况", NULL };

static const char *const note_words[] = { "备注", "附注", "说明", "Remarks", NULL };

static const char *const section_words[] = {
  "一级任务", "分类", "类型", "大类", "专项", "方面", "一级目录", "分项", NULL,
};
static const char *const section_endings[] = {
  "类别", "领域", "板块", "任务分类", "工作分类", "任务类型", "工作类型", "问题类型", "一级指标", NULL,
};

static const char *const measure_endings[] = {
  "措施", "举措", "细化任务", "二级任务", "三级任务", "具体任务", "任务分解", "分解任务", "做法", "具体内容", "实施内容", "具体工作",
  "建设内容", "具体要求", NULL,
};

static const char *const task_words[] = { "任务目标", "Taskormeasure", "任务与措施", "目标任务", "任务和目标", "任务及目标", NULL };
static const char *const task_endings[] = {
  "任务", "事项", "工作", "项目", "内容", "反馈问题", "具体问题", "问题清单", "整改问题", "要点", "任务清单", "任务要求", "工作要求",
  "任务名称", "项目名称", "事项名称", "工作名称", "问题描述", "问题", "实事", "要求", NULL,
};

static const char *const target_endings[] = {
  "目标", "成效", "成果", "成果形式", "标准", "指标", "目标值", "目标要求", "完成标志", NULL,
};

/* The first that fits. */
static const HeadRule first_rules[] = {
  { FG_TABLE_COLUMN_NUMBER, number_words, number_endings },
  { FG_TABLE_COLUMN_DERIVED, derived_words, none },
  { FG_TABLE_COLUMN_REPORT_DAY, day_words, day_endings },
  { FG_TABLE_COLUMN_PERSON, none, person_endings },
  { FG_TABLE_COLUMN_PROGRESS, progress_words, progress_endings },
  { FG_TABLE_COLUMN_PERCENT, percent_words, percent_endings },
  { FG_TABLE_COLUMN_STATUS, status_words, status_endings },
  { FG_TABLE_COLUMN_NOTE, note_words, none },
};

/* Those that a label of a clause is no example of. */
static const HeadRule last_rules[] = {
  { FG_TABLE_COLUMN_SECTION, section_words, section_endings },
  { FG_TABLE_COLUMN_MEASURE, none, measure_endings },
  { FG_TABLE_COLUMN_TASK, task_words, task_endings },
  { FG_TABLE_COLUMN_TARGET, none, target_endings },
};

static gboolean
is_one_of (FgWords head, const char *const *words)
{
  for (; *words != NULL; words++)
    {
      if (fg_words_equal (head, *words))
        return TRUE;
    }
  return FALSE;
}

static FgTableColumnKind
apply_rules (FgWords head, const HeadRule *rules, guint n_rules)
{
  for (guint i = 0; i < n_rules; i++)
    {
      FgWords rest = head;

      if (is_one_of (head, rules[i].words) || fg_words_drop_any (&rest, rules[i].endings))
        return rules[i].kind;
    }
  return FG_TABLE_COLUMN_OTHER;
}

/* 一季度, 第3季度, 6月, 上半年, 6月底目标 */
static gboolean
is_phase (FgWords head)
{
  static const char *const ends[] = { "工作目标", "目标任务", "目标", "任务", "计划", "底", "末", "前", NULL };
  static const char *const halves[] = { "上半年", "下半年", NULL };
  FgWords rest = head;
  int number;

  while (fg_words_drop_any (&rest, ends))
    ;
  if (fg_words_end_with (rest, "季度") || is_one_of (rest, halves))
    return TRUE;
  return fg_words_drop (&rest, "月") && fg_figure_take (&rest, &number) && fg_words_is_empty (rest);
}

/* 牵头市直单位, 县区责任主体: heads that are no label elsewhere. */
static gboolean
is_role (FgWords head, FgClauseLabel *label)
{
  static const char *const who[] = { "单位", "部门", "处室", "科室", "机关", "主体", NULL };
  static const char *const divisions[] = { "分工安排", "任务分工安排", "职责分工安排", "分工情况", "责任安排", "责任分解", NULL };
  static const char *const leads[] = { "牵头", "主办", "主责", NULL };
  static const char *const responsible[] = { "责任", "负责", "承办", "落实", "实施", "Responsible", NULL };
  static const char *const cooperate[] = { "配合", "协办", "参与", "协助", "协同", "参加", "会办", "Cooperate", NULL };
  gboolean is_lead = fg_words_contain_any (head, leads) || fg_words_equal (head, "Lead");
  gboolean is_responsible = fg_words_contain_any (head, responsible);
  gboolean is_cooperate = fg_words_contain_any (head, cooperate);

  if (is_one_of (head, divisions))
    {
      *label = (FgClauseLabel) { .kind = FG_LABEL_DIVISION };
      return TRUE;
    }
  if (!fg_words_contain_any (head, who) && g_ascii_isalpha ((char) MIN (fg_words_peek (head), 0x7f)) == FALSE)
    return FALSE;
  if (!is_lead && !is_responsible && !is_cooperate)
    return FALSE;
  label->kind = FG_LABEL_ROLE;
  label->role = is_lead ? FG_ROLE_LEAD : is_responsible ? FG_ROLE_RESPONSIBLE : FG_ROLE_COOPERATE;
  if (is_cooperate && (is_lead || is_responsible))
    *label = (FgClauseLabel) { .kind = FG_LABEL_DIVISION };
  return TRUE;
}

static gboolean
is_deadline (FgWords head)
{
  static const char *const ends[] = {
    "时间", "时限", "期限", "年限", "完成日期", "截止日期", "办结日期", "竣工日期", "截止", "进度要求", "节点要求", "Deadline", "Lastday", NULL,
  };
  static const char *const others[] = { "开工", "开始", "启动", "起始", "填报", "更新", "发现", "交办", "立项", NULL };
  FgWords rest = head;

  return fg_words_drop_any (&rest, ends) && !fg_words_contain_any (head, others);
}

/* 配合责任单位 cooperates, whatever it ends in. */
static gboolean
begins_to_cooperate (FgWords head)
{
  static const char *const starts[] = { "配合", "协办", "协同", "协助", "参与", NULL };

  return fg_words_take_any (&head, starts);
}

static gboolean
is_clause (FgWords head, FgClauseLabel *label)
{
  if (fg_clause_label_is_heading (head, label) && label->role == FG_ROLE_RESPONSIBLE && begins_to_cooperate (head))
    label->role = FG_ROLE_COOPERATE;
  if (label->kind != FG_LABEL_NONE)
    return label->kind == FG_LABEL_ROLE || label->kind == FG_LABEL_DIVISION || label->kind == FG_LABEL_DEADLINE;
  if (is_deadline (head))
    {
      *label = (FgClauseLabel) { .kind = FG_LABEL_DEADLINE };
      return TRUE;
    }
  return is_role (head, label);
}

/* The head without blanks and line ends, and without what stands in brackets. */
static char *
normalize (FgWords head, gboolean keeps_brackets)
{
  GString *text = g_string_new (NULL);
  int depth = 0;

  while (!fg_words_is_empty (head))
    {
      gunichar c = fg_words_next (&head);

      if (fg_char_is_opening (c))
        depth++;
      else if (fg_char_is_closing (c))
        depth = MAX (depth - 1, 0);
      else if ((depth == 0 || keeps_brackets) && !fg_char_is_blank (c) && c != ':' && c != '*')
        g_string_append_unichar (text, c);
    }
  return g_string_free (text, FALSE);
}

static FgTableColumnKind
judge_words (FgWords words, FgClauseLabel *label)
{
  FgTableColumnKind kind = apply_rules (words, first_rules, G_N_ELEMENTS (first_rules));

  if (kind != FG_TABLE_COLUMN_OTHER)
    return kind;
  if (is_phase (words))
    return FG_TABLE_COLUMN_PHASE;
  if (is_clause (words, label))
    return FG_TABLE_COLUMN_CLAUSE;
  if (label->kind == FG_LABEL_PERSON)
    return FG_TABLE_COLUMN_PERSON;
  return apply_rules (words, last_rules, G_N_ELEMENTS (last_rules));
}

static FgTableColumnKind
judge_cell (FgWords cell, FgClauseLabel *label)
{
  g_autofree char *bare = NULL;
  g_autofree char *whole = NULL;
  FgTableColumnKind kind;

  *label = (FgClauseLabel) { .kind = FG_LABEL_NONE };
  if (fg_words_is_empty (cell) || fg_words_count_chars (cell) > MAX_HEAD_CHARS || fg_words_last (cell) == 0x3002)
    return FG_TABLE_COLUMN_OTHER;

  bare = normalize (cell, FALSE);
  kind = judge_words (fg_words_from_string (bare), label);
  if (kind == FG_TABLE_COLUMN_OTHER)
    {
      whole = normalize (cell, TRUE);
      kind = judge_words (fg_words_from_string (whole), label);
    }
  label->words = cell;
  return kind;
}

/* What stands in the row, or is merged into it from the left. */
static FgWords
cell_or_left (const FgWords *row, guint column)
{
  while (column > 0 && fg_words_is_empty (row[column]))
    column--;
  return row[column];
}

/* A further row of the head: it says more about what stands above, and nothing else. */
static gboolean
goes_on (const FgWords *upper, const FgWords *lower, guint n_columns)
{
  guint n_known = 0, n_cells = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      FgClauseLabel label;
      gboolean is_same = fg_words_are_same (lower[i], upper[i]);

      if (fg_words_is_empty (lower[i]))
        continue;
      n_cells++;
      if (is_same || judge_cell (lower[i], &label) != FG_TABLE_COLUMN_OTHER)
        n_known++;
      else if (fg_words_count_chars (lower[i]) > MAX_LOWER_CHARS || fg_words_is_empty (cell_or_left (upper, i)))
        return FALSE;
      if (!is_same && judge_cell (upper[i], &label) == FG_TABLE_COLUMN_NUMBER)
        return FALSE;
    }
  return n_cells > 0 && n_known * 2 >= n_cells;
}

static void
judge_column (FgTableColumn *column, const FgWords *const *rows, guint n_rows, guint index)
{
  *column = (FgTableColumn) { .kind = FG_TABLE_COLUMN_OTHER };
  for (guint i = n_rows; i > 0 && column->kind == FG_TABLE_COLUMN_OTHER; i--)
    {
      FgWords cell = i == n_rows ? rows[i - 1][index] : cell_or_left (rows[i - 1], index);

      column->kind = judge_cell (cell, &column->label);
      if (fg_words_is_empty (column->head) || column->kind != FG_TABLE_COLUMN_OTHER)
        column->head = cell;
    }
}

static guint
count (const FgTableHead *self, FgTableColumnKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    n += self->columns[i].kind == kind;
  return n;
}

static void
change_first (FgTableHead *self, FgTableColumnKind from, FgTableColumnKind to)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].kind == from)
        {
          self->columns[i].kind = to;
          return;
        }
    }
}

/* 重点任务 | 工作内容: the second says how. 重点任务 | 工作内容 | 具体措施: the first is what the others belong to. Where no
 * column is one of tasks, the nearest other is. */
static void
settle_levels (FgTableHead *self)
{
  static const FgTableColumnKind stand_ins[] = { FG_TABLE_COLUMN_MEASURE, FG_TABLE_COLUMN_TARGET };

  for (guint i = 0; i < G_N_ELEMENTS (stand_ins) && count (self, FG_TABLE_COLUMN_TASK) == 0; i++)
    change_first (self, stand_ins[i], FG_TABLE_COLUMN_TASK);
  if (count (self, FG_TABLE_COLUMN_TASK) == 2 && count (self, FG_TABLE_COLUMN_MEASURE) == 1
      && count (self, FG_TABLE_COLUMN_SECTION) == 0)
    change_first (self, FG_TABLE_COLUMN_TASK, FG_TABLE_COLUMN_SECTION);
  for (guint i = 0, n_tasks = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].kind == FG_TABLE_COLUMN_TASK && n_tasks++ > 0)
        self->columns[i].kind = FG_TABLE_COLUMN_MEASURE;
    }
}

static gboolean
is_deadline_column (const FgTableColumn *column)
{
  return column->kind == FG_TABLE_COLUMN_CLAUSE && column->label.kind == FG_LABEL_DEADLINE;
}

/* 完成时限 | 截止日期: the second says on which day the words of the first end. */
static void
settle_last_day (FgTableHead *self)
{
  gboolean has_words = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    {
      FgTableColumn *column = &self->columns[i];
      g_autofree char *head = is_deadline_column (column) ? normalize (column->head, FALSE) : NULL;

      if (head == NULL)
        continue;
      if (has_words && is_one_of (fg_words_from_string (head), last_day_words))
        column->kind = FG_TABLE_COLUMN_LAST_DAY;
      has_words = TRUE;
    }
}

/* A head names a task and somebody who does it. */
static gboolean
is_of_plan (const FgTableHead *self)
{
  gboolean has_role = FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    has_role |= self->columns[i].kind == FG_TABLE_COLUMN_CLAUSE && self->columns[i].label.kind != FG_LABEL_DEADLINE;
  return has_role && count (self, FG_TABLE_COLUMN_TASK) > 0;
}

/**
 * fg_table_head_read:
 * @self: (out caller-allocates): what the head says
 * @rows: rows of a table, each with @n_columns cells
 * @n_rows: how many there are
 * @n_columns: how many cells a row has
 *
 * Returns: how many of the rows, from the first on, are the head of a table that holds a plan; 0 for none
 */
guint
fg_table_head_read (FgTableHead *self, const FgWords *const *rows, guint n_rows, guint n_columns)
{
  guint n = 1;

  if (n_rows == 0 || n_columns < MIN_COLUMNS || n_columns > FG_TABLE_MAX_COLUMNS)
    return 0;
  while (n < MIN (n_rows, FG_TABLE_MAX_HEAD_ROWS) && goes_on (rows[n - 1], rows[n], n_columns))
    n++;

  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    judge_column (&self->columns[i], rows, n, i);
  settle_levels (self);
  settle_last_day (self);
  return is_of_plan (self) ? n : 0;
}

/**
 * fg_table_head_has:
 * @self: the head of a table
 * @kind: what a column may hold
 *
 * Returns: whether there is such a column
 */
gboolean
fg_table_head_has (const FgTableHead *self, FgTableColumnKind kind)
{
  return count (self, kind) > 0;
}

/**
 * fg_table_head_is_of_own:
 * @self: the head of a table
 *
 * Returns: whether it is that of the ledgers that Fengong writes: they leave nothing to habit, and say of each item how it
 *   stands
 */
gboolean
fg_table_head_is_of_own (const FgTableHead *self)
{
  return fg_table_head_has (self, FG_TABLE_COLUMN_DERIVED) && fg_table_head_has (self, FG_TABLE_COLUMN_STATUS);
}
