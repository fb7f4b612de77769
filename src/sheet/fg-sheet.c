/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all sheets share: rows and columns laid end to end, a header, headings and a footer that stay put, and where in a port
 * each of them is. A sheet lays itself out once for the room that it has. Positions are reckoned in double precision
 * from the port's corner, because the floats of a render node lose pixels a hundred thousand rows down.
 */
#include "fg-sheet.h"

typedef struct
{
  FgSheetStyle *style;
  FgTextCache  *texts;
  FgTracks     *rows;
  FgTracks     *columns;
  double        heading_width;
  double        header_height;
  double        footer_height;
  double        band_width;
  FgSheetRoom   room;
  gboolean      inner_legend;
  gboolean      needs_layout;
} FgSheetPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FgSheet, fg_sheet, G_TYPE_OBJECT)

static FgSheetPrivate *
get_private (FgSheet *self)
{
  return fg_sheet_get_instance_private (self);
}

static void
fg_sheet_finalize (GObject *object)
{
  FgSheetPrivate *priv = get_private (FG_SHEET (object));

  g_clear_pointer (&priv->texts, fg_text_cache_free);
  g_clear_object (&priv->style);
  fg_tracks_free (priv->rows);
  fg_tracks_free (priv->columns);

  G_OBJECT_CLASS (fg_sheet_parent_class)->finalize (object);
}

static gboolean
fg_sheet_real_continues (FgSheet *self, guint row)
{
  return FALSE;
}

static gboolean
fg_sheet_real_keeps_next (FgSheet *self, guint row)
{
  return FG_SHEET_GET_CLASS (self)->is_band (self, row);
}

static void
fg_sheet_class_init (FgSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fg_sheet_finalize;
  klass->continues = fg_sheet_real_continues;
  klass->keeps_next = fg_sheet_real_keeps_next;
}

static void
fg_sheet_init (FgSheet *self)
{
  FgSheetPrivate *priv = get_private (self);

  priv->rows = fg_tracks_new ();
  priv->columns = fg_tracks_new ();
  priv->needs_layout = TRUE;
}

/**
 * fg_sheet_set_style:
 * @self: a sheet
 * @style: what it shall look like
 */
void
fg_sheet_set_style (FgSheet *self, FgSheetStyle *style)
{
  FgSheetPrivate *priv = get_private (self);

  g_return_if_fail (FG_IS_SHEET (self));
  g_return_if_fail (FG_IS_SHEET_STYLE (style));

  if (!g_set_object (&priv->style, style))
    return;

  g_clear_pointer (&priv->texts, fg_text_cache_free);
  priv->texts = fg_text_cache_new (style);
  fg_sheet_queue_layout (self);
}

/**
 * fg_sheet_get_style:
 * @self: a sheet
 *
 * Returns: (transfer none): what it looks like
 */
FgSheetStyle *
fg_sheet_get_style (FgSheet *self)
{
  g_return_val_if_fail (FG_IS_SHEET (self), NULL);

  return get_private (self)->style;
}

/**
 * fg_sheet_set_size:
 * @self: a sheet
 * @width: the width of the window or page that it is shown on
 * @height: its height, 0 where the header may be as high as it likes
 *
 * Tells how wide its headings may be, which take what the body leaves, and how high its header.
 */
void
fg_sheet_set_size (FgSheet *self, double width, double height)
{
  FgSheetRoom *room;

  g_return_if_fail (FG_IS_SHEET (self));

  room = &get_private (self)->room;
  if (width >= room->width && width <= room->width && height >= room->height && height <= room->height)
    return;

  room->width = width;
  room->height = height;
  fg_sheet_queue_layout (self);
}

/**
 * fg_sheet_set_fit:
 * @self: a sheet
 * @fit: how it shall fit into its width and height
 *
 * Wide titles take fewer lines and leave room for fewer columns; short stacks make the header low and columns wide.
 */
void
fg_sheet_set_fit (FgSheet *self, const FgSheetFit *fit)
{
  g_return_if_fail (FG_IS_SHEET (self));

  get_private (self)->room.fit = *fit;
  fg_sheet_queue_layout (self);
}

/**
 * fg_sheet_get_heading_width:
 * @self: a sheet
 *
 * Returns: the width of what stays at the left
 */
double
fg_sheet_get_heading_width (FgSheet *self)
{
  fg_sheet_ensure_layout (self);
  return get_private (self)->heading_width;
}

/**
 * fg_sheet_get_header_height:
 * @self: a sheet
 *
 * Returns: the height of what stays above
 */
