/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the cells of a ledger on paper, and how large they are. The columns share the width of the page, so
 * that a ledger is never cut into bands; a row is as high as its longest cell, and a high one is laid out in parts, so
 * that one which is higher than a page goes on on the next.
 */
#include "fg-ledger-layout.h"

#include <glib/gi18n-lib.h>

#include "fg-text-measure.h"

#define PADDING_EM 0.4
#define HEADER_PADDING_EM 0.5
#define DEADLINE_EM 8.6
#define PROGRESS_EM 3.4
#define SIGN_EM 1.3

/* Where no page says how wide it is. */
#define WIDTH_EM 90.0

/* What the texts take of the width that is left to them, the agencies and the reports, and the most that they may take. */
#define TEXT_SHARE 0.42
#define TEXT_SHARE_MAX 0.55
#define TEXT_MIN_EM 8.0
#define REST_MIN_EM 30.0

/* How agencies and reports share the rest. */
#define LEADS_SHARE 0.27
#define PARTNERS_SHARE 0.35

/* A row of more lines is laid out in parts of so many. */
#define PART_LINES 6

/* Bold Latin letters are wider than plain ones; Chinese characters are not. */
#define STRONG_FACTOR 1.05

/* A paragraph begins with two blanks of full width; here it only follows the one before. */
static char *
join_paragraphs (const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit_set (text, "\r\n", -1);

  return g_strjoinv ("　", paragraphs);
}

/**
 * fg_ledger_layout_get_heading:
 * @column: a column
 *
 * Returns: what stands above it, translated
 */
