/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A return form as a table: what the office asks, locked, and beside it room for what the agency answers.
 */
#include "fg-form-table.h"

#include <glib/gi18n-lib.h>

#include "fg-form-column.h"
#include "fg-text-measure.h"

#define NUMBER_MIN_EM 3.6
#define NUMBER_PADDING_EM 1.4

/* Mark, number and text stay in sight. */
#define N_FROZEN 3

/* Together narrow enough for a page of A4 in landscape, in type that can still be read. */
static const struct
{
  double       width_em;
  FgAnswerKind answer;
} columns[FG_N_FORM_COLUMNS] = {
  [FG_FORM_COLUMN_MARK] = { 8.0, FG_ANSWER_NONE },
  [FG_FORM_COLUMN_NUMBER] = { NUMBER_MIN_EM, FG_ANSWER_NONE },
  [FG_FORM_COLUMN_TEXT] = { 17.0, FG_ANSWER_NONE },
  [FG_FORM_COLUMN_ROLE] = { 3.4, FG_ANSWER_NONE },
  [FG_FORM_COLUMN_DEADLINE] = { 5.6, FG_ANSWER_NONE },
  [FG_FORM_COLUMN_STATUS_NOW] = { 4.2, FG_ANSWER_NONE },
  [FG_FORM_COLUMN_PERCENT_NOW] = { 4.2, FG_ANSWER_NONE },
  [FG_FORM_COLUMN_STATUS] = { 5.2, FG_ANSWER_CHOICE },
  [FG_FORM_COLUMN_PERCENT] = { 4.6, FG_ANSWER_PERCENT },
  [FG_FORM_COLUMN_DONE] = { 14.0, FG_ANSWER_WORDS },
  [FG_FORM_COLUMN_PROBLEMS] = { 9.5, FG_ANSWER_WORDS },
  [FG_FORM_COLUMN_NEXT_STEP] = { 9.5, FG_ANSWER_WORDS },
  [FG_FORM_COLUMN_REPORTER] = { 4.6, FG_ANSWER_WORDS },
  [FG_FORM_COLUMN_DAY] = { 5.8, FG_ANSWER_DAY },
  [FG_FORM_COLUMN_REMARK] = { 6.0, FG_ANSWER_WORDS },
};

static void
get_column (gconstpointer data, guint column, FgTableColumn *result)
{
  const FgFormTable *self = data;

  *result = (FgTableColumn) {
    .heading = fg_form_column_get_heading ((FgFormColumn) column),
    .width_em = column == FG_FORM_COLUMN_NUMBER ? self->number_em : columns[column].width_em,
    .answer = columns[column].answer,
    .hidden = column == FG_FORM_COLUMN_MARK,
  };
}

static const FgFormRow *
get_row (gconstpointer data, guint row)
{
  return fg_form_get_row (((const FgFormTable *) data)->form, row);
}

static FgItemKind
get_row_kind (gconstpointer data, guint row)
{
  return get_row (data, row)->is_asked ? get_row (data, row)->kind : FG_ITEM_SECTION;
}

static const char *
get_text (const FgFormTable *self, guint place, const FgFormRow *row, guint column)
{
  switch (column)
    {
    case FG_FORM_COLUMN_NUMBER:
      return row->number;
    case FG_FORM_COLUMN_TEXT:
      return row->text;
    case FG_FORM_COLUMN_MARK:
      return row->is_asked ? g_ptr_array_index (self->marks, place) : "";
    case FG_FORM_COLUMN_ROLE:
      return row->is_asked ? fg_role_get_label (row->role) : "";
    case FG_FORM_COLUMN_DEADLINE:
      return row->deadline;
    case FG_FORM_COLUMN_STATUS_NOW:
      return row->is_asked ? fg_status_get_label (row->status) : "";
    case FG_FORM_COLUMN_PERCENT_NOW:
      return row->is_asked ? g_ptr_array_index (self->percents, place) : "";
    case FG_FORM_COLUMN_REMARK:
      return row->note;
    default:
      return "";
    }
}

static void
get_cell (gconstpointer data, guint place, guint column, FgCell *result)
{
  const FgFormTable *self = data;
  const char *text = get_text (self, place, get_row (data, place), column);

  *result = (FgCell) { *text != '\0' ? FG_CELL_TEXT : FG_CELL_NONE, text, 0 };
}

static void
make_texts (FgFormTable *self)
{
  self->marks = g_ptr_array_new_with_free_func (g_free);
  self->percents = g_ptr_array_new_with_free_func (g_free);
  self->number_em = NUMBER_MIN_EM;
  for (guint i = 0; i < fg_form_get_n_rows (self->form); i++)
    {
      const FgFormRow *row = fg_form_get_row (self->form, i);

      g_ptr_array_add (self->marks, row->is_asked ? fg_form_mark_to_string (&row->mark) : NULL);
      g_ptr_array_add (self->percents, g_strdup_printf ("%d%%", row->percent));
      self->number_em = MAX (self->number_em, fg_text_measure_em (row->number) + NUMBER_PADDING_EM);
    }
}

/**
 * fg_form_table_init:
 * @self: (out caller-allocates): storage that holds no table yet; must not move as long as its table is read
 * @form: a form, which must outlive @self
 */
void
fg_form_table_init (FgFormTable *self, const FgForm *form)
{
  *self = (FgFormTable) { .form = form, .kind = fg_form_table_dup_kind (form) };
  make_texts (self);
  self->table = (FgTable) {
    .title = fg_form_get_title (form),
    .number = fg_form_get_number (form),
    .kind = self->kind,
    /* Translators: the name of the sheet that an agency fills in and sends back (报送表). */
    .name = _("Return form"),
    .as_of = fg_form_get_as_of (form),
    .legend = "",
    .instructions =
      /* Translators: how to fill in a form, on top of it, each rule a line. “Status now”, “No change” and “Progress now”
       * are its own words. The last but one is the rule on state secrets: 严禁填写涉密内容. */
      _("How to fill in this form:\n"
        "1. Fill in the white cells only. The others are locked; please leave all columns and their headings in place.\n"
        "2. Choose “Status now” from the list of the cell. If there is nothing new, choose “No change”: an empty line counts as no answer.\n"
        "3. “Progress now” is a whole number from 0 to 100. The date is written with its year, such as 2026-09-30; without one, the day of receipt counts.\n"
        "4. State secrets must not be written into this form, nor may it be sent together with any.\n"
        "5. Save the form as it is (.xlsx, .ods or .csv) and send it back; no picture, PDF or printout."),
    .choices = fg_form_status_dup_choices (),
    .n_rows = fg_form_get_n_rows (form),
    .n_columns = FG_N_FORM_COLUMNS,
    .n_frozen = N_FROZEN,
    .data = self,
    .get_column = get_column,
    .get_row_kind = get_row_kind,
    .get_cell = get_cell,
  };
}

/**
 * fg_form_table_clear:
 * @self: a table
 */
void
fg_form_table_clear (FgFormTable *self)
{
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->percents, g_ptr_array_unref);
  g_clear_pointer (&self->table.choices, g_strfreev);
}

/**
 * fg_form_table_dup_kind:
 * @form: a form
 *
 * Returns: (transfer full): what it is called, with the agency that is asked
 */
char *
fg_form_table_dup_kind (const FgForm *form)
{
  /* Translators: what a form that an agency fills in and sends back (报送表) is called: %s is the agency. */
  return g_strdup_printf (_("Return form of %s"), fg_form_get_agency (form));
}
