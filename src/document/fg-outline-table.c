/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables that hold a plan, their cells parted by bars. A row becomes an item of the outline, or a measure of the task that
 * it has in common with others; its cells for agencies and deadline are its clauses, and what else it says goes with it.
 */
#include "fg-outline-table.h"

#include "fg-figure.h"
#include "fg-outline-row.h"

/* The head stands among so many rows. */
#define MAX_ROWS_TO_HEAD 10

#define MAX_POINTS 32

/* What stands alone in a row and is longer is no heading. */
#define MAX_HEADING_CHARS 40

/* A row above the head that is no longer names the table. */
#define MAX_TABLE_NAME_CHARS 15

typedef struct
{
  FgOutlineTable   *table;
  const FgTextFlow *flow;
  guint             first;
  guint             end;
  FgOutline        *outline;
} Reader;

static const FgTableColumn *
column_at (const Reader *reader, guint index)
{
  return &reader->table->head.columns[index];
}

static guint
n_columns (const Reader *reader)
{
  return reader->table->head.n_columns;
}

static FgWords
cell_of (const Reader *reader, const FgOutlineRow *row, FgTableColumnKind kind)
{
  for (guint i = 0; i < n_columns (reader); i++)
    {
      if (column_at (reader, i)->kind == kind && !fg_words_is_empty (row->cells[i]))
        return row->cells[i];
    }
  return FG_WORDS_NONE;
}

static gboolean
read_row (const Reader *reader, guint index, FgOutlineRow *row)
{
  return index < reader->end &&
         fg_outline_row_read (row, fg_text_flow_get_paragraph (reader->flow, index), reader->table->is_framed);
}

static FgOutlineParagraph *
append_paragraph (Reader *reader, FgWords row, FgWords text, FgOutlinePart part)
{
  FgOutlineParagraph paragraph = { .words = row, .text = text, .part = part, .is_in_table = TRUE };

  g_array_append_val (reader->outline->paragraphs, paragraph);
  return &g_array_index (reader->outline->paragraphs, FgOutlineParagraph, reader->outline->paragraphs->len - 1);
}

static void
append_section (Reader *reader, FgWords where, FgWords label, FgWords title)
{
  FgWords words = title;
  FgMark mark = { .style = FG_MARK_NONE };
  FgOutlineParagraph *paragraph;

  reader->table->section = title;
  reader->table->number = 0;
  fg_mark_take (&words, &mark);
  if (mark.is_weak || fg_words_is_empty (words))
    {
      words = title;
      mark.label = FG_WORDS_NONE;
    }
  if (!fg_words_is_empty (label))
    mark.label = label;
  paragraph = append_paragraph (reader, where, words, FG_PART_BODY);
  paragraph->mark = (FgMark) { .style = FG_MARK_ROW_SECTION, .number = 1, .label = mark.label };
}

/* The number of its own column, or else that before its text. */
static FgMark
mark_item (Reader *reader, FgMarkStyle style, FgWords label, FgWords *text)
{
  FgMark mark = { .style = style, .label = label };
  FgWords rest = label;
  FgWords body = *text;
  FgMark own;
  gboolean has_own = fg_mark_take (&body, &own) && !own.is_weak && !fg_words_is_empty (body);

  if (!fg_figure_take_arabic (&rest, &mark.number))
    mark.number = 0;
  if (has_own && (fg_words_is_empty (label) || own.number == mark.number))
    {
      *text = fg_words_trim (body);
      mark.label = fg_words_is_empty (label) ? own.label : label;
      mark.number = own.number;
    }
  if (mark.number == 0 && style == FG_MARK_ROW)
    mark.number = reader->table->number + 1;
  if (style == FG_MARK_ROW)
    reader->table->number = mark.number;
  return mark;
}

