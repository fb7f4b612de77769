/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form that came back. Whoever filled it in may have sorted it, thrown lines out, moved columns or added some, and saved
 * it with any program: a line is known by its mark and a column by its heading, wherever they stand. What is beside a mark
 * must be what it was made for, or the lines were sorted without their marks and every answer would go astray. What cannot
 * be accepted is named cell by cell: nothing that was written is passed over in silence.
 */
#include "fg-form-reader.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fg-form-cell.h"
#include "fg-spreadsheet.h"

#define MAX_FILE_BYTES ((gsize) 64 << 20)
#define MAX_COLUMNS 256

/* Fewer headings may stand by chance in any table. */
#define MIN_HEADINGS 3

#define MARK_START "FG1."

#define NO_COLUMN (-1)

typedef struct
{
  FgFormReply             *reply;
  const FgSpreadsheetCell *cells;
  guint                    n_cells;
  const char              *sheet_name; /* NULL where no other sheet has lines */
  gint8                    columns[MAX_COLUMNS]; /* which column of a form each is, or NO_COLUMN */
  gboolean                 has_headings;
  guint32                  heading_row;
  GHashTable              *seen; /* (element-type gint64): the reports of lines that were read */
} Reader;

static char *
dup_address (const Reader *self, const FgSpreadsheetCell *cell)
{
  g_autofree char *address = fg_spreadsheet_dup_address (cell->row, cell->column);

  return self->sheet_name != NULL ? g_strconcat (self->sheet_name, "!", address, NULL) : g_steal_pointer (&address);
}

static void
refuse (Reader *self, const FgSpreadsheetCell *cell, const char *reason)
{
  g_autofree char *address = dup_address (self, cell);
  g_autofree char *words = fg_form_cell_dup_words (cell->text);

  fg_form_faults_add (self->reply->faults, address, words, reason);
}

/* The cells of one row. */
static guint
count_in_row (const Reader *self, guint first)
{
  guint n = 1;

  while (first + n < self->n_cells && self->cells[first + n].row == self->cells[first].row)
    n++;
  return n;
}

static guint
count_headings (const Reader *self, guint first, guint n)
{
  FgFormColumn column;
  guint n_headings = 0;

  for (guint i = first; i < first + n; i++)
    n_headings += self->cells[i].column < MAX_COLUMNS && fg_form_column_find (self->cells[i].text, &column) ? 1 : 0;
  return n_headings;
}

/* Of two columns with the same heading the first one counts. */
static void
take_headings (Reader *self, guint first, guint n)
{
  gboolean is_taken[FG_N_FORM_COLUMNS] = { FALSE };

  self->has_headings = TRUE;
  self->heading_row = self->cells[first].row;
  for (guint i = first; i < first + n; i++)
    {
      FgFormColumn column;

      if (self->cells[i].column >= MAX_COLUMNS || !fg_form_column_find (self->cells[i].text, &column)
          || is_taken[column])
        continue;
      is_taken[column] = TRUE;
      self->columns[self->cells[i].column] = (gint8) column;
    }
}

static void
find_headings (Reader *self)
{
  guint best = 0, n_best = MIN_HEADINGS - 1;

  for (guint i = 0; i < self->n_cells; i += count_in_row (self, i))
    {
      guint n = count_headings (self, i, count_in_row (self, i));

      if (n > n_best)
        {
          n_best = n;
          best = i;
        }
    }
  if (n_best >= MIN_HEADINGS)
    take_headings (self, best, count_in_row (self, best));
}

static int
get_column (const Reader *self, const FgSpreadsheetCell *cell)
{
  return cell->column < MAX_COLUMNS ? self->columns[cell->column] : NO_COLUMN;
}

static const FgSpreadsheetCell *
find_mark (const Reader *self, guint first, guint n, FgFormMark *mark)
{
  for (guint i = first; i < first + n; i++)
    if (fg_form_mark_parse (self->cells[i].text, mark))
      return &self->cells[i];

  return NULL;
}

static const FgSpreadsheetCell *
find_cell (const Reader *self, guint first, guint n, FgFormColumn column)
{
  for (guint i = first; i < first + n; i++)
    if (get_column (self, &self->cells[i]) == (int) column)
      return &self->cells[i];

  return NULL;
}

