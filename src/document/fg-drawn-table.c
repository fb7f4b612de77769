/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables that are drawn in a text with ┌─┬─┐ and │. Words are cut where a cell is full, so the lines of a cell are joined
 * down its column; a line that leaves room ended by itself.
 */
#include "fg-drawn-table.h"

#include "fg-agency-name.h"
#include "fg-numbering.h"
#include "fg-row-writer.h"
#include "fg-table-head.h"

/* A line with less room than a character and a blank beside it was cut. */
#define FULL_ROOM 3

typedef struct
{
  GString *text;
  gsize    last_piece;
  gboolean is_full;
} Cell;

/* What stands between two strokes of a line. */
typedef struct
{
  FgWords  words;
  guint    place;
  guint    width;
  gboolean is_rule;
} Stretch;

typedef struct
{
  guint   n;
  Stretch stretches[FG_TABLE_MAX_COLUMNS];
} Line;

typedef struct
{
  guint      n_columns;
  guint      places[FG_TABLE_MAX_COLUMNS];
  GPtrArray *cells;
  GPtrArray *rows;
} Table;

static void
cell_free (gpointer data)
{
  Cell *self = data;

  g_string_free (self->text, TRUE);
  g_free (self);
}

static gboolean
is_stroke (gunichar c)
{
  return c >= 0x2500 && c <= 0x257f;
}

static gboolean
lies (gunichar c)
{
  return c == 0x2500 || c == 0x2501 || c == 0x2550 || (c >= 0x2504 && c <= 0x2505) || (c >= 0x2508 && c <= 0x2509);
}

static guint
width_of (FgWords words)
{
  guint width = 0;

  for (const char *p = words.start; p < words.end; p = g_utf8_next_char (p))
    width += (guchar) *p < 0x80 ? 1 : 2;
  return width;
}

static gboolean
is_rule (FgWords words)
{
  const char *p = words.start;

  while (p < words.end && lies (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p == words.end && p > words.start;
}

static FgWords
line_at (const char *start, const char *end)
{
  const char *p = start;

  while (p < end && *p != '\n')
    p++;
  return fg_words_trim ((FgWords) { start, p });
}

static const char *
after_line (const char *start, const char *end)
{
  while (start < end && *start != '\n')
    start++;
  return MIN (start + 1, end);
}

/* A line that starts with a stroke, cut at those that stand. */
static gboolean
split_line (FgWords words, Line *line)
{
  const char *start = NULL;
  guint place = 0;

  line->n = 0;
  if (fg_words_is_empty (words) || !is_stroke (g_utf8_get_char (words.start)))
    return FALSE;
  for (const char *p = words.start; p < words.end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_stroke (c) || lies (c))
        continue;
      if (start != NULL && line->n < FG_TABLE_MAX_COLUMNS)
        {
          FgWords stretch = { start, p };
          guint width = width_of (stretch);

          line->stretches[line->n++] = (Stretch) { fg_words_trim (stretch), place, width, is_rule (stretch) };
          place += width + 2;
        }
      start = g_utf8_next_char (p);
    }
  return line->n > 0;
}

static gboolean
has_rule (const Line *line, gboolean everywhere)
{
  for (guint i = 0; i < line->n; i++)
    {
      if (line->stretches[i].is_rule != everywhere)
        return !everywhere;
    }
  return everywhere;
}

/* How many columns the widest of its lines has, and where they start. Returns the end of the table. */
static const char *
measure (Table *self, const char *start, const char *end)
{
  Line line;

  for (; start < end && split_line (line_at (start, end), &line); start = after_line (start, end))
    {
      if (has_rule (&line, FALSE) || line.n <= self->n_columns)
        continue;
      self->n_columns = line.n;
      for (guint i = 0; i < line.n; i++)
        self->places[i] = line.stretches[i].place;
    }
  return start;
}

static Cell *
add_cell (Table *self)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->text = g_string_new (NULL);
  g_ptr_array_add (self->cells, cell);
  return cell;
}