const char *
fg_ledger_layout_get_heading (FgLedgerColumn column)
{
  switch (column)
    {
    case FG_LEDGER_LEADS:
      return C_("column", "Lead");
    case FG_LEDGER_PARTNERS:
      /* Translators: heading of the column with the agencies that are responsible (责任) or cooperate (配合). */
      return C_("column", "Responsible, cooperating");
    case FG_LEDGER_DEADLINE:
      return C_("column", "Deadline");
    case FG_LEDGER_PROGRESS:
      return C_("column", "Done");
    case FG_LEDGER_LIGHT:
      return C_("column", "Light");
    case FG_LEDGER_REPORT:
      return C_("column", "Latest progress");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * fg_ledger_layout_dup_text:
 * @row: a row
 *
 * Returns: (transfer full): its text in one paragraph; of a section, its number and title
 */
char *
fg_ledger_layout_dup_text (const FgLedgerRow *row)
{
  if (row->kind == FG_ITEM_SECTION)
    return g_strconcat (row->number, row->title, NULL);

  return join_paragraphs (row->text);
}

static char *
dup_partners (const FgLedgerRow *row)
{
  if (*row->cooperate == '\0')
    return g_strdup (row->responsible);
  if (*row->responsible == '\0')
    /* Translators: in the ledger: %s lists the agencies that cooperate (配合). */
    return g_strdup_printf (_("Cooperating: %s"), row->cooperate);

  /* Translators: in the ledger: %1$s lists the agencies that are responsible, %2$s those that cooperate (配合). */
  return g_strdup_printf (_("%1$s; cooperating: %2$s"), row->responsible, row->cooperate);
}

static char *
dup_report (const FgLedgerRow *row)
{
  g_autofree char *report = join_paragraphs (row->report);
  g_autofree char *day = NULL;

  if (row->report_day == FG_DAY_NONE)
    return g_steal_pointer (&report);

  day = fg_day_to_iso (row->report_day);
  /* Translators: the latest report in the ledger: %1$s is the day it speaks of, %2$s what it says. */
  return g_strdup_printf (_("%1$s: %2$s"), day, report);
}

/**
 * fg_ledger_layout_dup_cell:
 * @row: a row that is no section
 * @column: a column
 *
 * Returns: (transfer full): what stands there, in one paragraph; of a light, the word without its sign
 */
char *
fg_ledger_layout_dup_cell (const FgLedgerRow *row, FgLedgerColumn column)
{
  switch (column)
    {
    case FG_LEDGER_LEADS:
      return g_strdup (row->leads);
    case FG_LEDGER_PARTNERS:
      return dup_partners (row);
    case FG_LEDGER_DEADLINE:
      return join_paragraphs (row->deadline);
    case FG_LEDGER_PROGRESS:
      return g_strdup_printf ("%d%%", row->percent);
    case FG_LEDGER_LIGHT:
      return g_strdup (row->light != FG_LIGHT_NONE ? fg_light_get_label (row->light) : "");
    case FG_LEDGER_REPORT:
      return dup_report (row);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static double
measure_numbers (const FgLedger *ledger)
{
  double em = fg_text_measure_em (C_("column", "No."));

  for (guint i = 0; i < fg_ledger_get_n_rows (ledger); i++)
    {
      const FgLedgerRow *row = fg_ledger_get_row (ledger, i);

      if (row->kind != FG_ITEM_SECTION)
        em = MAX (em, fg_text_measure_em (row->number));
    }

  return em * STRONG_FACTOR + 2.0 * PADDING_EM;
}

static double
measure_lights (void)
{
  double em = 0.0;

  for (guint light = FG_LIGHT_NONE + 1; light < FG_N_LIGHTS; light++)
    em = MAX (em, fg_text_measure_em (fg_light_get_label ((FgLight) light)));

  return em + SIGN_EM + 2.0 * PADDING_EM;
}

static void
share_width (double width_em, double title_em, const FgLedger *ledger, double *number_em, double *text_em,
             double columns_em[FG_N_LEDGER_COLUMNS])
{
  double light_em = measure_lights (), rest;

  *number_em = measure_numbers (ledger);
  rest = MAX (width_em - *number_em - DEADLINE_EM - PROGRESS_EM - light_em, REST_MIN_EM);
  *text_em = CLAMP (title_em > 0.0 ? title_em : rest * TEXT_SHARE, TEXT_MIN_EM, rest * TEXT_SHARE_MAX);
  rest -= *text_em;
  columns_em[FG_LEDGER_LEADS] = rest * LEADS_SHARE;
  columns_em[FG_LEDGER_PARTNERS] = rest * PARTNERS_SHARE;
  columns_em[FG_LEDGER_DEADLINE] = DEADLINE_EM;
  columns_em[FG_LEDGER_PROGRESS] = PROGRESS_EM;
  columns_em[FG_LEDGER_LIGHT] = light_em;
  columns_em[FG_LEDGER_REPORT] = rest * (1.0 - LEADS_SHARE - PARTNERS_SHARE);
}

static void
measure_header (FgLedgerLayout *self, FgSheetStyle *style, const double columns_em[FG_N_LEDGER_COLUMNS])
{
  self->header_lines = 1;
  for (guint i = 0; i < FG_N_LEDGER_COLUMNS; i++)
    {
      double room_em = (columns_em[i] - 2.0 * PADDING_EM) / STRONG_FACTOR;

      self->header_lines = MAX (self->header_lines,
                                fg_text_measure_lines (fg_ledger_layout_get_heading ((FgLedgerColumn) i), room_em));
    }

  self->header_height = self->header_lines * fg_sheet_style_get_line_height (style)
                        + 2.0 * fg_sheet_style_get_length (style, HEADER_PADDING_EM);
}

static guint
count_lines (const FgLedgerRow *row, double text_em, const double columns_em[FG_N_LEDGER_COLUMNS])
{
  double strong = row->kind == FG_ITEM_TASK ? STRONG_FACTOR : 1.0;
  g_autofree char *text = fg_ledger_layout_dup_text (row);
  guint lines;

  if (row->kind == FG_ITEM_SECTION)
    return 1;

  lines = fg_text_measure_lines (text, (text_em - PADDING_EM) / strong);
  for (guint i = 0; i < FG_N_LEDGER_COLUMNS; i++)
    {
      double sign_em = i == FG_LEDGER_LIGHT ? SIGN_EM : 0.0;
      g_autofree char *cell = fg_ledger_layout_dup_cell (row, (FgLedgerColumn) i);

      lines = MAX (lines, fg_text_measure_lines (cell, columns_em[i] - 2.0 * PADDING_EM - sign_em));
    }

  return lines;
}

static void
add_parts (FgLedgerLayout *self, guint row, guint n_lines, FgSheetStyle *style, FgTracks *rows)
{
  double line = fg_sheet_style_get_line_height (style);

  for (guint first = 0; first < n_lines; first += PART_LINES)
    {
      const FgLedgerPart part = { row, first, MIN (first + PART_LINES, n_lines), n_lines };
      double height = (part.end_line - part.first_line) * line;

      height += part.first_line == 0 ? self->padding : 0.0;
      height += part.end_line == n_lines ? self->padding : 0.0;
      g_array_append_val (self->parts, part);
      fg_tracks_add (rows, height);
    }
}

/**
 * fg_ledger_layout_compute:
 * @self: (inout): the layout, whose array of parts stands already
 * @ledger: what is laid out
 * @style: what it looks like
 * @room: the room on the page
 * @rows: filled with the parts
 * @columns: filled with the columns at the right of the texts
 */
void
fg_ledger_layout_compute (FgLedgerLayout *self, const FgLedger *ledger, FgSheetStyle *style,
                          const FgSheetRoom *room, FgTracks *rows, FgTracks *columns)
{
  double width_em = room->width > 0.0 ? room->width / fg_sheet_style_get_em (style) : WIDTH_EM;
  double number_em, text_em, columns_em[FG_N_LEDGER_COLUMNS];

  share_width (width_em, room->fit.title_em, ledger, &number_em, &text_em, columns_em);
  self->padding = fg_sheet_style_get_length (style, PADDING_EM);
  self->number_width = fg_sheet_style_get_length (style, number_em);
  self->text_width = fg_sheet_style_get_length (style, text_em);
  measure_header (self, style, columns_em);

  fg_tracks_clear (columns);
  for (guint i = 0; i < FG_N_LEDGER_COLUMNS; i++)
    fg_tracks_add (columns, fg_sheet_style_get_length (style, columns_em[i]));

  fg_tracks_clear (rows);
  g_array_set_size (self->parts, 0);
  for (guint i = 0; i < fg_ledger_get_n_rows (ledger); i++)
    add_parts (self, i, count_lines (fg_ledger_get_row (ledger, i), text_em, columns_em), style, rows);
}
