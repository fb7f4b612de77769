/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables that were copied as text, a row a line and “|” between the cells: what a column holds is told by its head. Each
 * row becomes an item of the outline, with its cells for agencies and deadline as its clauses.
 */
#include "fg-outline-table.h"

#include "fg-figure.h"
#include "fg-outline.h"

#define MIN_COLUMNS 3

static const char *const number_heads[] = { "序号", "编号", "项目编号", "任务编号", "No.", NULL };
static const char *const section_heads[] = { "类别", "领域", "板块", "工作类别", "一级任务", "重点领域", NULL };
static const char *const task_heads[] = {
  "任务", "重点任务", "工作任务", "任务名称", "目标任务", "事项", "主要任务", "工作内容", "整改任务", "反馈问题", "任务内容",
  "重点工作", "工作事项", "项目名称", NULL,
};
static const char *const measure_heads[] = {
  "措施", "工作措施", "具体举措", "主要措施", "整改措施", "细化任务", "二级任务", "具体措施", NULL,
};

static gboolean
is_one_of (FgWords head, const char *const *heads)
{
  for (; *heads != NULL; heads++)
    {
      if (fg_words_equal (head, *heads))
        return TRUE;
    }
  return FALSE;
}

/* Bars at both ends of the row, as at those of the head, part no cells. Returns how many cells there are; no more than
 * @max are filled in. */
static guint
split_cells (FgWords row, gboolean is_framed, FgWords *cells, guint max)
{
  guint n = 0;
  const char *start;

  row = fg_words_trim (row);
  if (is_framed && fg_words_take (&row, "|"))
    fg_words_drop (&row, "|");
  start = row.start;
  for (;;)
    {
      const char *at = row.start;
      gboolean is_end = fg_words_is_empty (row);

      if (!is_end && fg_words_next (&row) != '|')
        continue;
      if (n < max)
        cells[n] = fg_words_trim ((FgWords) { start, at });
      n++;
      if (is_end)
        return n;
      start = row.start;
    }
}

static FgOutlineColumn
judge_head (FgWords head, FgClauseLabel *label)
{
  if (is_one_of (head, number_heads))
    return FG_OUTLINE_COLUMN_NUMBER;
  if (is_one_of (head, section_heads))
    return FG_OUTLINE_COLUMN_SECTION;
  if (is_one_of (head, task_heads))
    return FG_OUTLINE_COLUMN_TASK;
  if (is_one_of (head, measure_heads))
    return FG_OUTLINE_COLUMN_MEASURE;
  if (fg_clause_label_is_heading (head, label) && (label->kind == FG_LABEL_ROLE || label->kind == FG_LABEL_DEADLINE))
    return FG_OUTLINE_COLUMN_CLAUSE;
  return FG_OUTLINE_COLUMN_OTHER;
}

/* A head names a task and somebody who does it. */
static gboolean
take_head (FgOutlineTable *self, FgWords row)
{
  FgOutlineTable table = { 0 };
  FgWords cells[FG_OUTLINE_TABLE_MAX_COLUMNS];
  gboolean has_task = FALSE, has_role = FALSE;

  table.is_framed = fg_words_begin_with (row, "|");
  table.n_columns = split_cells (row, table.is_framed, cells, G_N_ELEMENTS (cells));
  if (table.n_columns < MIN_COLUMNS || table.n_columns > FG_OUTLINE_TABLE_MAX_COLUMNS)
    return FALSE;
  for (guint i = 0; i < table.n_columns; i++)
    {
      table.columns[i] = judge_head (cells[i], &table.labels[i]);
      /* 重点任务 | 工作内容: the second says how. */
      if (table.columns[i] == FG_OUTLINE_COLUMN_TASK && has_task)
        table.columns[i] = FG_OUTLINE_COLUMN_MEASURE;
      has_task |= table.columns[i] == FG_OUTLINE_COLUMN_TASK;
      has_role |= table.columns[i] == FG_OUTLINE_COLUMN_CLAUSE && table.labels[i].kind == FG_LABEL_ROLE;
    }
  if (!has_task || !has_role)
    return FALSE;

  *self = table;
  return TRUE;
}

/* |---|:---:| */
static gboolean
is_rule (FgWords row)
{
  while (!fg_words_is_empty (row))
    {
      gunichar c = fg_words_next (&row);

      if (c != '|' && c != '-' && c != ':' && c != '+' && !fg_char_is_blank (c))
        return FALSE;
    }
  return TRUE;
}

static void
append_paragraph (GArray *paragraphs, FgWords row, FgWords text, const FgMark *mark, GPtrArray *clauses)
{
  FgOutlineParagraph paragraph = {
    .words = row,
    .text = text,
    .mark = *mark,
    .clauses = clauses,
    .has_own_clause = clauses != NULL,
  };

  g_array_append_val (paragraphs, paragraph);
}

