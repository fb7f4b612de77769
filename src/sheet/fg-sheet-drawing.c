/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How all sheets are drawn: the grid, the light on the row and the column under the pointer, the frozen parts beside
 * the body, the cursor; what is in the cells is each sheet's own. Only what a port shows is drawn.
 */
#include "fg-sheet.h"

/* Lines that part the frozen parts from the body. */
#define EDGE_HAIRS 1.5f
#define CURSOR_HAIRS 1.0f
#define FOCUS_HAIRS 2.0f

/* Room before and after the text of a band. */
#define BAND_PADDING_EM 0.5f

static const GdkRGBA *
get_color (FgSheet *self, FgColor color)
{
  return fg_sheet_style_get_color (fg_sheet_get_style (self), color);
}

/* A part of the sheet between its clip: origin at its upper left. */
static void
push_part (GtkSnapshot *snapshot, double x, double y, double width, double height)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height));
}

static void
pop_part (GtkSnapshot *snapshot)
{
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
append_row_grounds (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, const FgSheetPort *port, float width)
{
  FgSheetClass *klass = FG_SHEET_GET_CLASS (self);
  float hair = (float) fg_sheet_style_get_hair (fg_sheet_get_style (self));
  graphene_rect_t rect;

  for (guint row = area->rows.first; row < area->rows.end; row++)
    {
      fg_sheet_get_row_rect (self, area, row, &rect);
      rect.origin.x = 0.0f;
      rect.size.width = width;
      if (klass->is_band (self, row))
        gtk_snapshot_append_color (snapshot, get_color (self, FG_COLOR_BAND), &rect);
      if (row == port->hover.row || row == port->cursor.row)
        gtk_snapshot_append_color (snapshot, get_color (self, FG_COLOR_HOVER), &rect);
      if (!klass->continues (self, row))
        gtk_snapshot_append_color (
          snapshot, get_color (self, FG_COLOR_HAIR),
          &GRAPHENE_RECT_INIT (0.0f, rect.origin.y + rect.size.height - hair, width, hair));
    }
}

static void
append_column_grounds (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, const FgSheetPort *port,
                       float height)
{
  gboolean has_cells = fg_sheet_has_cells (self);
  float hair = (float) fg_sheet_style_get_hair (fg_sheet_get_style (self));
  graphene_rect_t rect;

  for (guint column = area->columns.first; column < area->columns.end; column++)
    {
      fg_sheet_get_column_rect (self, area, column, &rect);
      rect.origin.y = 0.0f;
      rect.size.height = height;
      if (has_cells && (column == port->hover.column || column == port->cursor.column))
        gtk_snapshot_append_color (snapshot, get_color (self, FG_COLOR_HOVER), &rect);
      gtk_snapshot_append_color (
        snapshot, get_color (self, FG_COLOR_HAIR),
        &GRAPHENE_RECT_INIT (rect.origin.x + rect.size.width - hair, 0.0f, hair, height));
    }
}

/* The text of a band runs over the whole width of the port, unless it has cells to run into. */
static void
append_bands (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, float width)
{
  float padding = BAND_PADDING_EM * (float) fg_sheet_style_get_em (fg_sheet_get_style (self));
  FgTextBox box = { .font = FG_FONT_STRONG, .color = FG_COLOR_TEXT, .yalign = 0.5f, .lines = 1 };

  for (guint row = area->rows.first; row < area->rows.end; row++)
    {
      g_autofree char *title = fg_sheet_dup_band_title (self, row);

      if (title == NULL)
        continue;

      fg_sheet_get_row_rect (self, area, row, &box.rect);
      box.rect.origin.x = padding;
      box.rect.size.width = (float) fg_sheet_get_band_width (self, width) - 2.0f * padding;
      fg_text_cache_append (fg_sheet_get_texts (self), snapshot, title, &box);
    }
}

static void
append_cursor (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, const FgSheetPort *port)
{
  const GdkRGBA *color = get_color (self, FG_COLOR_CURSOR);
  float width = (port->focused ? FOCUS_HAIRS : CURSOR_HAIRS) * (float) fg_sheet_style_get_hair (fg_sheet_get_style (self));
  const float widths[4] = { width, width, width, width };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  gboolean cell = fg_sheet_has_cells (self) && port->cursor.column != FG_SHEET_NOWHERE;
  double left = cell ? fg_sheet_get_heading_width (self) : 0.0;
  graphene_rect_t rect;
  GskRoundedRect outline;

  if (!fg_sheet_get_cursor_rect (self, port, &rect))
    return;

  push_part (snapshot, left, fg_sheet_get_header_height (self),
             fg_sheet_get_heading_width (self) + area->width - left, area->height);
  graphene_rect_offset (&rect, -(float) left, -(float) fg_sheet_get_header_height (self));
  gsk_rounded_rect_init_from_rect (&outline, &rect, 0.0f);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
  pop_part (snapshot);
}

static void
append_edges (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  const GdkRGBA *color = get_color (self, FG_COLOR_LINE);
  float line = EDGE_HAIRS * (float) fg_sheet_style_get_hair (fg_sheet_get_style (self));
  float x = (float) fg_sheet_get_heading_width (self), y = (float) fg_sheet_get_header_height (self);
  float width = x + (float) area->width, foot = y + (float) area->height;
  float height = foot + (float) fg_sheet_get_footer_height (self);

  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0.0f, y - line, width, line));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x - line, 0.0f, line, height));
  if (height > foot)
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0.0f, foot, width, line));
  if (!fg_sheet_style_is_paper (fg_sheet_get_style (self)))
    return;

  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0.0f, 0.0f, width, line));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0.0f, height - line, width, line));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0.0f, 0.0f, line, height));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (width - line, 0.0f, line, height));
}

