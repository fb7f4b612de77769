/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-legend.h"
#include "fg-sheet-room.h"
#include "fg-text-cache.h"
#include "fg-tracks.h"

G_BEGIN_DECLS

/* No row or no column. */
#define FG_SHEET_NOWHERE G_MAXUINT

/**
 * FgSheetCell:
 * @row: a row, or %FG_SHEET_NOWHERE
 * @column: a column, or %FG_SHEET_NOWHERE
 */
typedef struct
{
  guint row;
  guint column;
} FgSheetCell;

#define FG_SHEET_CELL_INIT { FG_SHEET_NOWHERE, FG_SHEET_NOWHERE }

/**
 * FgSheetPort:
 * @width: width of the window or the page onto the sheet
 * @height: its height
 * @x: how far its body is scrolled to the right
 * @y: how far down
 * @cursor: the selected cell
 * @hover: the cell under the pointer
 * @focused: whether keys go to the sheet
 *
 * A view onto a sheet: headings at the left, the header above and the footer below stay, the body is shown from @x and
 * @y on.
 */
typedef struct
{
  double      width;
  double      height;
  double      x;
  double      y;
  FgSheetCell cursor;
  FgSheetCell hover;
  gboolean    focused;
} FgSheetPort;

#define FG_SHEET_PORT_INIT { 0.0, 0.0, 0.0, 0.0, FG_SHEET_CELL_INIT, FG_SHEET_CELL_INIT, FALSE }

/**
 * FgSheetArea:
 * @rows: the rows that are at least partly seen
 * @columns: the columns that are
 * @x: how far the body is scrolled
 * @y: how far the body is scrolled
 * @width: how much of the body is seen
 * @height: how much of the body is seen
 *
 * The part of the body that a port shows, as the parts of a sheet that draw themselves are told it.
 */
typedef struct
{
  FgTrackRange rows;
  FgTrackRange columns;
  double       x;
  double       y;
  double       width;
  double       height;
} FgSheetArea;

/**
 * FgSheet:
 *
 * Something with rows and columns that draws itself, on the screen and on paper alike: a body, a header above it,
 * headings at its left and perhaps a footer below it that stay put.
 */
#define FG_TYPE_SHEET (fg_sheet_get_type ())
G_DECLARE_DERIVABLE_TYPE (FgSheet, fg_sheet, FG, SHEET, GObject)

/**
 * FgSheetClass:
 * @legend: what its signs mean
 * @n_legend: how many entries @legend has
 * @has_cells: whether a column means something to the pointer and the cursor; else whole rows are lit up and selected
 * @is_row_first: whether the cursor is on a whole row until it is moved sideways
 * @has_stacks: whether the columns carry names that can be set in shorter stacks and narrower columns
 * @layout: sets the frozen sizes and fills the rows and columns for the room that there is
 * @append_corner: draws what stands above the headings
 * @append_header: draws what stands above the columns; x runs with the body, from the left of the visible part
 * @append_headings: draws what stands at the left of the rows; y runs from the top of the visible part
 * @append_body: draws the cells; x and y run from the upper left of the visible part
 * @append_footer: (nullable): draws what stands below the columns; x runs with the body
 * @append_footer_corner: (nullable): draws what stands below the headings
 * @is_band: whether a row is a band across the whole sheet, with no cells
 * @dup_band_title: the text of a band row
 * @continues: whether a row goes on in the next one, with no line between them
 * @keeps_next: whether a row must not be the last one of a page
 * @get_item: the row id of the item that a row shows, 0 where it shows none
 * @describe: a cell in one sentence
 */
struct _FgSheetClass
{
  GObjectClass parent_class;

  const FgLegendEntry *legend;
  guint                n_legend;
  gboolean             has_cells;
  gboolean             is_row_first;
  gboolean             has_stacks;

