/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables for a terminal. Cells hold whatever stands in a notice, so nothing in them may move the cursor: a terminal
 * gets one line a row and no control characters.
 */
#include "fg-table-text.h"

#define COLUMN_GAP "  "

typedef struct
{
  char        *title;
  FgTableAlign align;
} Column;

struct _FgTableText
{
  GArray    *columns;
  GPtrArray *rows; /* (element-type GStrv): one cell a column, without control characters */
};

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->title);
}

/**
 * fg_table_text_new:
 *
 * Returns: (transfer full): a table without columns and rows
 */
FgTableText *
fg_table_text_new (void)
{
  FgTableText *self = g_new0 (FgTableText, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return self;
}

/**
 * fg_table_text_free:
 * @self: (transfer full): a table
 */
void
fg_table_text_free (FgTableText *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * fg_table_text_add_column:
 * @self: a table without rows
 * @title: (nullable): what stands above the column; a table in which no column has a title has no line of titles
 * @align: to which side its cells are flush
 */
void
fg_table_text_add_column (FgTableText *self, const char *title, FgTableAlign align)
{
  Column column = { g_strdup (title), align };

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->rows->len == 0);

  g_array_append_val (self->columns, column);
}

/**
 * fg_table_text_append_line:
 * @out: where to append
 * @text: (nullable): UTF-8 text
 *
 * Appends @text as it may stand in one line of a terminal: a control character (line ends and tabs too) becomes a space.
 */
void
fg_table_text_append_line (GString *out, const char *text)
{
  g_return_if_fail (out != NULL);

  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_iscntrl (character) || character == 0x2028 || character == 0x2029)
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, character);
    }
}

/**
 * fg_table_text_add_row:
 * @self: a table
 * @cells: (array): UTF-8 texts, one for each column; %NULL is an empty cell
 */
void
fg_table_text_add_row (FgTableText *self, const char *const *cells)
{
  GStrv row;

  g_return_if_fail (self != NULL);

  row = g_new0 (char *, self->columns->len + 1);
  for (guint i = 0; i < self->columns->len; i++)
    {
      GString *cell = g_string_new (NULL);

      fg_table_text_append_line (cell, cells[i]);
      row[i] = g_string_free (cell, FALSE);
    }
  g_ptr_array_add (self->rows, row);
}

/**
 * fg_table_text_get_width:
 * @text: UTF-8 text of one line
 *
 * Characters whose width is ambiguous (“ ” ● ◎) count as one place, which is what terminals that speak UTF-8 give them.
 *
 * Returns: how many places @text takes in a terminal
 */
guint
fg_table_text_get_width (const char *text)
{
  guint width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_iswide (character))
        width += 2;
      else if (!g_unichar_iszerowidth (character))
        width += 1;
    }

  return width;
}

static const char *
get_title (const FgTableText *self, guint column)
{
  const char *title = g_array_index (self->columns, Column, column).title;

  return title != NULL ? title : "";
}

static gboolean
has_titles (const FgTableText *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, Column, i).title != NULL)
      return TRUE;

  return FALSE;
}

static guint *
measure_columns (const FgTableText *self)
{
  guint *widths = g_new0 (guint, self->columns->len);

  for (guint i = 0; i < self->columns->len; i++)
    {
      widths[i] = fg_table_text_get_width (get_title (self, i));
      for (guint j = 0; j < self->rows->len; j++)
        {
          GStrv row = g_ptr_array_index (self->rows, j);

          widths[i] = MAX (widths[i], fg_table_text_get_width (row[i]));
        }
    }

  return widths;
}

static void
append_spaces (GString *out, guint n_spaces)
{
  for (guint i = 0; i < n_spaces; i++)
    g_string_append_c (out, ' ');
}

static void
append_cell (const FgTableText *self, guint column, const char *text, guint width, GString *out)
{
  guint n_spaces = width - fg_table_text_get_width (text);
  gboolean is_right = g_array_index (self->columns, Column, column).align == FG_TABLE_RIGHT;

  if (column > 0)
    g_string_append (out, COLUMN_GAP);
  if (is_right)
    append_spaces (out, n_spaces);
  g_string_append (out, text);
  /* Spaces at the end of a line are only in the way of whoever copies it. */
  if (!is_right && column + 1 < self->columns->len)
    append_spaces (out, n_spaces);
}

/**
 * fg_table_text_append:
 * @self: a table
 * @out: where to append
 *
 * Appends the table, its titles first, each row as one line.
 */
void
fg_table_text_append (const FgTableText *self, GString *out)
{
  g_autofree guint *widths = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (out != NULL);

  widths = measure_columns (self);
  if (has_titles (self))
    {
      for (guint i = 0; i < self->columns->len; i++)
        append_cell (self, i, get_title (self, i), widths[i], out);
      g_string_append_c (out, '\n');
    }

  for (guint j = 0; j < self->rows->len; j++)
    {
      GStrv row = g_ptr_array_index (self->rows, j);

      for (guint i = 0; i < self->columns->len; i++)
        append_cell (self, i, row[i], widths[i], out);
      g_string_append_c (out, '\n');
    }
}