double
fg_sheet_get_header_height (FgSheet *self)
{
  fg_sheet_ensure_layout (self);
  return get_private (self)->header_height;
}

/**
 * fg_sheet_get_footer_height:
 * @self: a sheet
 *
 * Returns: the height of what stays below, 0 where nothing does
 */
double
fg_sheet_get_footer_height (FgSheet *self)
{
  fg_sheet_ensure_layout (self);
  return get_private (self)->footer_height;
}

/**
 * fg_sheet_get_rows:
 * @self: a sheet
 *
 * Returns: (transfer none): its rows
 */
FgTracks *
fg_sheet_get_rows (FgSheet *self)
{
  fg_sheet_ensure_layout (self);
  return get_private (self)->rows;
}

/**
 * fg_sheet_get_columns:
 * @self: a sheet
 *
 * Returns: (transfer none): the columns of its body
 */
FgTracks *
fg_sheet_get_columns (FgSheet *self)
{
  fg_sheet_ensure_layout (self);
  return get_private (self)->columns;
}

/**
 * fg_sheet_get_width:
 * @self: a sheet
 *
 * Returns: the width of all of it
 */
double
fg_sheet_get_width (FgSheet *self)
{
  return fg_sheet_get_heading_width (self) + fg_tracks_get_length (fg_sheet_get_columns (self));
}

/**
 * fg_sheet_get_height:
 * @self: a sheet
 *
 * Returns: the height of all of it
 */
double
fg_sheet_get_height (FgSheet *self)
{
  return fg_sheet_get_header_height (self) + fg_tracks_get_length (fg_sheet_get_rows (self))
         + fg_sheet_get_footer_height (self);
}

/**
 * fg_sheet_keeps_next:
 * @self: a sheet
 * @row: a row
 *
 * Returns: whether @row must not be the last one of a page
 */
gboolean
fg_sheet_keeps_next (FgSheet *self, guint row)
{
  return FG_SHEET_GET_CLASS (self)->keeps_next (self, row);
}

/**
 * fg_sheet_dup_band_title:
 * @self: a sheet
 * @row: a row
 *
 * Returns: (transfer full) (nullable): what stands in a band across the sheet, %NULL for a row that is none
 */
char *
fg_sheet_dup_band_title (FgSheet *self, guint row)
{
  FgSheetClass *klass = FG_SHEET_GET_CLASS (self);

  return klass->is_band (self, row) ? klass->dup_band_title (self, row) : NULL;
}

/**
 * fg_sheet_get_item:
 * @self: a sheet
 * @row: a row
 *
 * Returns: the row id of the item that it shows, 0 where it shows none
 */
gint64
fg_sheet_get_item (FgSheet *self, guint row)
{
  return FG_SHEET_GET_CLASS (self)->get_item (self, row);
}

/**
 * fg_sheet_find_item:
 * @self: a sheet
 * @item_id: row id of an item
 *
 * Returns: the first row that shows it, or %FG_SHEET_NOWHERE
 */
guint
fg_sheet_find_item (FgSheet *self, gint64 item_id)
{
  guint n = fg_tracks_get_n (fg_sheet_get_rows (self));

  for (guint row = 0; item_id != 0 && row < n; row++)
    if (fg_sheet_get_item (self, row) == item_id)
      return row;

  return FG_SHEET_NOWHERE;
}

/**
 * fg_sheet_describe:
 * @self: a sheet
 * @cell: a cell of it
 *
 * Returns: (transfer full): one sentence that says what can be seen there
 */
char *
fg_sheet_describe (FgSheet *self, const FgSheetCell *cell)
{
  return FG_SHEET_GET_CLASS (self)->describe (self, cell);
}

/**
 * fg_sheet_hit:
 * @self: a sheet
 * @port: a view onto it
 * @x: a place in the port
 * @y: a place in the port
 * @cell: (out): the row and the column there; over the headings there is no column, over header and footer no row
 */
void
fg_sheet_hit (FgSheet *self, const FgSheetPort *port, double x, double y, FgSheetCell *cell)
{
  FgTracks *rows = fg_sheet_get_rows (self), *columns = fg_sheet_get_columns (self);
  double body_x = x - fg_sheet_get_heading_width (self), body_y = y - fg_sheet_get_header_height (self);
  gboolean is_beside = body_y < 0.0 || y >= port->height - fg_sheet_get_footer_height (self);
  guint row = is_beside ? fg_tracks_get_n (rows) : fg_tracks_find (rows, body_y + port->y);
  guint column = body_x < 0.0 ? fg_tracks_get_n (columns) : fg_tracks_find (columns, body_x + port->x);

  cell->row = row < fg_tracks_get_n (rows) ? row : FG_SHEET_NOWHERE;
  cell->column = column < fg_tracks_get_n (columns) ? column : FG_SHEET_NOWHERE;
}