/* A line that the form did not have, or that lost its mark. Bands have words in no answer. */
static void
refuse_unmarked (Reader *self, guint first, guint n)
{
  gboolean has_broken_mark = FALSE;

  for (guint i = first; i < first + n; i++)
    has_broken_mark |= g_str_has_prefix (self->cells[i].text, MARK_START);
  for (guint i = first; i < first + n; i++)
    if (get_column (self, &self->cells[i]) >= (int) FG_FORM_FIRST_ANSWER)
      refuse (self, &self->cells[i],
              has_broken_mark ? _("The mark of this line was changed, so nobody knows which item it is about.")
                              : _("This line was not in the form, so nobody knows which item it is about."));
}

/* Whether what stands beside the mark is what it was made for. One of the two may have been tidied up by hand. */
static gboolean
is_in_place (const Reader *self, guint first, guint n, const FgFormMark *mark)
{
  const FgSpreadsheetCell *number = find_cell (self, first, n, FG_FORM_COLUMN_NUMBER);
  const FgSpreadsheetCell *text = find_cell (self, first, n, FG_FORM_COLUMN_TEXT);
  g_autofree char *number_words = fg_form_cell_dup_words (number != NULL ? number->text : "");
  g_autofree char *text_words = fg_form_cell_dup_words (text != NULL ? text->text : "");
  gboolean has_text = fg_form_mark_has_text (mark, text_words);

  /* Items without a number look alike by it. */
  return has_text || (*number_words != '\0' && fg_form_mark_has_number (mark, number_words));
}

static void
refuse_answers (Reader *self, guint first, guint n, const char *reason)
{
  for (guint i = first; i < first + n; i++)
    if (get_column (self, &self->cells[i]) >= (int) FG_FORM_FIRST_ANSWER)
      refuse (self, &self->cells[i], reason);
}

static void
take_cell (Reader *self, FgFormAnswer *answer, const FgSpreadsheetCell *cell)
{
  int column = get_column (self, cell);
  const char *problem;

  if (column == NO_COLUMN)
    {
      refuse (self, cell, _("This column is not one of the form."));
      return;
    }
  if (column < (int) FG_FORM_FIRST_ANSWER)
    return;

  g_free (answer->addresses[column]);
  answer->addresses[column] = dup_address (self, cell);
  if ((problem = fg_form_cell_take (answer, (FgFormColumn) column, cell->text)) != NULL)
    refuse (self, cell, problem);
}

static void
take_line (Reader *self, guint first, guint n, const FgSpreadsheetCell *mark_cell, const FgFormMark *mark)
{
  const FgSpreadsheetCell *number = find_cell (self, first, n, FG_FORM_COLUMN_NUMBER);
  g_autoptr (FgFormAnswer) answer = NULL;

  if (!is_in_place (self, first, n, mark))
    {
      refuse_answers (self, first, n, _("The lines were sorted without their hidden column, so nobody knows which item this one is about. Have the form filled in anew."));
      return;
    }
  if (!g_hash_table_add (self->seen, g_memdup2 (&mark->report_id, sizeof mark->report_id)))
    {
      refuse_answers (self, first, n, _("This line stands in the form twice; the first one counts."));
      return;
    }

  answer = fg_form_answer_new (mark);
  answer->address = dup_address (self, number != NULL ? number : mark_cell);
  for (guint i = first; i < first + n; i++)
    if (&self->cells[i] != mark_cell)
      take_cell (self, answer, &self->cells[i]);
  g_ptr_array_add (self->reply->answers, g_steal_pointer (&answer));
}

static void
take_lines (Reader *self)
{
  for (guint i = 0; i < self->n_cells; i += count_in_row (self, i))
    {
      guint n = count_in_row (self, i);
      FgFormMark mark;
      const FgSpreadsheetCell *mark_cell = find_mark (self, i, n, &mark);

      if (mark_cell != NULL)
        take_line (self, i, n, mark_cell, &mark);
      else if (self->cells[i].row > self->heading_row)
        refuse_unmarked (self, i, n);
    }
}