/* A row below the last; the cells through which @line draws no rule go on. */
static void
add_row (Table *self, const Line *line)
{
  Cell **before = self->rows->len > 0 ? g_ptr_array_index (self->rows, self->rows->len - 1) : NULL;
  Cell **row = g_new (Cell *, self->n_columns);
  gboolean is_whole = line->n != self->n_columns || before == NULL;

  for (guint i = 0; i < self->n_columns; i++)
    row[i] = is_whole || line->stretches[i].is_rule ? add_cell (self) : before[i];
  g_ptr_array_add (self->rows, row);
}

static gboolean
starts_point (FgWords words)
{
  FgMark mark;

  return fg_mark_take (&words, &mark) && !mark.is_weak;
}

static gboolean
is_latin (gunichar c)
{
  return c > ' ' && c < 0x80;
}

static void
append_piece (Cell *cell, const Stretch *stretch)
{
  FgWords last = { cell->text->str + cell->last_piece, cell->text->str + cell->text->len };
  gboolean are_agencies = fg_agency_name_judge (last) == FG_NAME_STRONG && fg_agency_name_judge (stretch->words) == FG_NAME_STRONG;
  gboolean are_latin = is_latin (fg_words_last (last)) && is_latin (fg_words_peek (stretch->words));
  gboolean goes_on = cell->is_full && !are_agencies && !starts_point (stretch->words);

  if (fg_words_is_empty (stretch->words))
    return;
  if (cell->text->len > 0 && !goes_on)
    g_string_append_c (cell->text, '\n');
  else if (cell->text->len > 0 && are_latin && g_ascii_isalpha (*stretch->words.start))
    g_string_append_c (cell->text, ' ');
  if (!goes_on)
    cell->last_piece = cell->text->len;
  g_string_append_len (cell->text, stretch->words.start, (gssize) fg_words_length (stretch->words));
  cell->is_full = width_of (stretch->words) + FULL_ROOM > stretch->width;
}

/* A line with fewer cells than there are columns has some that are merged; what is beyond the last column belongs to it. */
static guint
column_of (const Table *self, const Line *line, guint index)
{
  guint column = MIN (index, self->n_columns - 1);

  if (line->n == self->n_columns)
    return index;
  while (column + 1 < self->n_columns && self->places[column + 1] <= line->stretches[index].place + 1)
    column++;
  return column;
}

static void
take_line (Table *self, const Line *line)
{
  Cell **row;

  if (has_rule (line, FALSE) || self->rows->len == 0)
    add_row (self, line);
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  for (guint i = 0; i < line->n; i++)
    {
      if (!line->stretches[i].is_rule)
        append_piece (row[column_of (self, line, i)], &line->stretches[i]);
    }
}

static void
append_rows (const Table *self, GString *rows)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Cell *const *row = g_ptr_array_index (self->rows, i);
      gboolean is_filled = FALSE;

      for (guint j = 0; j < self->n_columns; j++)
        is_filled |= row[j]->text->len > 0;
      if (!is_filled)
        continue;
      fg_row_writer_begin (rows);
      for (guint j = 0; j < self->n_columns; j++)
        fg_row_writer_append_cell (rows, row[j]->text->str, row[j]->text->len);
      fg_row_writer_end (rows);
    }
}

/**
 * fg_drawn_table_take:
 * @start: the start of a line of a text in UTF-8
 * @end: the end of the text
 * @rows: where the rows of the table are added, a row a line with bars between the cells
 *
 * Returns: (nullable): the end of the drawn table that starts at @start; %NULL where none does
 */
const char *
fg_drawn_table_take (const char *start, const char *end, GString *rows)
{
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (GPtrArray) table_rows = NULL;
  Table table = { .n_columns = 0 };
  const char *table_end;
  Line line;

  if (!split_line (line_at (start, end), &line) || !has_rule (&line, TRUE))
    return NULL;
  table_end = measure (&table, start, end);
  if (table.n_columns < 2)
    return NULL;

  table.cells = cells = g_ptr_array_new_with_free_func (cell_free);
  table.rows = table_rows = g_ptr_array_new_with_free_func (g_free);
  for (; start < table_end; start = after_line (start, end))
    {
      if (split_line (line_at (start, end), &line))
        take_line (&table, &line);
    }
  append_rows (&table, rows);
  return table_end;
}