/**
 * fg_sheet_get_cell_rect:
 * @self: a sheet
 * @port: a view onto it
 * @cell: a cell of its body
 * @rect: (out): where it is in the port, also where that is out of sight
 */
void
fg_sheet_get_cell_rect (FgSheet *self, const FgSheetPort *port, const FgSheetCell *cell, graphene_rect_t *rect)
{
  FgTracks *rows = fg_sheet_get_rows (self), *columns = fg_sheet_get_columns (self);

  graphene_rect_init (
    rect, (float) (fg_sheet_get_heading_width (self) + fg_tracks_get_offset (columns, cell->column) - port->x),
    (float) (fg_sheet_get_header_height (self) + fg_tracks_get_offset (rows, cell->row) - port->y),
    (float) fg_tracks_get_size (columns, cell->column), (float) fg_tracks_get_size (rows, cell->row));
}

/**
 * fg_sheet_get_cursor_rect:
 * @self: a sheet
 * @port: a view onto it
 * @rect: (out): where the cursor of @port is: a cell, or a row as far as it is seen
 *
 * Returns: whether there is a cursor, be it in sight or not
 */
gboolean
fg_sheet_get_cursor_rect (FgSheet *self, const FgSheetPort *port, graphene_rect_t *rect)
{
  FgTracks *rows = fg_sheet_get_rows (self), *columns = fg_sheet_get_columns (self);
  FgSheetArea area;

  if (port->cursor.row >= fg_tracks_get_n (rows))
    return FALSE;

  if (fg_sheet_has_cells (self) && port->cursor.column < fg_tracks_get_n (columns))
    {
      fg_sheet_get_cell_rect (self, port, &port->cursor, rect);
      return TRUE;
    }

  fg_sheet_get_area (self, port, &area);
  fg_sheet_get_row_rect (self, &area, port->cursor.row, rect);
  rect->origin.y += (float) fg_sheet_get_header_height (self);
  rect->size.width += (float) fg_sheet_get_heading_width (self);
  return TRUE;
}

/**
 * fg_sheet_has_cells:
 * @self: a sheet
 *
 * Returns: whether its columns mean something to the pointer and the cursor
 */
gboolean
fg_sheet_has_cells (FgSheet *self)
{
  return FG_SHEET_GET_CLASS (self)->has_cells;
}

/**
 * fg_sheet_is_row_first:
 * @self: a sheet
 *
 * Returns: whether the cursor is on a whole row until it is moved sideways
 */
gboolean
fg_sheet_is_row_first (FgSheet *self)
{
  return FG_SHEET_GET_CLASS (self)->is_row_first;
}

/**
 * fg_sheet_has_stacks:
 * @self: a sheet
 *
 * Returns: whether its columns carry names that can be set in shorter stacks and narrower columns
 */
gboolean
fg_sheet_has_stacks (FgSheet *self)
{
  return FG_SHEET_GET_CLASS (self)->has_stacks;
}

/**
 * fg_sheet_has_inner_legend:
 * @self: a sheet
 *
 * Returns: whether it shows its legend itself, so that it needs none beside it
 */
gboolean
fg_sheet_has_inner_legend (FgSheet *self)
{
  fg_sheet_ensure_layout (self);
  return get_private (self)->inner_legend;
}

/**
 * fg_sheet_measure_legend:
 * @self: a sheet
 * @width: the width that there is
 *
 * Returns: the height of its legend
 */
double
fg_sheet_measure_legend (FgSheet *self, double width)
{
  FgSheetClass *klass = FG_SHEET_GET_CLASS (self);

  return fg_legend_measure (klass->legend, klass->n_legend, get_private (self)->style, width);
}

/**
 * fg_sheet_append_legend:
 * @self: a sheet
 * @snapshot: what to draw on
 * @width: the width that there is
 */
void
fg_sheet_append_legend (FgSheet *self, GtkSnapshot *snapshot, double width)
{
  FgSheetPrivate *priv = get_private (self);
  FgSheetClass *klass = FG_SHEET_GET_CLASS (self);

  fg_legend_append (klass->legend, klass->n_legend, priv->texts, priv->style, snapshot, width);
}

/**
 * fg_sheet_get_texts:
 * @self: a sheet with a style
 *
 * Returns: (transfer none): its laid-out texts
 */