static gboolean
has_marks (const FgSpreadsheet *spreadsheet, guint sheet)
{
  guint n = 0;
  const FgSpreadsheetCell *cells = fg_spreadsheet_get_cells (spreadsheet, sheet, &n);
  FgFormMark mark;

  for (guint i = 0; i < n; i++)
    if (fg_form_mark_parse (cells[i].text, &mark))
      return TRUE;

  return FALSE;
}

static gboolean
set_no_form (GError **error, const char *sentence)
{
  g_set_error_literal (error, FG_FORM_ERROR, FG_FORM_ERROR_NO_FORM, sentence);
  return FALSE;
}

static gboolean
read_sheet (Reader *self, const FgSpreadsheet *spreadsheet, guint sheet, GError **error)
{
  self->cells = fg_spreadsheet_get_cells (spreadsheet, sheet, &self->n_cells);
  self->has_headings = FALSE;
  memset (self->columns, NO_COLUMN, sizeof self->columns);
  find_headings (self);
  if (!self->has_headings)
    return set_no_form (error, _("The headings of the form are gone. Ask the agency to fill in the form as it was sent."));

  take_lines (self);
  return TRUE;
}

static gboolean
has_headings (const FgSpreadsheet *spreadsheet)
{
  for (guint i = 0; i < fg_spreadsheet_get_n_sheets (spreadsheet); i++)
    {
      g_autofree Reader *reader = g_new0 (Reader, 1);

      reader->cells = fg_spreadsheet_get_cells (spreadsheet, i, &reader->n_cells);
      find_headings (reader);
      if (reader->has_headings)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_sheets (Reader *self, const FgSpreadsheet *spreadsheet, GError **error)
{
  guint n_with_marks = 0;

  for (guint i = 0; i < fg_spreadsheet_get_n_sheets (spreadsheet); i++)
    n_with_marks += has_marks (spreadsheet, i) ? 1 : 0;
  if (n_with_marks == 0)
    return set_no_form (error, has_headings (spreadsheet)
                                 ? _("The hidden marks of the form's lines are gone. Copy the answers into the form as it was sent, then take that in.")
                                 : _("This is no return form that Fengong made. Choose the file that the agency sent back."));

  for (guint i = 0; i < fg_spreadsheet_get_n_sheets (spreadsheet); i++)
    {
      self->sheet_name = n_with_marks > 1 ? fg_spreadsheet_get_sheet_name (spreadsheet, i) : NULL;
      if (has_marks (spreadsheet, i) && !read_sheet (self, spreadsheet, i, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fg_form_reader_read:
 * @file: a whole file, .xlsx, .ods or .csv
 * @error: why it is no form
 *
 * Returns: (transfer full): what was answered, and which cells cannot be accepted
 */
FgFormReply *
fg_form_reader_read (GBytes *file, GError **error)
{
  g_autoptr (FgSpreadsheet) spreadsheet = NULL;
  g_autoptr (FgFormReply) reply = fg_form_reply_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree Reader *reader = g_new0 (Reader, 1);

  g_return_val_if_fail (file != NULL, NULL);

  if (!(spreadsheet = fg_spreadsheet_load (file, error)))
    return NULL;

  reader->reply = reply;
  reader->seen = seen;
  return read_sheets (reader, spreadsheet, error) ? g_steal_pointer (&reply) : NULL;
}

/**
 * fg_form_reader_load:
 * @path: a file
 * @error: why it cannot be read, or is no form
 *
 * Returns: (transfer full): what was answered, and which cells cannot be accepted
 */
FgFormReply *
fg_form_reader_load (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) file = NULL;
  char *data = NULL;
  gsize length = 0;
  GStatBuf info;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > (gint64) MAX_FILE_BYTES
      || !g_file_get_contents (path, &data, &length, NULL))
    {
      g_set_error (error, FG_FORM_ERROR, FG_FORM_ERROR_FILE,
                   /* Translators: %s is a file name. */
                   _("“%s” cannot be read. Check the path and that you may read the file."), name);
      return NULL;
    }

  file = g_bytes_new_take (data, length);
  return fg_form_reader_read (file, error);
}
