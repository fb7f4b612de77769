/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger as a sheet: number and text of each item, then who does it, by when, how far it is and what was reported
 * last. Texts are whole, on as many lines as they need.
 */
#include "fg-ledger-sheet.h"

#include <glib/gi18n-lib.h>

#include "fg-ledger-layout.h"
#include "fg-text-slice.h"

/* Room for the sign before the word of a light. */
#define SIGN_EM 1.3

struct _FgLedgerSheet
{
  FgSheet parent_instance;

  FgLedger      *ledger;
  FgLedgerLayout layout;
};

G_DEFINE_FINAL_TYPE (FgLedgerSheet, fg_ledger_sheet, FG_TYPE_SHEET)

static const FgLegendEntry legend[] = {
  { FG_LEGEND_LIGHT, FG_LIGHT_RED },
  { FG_LEGEND_LIGHT, FG_LIGHT_YELLOW },
  { FG_LEGEND_LIGHT, FG_LIGHT_GREEN },
  { FG_LEGEND_LIGHT, FG_LIGHT_DONE },
};

static const FgLedgerPart *
get_part (FgLedgerSheet *self, guint part)
{
  /* Which row it is of follows from the layout. */
  fg_sheet_ensure_layout (FG_SHEET (self));
  return &g_array_index (self->layout.parts, FgLedgerPart, part);
}

static const FgLedgerRow *
get_row (FgLedgerSheet *self, guint part)
{
  return fg_ledger_get_row (self->ledger, get_part (self, part)->row);
}

static gboolean
goes_on (FgLedgerSheet *self, guint part)
{
  const FgLedgerPart *lines = get_part (self, part);

  return lines->end_line < lines->n_lines;
}

static void
append_text (FgLedgerSheet *self, GtkSnapshot *snapshot, const char *text, double x, double width,
             const graphene_rect_t *row, FgTextBox box)
{
  graphene_rect_init (&box.rect, (float) x, row->origin.y, (float) width, row->size.height);
  fg_text_cache_append (fg_sheet_get_texts (FG_SHEET (self)), snapshot, text, &box);
}

/* What is seen of a row: all its lines, or those that are on a page with it. */
typedef struct
{
  const FgLedgerRow *row;
  guint              first_line;
  guint              end_line;
  gboolean           whole;
  graphene_rect_t    rect;
} Piece;

/* Returns the part after the piece that @part begins. */
static guint
get_piece (FgLedgerSheet *self, const FgSheetArea *area, guint part, Piece *piece)
{
  double line = fg_sheet_style_get_line_height (fg_sheet_get_style (FG_SHEET (self)));
  const FgLedgerPart *first = get_part (self, part);
  guint end = part + 1;

  while (end < area->rows.end && get_part (self, end)->row == first->row)
    end++;

  piece->row = get_row (self, part);
  piece->first_line = first->first_line;
  piece->end_line = get_part (self, end - 1)->end_line;
  piece->whole = piece->first_line == 0 && piece->end_line == first->n_lines;
  fg_sheet_get_row_rect (FG_SHEET (self), area, part, &piece->rect);
  piece->rect.origin.y += piece->first_line == 0 ? (float) self->layout.padding : 0.0f;
  piece->rect.size.height = (float) ((piece->end_line - piece->first_line) * line);
  return end;
}

static void
append_lines (FgLedgerSheet *self, GtkSnapshot *snapshot, const Piece *piece, const char *text, double x, double width,
              FgTextBox box)
{
  FgSheetStyle *style = fg_sheet_get_style (FG_SHEET (self));
  g_autofree char *slice = NULL;

  box.lines = piece->end_line - piece->first_line;
  if (!piece->whole)
    slice = fg_text_slice (style, box.font, text, width, piece->first_line, piece->end_line);

  append_text (self, snapshot, slice != NULL ? slice : text, x, width, &piece->rect, box);
}

static void
fg_ledger_sheet_layout (FgSheet *sheet, const FgSheetRoom *room)
{
  FgLedgerSheet *self = FG_LEDGER_SHEET (sheet);
  FgLedgerLayout *layout = &self->layout;

  fg_ledger_layout_compute (layout, self->ledger, fg_sheet_get_style (sheet), room, fg_sheet_get_rows (sheet),
                            fg_sheet_get_columns (sheet));
  fg_sheet_set_frozen (sheet, layout->number_width + layout->text_width, layout->header_height);
}