FgTextCache *
fg_sheet_get_texts (FgSheet *self)
{
  return get_private (self)->texts;
}

/**
 * fg_sheet_set_frozen:
 * @self: a sheet that is being laid out
 * @heading_width: width of what stays at the left
 * @header_height: height of what stays above
 */
void
fg_sheet_set_frozen (FgSheet *self, double heading_width, double header_height)
{
  FgSheetPrivate *priv = get_private (self);

  priv->heading_width = heading_width;
  priv->header_height = header_height;
}

/**
 * fg_sheet_set_footer:
 * @self: a sheet that is being laid out
 * @footer_height: height of what stays below, 0 for nothing
 */
void
fg_sheet_set_footer (FgSheet *self, double footer_height)
{
  get_private (self)->footer_height = footer_height;
}

/**
 * fg_sheet_set_band_width:
 * @self: a sheet that is being laid out
 * @band_width: how wide the title of a band may be, 0 for the whole width
 *
 * For a sheet whose bands have cells too.
 */
void
fg_sheet_set_band_width (FgSheet *self, double band_width)
{
  get_private (self)->band_width = band_width;
}

/**
 * fg_sheet_get_band_width:
 * @self: a sheet that is laid out
 * @width: the width of all that is seen
 *
 * Returns: how wide the title of a band may be
 */
double
fg_sheet_get_band_width (FgSheet *self, double width)
{
  double band_width = get_private (self)->band_width;

  return band_width > 0.0 ? MIN (band_width, width) : width;
}

/**
 * fg_sheet_set_inner_legend:
 * @self: a sheet that is being laid out
 * @inner: whether it shows its legend itself
 */
void
fg_sheet_set_inner_legend (FgSheet *self, gboolean inner)
{
  get_private (self)->inner_legend = inner;
}

/**
 * fg_sheet_queue_layout:
 * @self: a sheet
 *
 * Has it laid out again before it is next asked for anything.
 */
void
fg_sheet_queue_layout (FgSheet *self)
{
  get_private (self)->needs_layout = TRUE;
}

/**
 * fg_sheet_ensure_layout:
 * @self: a sheet with a style
 *
 * Has it laid out now if it must be.
 */
void
fg_sheet_ensure_layout (FgSheet *self)
{
  FgSheetPrivate *priv = get_private (self);

  if (!priv->needs_layout)
    return;

  priv->needs_layout = FALSE;
  FG_SHEET_GET_CLASS (self)->layout (self, &priv->room);
}

/**
 * fg_sheet_get_area:
 * @self: a sheet that is laid out
 * @port: a view onto it
 * @area: (out): what is seen of its body
 */
void
fg_sheet_get_area (FgSheet *self, const FgSheetPort *port, FgSheetArea *area)
{
  FgSheetPrivate *priv = get_private (self);
  double frozen = priv->header_height + priv->footer_height;

  area->x = port->x;
  area->y = port->y;
  area->width = CLAMP (fg_tracks_get_length (priv->columns) - port->x, 0.0, MAX (port->width - priv->heading_width, 0.0));
  area->height = CLAMP (fg_tracks_get_length (priv->rows) - port->y, 0.0, MAX (port->height - frozen, 0.0));
  area->rows = fg_tracks_get_range (priv->rows, area->y, area->y + area->height);
  area->columns = fg_tracks_get_range (priv->columns, area->x, area->x + area->width);
}

/**
 * fg_sheet_get_row_rect:
 * @self: a sheet
 * @area: what is seen of its body
 * @row: a row
 * @rect: (out): the row within the visible part, as wide as that
 */
void
fg_sheet_get_row_rect (FgSheet *self, const FgSheetArea *area, guint row, graphene_rect_t *rect)
{
  FgTracks *rows = get_private (self)->rows;

  graphene_rect_init (rect, 0.0f, (float) (fg_tracks_get_offset (rows, row) - area->y), (float) area->width,
                      (float) fg_tracks_get_size (rows, row));
}

/**
 * fg_sheet_get_column_rect:
 * @self: a sheet
 * @area: what is seen of its body
 * @column: a column
 * @rect: (out): the column within the visible part, as high as that
 */
void
fg_sheet_get_column_rect (FgSheet *self, const FgSheetArea *area, guint column, graphene_rect_t *rect)
{
  FgTracks *columns = get_private (self)->columns;

  graphene_rect_init (rect, (float) (fg_tracks_get_offset (columns, column) - area->x), 0.0f,
                      (float) fg_tracks_get_size (columns, column), (float) area->height);
}
