/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of Word documents on their way to rows of text. Word keeps rows of cells that span columns of a grid; tables
 * that were drawn by hand have many more grid columns than anybody sees. Only those count in which a cell starts.
 */
#include "fg-docx-table.h"

#include <string.h>

#include "fg-card-label.h"
#include "fg-row-writer.h"

/* Word itself allows 63. */
#define MAX_COLUMNS 128

/* Stands for the bars of a table within a cell, until it is known whether the table around it is one: no XML has it. */
#define INNER_BAR '\x1e'

typedef struct
{
  gsize   offset;
  guint32 length;
  guint8  column;
  guint8  n_columns;
  guint8  merge;
} Cell;

typedef struct
{
  guint    first;
  guint    n;
  gboolean is_deleted;
} Row;

/* A column of the grid: whether a cell starts in it, and the last that did. */
typedef struct
{
  gboolean is_used;
  gsize    offset;
  gsize    length;
} Column;

struct _FgDocxTable
{
  GString *texts;
  GArray  *cells;
  GArray  *rows;
  guint    column; /* where the next cell starts */
  Column   columns[MAX_COLUMNS];
};

/**
 * fg_docx_table_new:
 *
 * Returns: (transfer full): a table without rows
 */
FgDocxTable *
fg_docx_table_new (void)
{
  FgDocxTable *self = g_new0 (FgDocxTable, 1);

  self->texts = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  return self;
}

/**
 * fg_docx_table_free:
 * @self: (transfer full): a table
 */
void
fg_docx_table_free (FgDocxTable *self)
{
  g_string_free (self->texts, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * fg_docx_table_begin_row:
 * @self: a table
 *
 * What is added from now on stands in the next row.
 */
void
fg_docx_table_begin_row (FgDocxTable *self)
{
  Row row = { self->cells->len, 0, FALSE };

  g_array_append_val (self->rows, row);
  self->column = 0;
}

static Row *
last_row (FgDocxTable *self)
{
  return self->rows->len > 0 ? &g_array_index (self->rows, Row, self->rows->len - 1) : NULL;
}

/**
 * fg_docx_table_skip_columns:
 * @self: a table with a row
 * @n: how many columns of the grid are empty before its next cell
 */
void
fg_docx_table_skip_columns (FgDocxTable *self, int n)
{
  self->column = MIN (self->column + (guint) CLAMP (n, 0, MAX_COLUMNS), MAX_COLUMNS);
}

/**
 * fg_docx_table_add_cell:
 * @self: a table
 * @text: what is in the cell, its lines ended by "\n"
 * @length: its length in bytes
 * @n_columns: how many columns of the grid it spans
 * @merge: whether it is merged with those below it
 *
 * Adds a cell to the last row. What a row has beyond any table's width is added to its last cell.
 */
void
fg_docx_table_add_cell (FgDocxTable *self, const char *text, gsize length, int n_columns, FgDocxMerge merge)
{
  Row *row = last_row (self);
  Cell cell = { .offset = self->texts->len, .length = (guint32) length, .merge = (guint8) merge };

  if (row == NULL)
    return;
  if (self->column >= MAX_COLUMNS)
    {
      if (row->n > 0 && self->texts->len > 0)
        {
          g_array_index (self->cells, Cell, self->cells->len - 1).length += (guint32) length;
          g_string_append_len (self->texts, text, (gssize) length);
        }
      return;
    }
  cell.column = (guint8) self->column;
  cell.n_columns = (guint8) CLAMP (n_columns, 1, (int) (MAX_COLUMNS - self->column));
  self->column += cell.n_columns;
  row->n++;
  g_array_append_val (self->cells, cell);
  g_string_append_len (self->texts, text, (gssize) length);
}

/**
 * fg_docx_table_widen_cell:
 * @self: a table
 * @n_columns: how many columns of the grid the last cell spans beyond those that it was said to
 */
void
fg_docx_table_widen_cell (FgDocxTable *self, int n_columns)
{
  Row *row = last_row (self);
  Cell *cell;
  guint more;

  if (row == NULL || row->n == 0)
    return;
  cell = &g_array_index (self->cells, Cell, self->cells->len - 1);
  more = MIN ((guint) CLAMP (n_columns, 1, MAX_COLUMNS), MAX_COLUMNS - self->column);
  cell->n_columns = (guint8) (cell->n_columns + more);
  self->column += more;
}

/**
 * fg_docx_table_delete_row:
 * @self: a table
 *
 * The last row is no part of the text: it was deleted, or is hidden.
 */
void
fg_docx_table_delete_row (FgDocxTable *self)
{
  Row *row = last_row (self);

  if (row != NULL)
    row->is_deleted = TRUE;
}

static const Cell *
get_cell (const FgDocxTable *self, const Row *row, guint index)
{
  return &g_array_index (self->cells, Cell, row->first + index);
}

static gboolean
is_blank (const FgDocxTable *self, const Cell *cell)
{
  const char *text = self->texts->str + cell->offset;

  return cell->merge != FG_DOCX_MERGE_CONTINUED && strspn (text, " \t\n") >= cell->length;
}

/* Rows without any text only make room. */
static gboolean
is_left_out (const FgDocxTable *self, const Row *row)
{
  for (guint i = 0; i < row->n && !row->is_deleted; i++)
    {
      if (!is_blank (self, get_cell (self, row, i)))
        return FALSE;
    }
  return TRUE;
}

static guint
mark_used_columns (FgDocxTable *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      for (guint j = 0; j < row->n && !row->is_deleted; j++)
        {
          Column *column = &self->columns[get_cell (self, row, j)->column];

          n += !column->is_used;
          column->is_used = TRUE;
        }
    }
  return n;
}

/* The cell's text, or for the lower parts of a merged cell that of the whole. */
static void
settle_text (FgDocxTable *self, const Cell *cell)
{
  Column *column = &self->columns[cell->column];

  if (cell->merge == FG_DOCX_MERGE_CONTINUED)
    return;
  column->offset = cell->offset;
  column->length = cell->length;
}

/* A table within a cell is blanks between words. */
static void
append_cell (FgDocxTable *self, const Column *column, GString *text)
{
  g_autoptr (GString) plain = NULL;
  const char *cell = self->texts->str + column->offset;
  const char *end = cell + column->length;

  if (memchr (cell, INNER_BAR, column->length) == NULL)
    {
      fg_row_writer_append_cell (text, cell, column->length);
      return;
    }
  plain = g_string_new (NULL);
  for (; cell < end; cell++)
    {
      if (*cell != INNER_BAR)
        g_string_append_c (plain, *cell);
      else if (cell + 1 < end && cell[1] == ' ')
        cell++;
    }
  fg_row_writer_append_cell (text, plain->str, plain->len);
}

static void
append_row (FgDocxTable *self, const Row *row, GString *text)
{
  guint next = 0;

  fg_row_writer_begin (text);
  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      const Cell *cell = next < row->n ? get_cell (self, row, next) : NULL;

      if (!self->columns[i].is_used)
        continue;
      if (cell == NULL || cell->column != i)
        {
          fg_row_writer_append_cell (text, "", 0);
          continue;
        }
      settle_text (self, cell);
      append_cell (self, &self->columns[i], text);
      next++;
    }
  fg_row_writer_end (text);
}