static void
append_heading (FgLedgerSheet *self, GtkSnapshot *snapshot, const char *text, double x, double width)
{
  const FgLedgerLayout *layout = &self->layout;
  const FgTextBox box = {
    .font = FG_FONT_STRONG,
    .color = FG_COLOR_TEXT,
    .xalign = 0.5f,
    .yalign = 0.5f,
    .lines = layout->header_lines,
  };
  graphene_rect_t row;

  graphene_rect_init (&row, 0.0f, 0.0f, 0.0f, (float) layout->header_height);
  append_text (self, snapshot, text, x + layout->padding, width - 2.0 * layout->padding, &row, box);
}

static void
fg_ledger_sheet_append_corner (FgSheet *sheet, GtkSnapshot *snapshot)
{
  FgLedgerSheet *self = FG_LEDGER_SHEET (sheet);
  const FgLedgerLayout *layout = &self->layout;

  append_heading (self, snapshot, C_("column", "No."), 0.0, layout->number_width);
  append_heading (self, snapshot, C_("column", "Task or measure"), layout->number_width, layout->text_width);
}

static void
fg_ledger_sheet_append_header (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgLedgerSheet *self = FG_LEDGER_SHEET (sheet);
  graphene_rect_t rect;

  for (guint column = area->columns.first; column < area->columns.end; column++)
    {
      fg_sheet_get_column_rect (sheet, area, column, &rect);
      append_heading (self, snapshot, fg_ledger_layout_get_heading ((FgLedgerColumn) column), rect.origin.x,
                      rect.size.width);
    }
}

static void
append_item (FgLedgerSheet *self, GtkSnapshot *snapshot, const Piece *piece)
{
  const FgLedgerLayout *layout = &self->layout;
  g_autofree char *text = fg_ledger_layout_dup_text (piece->row);
  const FgTextBox box = {
    .font = piece->row->kind == FG_ITEM_TASK ? FG_FONT_STRONG : FG_FONT_BODY,
    .color = FG_COLOR_TEXT,
  };

  append_lines (self, snapshot, piece, piece->row->number, layout->padding, layout->number_width - layout->padding, box);
  append_lines (self, snapshot, piece, text, layout->number_width, layout->text_width - layout->padding, box);
}

static void
fg_ledger_sheet_append_headings (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgLedgerSheet *self = FG_LEDGER_SHEET (sheet);
  Piece piece;

  for (guint part = area->rows.first; part < area->rows.end;)
    {
      part = get_piece (self, area, part, &piece);
      if (piece.row->kind != FG_ITEM_SECTION)
        append_item (self, snapshot, &piece);
    }
}

static FgColor
get_color (const FgLedgerRow *row, FgLedgerColumn column)
{
  if (column == FG_LEDGER_LIGHT || (column == FG_LEDGER_DEADLINE && row->light == FG_LIGHT_RED))
    return fg_sheet_style_color_for_light (row->light);

  return FG_COLOR_TEXT;
}

static void
append_cell (FgLedgerSheet *self, GtkSnapshot *snapshot, const Piece *piece, FgLedgerColumn column,
             const graphene_rect_t *column_rect)
{
  const FgLedgerRow *row = piece->row;
  g_autofree char *text = fg_ledger_layout_dup_cell (row, column);
  double padding = self->layout.padding;
  double x = column_rect->origin.x + padding, width = column_rect->size.width - 2.0 * padding;
  FgTextBox box = { .color = get_color (row, column) };

  if (column == FG_LEDGER_PROGRESS)
    box.xalign = 1.0f;
  if (column == FG_LEDGER_LIGHT && row->light != FG_LIGHT_NONE)
    {
      double sign = fg_sheet_style_get_length (fg_sheet_get_style (FG_SHEET (self)), SIGN_EM);

      append_lines (self, snapshot, piece, fg_light_get_symbol (row->light), x, sign, box);
      x += sign;
      width -= sign;
    }

  append_lines (self, snapshot, piece, text, x, width, box);
}

static void
fg_ledger_sheet_append_body (FgSheet *sheet, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgLedgerSheet *self = FG_LEDGER_SHEET (sheet);
  graphene_rect_t column_rect;
  Piece piece;

  for (guint part = area->rows.first; part < area->rows.end;)
    {
      part = get_piece (self, area, part, &piece);
      if (piece.row->kind == FG_ITEM_SECTION)
        continue;
      for (guint column = area->columns.first; column < area->columns.end; column++)
        {
          fg_sheet_get_column_rect (sheet, area, column, &column_rect);
          append_cell (self, snapshot, &piece, (FgLedgerColumn) column, &column_rect);
        }
    }
}