static void
append_clause (GPtrArray *clauses, const FgTableColumn *column, FgWords cell, FgWords row, gboolean is_above)
{
  FgFoundClause *found = g_new0 (FgFoundClause, 1);
  FgClauseLabel label = column->label;
  FgWords first = cell;
  FgMark mark;

  if (column->label.kind != FG_LABEL_DEADLINE && fg_mark_take (&first, &mark) && !mark.is_weak)
    cell = fg_words_trim (first);
  if (column->label.kind != FG_LABEL_DEADLINE && fg_responsibility_clause_has_label (cell))
    found->clause = fg_responsibility_clause_read (cell);
  /* Where the head only says that roles are shared out, whoever has no word of his own is responsible. */
  if (label.kind == FG_LABEL_DIVISION)
    label.role = FG_ROLE_RESPONSIBLE;
  if (found->clause == NULL)
    found->clause = fg_responsibility_clause_read_labelled (&label, cell);
  found->place = is_above ? FG_CLAUSE_CELL_ABOVE : FG_CLAUSE_CELL;
  found->outer = is_above ? row : cell;
  found->inner = cell;
  found->heading = column->head;
  g_ptr_array_add (clauses, found);
}

static gboolean
is_clause_of (const FgTableColumn *column, gboolean is_deadline)
{
  return column->kind == FG_TABLE_COLUMN_CLAUSE && (column->label.kind == FG_LABEL_DEADLINE) == is_deadline;
}

static void
forget_above (Reader *reader, gboolean is_deadline)
{
  for (guint i = 0; i < n_columns (reader); i++)
    {
      if (is_clause_of (column_at (reader, i), is_deadline))
        reader->table->above[i] = FG_WORDS_NONE;
    }
}

static gboolean
has_filled (const Reader *reader, const FgOutlineRow *row, gboolean is_deadline)
{
  for (guint i = 0; i < n_columns (reader); i++)
    {
      if (is_clause_of (column_at (reader, i), is_deadline) && !fg_words_is_empty (row->cells[i]))
        return TRUE;
    }
  return FALSE;
}

/* What the column says of the row. Where a deadline has no words, its last day says it. */
static FgWords
clause_cell (const Reader *reader, const FgOutlineRow *row, guint column, gboolean is_deadline)
{
  if (!is_deadline || !fg_words_is_empty (row->cells[column]))
    return row->cells[column];
  return cell_of (reader, row, FG_TABLE_COLUMN_LAST_DAY);
}

static void
add_last_day (const Reader *reader, const FgOutlineRow *row, FgFoundClause *found)
{
  const FgTableHead *head = &reader->table->head;

  found->last_day = cell_of (reader, row, FG_TABLE_COLUMN_LAST_DAY);
  found->settles_last_day = fg_table_head_is_of_own (head) && fg_table_head_has (head, FG_TABLE_COLUMN_LAST_DAY);
}

/* By habit, empty cells mean those above them: all of the agencies', or all of the deadline's. A program that writes
 * ledgers, as it reckons lights, has no such habits. */
static void
read_kind_of_clauses (Reader *reader, const FgOutlineRow *row, gboolean is_deadline, GPtrArray *clauses)
{
  gboolean is_filled = has_filled (reader, row, is_deadline);

  for (guint i = 0; i < n_columns (reader); i++)
    {
      const FgTableColumn *column = column_at (reader, i);
      FgWords *above = &reader->table->above[i];

      if (!is_clause_of (column, is_deadline))
        continue;
      if (is_filled || fg_table_head_has (&reader->table->head, FG_TABLE_COLUMN_DERIVED))
        *above = clause_cell (reader, row, i, is_deadline);
      if (!fg_words_is_empty (*above))
        append_clause (clauses, column, *above, row->words, !is_filled);
      if (!fg_words_is_empty (*above) && is_filled && is_deadline)
        add_last_day (reader, row, g_ptr_array_index (clauses, clauses->len - 1));
    }
}

static GPtrArray *
read_clauses (Reader *reader, const FgOutlineRow *row)
{
  GPtrArray *clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_found_clause_free);

  read_kind_of_clauses (reader, row, FALSE, clauses);
  read_kind_of_clauses (reader, row, TRUE, clauses);
  if (clauses->len == 0)
    g_clear_pointer (&clauses, g_ptr_array_unref);
  return clauses;
}

