/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table as a workbook of one sheet, to be worked on and printed: title, document number and legend on top, headings
 * that stay in sight and come again on every page, filters, real days and figures. Text is only ever written as text,
 * so that nothing in a notice becomes a formula.
 */
#include "fg-xlsx-writer.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>

#include "fg-report-error.h"
#include "fg-text-measure.h"
#include "fg-vertical-text.h"
#include "fg-xlsx-form.h"
#include "fg-xlsx-style.h"
#include "fg-xlsx-text.h"

/* A form has its instructions below the note. */
enum
{
  ROW_TITLE,
  ROW_KIND,
  ROW_NOTE,
  ROW_BELOW_NOTE,
};

/* A sheet's columns are measured in figures of the default face, whose width this is; and so much beside them. */
#define FIGURE_PT 5.25
#define COLUMN_PADDING_PT 4.0

#define TITLE_HEIGHT_PT 28.0
#define HEADING_MIN_PT 32.0
#define STACK_STEP_PT 13.2
#define HEADING_PADDING_PT 8.0
/* A name of more characters is turned instead, and may take several lines. */
#define STACK_MAX 12
#define TURNED_LINE_EM 1.5
#define TURNED_PADDING_EM 0.9

#define LINE_PT 14.0
#define ROW_PADDING_PT 5.0
#define ROW_MIN_PT 20.0
/* Excel shows no row that is higher, whatever stands in it. */
#define ROW_MAX_PT 409.0
/* Indented or bold text has less room than its column is wide. */
#define TEXT_RESERVE_EM 1.2

#define PAPER_A4 9
#define PAPER_A3 8
#define POINTS_PER_INCH 72.0
#define PERCENT 100.0

#define NUMBERS_AS_TEXT "A1:A1048576"
#define NOTE_GAP "    "

/* Excel knows no day before. */
#define YEAR_MIN 1900
#define EPOCH_YEAR 1970
#define SECONDS_PER_DAY 86400

typedef struct
{
  const FgTable     *table;
  const FgPageSetup *setup;
  lxw_workbook      *workbook;
  lxw_worksheet     *sheet;
  lxw_format        *formats[FG_N_XLSX_FORMATS];
  double             heading_pt;
  double             width_pt;
  double             row_pt;
  guint              heading_row;
  guint              first_row;
} Writer;

static void
write_text (Writer *self, guint row, guint column, const char *text, guint format)
{
  g_autofree char *clean = fg_xlsx_text_clean (text);

  worksheet_write_string (self->sheet, row, (lxw_col_t) column, clean, self->formats[format]);
}

static void
write_day (Writer *self, guint row, guint column, FgDay day)
{
  g_autofree char *iso = fg_day_to_iso (day);
  lxw_datetime date = { 0 };

  fg_day_get_ymd (day, &date.year, &date.month, &date.day);
  if (date.year < YEAR_MIN)
    write_text (self, row, column, iso, FG_XLSX_TEXT);
  else
    worksheet_write_datetime (self->sheet, row, (lxw_col_t) column, &date, self->formats[FG_XLSX_DAY]);
}

/* What names an item stands out as in its plan; other words are all alike. Of what is higher than a row can be, the
   beginning is seen. */
static guint
text_format (const Writer *self, FgItemKind kind, guint column)
{
  if (kind == FG_ITEM_SECTION)
    return FG_XLSX_BAND;
  if (self->table->instructions != NULL)
    return fg_xlsx_form_get_format (self->table, column);
  if (self->row_pt >= ROW_MAX_PT)
    return FG_XLSX_LONG;
  if (column >= self->table->n_frozen)
    return FG_XLSX_TEXT;
  if (kind == FG_ITEM_TASK)
    return FG_XLSX_TASK;

  return column > 0 ? FG_XLSX_MEASURE : FG_XLSX_TEXT;
}

static guint
blank_format (const Writer *self, FgItemKind kind, guint column)
{
  if (kind == FG_ITEM_SECTION)
    return FG_XLSX_BAND;
  return self->table->instructions != NULL ? fg_xlsx_form_get_format (self->table, column) : FG_XLSX_BLANK;
}