static char *
fg_ledger_sheet_dup_band_title (FgSheet *sheet, guint part)
{
  return fg_ledger_layout_dup_text (get_row (FG_LEDGER_SHEET (sheet), part));
}

static gboolean
fg_ledger_sheet_is_band (FgSheet *sheet, guint part)
{
  return get_row (FG_LEDGER_SHEET (sheet), part)->kind == FG_ITEM_SECTION;
}

static gboolean
fg_ledger_sheet_continues (FgSheet *sheet, guint part)
{
  return goes_on (FG_LEDGER_SHEET (sheet), part);
}

/* A row stays whole where a page has room for it, a section with its first task, a task with its first measure. */
static gboolean
fg_ledger_sheet_keeps_next (FgSheet *sheet, guint part)
{
  FgLedgerSheet *self = FG_LEDGER_SHEET (sheet);

  return goes_on (self, part)
         || (part + 1 < self->layout.parts->len && get_row (self, part + 1)->kind > get_row (self, part)->kind);
}

static gint64
fg_ledger_sheet_get_item (FgSheet *sheet, guint part)
{
  return get_row (FG_LEDGER_SHEET (sheet), part)->item_id;
}

static char *
fg_ledger_sheet_describe (FgSheet *sheet, const FgSheetCell *cell)
{
  FgLedgerSheet *self = FG_LEDGER_SHEET (sheet);
  const FgLedgerRow *row;

  if (cell->row == FG_SHEET_NOWHERE)
    return g_strdup (cell->column != FG_SHEET_NOWHERE ? fg_ledger_layout_get_heading ((FgLedgerColumn) cell->column) : "");

  row = get_row (self, cell->row);
  if (row->kind == FG_ITEM_SECTION)
    return g_strdup_printf (_("Section %1$s %2$s"), row->number, row->title);

  /* Translators: spoken for a row of the ledger: %1$s is the item's number, %2$s its title, %3$s its deadline, %4$d its
     progress in percent, %5$s its light (such as Overdue). */
  return g_strdup_printf (_("%1$s %2$s, deadline %3$s, %4$d%% done, %5$s"), row->number, row->title, row->deadline,
                          row->percent, fg_light_get_label (row->light));
}

static void
fg_ledger_sheet_finalize (GObject *object)
{
  FgLedgerSheet *self = FG_LEDGER_SHEET (object);

  g_clear_pointer (&self->ledger, fg_ledger_unref);
  g_array_unref (self->layout.parts);

  G_OBJECT_CLASS (fg_ledger_sheet_parent_class)->finalize (object);
}

static void
fg_ledger_sheet_class_init (FgLedgerSheetClass *klass)
{
  FgSheetClass *sheet_class = FG_SHEET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fg_ledger_sheet_finalize;

  sheet_class->legend = legend;
  sheet_class->n_legend = G_N_ELEMENTS (legend);
  sheet_class->has_cells = FALSE;
  sheet_class->layout = fg_ledger_sheet_layout;
  sheet_class->append_corner = fg_ledger_sheet_append_corner;
  sheet_class->append_header = fg_ledger_sheet_append_header;
  sheet_class->append_headings = fg_ledger_sheet_append_headings;
  sheet_class->append_body = fg_ledger_sheet_append_body;
  sheet_class->is_band = fg_ledger_sheet_is_band;
  sheet_class->dup_band_title = fg_ledger_sheet_dup_band_title;
  sheet_class->continues = fg_ledger_sheet_continues;
  sheet_class->keeps_next = fg_ledger_sheet_keeps_next;
  sheet_class->get_item = fg_ledger_sheet_get_item;
  sheet_class->describe = fg_ledger_sheet_describe;
}

static void
fg_ledger_sheet_init (FgLedgerSheet *self)
{
  self->layout.parts = g_array_new (FALSE, FALSE, sizeof (FgLedgerPart));
}

/**
 * fg_ledger_sheet_new:
 * @ledger: what it shows
 * @style: what it looks like
 *
 * Returns: (transfer full): a sheet
 */
FgLedgerSheet *
fg_ledger_sheet_new (FgLedger *ledger, FgSheetStyle *style)
{
  FgLedgerSheet *self = g_object_new (FG_TYPE_LEDGER_SHEET, NULL);

  self->ledger = fg_ledger_ref (ledger);
  fg_sheet_set_style (FG_SHEET (self), style);
  return self;
}