static FgWords
words_of (const FgDocxTable *self, const Cell *cell)
{
  const char *start = self->texts->str + cell->offset;

  return fg_words_trim ((FgWords) { start, start + cell->length });
}

/* Labels and what they say in turns, with the task and who does it both named at the front. A table with a head names
 * them side by side. */
static gboolean
is_card (const FgDocxTable *self)
{
  gboolean has_task = FALSE, has_role = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      for (guint j = 0; j < row->n && !row->is_deleted; j++)
        {
          FgCardLabel label = fg_card_label_judge (words_of (self, get_cell (self, row, j)));

          if (label != FG_CARD_LABEL_NONE && j % 2 == 1)
            return FALSE;
          has_task |= label == FG_CARD_LABEL_TASK && j == 0;
          has_role |= label == FG_CARD_LABEL_ROLE && j == 0;
        }
      if (row->n > 1 && row->n % 2 == 1)
        return FALSE;
    }
  return has_task && has_role;
}

/* 牵头单位：市财政局 */
static void
append_card_row (const FgDocxTable *self, const Row *row, GString *text)
{
  for (guint i = 0; i < row->n; i++)
    {
      FgWords words = words_of (self, get_cell (self, row, i));
      gboolean is_label = row->n > 1 && i % 2 == 0;

      if (is_label)
        fg_words_drop (&words, "：");
      if (!fg_words_is_empty (words))
        g_string_append_len (text, words.start, words.end - words.start);
      if (is_label && !fg_words_is_empty (words))
        g_string_append (text, "：");
      if (!is_label)
        g_string_append_c (text, '\n');
    }
}

static void
exchange (GString *text, gsize start, char from, char to)
{
  for (gsize i = start; i < text->len; i++)
    {
      if (text->str[i] == from)
        text->str[i] = to;
    }
}

static void
append_lines (FgDocxTable *self, const Row *row, GString *text)
{
  gsize start = text->len;

  for (guint i = 0; i < row->n; i++)
    {
      const Cell *cell = get_cell (self, row, i);

      if (cell->merge == FG_DOCX_MERGE_CONTINUED)
        continue;
      settle_text (self, cell);
      g_string_append_len (text, self->texts->str + cell->offset, cell->length);
      if (text->len > 0 && text->str[text->len - 1] != '\n')
        g_string_append_c (text, '\n');
    }
  exchange (text, start, INNER_BAR, '|');
}

/**
 * fg_docx_table_append_rows:
 * @self: a table
 * @text: where it is added, at the start of a line
 * @is_inner: whether @text is what is in a cell of another table
 * @max_length: how long @text may become
 *
 * Adds the table to the text, a row a line. A table of one column only frames its text, and rows across the whole table
 * above all others are its title: their lines are added as they are. A card becomes lines that start with its labels.
 *
 * Returns: whether @text is not too long: what is merged over many rows is repeated in each
 */
gboolean
fg_docx_table_append_rows (FgDocxTable *self, GString *text, gboolean is_inner, gsize max_length)
{
  gboolean has_columns = mark_used_columns (self) > 1;
  gboolean is_of_labels = has_columns && is_card (self);
  gboolean has_begun = FALSE;
  gsize start = text->len;

  for (guint i = 0; i < self->rows->len && text->len <= max_length; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (is_left_out (self, row))
        continue;
      has_begun |= has_columns && row->n > 1;
      if (is_of_labels)
        append_card_row (self, row, text);
      else if (has_begun)
        append_row (self, row, text);
      else
        append_lines (self, row, text);
    }
  if (is_inner)
    exchange (text, start, '|', INNER_BAR);
  return text->len <= max_length;
}
