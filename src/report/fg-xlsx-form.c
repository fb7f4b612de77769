/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What makes a sheet of a workbook a form: all but the answers is locked, without a password, as it keeps from slips and
 * not from anybody; and each answer says what is to stand there, and refuses what cannot. Only means that WPS and
 * LibreOffice have as well.
 */
#include "fg-xlsx-form.h"

#include <glib/gi18n-lib.h>

#include "fg-xlsx-style.h"

#define PERCENT_MAX 100

#define FIRST_YEAR 2000
#define LAST_YEAR 2099

static FgAnswerKind
get_answer (const FgTable *table, guint column)
{
  FgTableColumn result;

  table->get_column (table->data, column, &result);
  return result.answer;
}

/**
 * fg_xlsx_form_get_format:
 * @table: a form
 * @column: a column
 *
 * Returns: what a cell of it looks like: an #FgXlsxFormat
 */
guint
fg_xlsx_form_get_format (const FgTable *table, guint column)
{
  switch (get_answer (table, column))
    {
    case FG_ANSWER_NONE:
      return FG_XLSX_ASKED;
    case FG_ANSWER_WORDS:
      return FG_XLSX_ANSWER;
    case FG_ANSWER_CHOICE:
    case FG_ANSWER_PERCENT:
      return FG_XLSX_ANSWER_FIGURE;
    case FG_ANSWER_DAY:
      return FG_XLSX_ANSWER_DAY;
    default:
      g_return_val_if_reached (FG_XLSX_TEXT);
    }
}

/**
 * fg_xlsx_form_get_first_column:
 * @table: a table
 *
 * Returns: the first of its columns that is seen
 */
lxw_col_t
fg_xlsx_form_get_first_column (const FgTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      FgTableColumn column;

      table->get_column (table->data, i, &column);
      if (!column.hidden)
        return (lxw_col_t) i;
    }

  return 0;
}

static gboolean
fill_validation (const FgTable *table, FgAnswerKind answer, lxw_data_validation *validation)
{
  switch (answer)
    {
    case FG_ANSWER_CHOICE:
      validation->validate = LXW_VALIDATION_TYPE_LIST;
      validation->value_list = table->choices;
      validation->error_message = _("Choose one of the answers in the list.");
      return TRUE;
    case FG_ANSWER_PERCENT:
      validation->validate = LXW_VALIDATION_TYPE_INTEGER;
      validation->criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      validation->minimum_number = 0;
      validation->maximum_number = PERCENT_MAX;
      validation->error_message = _("Write a whole number from 0 to 100, without a percent sign.");
      return TRUE;
    case FG_ANSWER_DAY:
      validation->validate = LXW_VALIDATION_TYPE_DATE;
      validation->criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      validation->minimum_datetime = (lxw_datetime) { .year = FIRST_YEAR, .month = 1, .day = 1 };
      validation->maximum_datetime = (lxw_datetime) { .year = LAST_YEAR, .month = 12, .day = 31 };
      validation->error_message = _("Write a date with its year, such as 2026-09-30.");
      return TRUE;
    case FG_ANSWER_NONE:
    case FG_ANSWER_WORDS:
    default:
      return FALSE;
    }
}

static void
add_validation (lxw_worksheet *sheet, const FgTable *table, guint column, guint first_row)
{
  lxw_data_validation validation = {
    /* Translators: the title of the message that a form in Excel shows for a wrong answer. */
    .error_title = _("Wrong answer"),
    .error_type = LXW_VALIDATION_ERROR_TYPE_STOP,
  };

  if (table->n_rows > 0 && fill_validation (table, get_answer (table, column), &validation))
    worksheet_data_validation_range (sheet, first_row, (lxw_col_t) column, first_row + table->n_rows - 1,
                                     (lxw_col_t) column, &validation);
}

/**
 * fg_xlsx_form_protect:
 * @sheet: the sheet of a form, on which all is written
 * @table: the form
 * @first_row: the row in which its first line stands
 *
 * Locks all cells but those to be filled in. Columns and rows may still be made wider, and lines filtered.
 */
void
fg_xlsx_form_protect (lxw_worksheet *sheet, const FgTable *table, guint first_row)
{
  lxw_protection options = {
    .format_columns = LXW_TRUE,
    .format_rows = LXW_TRUE,
    .sort = LXW_TRUE,
    .autofilter = LXW_TRUE,
  };

  for (guint i = 0; i < table->n_columns; i++)
    add_validation (sheet, table, i, first_row);
  worksheet_protect (sheet, NULL, &options);
}