static FgOutlinePart
part_of (FgTableColumnKind kind)
{
  switch (kind)
    {
    case FG_TABLE_COLUMN_PERSON:
      return FG_PART_PERSON;
    case FG_TABLE_COLUMN_PERCENT:
      return FG_PART_PERCENT;
    case FG_TABLE_COLUMN_PROGRESS:
      return FG_PART_PROGRESS;
    case FG_TABLE_COLUMN_STATUS:
      return FG_PART_STATUS;
    case FG_TABLE_COLUMN_REPORT_DAY:
      return FG_PART_REPORT_DAY;
    case FG_TABLE_COLUMN_NOTE:
    case FG_TABLE_COLUMN_OTHER:
      return FG_PART_NOTE;
    case FG_TABLE_COLUMN_DERIVED:
    case FG_TABLE_COLUMN_NUMBER:
    case FG_TABLE_COLUMN_SECTION:
    case FG_TABLE_COLUMN_TASK:
    case FG_TABLE_COLUMN_MEASURE:
    case FG_TABLE_COLUMN_TARGET:
    case FG_TABLE_COLUMN_PHASE:
    case FG_TABLE_COLUMN_CLAUSE:
    case FG_TABLE_COLUMN_LAST_DAY:
    default:
      return FG_PART_BODY;
    }
}

static gboolean
is_extra (const FgTableColumn *column)
{
  return column->kind == FG_TABLE_COLUMN_TARGET || column->kind == FG_TABLE_COLUMN_PHASE ||
         part_of (column->kind) != FG_PART_BODY;
}

/* What the row says besides. The head says what it is, except for remarks, which are nothing else. */
static void
append_extras (Reader *reader, const FgOutlineRow *row)
{
  for (guint i = 0; i < n_columns (reader); i++)
    {
      const FgTableColumn *column = column_at (reader, i);
      FgOutlineParagraph *paragraph;

      if (!is_extra (column) || fg_words_is_empty (row->cells[i]))
        continue;
      paragraph = append_paragraph (reader, row->words, row->cells[i], part_of (column->kind));
      paragraph->is_in_hundredths = reader->table->is_in_hundredths;
      if (column->kind != FG_TABLE_COLUMN_NOTE)
        paragraph->heading = column->head;
    }
}

static FgMark *
append_item (Reader *reader, const FgOutlineRow *row, FgMarkStyle style, FgWords label, FgWords text, gboolean has_clauses)
{
  FgMark mark = mark_item (reader, style, label, &text);
  FgOutlineParagraph *paragraph;
  GPtrArray *clauses = has_clauses ? read_clauses (reader, row) : NULL;

  paragraph = append_paragraph (reader, row->words, text, FG_PART_BODY);
  paragraph->mark = mark;
  paragraph->clauses = clauses;
  paragraph->has_own_clause = clauses != NULL;
  return &paragraph->mark;
}

/* The cells of one of several points that the row's cells hold. */
static gboolean
pick_point (const Reader *reader, const FgOutlineRow *row, guint n, gboolean are_marked, guint point, FgOutlineRow *picked)
{
  gboolean has_split_role = FALSE;

  *picked = *row;
  for (guint i = 0; i < n_columns (reader); i++)
    {
      FgWords points[MAX_POINTS];
      gboolean is_marked;
      guint n_points;

      if (column_at (reader, i)->kind != FG_TABLE_COLUMN_CLAUSE || fg_words_is_empty (row->cells[i]))
        continue;
      n_points = fg_outline_row_split_cell (row->cells[i], points, MAX_POINTS, &is_marked);
      if (n_points == n && n > 1)
        {
          picked->cells[i] = points[point];
          has_split_role |= is_clause_of (column_at (reader, i), FALSE);
        }
      /* Without marks, lines are points only where all columns have as many. */
      else if (!are_marked)
        return FALSE;
    }
  return has_split_role;
}

/* Several items in one cell, each with agencies of its own; where they are measures, of the task in the row. */
static gboolean
take_points (Reader *reader, const FgOutlineRow *row, FgWords cell, FgMarkStyle style, FgWords task)
{
  FgWords label = cell_of (reader, row, FG_TABLE_COLUMN_NUMBER);
  FgWords points[MAX_POINTS];
  FgOutlineRow picked;
  FgMark *mark;
  gboolean are_marked;
  int number = reader->table->number + 1;
  guint n = fg_outline_row_split_cell (cell, points, MAX_POINTS, &are_marked);

  if (n < 2 || !pick_point (reader, row, n, are_marked, 0, &picked))
    return FALSE;
  if (!are_marked && !has_filled (reader, row, TRUE))
    return FALSE;

  if (!fg_words_is_empty (task))
    append_item (reader, row, FG_MARK_ROW, label, task, FALSE);
  fg_figure_take_arabic (&label, &number);
  for (guint i = 0; i < n; i++)
    {
      pick_point (reader, row, n, are_marked, i, &picked);
      mark = append_item (reader, &picked, style, FG_WORDS_NONE, points[i], TRUE);
      /* The next row's number follows that of this one, whatever the points bear. */
      mark->number = i + 1 == n && style == FG_MARK_ROW ? number : 0;
    }
  reader->table->number = number;
  /* Of the points' agencies, none is that of the rows below. */
  forget_above (reader, FALSE);
  append_extras (reader, row);
  return TRUE;
}