  void     (*layout)          (FgSheet *self, const FgSheetRoom *room);
  void     (*append_corner)   (FgSheet *self, GtkSnapshot *snapshot);
  void     (*append_header)   (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area);
  void     (*append_headings) (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area);
  void     (*append_body)     (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area);
  void     (*append_footer)   (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area);
  void     (*append_footer_corner) (FgSheet *self, GtkSnapshot *snapshot);
  gboolean (*is_band)         (FgSheet *self, guint row);
  char    *(*dup_band_title)  (FgSheet *self, guint row);
  gboolean (*continues)       (FgSheet *self, guint row);
  gboolean (*keeps_next)      (FgSheet *self, guint row);
  gint64   (*get_item)        (FgSheet *self, guint row);
  char    *(*describe)        (FgSheet *self, const FgSheetCell *cell);
};

void          fg_sheet_set_style         (FgSheet *self, FgSheetStyle *style);
FgSheetStyle *fg_sheet_get_style         (FgSheet *self);
void          fg_sheet_set_size          (FgSheet *self, double width, double height);
void          fg_sheet_set_fit           (FgSheet *self, const FgSheetFit *fit);

double        fg_sheet_get_heading_width (FgSheet *self);
double        fg_sheet_get_header_height (FgSheet *self);
double        fg_sheet_get_footer_height (FgSheet *self);
FgTracks     *fg_sheet_get_rows          (FgSheet *self);
FgTracks     *fg_sheet_get_columns       (FgSheet *self);
double        fg_sheet_get_width         (FgSheet *self);
double        fg_sheet_get_height        (FgSheet *self);
gboolean      fg_sheet_keeps_next        (FgSheet *self, guint row);
char         *fg_sheet_dup_band_title    (FgSheet *self, guint row);
gint64        fg_sheet_get_item          (FgSheet *self, guint row);
guint         fg_sheet_find_item         (FgSheet *self, gint64 item_id);
char         *fg_sheet_describe          (FgSheet *self, const FgSheetCell *cell);

void          fg_sheet_hit               (FgSheet *self, const FgSheetPort *port, double x, double y, FgSheetCell *cell);
void          fg_sheet_get_cell_rect     (FgSheet           *self,
                                          const FgSheetPort *port,
                                          const FgSheetCell *cell,
                                          graphene_rect_t   *rect);
gboolean      fg_sheet_get_cursor_rect   (FgSheet *self, const FgSheetPort *port, graphene_rect_t *rect);
gboolean      fg_sheet_has_cells         (FgSheet *self);
gboolean      fg_sheet_is_row_first      (FgSheet *self);
gboolean      fg_sheet_has_stacks        (FgSheet *self);
void          fg_sheet_append            (FgSheet *self, GtkSnapshot *snapshot, const FgSheetPort *port);
gboolean      fg_sheet_has_inner_legend  (FgSheet *self);
double        fg_sheet_measure_legend    (FgSheet *self, double width);
void          fg_sheet_append_legend     (FgSheet *self, GtkSnapshot *snapshot, double width);

/* For the sheets themselves. */
FgTextCache  *fg_sheet_get_texts         (FgSheet *self);
void          fg_sheet_set_frozen        (FgSheet *self, double heading_width, double header_height);
void          fg_sheet_set_band_width    (FgSheet *self, double band_width);
double        fg_sheet_get_band_width    (FgSheet *self, double width);
void          fg_sheet_set_footer        (FgSheet *self, double footer_height);
void          fg_sheet_set_inner_legend  (FgSheet *self, gboolean inner);
void          fg_sheet_queue_layout      (FgSheet *self);
void          fg_sheet_ensure_layout     (FgSheet *self);
void          fg_sheet_get_area          (FgSheet *self, const FgSheetPort *port, FgSheetArea *area);
void          fg_sheet_get_row_rect      (FgSheet           *self,
                                          const FgSheetArea *area,
                                          guint              row,
                                          graphene_rect_t   *rect);
void          fg_sheet_get_column_rect   (FgSheet           *self,
                                          const FgSheetArea *area,
                                          guint              column,
                                          graphene_rect_t   *rect);

G_END_DECLS