static void
append_section (FgOutlineTable *self, GArray *paragraphs, FgWords title)
{
  FgMark mark = { .style = FG_MARK_BARE, .number = 1 };

  self->section = title;
  append_paragraph (paragraphs, title, title, &mark, NULL);
}

static FgMark
mark_row (FgOutlineTable *self, FgWords label)
{
  FgMark mark = { .style = FG_MARK_ARABIC, .label = label };
  FgWords rest = label;

  if (!fg_figure_take_arabic (&rest, &mark.number) || !fg_words_is_empty (rest))
    mark.number = self->number + 1;
  self->number = mark.number;
  return mark;
}

static GPtrArray *
read_clauses (const FgOutlineTable *self, const FgWords *cells)
{
  GPtrArray *clauses = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      FgFoundClause *found;

      if (self->columns[i] != FG_OUTLINE_COLUMN_CLAUSE || fg_words_is_empty (cells[i]))
        continue;
      if (clauses == NULL)
        clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_found_clause_free);
      found = g_new0 (FgFoundClause, 1);
      found->clause = fg_responsibility_clause_read_labelled (&self->labels[i], cells[i]);
      found->place = FG_CLAUSE_LABELLED;
      found->outer = found->inner = cells[i];
      g_ptr_array_add (clauses, found);
    }
  return clauses;
}

static FgWords
cell_of (const FgOutlineTable *self, const FgWords *cells, FgOutlineColumn column)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i] == column)
        return cells[i];
    }
  return FG_WORDS_NONE;
}

static void
append_row (FgOutlineTable *self, GArray *paragraphs, FgWords row, const FgWords *cells)
{
  FgWords section = cell_of (self, cells, FG_OUTLINE_COLUMN_SECTION);
  FgWords task = cell_of (self, cells, FG_OUTLINE_COLUMN_TASK);
  FgWords measure = cell_of (self, cells, FG_OUTLINE_COLUMN_MEASURE);
  FgWords label = cell_of (self, cells, FG_OUTLINE_COLUMN_NUMBER);
  FgMark none = { .style = FG_MARK_NONE };

  if (!fg_words_is_empty (section) && !fg_words_are_same (section, self->section))
    append_section (self, paragraphs, section);
  if (!fg_words_is_empty (task))
    {
      FgMark mark = mark_row (self, label);

      append_paragraph (paragraphs, row, task, &mark, fg_words_is_empty (measure) ? read_clauses (self, cells) : NULL);
    }
  if (!fg_words_is_empty (measure))
    append_paragraph (paragraphs, row, measure, &none, read_clauses (self, cells));
}

/* Which of its cells are lost, or cut in two, nobody can tell. */
static void
append_broken_row (GArray *paragraphs, FgWords row)
{
  FgOutlineParagraph paragraph = { .words = row, .text = row, .breaks_table = TRUE };

  g_array_append_val (paragraphs, paragraph);
}

/* A row of which one cell is filled is the title of those below it. */
static gboolean
take_title_row (FgOutlineTable *self, GArray *paragraphs, const FgWords *cells, guint n)
{
  FgWords title = FG_WORDS_NONE;

  for (guint i = 0; i < n; i++)
    {
      if (fg_words_is_empty (cells[i]))
        continue;
      if (!fg_words_is_empty (title))
        return FALSE;
      title = cells[i];
    }
  if (fg_words_is_empty (title))
    return FALSE;
  append_section (self, paragraphs, title);
  return TRUE;
}

/**
 * fg_outline_table_take:
 * @self: the table that the plan is in, if its head was met
 * @paragraphs: (element-type FgOutlineParagraph): where the items of its rows are added
 * @words: a paragraph
 *
 * Returns: whether @words belong to a table, so that nothing else is to be read in them
 */
gboolean
fg_outline_table_take (FgOutlineTable *self, GArray *paragraphs, FgWords words)
{
  FgWords cells[FG_OUTLINE_TABLE_MAX_COLUMNS];
  guint n;

  if (fg_words_find (words, "|") == NULL)
    return FALSE;
  if (take_head (self, words))
    return TRUE;
  if (self->n_columns == 0)
    return FALSE;
  if (is_rule (words))
    return TRUE;

  n = split_cells (words, self->is_framed, cells, G_N_ELEMENTS (cells));
  if (n != self->n_columns)
    append_broken_row (paragraphs, words);
  else if (!take_title_row (self, paragraphs, cells, n))
    append_row (self, paragraphs, words, cells);
  return TRUE;
}