static void
append_one (Reader *reader, const FgOutlineRow *row, FgMarkStyle style, FgWords label, FgWords text)
{
  if (take_points (reader, row, text, style, FG_WORDS_NONE))
    return;
  append_item (reader, row, style, label, text, TRUE);
  append_extras (reader, row);
}

static gboolean
is_same_task (const Reader *reader, const FgOutlineRow *row)
{
  FgWords task = cell_of (reader, row, FG_TABLE_COLUMN_TASK);
  FgWords label = cell_of (reader, row, FG_TABLE_COLUMN_NUMBER);

  if (fg_words_is_empty (reader->table->task))
    return FALSE;
  if (fg_words_is_empty (task))
    return TRUE;
  return fg_words_are_same (task, reader->table->task) &&
         (!fg_words_is_empty (cell_of (reader, row, FG_TABLE_COLUMN_MEASURE)) || fg_words_is_empty (label) ||
          fg_words_are_same (label, reader->table->label));
}

/* The head again, as at the top of each page. */
static gboolean
is_head_again (const Reader *reader, const FgOutlineRow *row)
{
  for (guint i = 0; i < n_columns (reader); i++)
    {
      if (column_at (reader, i)->kind == FG_TABLE_COLUMN_TASK)
        return fg_words_are_same (row->cells[i], column_at (reader, i)->head);
    }
  return FALSE;
}

static gboolean
says_nothing (const Reader *reader, const FgOutlineRow *row)
{
  guint last;

  return fg_outline_row_is_rule (row) || fg_outline_row_count_filled (row, &last) == 0 ||
         fg_outline_row_is_total (row) || fg_outline_row_counts_columns (row) || is_head_again (reader, row);
}

/* A task with several measures: they are items. One that is alone belongs to the text of its task. */
static gboolean
has_more_measures (const Reader *reader, guint index, FgOutlineRow *next)
{
  do
    index++;
  while (read_row (reader, index, next) && (next->n_cells != n_columns (reader) || says_nothing (reader, next)));

  return index < reader->end && is_same_task (reader, next) &&
         !fg_words_is_empty (cell_of (reader, next, FG_TABLE_COLUMN_MEASURE));
}

/* The numbers are those of the measures where each has one of its own. */
static void
append_first_measure (Reader *reader, const FgOutlineRow *row, const FgOutlineRow *next, FgWords measure)
{
  FgWords label = reader->table->label;
  FgWords next_label = cell_of (reader, next, FG_TABLE_COLUMN_NUMBER);
  gboolean is_of_measure = !fg_words_is_empty (next_label) && !fg_words_are_same (label, next_label);

  append_item (reader, row, FG_MARK_ROW, is_of_measure ? FG_WORDS_NONE : label, reader->table->task, FALSE);
  append_one (reader, row, FG_MARK_ROW_MEASURE, is_of_measure ? label : FG_WORDS_NONE, measure);
}

static void
append_task (Reader *reader, guint index, const FgOutlineRow *row, FgWords label, FgWords measure)
{
  FgWords task = reader->table->task;
  FgOutlineRow next;

  if (fg_words_is_empty (measure))
    append_one (reader, row, FG_MARK_ROW, label, task);
  else if (has_more_measures (reader, index, &next))
    append_first_measure (reader, row, &next, measure);
  else if (!take_points (reader, row, measure, FG_MARK_ROW_MEASURE, task))
    {
      append_item (reader, row, FG_MARK_ROW, label, task, TRUE);
      append_paragraph (reader, row->words, measure, FG_PART_BODY);
      append_extras (reader, row);
    }
}