static void
append_body_part (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, const FgSheetPort *port)
{
  push_part (snapshot, fg_sheet_get_heading_width (self), fg_sheet_get_header_height (self), area->width, area->height);
  append_column_grounds (self, snapshot, area, port, (float) area->height);
  append_row_grounds (self, snapshot, area, port, (float) area->width);
  FG_SHEET_GET_CLASS (self)->append_body (self, snapshot, area);
  pop_part (snapshot);
}

static void
append_frozen_parts (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area, const FgSheetPort *port)
{
  FgSheetClass *klass = FG_SHEET_GET_CLASS (self);
  const GdkRGBA *ground = get_color (self, FG_COLOR_HEADER);
  float x = (float) fg_sheet_get_heading_width (self), y = (float) fg_sheet_get_header_height (self);

  gtk_snapshot_append_color (snapshot, ground, &GRAPHENE_RECT_INIT (0.0f, 0.0f, x + (float) area->width, y));

  push_part (snapshot, x, 0.0, area->width, y);
  append_column_grounds (self, snapshot, area, port, y);
  klass->append_header (self, snapshot, area);
  pop_part (snapshot);

  push_part (snapshot, 0.0, y, x, area->height);
  append_row_grounds (self, snapshot, area, port, x);
  klass->append_headings (self, snapshot, area);
  pop_part (snapshot);

  push_part (snapshot, 0.0, 0.0, x, y);
  klass->append_corner (self, snapshot);
  pop_part (snapshot);

  push_part (snapshot, 0.0, y, x + area->width, area->height);
  append_bands (self, snapshot, area, x + (float) area->width);
  pop_part (snapshot);
}

static void
append_footer (FgSheet *self, GtkSnapshot *snapshot, const FgSheetArea *area)
{
  FgSheetClass *klass = FG_SHEET_GET_CLASS (self);
  double x = fg_sheet_get_heading_width (self), y = fg_sheet_get_header_height (self) + area->height;
  double height = fg_sheet_get_footer_height (self);

  if (height <= 0.0)
    return;

  gtk_snapshot_append_color (snapshot, get_color (self, FG_COLOR_HEADER),
                             &GRAPHENE_RECT_INIT (0.0f, (float) y, (float) (x + area->width), (float) height));
  push_part (snapshot, x, y, area->width, height);
  klass->append_footer (self, snapshot, area);
  pop_part (snapshot);

  push_part (snapshot, 0.0, y, x, height);
  klass->append_footer_corner (self, snapshot);
  pop_part (snapshot);
}

/**
 * fg_sheet_append:
 * @self: a sheet
 * @snapshot: what to draw on
 * @port: what part of it to draw
 *
 * Draws what @port shows, with the port's upper left at the origin.
 */
void
fg_sheet_append (FgSheet *self, GtkSnapshot *snapshot, const FgSheetPort *port)
{
  FgSheetArea area;

  g_return_if_fail (FG_IS_SHEET (self));
  g_return_if_fail (fg_sheet_get_style (self) != NULL);

  fg_sheet_ensure_layout (self);
  fg_sheet_get_area (self, port, &area);
  push_part (snapshot, 0.0, 0.0, port->width, port->height);
  gtk_snapshot_append_color (
    snapshot, get_color (self, FG_COLOR_BACKGROUND),
    &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) (fg_sheet_get_heading_width (self) + area.width),
                         (float) (fg_sheet_get_header_height (self) + area.height)));
  append_body_part (self, snapshot, &area, port);
  append_frozen_parts (self, snapshot, &area, port);
  append_footer (self, snapshot, &area);
  append_edges (self, snapshot, &area);
  append_cursor (self, snapshot, &area, port);
  pop_part (snapshot);
}
