/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger as a table: everything that is known of an item, one column a fact, so that it can be sorted, filtered and
 * reckoned with.
 */
#include "fg-ledger-table.h"

#include <glib/gi18n-lib.h>

#include "fg-text-measure.h"

#define NUMBER_MIN_EM 3.6
#define NUMBER_PADDING_EM 1.4

enum
{
  COLUMN_NUMBER,
  COLUMN_TEXT,
  COLUMN_LEADS,
  COLUMN_RESPONSIBLE,
  COLUMN_COOPERATE,
  COLUMN_DEADLINE,
  COLUMN_LAST_DAY,
  COLUMN_STATUS,
  COLUMN_PERCENT,
  COLUMN_LIGHT,
  COLUMN_REPORT_DAY,
  COLUMN_REPORT,
  COLUMN_NOTE,
  N_COLUMNS,
};

#define N_FROZEN 2

/* Together narrow enough for a page of A4 in landscape, in type that can still be read. */
static void
get_column (gconstpointer data, guint column, FgTableColumn *result)
{
  const FgLedgerTable *self = data;
  const FgTableColumn columns[N_COLUMNS] = {
    [COLUMN_NUMBER] = { C_("column", "No."), self->number_em, FALSE },
    [COLUMN_TEXT] = { C_("column", "Task or measure"), 19.5, FALSE },
    [COLUMN_LEADS] = { C_("column", "Lead"), 6.4, FALSE },
    /* Translators: heading of the column with the agencies that are responsible for their share (责任). */
    [COLUMN_RESPONSIBLE] = { C_("column", "Responsible"), 7.0, FALSE },
    /* Translators: heading of the column with the agencies that cooperate (配合). */
    [COLUMN_COOPERATE] = { C_("column", "Cooperate"), 6.6, FALSE },
    [COLUMN_DEADLINE] = { C_("column", "Deadline"), 6.0, FALSE },
    /* Translators: heading of the column with the last day that a deadline allows. */
    [COLUMN_LAST_DAY] = { C_("column", "Last day"), 5.8, FALSE },
    [COLUMN_STATUS] = { C_("column", "Status"), 4.2, FALSE },
    [COLUMN_PERCENT] = { C_("column", "Progress"), 3.0, FALSE },
    [COLUMN_LIGHT] = { C_("column", "Light"), 4.2, FALSE },
    /* Translators: heading of the column with the day that the latest progress report speaks of. */
    [COLUMN_REPORT_DAY] = { C_("column", "Reported on"), 5.8, FALSE },
    /* Translators: heading of the column with what the latest progress report says. */
    [COLUMN_REPORT] = { C_("column", "Latest progress"), 12.0, FALSE },
    /* Translators: heading of the column with remarks. */
    [COLUMN_NOTE] = { C_("column", "Remarks"), 4.6, FALSE },
  };

  *result = columns[column];
}

static const FgLedgerRow *
get_row (gconstpointer data, guint row)
{
  const FgLedgerTable *self = data;

  return fg_ledger_get_row (self->ledger, row);
}

static FgItemKind
get_row_kind (gconstpointer data, guint row)
{
  return get_row (data, row)->kind;
}

static void
set_text (FgCell *cell, const char *text)
{
  *cell = (FgCell) { *text != '\0' ? FG_CELL_TEXT : FG_CELL_NONE, text, 0 };
}

static void
set_day (FgCell *cell, FgDay day)
{
  *cell = (FgCell) { day != FG_DAY_NONE ? FG_CELL_DAY : FG_CELL_NONE, NULL, day };
}

static void
get_cell (gconstpointer data, guint place, guint column, FgCell *result)
{
  const FgLedgerRow *row = get_row (data, place);

  if (row->kind == FG_ITEM_SECTION && column > COLUMN_TEXT)
    {
      *result = (FgCell) { FG_CELL_NONE, NULL, 0 };
      return;
    }

  switch (column)
    {
    case COLUMN_NUMBER:
      set_text (result, row->number);
      break;
    case COLUMN_TEXT:
      set_text (result, row->text);
      break;
    case COLUMN_LEADS:
      set_text (result, row->leads);
      break;
    case COLUMN_RESPONSIBLE:
      set_text (result, row->responsible);
      break;
    case COLUMN_COOPERATE:
      set_text (result, row->cooperate);
      break;
    case COLUMN_DEADLINE:
      set_text (result, row->deadline);
      break;
    case COLUMN_LAST_DAY:
      set_day (result, row->last_day);
      break;
    case COLUMN_STATUS:
      set_text (result, fg_status_get_label (row->status));
      break;
    case COLUMN_PERCENT:
      *result = (FgCell) { FG_CELL_PERCENT, NULL, (guint) row->percent };
      break;
    case COLUMN_LIGHT:
      *result = (FgCell) { FG_CELL_LIGHT, NULL, row->light };
      break;
    case COLUMN_REPORT_DAY:
      set_day (result, row->report_day);
      break;
    case COLUMN_REPORT:
      set_text (result, row->report);
      break;
    case COLUMN_NOTE:
      set_text (result, row->note);
      break;
    default:
      g_return_if_reached ();
    }
}

static double
measure_numbers (const FgLedger *ledger)
{
  double em = NUMBER_MIN_EM;

  for (guint i = 0; i < fg_ledger_get_n_rows (ledger); i++)
    em = MAX (em, fg_text_measure_em (fg_ledger_get_row (ledger, i)->number) + NUMBER_PADDING_EM);

  return em;
}

/**
 * fg_ledger_table_init:
 * @self: (out caller-allocates): storage that holds no table yet; must not move as long as its table is read
 * @ledger: a ledger, which must outlive @self
 */
void
fg_ledger_table_init (FgLedgerTable *self, const FgLedger *ledger)
{
  *self = (FgLedgerTable) {
    .ledger = ledger,
    .kind = fg_ledger_table_dup_kind (ledger),
    .number_em = measure_numbers (ledger),
  };
  self->table = (FgTable) {
    .title = fg_ledger_get_title (ledger),
    .number = fg_ledger_get_number (ledger),
    .kind = self->kind,
    .name = _("Ledger"),
    .as_of = fg_ledger_get_as_of (ledger),
    .legend = "",
    .n_rows = fg_ledger_get_n_rows (ledger),
    .n_columns = N_COLUMNS,
    .n_frozen = N_FROZEN,
    .data = self,
    .get_column = get_column,
    .get_row_kind = get_row_kind,
    .get_cell = get_cell,
  };
}

/**
 * fg_ledger_table_clear:
 * @self: a table
 */
void
fg_ledger_table_clear (FgLedgerTable *self)
{
  g_clear_pointer (&self->kind, g_free);
}

/**
 * fg_ledger_table_dup_kind:
 * @ledger: a ledger
 *
 * Returns: (transfer full): what it is called, with the agency that it was made for
 */
char *
fg_ledger_table_dup_kind (const FgLedger *ledger)
{
  const char *agency = fg_ledger_get_agency (ledger);

  if (*agency == '\0')
    /* Translators: what the list of all items with their progress (台账) is called on paper. */
    return g_strdup (_("Ledger"));

  /* Translators: what a list of one agency's items (台账) is called on paper: %s is the agency. */
  return g_strdup_printf (_("Ledger of %s"), agency);
}