/* More of the item above: agencies, a deadline, remarks. */
static void
append_more (Reader *reader, const FgOutlineRow *row)
{
  GPtrArray *clauses = has_filled (reader, row, FALSE) || has_filled (reader, row, TRUE) ? read_clauses (reader, row) : NULL;
  FgOutlineParagraph *paragraph = append_paragraph (reader, row->words, FG_WORDS_NONE, FG_PART_BODY);

  paragraph->clauses = clauses;
  paragraph->has_own_clause = clauses != NULL;
  append_extras (reader, row);
}

/* 1(1), 1.1, 1-1: the number of a measure of the task above. In ledgers of our own, one that has no number has none there. */
static gboolean
take_measure_label (const Reader *reader, FgWords *label)
{
  FgWords rest = *label;
  FgWords own;
  int number;

  if (fg_words_is_empty (reader->table->task))
    return FALSE;
  if (fg_words_is_empty (*label))
    return fg_table_head_is_of_own (&reader->table->head);
  if (!fg_figure_take_arabic (&rest, &number) || number != reader->table->number)
    return FALSE;
  own = rest;
  switch (fg_words_next (&rest))
    {
    case '(':
      break;
    case '.':
    case '-':
      own = rest;
      break;
    default:
      return FALSE;
    }
  if (!fg_figure_take_arabic (&rest, &number) || number == 0)
    return FALSE;
  fg_words_take (&rest, ")");
  *label = own;
  return fg_words_is_empty (rest);
}

static void
append_row (Reader *reader, guint index, const FgOutlineRow *row)
{
  FgWords section = cell_of (reader, row, FG_TABLE_COLUMN_SECTION);
  FgWords task = cell_of (reader, row, FG_TABLE_COLUMN_TASK);
  FgWords measure = cell_of (reader, row, FG_TABLE_COLUMN_MEASURE);
  FgWords label = cell_of (reader, row, FG_TABLE_COLUMN_NUMBER);
  gboolean is_new = !fg_words_is_empty (section) && !fg_words_are_same (section, reader->table->section);

  if (is_new)
    append_section (reader, section, FG_WORDS_NONE, section);
  if (!is_new && fg_words_is_empty (measure) && !fg_words_is_empty (task) && take_measure_label (reader, &label))
    {
      append_one (reader, row, FG_MARK_ROW_MEASURE, label, task);
      return;
    }
  if (!is_new && is_same_task (reader, row))
    {
      if (fg_words_is_empty (measure))
        append_more (reader, row);
      else
        append_one (reader, row, FG_MARK_ROW_MEASURE,
                    fg_words_are_same (label, reader->table->label) ? FG_WORDS_NONE : label, measure);
      return;
    }
  reader->table->task = task;
  reader->table->label = label;
  if (!fg_words_is_empty (task))
    append_task (reader, index, row, label, measure);
  else if (!fg_words_is_empty (measure))
    append_one (reader, row, FG_MARK_ROW, label, measure);
}

/* Which of its cells are lost, or cut in two, nobody can tell. */
static void
append_broken_row (Reader *reader, FgWords row)
{
  append_paragraph (reader, row, row, FG_PART_BODY)->breaks_table = TRUE;
}

static gboolean
is_note (FgWords words)
{
  static const char *const starts[] = { "注：", "注:", "备注：", "说明：", "填表", "填报", "审核", "制表", "审批", "联系人", "单位负责人", NULL };

  return fg_words_take_any (&words, starts);
}

static gboolean
is_figure (FgWords words)
{
  int number;

  return fg_figure_take_arabic (&words, &number) && fg_words_is_empty (words);
}

static gboolean
may_be_heading (FgWords words)
{
  gunichar last = fg_words_last (words);

  return fg_words_count_chars (words) <= MAX_HEADING_CHARS && last != 0x3002 && last != ';';
}

/* Is the row after this one a measure of a task that it does not name itself? */
static gboolean
is_task_of_next (const Reader *reader, guint index)
{
  FgOutlineRow next;

  return read_row (reader, index + 1, &next) && next.n_cells == n_columns (reader) &&
         fg_words_is_empty (cell_of (reader, &next, FG_TABLE_COLUMN_TASK)) &&
         !fg_words_is_empty (cell_of (reader, &next, FG_TABLE_COLUMN_MEASURE));
}