static void
write_cell (Writer *self, guint row, guint column)
{
  FgItemKind kind = self->table->get_row_kind (self->table->data, row);
  guint place = self->first_row + row;
  FgCell cell;

  self->table->get_cell (self->table->data, row, column, &cell);
  switch (cell.kind)
    {
    case FG_CELL_TEXT:
      write_text (self, place, column, cell.text, text_format (self, kind, column));
      break;
    case FG_CELL_DAY:
      write_day (self, place, column, cell.value);
      break;
    case FG_CELL_PERCENT:
      worksheet_write_number (self->sheet, place, (lxw_col_t) column, cell.value / PERCENT,
                              self->formats[FG_XLSX_PERCENT]);
      break;
    case FG_CELL_ROLE:
      write_text (self, place, column, fg_cell_get_word (&cell), FG_XLSX_ROLES + cell.value);
      break;
    case FG_CELL_LIGHT:
      write_text (self, place, column, fg_cell_get_word (&cell), FG_XLSX_LIGHTS + cell.value);
      break;
    case FG_CELL_NONE:
      worksheet_write_blank (self->sheet, place, (lxw_col_t) column, self->formats[blank_format (self, kind, column)]);
      break;
    default:
      g_return_if_reached ();
    }
}

static guint
count_lines (const char *text, double width_em)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    n += fg_text_measure_lines (*paragraph, width_em);

  return n;
}

/* Not every program fits the rows to their text when it opens a workbook. */
static double
row_height_pt (const Writer *self, guint row)
{
  guint lines = 1;

  if (self->table->get_row_kind (self->table->data, row) != FG_ITEM_SECTION)
    for (guint i = 0; i < self->table->n_columns; i++)
      {
        FgTableColumn column;
        FgCell cell;

        self->table->get_cell (self->table->data, row, i, &cell);
        self->table->get_column (self->table->data, i, &column);
        if (cell.kind != FG_CELL_TEXT || column.hidden)
          continue;
        lines = MAX (lines, count_lines (cell.text, column.width_em - TEXT_RESERVE_EM));
      }

  return CLAMP (lines * LINE_PT + ROW_PADDING_PT, ROW_MIN_PT, ROW_MAX_PT);
}

static void
write_row (Writer *self, guint row)
{
  self->row_pt = row_height_pt (self, row);
  worksheet_set_row (self->sheet, self->first_row + row, self->row_pt, NULL);
  for (guint column = 0; column < self->table->n_columns; column++)
    write_cell (self, row, column);
}

static void
write_head (Writer *self)
{
  const FgTable *table = self->table;
  g_autofree char *day = fg_day_to_iso (table->as_of);
  g_autofree char *as_of = g_strdup_printf (_("As of %s"), day);
  g_autofree char *kind = g_strjoin (*table->number != '\0' ? NOTE_GAP : "", table->kind, table->number, NULL);
  guint first = fg_xlsx_form_get_first_column (table);
  g_autofree char *note = g_strjoin (*table->legend != '\0' ? NOTE_GAP : "", as_of, table->legend, NULL);

  worksheet_set_row (self->sheet, ROW_TITLE, TITLE_HEIGHT_PT, NULL);
  write_text (self, ROW_TITLE, first, table->title, FG_XLSX_TITLE);
  write_text (self, ROW_KIND, first, kind, FG_XLSX_KIND);
  write_text (self, ROW_NOTE, first, note, FG_XLSX_NOTE);
}

/* Over all columns that are seen, whose widths are known by now. */
static void
write_instructions (Writer *self)
{
  const char *text = self->table->instructions;
  double room_em = self->width_pt / FG_XLSX_FONT_PT - TEXT_RESERVE_EM;

  worksheet_set_row (self->sheet, ROW_BELOW_NOTE, CLAMP (count_lines (text, room_em) * LINE_PT + ROW_PADDING_PT,
                                                         ROW_MIN_PT, ROW_MAX_PT), NULL);
  worksheet_merge_range (self->sheet, ROW_BELOW_NOTE, fg_xlsx_form_get_first_column (self->table), ROW_BELOW_NOTE,
                         (lxw_col_t) (self->table->n_columns - 1), text, self->formats[FG_XLSX_INSTRUCTIONS]);
}

