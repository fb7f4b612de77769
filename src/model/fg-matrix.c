/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The responsibility matrix as data. Most cells of a large matrix are empty, so each row keeps only the cells that
 * hold a role, in the order of their columns.
 */
#include "fg-matrix.h"

typedef struct
{
  guint  column;
  FgRole role;
} Cell;

struct _FgMatrix
{
  gatomicrefcount ref_count;

  char   *title;
  char   *number;
  FgDay   as_of;
  GArray *rows;
  GArray *columns;
  GArray *cells; /* (element-type Cell): all rows' cells, row by row */
  GArray *first_cells; /* (element-type guint): where in cells a row starts; filled with the rows */
};

G_DEFINE_BOXED_TYPE (FgMatrix, fg_matrix, fg_matrix_ref, fg_matrix_unref)

static void
clear_row (gpointer data)
{
  FgMatrixRow *row = data;

  g_free (row->number);
  g_free (row->title);
}

static void
clear_column (gpointer data)
{
  FgMatrixColumn *column = data;

  g_free (column->name);
}

/**
 * fg_matrix_new:
 * @title: the plan's title
 * @number: its document number, or an empty string
 * @as_of: the day that its lights are judged on
 *
 * Returns: (transfer full): a matrix without rows and columns
 */
FgMatrix *
fg_matrix_new (const char *title, const char *number, FgDay as_of)
{
  FgMatrix *self = g_new0 (FgMatrix, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->number = g_strdup (number);
  self->as_of = as_of;
  self->rows = g_array_new (FALSE, FALSE, sizeof (FgMatrixRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->columns = g_array_new (FALSE, FALSE, sizeof (FgMatrixColumn));
  g_array_set_clear_func (self->columns, clear_column);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->first_cells = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * fg_matrix_ref:
 * @self: a matrix
 *
 * Returns: (transfer full): @self
 */
FgMatrix *
fg_matrix_ref (FgMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fg_matrix_unref:
 * @self: (transfer full): a matrix
 */
void
fg_matrix_unref (FgMatrix *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->title);
  g_free (self->number);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_array_unref (self->first_cells);
  g_free (self);
}

/**
 * fg_matrix_add_row:
 * @self: a matrix
 * @row: (transfer none): a row, whose strings are copied
 *
 * Returns: its index
 */
guint
fg_matrix_add_row (FgMatrix *self, const FgMatrixRow *row)
{
  FgMatrixRow copy = *row;

  g_return_val_if_fail (self != NULL, 0);

  copy.number = g_strdup (row->number);
  copy.title = g_strdup (row->title);
  g_array_append_val (self->rows, copy);
  g_array_append_val (self->first_cells, self->cells->len);
  return self->rows->len - 1;
}

/**
 * fg_matrix_add_column:
 * @self: a matrix
 * @column: (transfer none): a column, whose strings are copied
 *
 * Returns: its index
 */
guint
fg_matrix_add_column (FgMatrix *self, const FgMatrixColumn *column)
{
  FgMatrixColumn copy = *column;

  g_return_val_if_fail (self != NULL, 0);

  copy.name = g_strdup (column->name);
  g_array_append_val (self->columns, copy);
  return self->columns->len - 1;
}

/**
 * fg_matrix_add_role:
 * @self: a matrix
 * @row: the row that was added last
 * @column: a column after that of the cell added before to the same row
 * @role: what the agency does there
 */
void
fg_matrix_add_role (FgMatrix *self, guint row, guint column, FgRole role)
{
  const Cell cell = { column, role };
  guint first;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row + 1 == self->rows->len);
  g_return_if_fail (column < self->columns->len);
  g_return_if_fail (role != FG_ROLE_NONE);

  first = g_array_index (self->first_cells, guint, row);
  g_return_if_fail (self->cells->len == first
                    || g_array_index (self->cells, Cell, self->cells->len - 1).column < column);

  g_array_append_val (self->cells, cell);
}

/**
 * fg_matrix_get_title:
 * @self: a matrix
 *
 * Returns: the plan's title
 */
const char *
fg_matrix_get_title (const FgMatrix *self)
{
  return self->title;
}

/**
 * fg_matrix_get_number:
 * @self: a matrix
 *
 * Returns: the plan's document number, or an empty string
 */
const char *
fg_matrix_get_number (const FgMatrix *self)
{
  return self->number;
}

/**
 * fg_matrix_get_as_of:
 * @self: a matrix
 *
 * Returns: the day that its lights are judged on
 */
FgDay
fg_matrix_get_as_of (const FgMatrix *self)
{
  return self->as_of;
}

/**
 * fg_matrix_get_n_rows:
 * @self: a matrix
 *
 * Returns: how many rows it has, section rows included
 */
guint
fg_matrix_get_n_rows (const FgMatrix *self)
{
  return self->rows->len;
}

/**
 * fg_matrix_get_n_columns:
 * @self: a matrix
 *
 * Returns: how many agencies it has
 */
guint
fg_matrix_get_n_columns (const FgMatrix *self)
{
  return self->columns->len;
}

/**
 * fg_matrix_get_row:
 * @self: a matrix
 * @row: an index of a row
 *
 * Returns: (transfer none): the row
 */
const FgMatrixRow *
fg_matrix_get_row (const FgMatrix *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, FgMatrixRow, row);
}

/**
 * fg_matrix_get_column:
 * @self: a matrix
 * @column: an index of a column
 *
 * Returns: (transfer none): the column
 */
const FgMatrixColumn *
fg_matrix_get_column (const FgMatrix *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, FgMatrixColumn, column);
}

/**
 * fg_matrix_get_role:
 * @self: a matrix
 * @row: an index of a row
 * @column: an index of a column
 *
 * Returns: what the agency has to do with the item, %FG_ROLE_NONE for nothing
 */
FgRole
fg_matrix_get_role (const FgMatrix *self, guint row, guint column)
{
  guint low, high;

  g_return_val_if_fail (row < self->rows->len, FG_ROLE_NONE);
  g_return_val_if_fail (column < self->columns->len, FG_ROLE_NONE);

  low = g_array_index (self->first_cells, guint, row);
  high = row + 1 < self->rows->len ? g_array_index (self->first_cells, guint, row + 1) : self->cells->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Cell *cell = &g_array_index (self->cells, Cell, middle);

      if (cell->column == column)
        return cell->role;
      if (cell->column < column)
        low = middle + 1;
      else
        high = middle;
    }

  return FG_ROLE_NONE;
}