static void
start_section (Reader *reader, FgWords where, FgWords label, FgWords title)
{
  reader->table->task = FG_WORDS_NONE;
  forget_above (reader, FALSE);
  forget_above (reader, TRUE);
  append_section (reader, where, label, title);
}

/* 一、| 工业: a number that no item has, and nothing but a title. */
static gboolean
take_numbered_title (Reader *reader, const FgOutlineRow *row)
{
  FgWords label = cell_of (reader, row, FG_TABLE_COLUMN_NUMBER);
  FgWords task = cell_of (reader, row, FG_TABLE_COLUMN_TASK);
  FgWords figure = label;
  guint last;
  int number;

  if (fg_outline_row_count_filled (row, &last) != 2 || fg_words_is_empty (task) || !may_be_heading (task))
    return FALSE;
  if (fg_char_is_opening (fg_words_peek (figure)))
    fg_words_next (&figure);
  if (!fg_figure_take_chinese (&figure, &number))
    return FALSE;
  start_section (reader, row->words, label, task);
  return TRUE;
}

/* In ledgers of our own, each item has a status, and no heading has. */
static gboolean
take_own_heading (Reader *reader, const FgOutlineRow *row)
{
  FgWords title = cell_of (reader, row, FG_TABLE_COLUMN_TASK);

  if (!fg_table_head_is_of_own (&reader->table->head) || fg_words_is_empty (title)
      || !fg_words_is_empty (cell_of (reader, row, FG_TABLE_COLUMN_STATUS)))
    return FALSE;
  start_section (reader, row->words, cell_of (reader, row, FG_TABLE_COLUMN_NUMBER), title);
  return TRUE;
}

/* A row of which one cell is filled is the title of those below it. */
static gboolean
take_title_row (Reader *reader, guint index, const FgOutlineRow *row)
{
  guint column;
  FgTableColumnKind kind;

  if (take_own_heading (reader, row))
    return TRUE;
  if (fg_outline_row_count_filled (row, &column) != 1)
    return take_numbered_title (reader, row);
  kind = column_at (reader, column)->kind;
  if (kind == FG_TABLE_COLUMN_NUMBER && is_figure (row->cells[column]))
    {
      g_array_append_val (reader->outline->table_heads, row->words);
      return TRUE;
    }
  if (is_note (row->cells[column]))
    return TRUE;
  if (column > 0 && kind != FG_TABLE_COLUMN_SECTION && kind != FG_TABLE_COLUMN_TASK)
    return FALSE;
  if (!may_be_heading (row->cells[column]) || (kind == FG_TABLE_COLUMN_TASK && is_task_of_next (reader, index)))
    return FALSE;

  start_section (reader, row->words, FG_WORDS_NONE, row->cells[column]);
  return TRUE;
}

static void
take_row (Reader *reader, guint index, const FgOutlineRow *row)
{
  if (row->n_cells != n_columns (reader) && !fg_outline_row_is_rule (row))
    append_broken_row (reader, row->words);
  else if (says_nothing (reader, row))
    g_array_append_val (reader->outline->table_heads, row->words);
  else if (!take_title_row (reader, index, row))
    append_row (reader, index, row);
}

/* Does a figure in the column of shares exceed 1, or say that it is a percentage? */
static gboolean
exceeds_one (FgWords cell)
{
  int whole;

  if (fg_words_find (cell, "%") != NULL)
    return TRUE;
  return fg_figure_take_arabic (&cell, &whole) && (whole > 1 || (whole == 1 && fg_words_peek (cell) == '.'
                                                                  && !fg_words_begin_with (cell, ".0")));
}

/* Whether shares are parts of 1 is known only once all of them were seen. */
static gboolean
is_in_hundredths (const Reader *reader, guint first)
{
  FgOutlineRow row;
  gboolean has_share = FALSE;

  for (guint i = first; read_row (reader, i, &row); i++)
    {
      FgWords share = FG_WORDS_NONE;

      if (row.n_cells == n_columns (reader) && !says_nothing (reader, &row))
        share = cell_of (reader, &row, FG_TABLE_COLUMN_PERCENT);
      if (exceeds_one (share))
        return FALSE;
      has_share |= !fg_words_is_empty (share);
    }
  return has_share;
}

