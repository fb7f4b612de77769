/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The responsibility matrix as a table: what names an item and by when it is due, then a column an agency.
 */
#include "fg-matrix-table.h"

#include <glib/gi18n-lib.h>

#include "fg-text-measure.h"

#define NUMBER_MIN_EM 3.6
#define NUMBER_PADDING_EM 1.4
#define TITLE_EM 25.0
#define DEADLINE_EM 6.0
#define LIGHT_EM 4.8
#define AGENCY_EM 2.2

/* Between the entries of the legend. */
#define LEGEND_GAP "    "

enum
{
  COLUMN_NUMBER,
  COLUMN_TITLE,
  COLUMN_DEADLINE,
  COLUMN_LIGHT,
  N_FROZEN,
};

static void
get_column (gconstpointer data, guint column, FgTableColumn *result)
{
  const FgMatrixTable *self = data;
  const FgTableColumn columns[N_FROZEN] = {
    [COLUMN_NUMBER] = { C_("column", "No."), self->number_em, FALSE },
    [COLUMN_TITLE] = { C_("column", "Task or measure"), TITLE_EM, FALSE },
    [COLUMN_DEADLINE] = { C_("column", "Deadline"), DEADLINE_EM, FALSE },
    [COLUMN_LIGHT] = { C_("column", "Light"), LIGHT_EM, FALSE },
  };

  if (column < N_FROZEN)
    *result = columns[column];
  else
    *result = (FgTableColumn) { fg_matrix_get_column (self->matrix, column - N_FROZEN)->name, AGENCY_EM, TRUE };
}

static FgItemKind
get_row_kind (gconstpointer data, guint row)
{
  const FgMatrixTable *self = data;

  return fg_matrix_get_row (self->matrix, row)->kind;
}

static void
get_fact (const FgMatrixRow *row, guint column, FgCell *result)
{
  gboolean is_section = row->kind == FG_ITEM_SECTION;

  *result = (FgCell) { FG_CELL_NONE, NULL, 0 };
  switch (column)
    {
    case COLUMN_NUMBER:
      *result = (FgCell) { FG_CELL_TEXT, row->number, 0 };
      break;
    case COLUMN_TITLE:
      *result = (FgCell) { FG_CELL_TEXT, row->title, 0 };
      break;
    case COLUMN_DEADLINE:
      if (!is_section && row->last_day != FG_DAY_NONE)
        *result = (FgCell) { FG_CELL_DAY, NULL, row->last_day };
      break;
    case COLUMN_LIGHT:
      if (!is_section)
        *result = (FgCell) { FG_CELL_LIGHT, NULL, row->light };
      break;
    default:
      g_return_if_reached ();
    }
}

static void
get_cell (gconstpointer data, guint row, guint column, FgCell *result)
{
  const FgMatrixTable *self = data;
  FgRole role;

  if (column < N_FROZEN)
    {
      get_fact (fg_matrix_get_row (self->matrix, row), column, result);
      return;
    }

  role = fg_matrix_get_role (self->matrix, row, column - N_FROZEN);
  *result = (FgCell) { role != FG_ROLE_NONE ? FG_CELL_ROLE : FG_CELL_NONE, NULL, role };
}

static char *
make_legend (void)
{
  GString *legend = g_string_new (NULL);

  for (guint role = FG_ROLE_LEAD; role < FG_N_ROLES; role++)
    g_string_append_printf (legend, "%s%s %s", role > FG_ROLE_LEAD ? LEGEND_GAP : "",
                            fg_role_get_symbol ((FgRole) role), fg_role_get_label ((FgRole) role));

  return g_string_free (legend, FALSE);
}

static double
measure_numbers (const FgMatrix *matrix)
{
  double em = NUMBER_MIN_EM;

  for (guint i = 0; i < fg_matrix_get_n_rows (matrix); i++)
    em = MAX (em, fg_text_measure_em (fg_matrix_get_row (matrix, i)->number) + NUMBER_PADDING_EM);

  return em;
}

/**
 * fg_matrix_table_init:
 * @self: (out caller-allocates): storage that holds no table yet; must not move as long as its table is read
 * @matrix: a matrix, which must outlive @self
 */
void
fg_matrix_table_init (FgMatrixTable *self, const FgMatrix *matrix)
{
  *self = (FgMatrixTable) {
    .matrix = matrix,
    .legend = make_legend (),
    .number_em = measure_numbers (matrix),
  };
  self->table = (FgTable) {
    .title = fg_matrix_get_title (matrix),
    .number = fg_matrix_get_number (matrix),
    .kind = _("Responsibility matrix"),
    .name = _("Responsibility matrix"),
    .as_of = fg_matrix_get_as_of (matrix),
    .legend = self->legend,
    .n_rows = fg_matrix_get_n_rows (matrix),
    .n_columns = N_FROZEN + fg_matrix_get_n_columns (matrix),
    .n_frozen = N_FROZEN,
    .data = self,
    .get_column = get_column,
    .get_row_kind = get_row_kind,
    .get_cell = get_cell,
  };
}

/**
 * fg_matrix_table_clear:
 * @self: a table
 */
void
fg_matrix_table_clear (FgMatrixTable *self)
{
  g_clear_pointer (&self->legend, g_free);
}