static void
measure_headings (Writer *self)
{
  guint longest = 0;

  for (guint i = 0; i < self->table->n_columns; i++)
    {
      FgTableColumn column;

      self->table->get_column (self->table->data, i, &column);
      if (column.stacked)
        longest = MAX (longest, fg_vertical_text_count (column.heading));
    }

  self->heading_pt = MAX (MIN (longest, STACK_MAX) * STACK_STEP_PT + HEADING_PADDING_PT, HEADING_MIN_PT);
}

static guint
heading_format (const FgTableColumn *column)
{
  if (!column->stacked)
    return FG_XLSX_HEADING;

  return fg_vertical_text_count (column->heading) > STACK_MAX ? FG_XLSX_TURNED : FG_XLSX_STACKED;
}

static double
column_width_em (const Writer *self, const FgTableColumn *column)
{
  double room_em = (self->heading_pt - HEADING_PADDING_PT) / FG_XLSX_FONT_PT;

  if (heading_format (column) != FG_XLSX_TURNED)
    return column->width_em;

  return MAX (column->width_em,
              fg_text_measure_lines (column->heading, room_em) * TURNED_LINE_EM + TURNED_PADDING_EM);
}

static void
set_column (Writer *self, guint place, const FgTableColumn *column, double width_pt)
{
  lxw_row_col_options options = { .hidden = LXW_TRUE };

  if (!column->hidden)
    self->width_pt += width_pt;
  worksheet_set_column_opt (self->sheet, (lxw_col_t) place, (lxw_col_t) place, (width_pt - COLUMN_PADDING_PT) / FIGURE_PT,
                            NULL, column->hidden ? &options : NULL);
}

static void
write_headings (Writer *self)
{
  measure_headings (self);
  worksheet_set_row (self->sheet, self->heading_row, self->heading_pt, NULL);
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      FgTableColumn column;
      double width_pt;

      self->table->get_column (self->table->data, i, &column);
      width_pt = column_width_em (self, &column) * FG_XLSX_FONT_PT + COLUMN_PADDING_PT;
      set_column (self, i, &column, width_pt);
      write_text (self, self->heading_row, i, column.heading, heading_format (&column));
    }
}

/* One page wide where that leaves type that can be read; else in the type that was asked for, or in the smallest one
   where it is to be fitted, over as many pages as it takes. */
static void
set_scale (Writer *self, double room_pt)
{
  double smallest = FG_PAGE_FONT_MIN_PT / FG_XLSX_FONT_PT;
  double usual = fg_page_setup_get_font_pt (self->setup) / FG_XLSX_FONT_PT;

  if (room_pt / self->width_pt >= smallest)
    worksheet_fit_to_pages (self->sheet, 1, 0);
  else
    worksheet_set_print_scale (self->sheet,
                               (guint16) ceil ((self->setup->fit == FG_PAGE_FIT_WIDTH ? smallest : usual) * PERCENT));
}

static void
set_page (Writer *self)
{
  double width_pt, height_pt, margin_pt = fg_page_setup_get_margin_pt (self->setup);
  double margin = margin_pt / POINTS_PER_INCH;
  g_autofree char *day = fg_day_to_iso (self->table->as_of);
  g_autofree char *as_of = g_strdup_printf (_("As of %s"), day);
  /* Translators: at the foot of a page of a workbook: &P stands for the page, &N for the number of pages. */
  g_autofree char *footer = g_strdup_printf ("&L%s&R%s", as_of, _("Page &P of &N"));

  fg_page_setup_get_size_pt (self->setup, &width_pt, &height_pt);
  worksheet_set_paper (self->sheet, self->setup->paper == FG_PAPER_A3 ? PAPER_A3 : PAPER_A4);
  if (self->setup->orientation == FG_ORIENTATION_LANDSCAPE)
    worksheet_set_landscape (self->sheet);
  else
    worksheet_set_portrait (self->sheet);
  worksheet_set_margins (self->sheet, margin, margin, margin, margin);
  set_scale (self, width_pt - 2.0 * margin_pt);
  worksheet_repeat_rows (self->sheet, self->table->instructions != NULL ? self->heading_row : ROW_TITLE,
                         self->heading_row);
  worksheet_repeat_columns (self->sheet, 0, (lxw_col_t) (self->table->n_frozen - 1));
  worksheet_set_footer (self->sheet, footer);
}