/* Looks for a head among the first rows of a table. Returns the row after it, or the first one where there is none. */
static guint
find_head (Reader *reader)
{
  g_autofree FgOutlineRow *rows = g_new (FgOutlineRow, MAX_ROWS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS);
  const FgWords *cells[MAX_ROWS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS];
  gboolean is_framed = fg_words_begin_with (fg_words_trim (fg_text_flow_get_paragraph (reader->flow, reader->first)), "|");
  guint n = 0;

  while (n < MAX_ROWS_TO_HEAD + FG_TABLE_MAX_HEAD_ROWS && reader->first + n < reader->end &&
         fg_outline_row_read (&rows[n], fg_text_flow_get_paragraph (reader->flow, reader->first + n), is_framed))
    {
      cells[n] = rows[n].cells;
      n++;
    }

  for (guint i = 0; i < MIN (n, MAX_ROWS_TO_HEAD); i++)
    {
      FgOutlineTable table = { .is_framed = is_framed };
      guint same = i;
      guint last;
      guint n_head;

      while (same < n && rows[same].n_cells == rows[i].n_cells)
        same++;
      if (fg_outline_row_count_filled (&rows[i], &last) < 2)
        {
          reader->table->title = rows[i].cells[last];
          reader->table->title_row = rows[i].words;
          continue;
        }
      n_head = fg_table_head_read (&table.head, cells + i, same - i, rows[i].n_cells);
      if (n_head == 0)
        continue;
      table.title = reader->table->title;
      table.title_row = reader->table->title_row;
      *reader->table = table;
      for (guint j = i; j < i + n_head; j++)
        g_array_append_val (reader->outline->table_heads, rows[j].words);
      return reader->first + i + n_head;
    }
  return reader->first;
}

static guint
count_rows (const Reader *reader)
{
  guint n = 0;

  while (reader->first + n < reader->end &&
         fg_words_find (fg_text_flow_get_paragraph (reader->flow, reader->first + n), "|") != NULL)
    n++;
  return n;
}

/**
 * fg_outline_table_goes_on:
 * @self: the last table that was read, or one without columns
 * @paragraph: a paragraph
 *
 * Returns: whether @paragraph can be a row of it
 */
gboolean
fg_outline_table_goes_on (const FgOutlineTable *self, FgWords paragraph)
{
  FgOutlineRow row;

  return self->head.n_columns > 0 && fg_outline_row_read (&row, paragraph, self->is_framed) &&
         row.n_cells == self->head.n_columns;
}

/**
 * fg_outline_table_read:
 * @self: the last table that was read, or one without columns
 * @flow: a notice
 * @first: a paragraph of it
 * @end: the paragraph after the last of the plan
 * @outline: where the items of the table's rows are added
 *
 * Reads the table of a plan of which @first is the first row. It has its own head, or goes on with @self.
 *
 * Returns: how many paragraphs are its rows, 0 where there is no such table
 */
guint
fg_outline_table_read (FgOutlineTable *self, const FgTextFlow *flow, guint first, guint end, FgOutline *outline)
{
  Reader reader = { .table = self, .flow = flow, .first = first, .end = end, .outline = outline };
  guint n_rows;
  guint from;

  if (fg_words_find (fg_text_flow_get_paragraph (flow, first), "|") == NULL)
    return 0;
  self->title = FG_WORDS_NONE;
  from = find_head (&reader);
  if (from == first && !fg_outline_table_goes_on (self, fg_text_flow_get_paragraph (flow, first)))
    return 0;
  n_rows = count_rows (&reader);
  reader.end = first + n_rows;
  if (from > first)
    self->is_in_hundredths = is_in_hundredths (&reader, from);
  if (!fg_words_is_empty (self->title) && fg_words_count_chars (self->title) <= MAX_TABLE_NAME_CHARS)
    append_section (&reader, self->title_row, FG_WORDS_NONE, self->title);

  for (guint i = from; i < reader.end; i++)
    {
      FgOutlineRow row;

      if (read_row (&reader, i, &row))
        take_row (&reader, i, &row);
    }
  return n_rows;
}