static void
set_view (Writer *self)
{
  const FgTable *table = self->table;

  worksheet_freeze_panes (self->sheet, self->first_row, (lxw_col_t) table->n_frozen);
  worksheet_autofilter (self->sheet, self->heading_row, 0, self->heading_row + table->n_rows, (lxw_col_t) (table->n_columns - 1));
  /* An item's number is a name, not a figure. */
  worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, NUMBERS_AS_TEXT);
}

static void
set_properties (Writer *self)
{
  g_autofree char *title = fg_xlsx_text_clean (self->table->title);
  lxw_doc_properties properties = {
    .title = title,
    .subject = (char *) self->table->kind,
    .created = (time_t) (self->table->as_of - fg_day_from_ymd (EPOCH_YEAR, 1, 1)) * SECONDS_PER_DAY,
  };

  workbook_set_properties (self->workbook, &properties);
}

static void
write_workbook (Writer *self)
{
  self->heading_row = self->table->instructions != NULL ? ROW_BELOW_NOTE + 1 : ROW_BELOW_NOTE;
  self->first_row = self->heading_row + 1;
  self->sheet = workbook_add_worksheet (self->workbook, self->table->name);
  fg_xlsx_style_add (self->workbook, self->formats);
  set_properties (self);
  write_head (self);
  write_headings (self);
  if (self->table->instructions != NULL)
    write_instructions (self);
  for (guint row = 0; row < self->table->n_rows; row++)
    write_row (self, row);

  set_view (self);
  set_page (self);
  if (self->table->instructions != NULL)
    fg_xlsx_form_protect (self->sheet, self->table, self->first_row);
}

static gboolean
check_size (const FgTable *table, GError **error)
{
  if (table->n_rows <= LXW_ROW_MAX - ROW_BELOW_NOTE - 2 && table->n_columns <= LXW_COL_MAX)
    return TRUE;

  g_set_error_literal (error, FG_REPORT_ERROR, FG_REPORT_ERROR_TOO_LARGE,
                       _("The table is too large for a workbook: choose fewer rows, or CSV instead."));
  return FALSE;
}

static gboolean
take_file (const char *path, GByteArray *bytes, GError **error)
{
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return FALSE;

  g_byte_array_append (bytes, (const guint8 *) contents, (guint) length);
  return TRUE;
}

/* The library writes figures as the locale of this thread has them, but a workbook knows the decimal point only. */
static lxw_error
close_workbook (lxw_workbook *workbook)
{
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t) 0)));
  locale_t before = uselocale (plain);
  lxw_error status = workbook_close (workbook);

  uselocale (before);
  freelocale (plain);
  return status;
}

static gboolean
make_workbook (const FgTable *table, const FgPageSetup *setup, const char *path, GByteArray *bytes, GError **error)
{
  Writer self = { .table = table, .setup = setup, .workbook = workbook_new (path) };
  lxw_error status;

  write_workbook (&self);
  status = close_workbook (self.workbook);
  if (status == LXW_NO_ERROR)
    return take_file (path, bytes, error);

  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, lxw_strerror (status));
  return FALSE;
}

/**
 * fg_xlsx_writer_write:
 * @table: a table
 * @setup: paper and margins that it will be printed with
 * @bytes: what the workbook is appended to
 * @error: %FG_REPORT_ERROR_TOO_LARGE, or %FG_REPORT_ERROR_WRITE where there is no room for temporary files
 *
 * The library writes files only, so the workbook is put together in the folder for temporary files.
 *
 * Returns: whether the workbook is whole
 */
gboolean
fg_xlsx_writer_write (const FgTable *table, const FgPageSetup *setup, GByteArray *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *path = NULL;
  int fd;
  gboolean done;

  if (!check_size (table, error))
    return FALSE;

  fd = g_file_open_tmp ("fengong-XXXXXX.xlsx", &path, &cause);
  done = fd >= 0 && g_close (fd, &cause) && make_workbook (table, setup, path, bytes, &cause);
  if (path != NULL)
    g_unlink (path);
  if (done)
    return TRUE;

  g_debug ("making a workbook: %s", cause->message);
  g_set_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_WRITE,
               /* Translators: %s is the folder for temporary files. */
               _("The workbook cannot be put together: free some space in the folder “%s”, then try again."),
               g_get_tmp_dir ());
  return FALSE;
}
