/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a sheet into a file: as the pages of a PDF, or as one picture. The sheet draws itself into render nodes, as it
 * does in a window, and the nodes are drawn with cairo: lines stay lines and text stays text. Needs no display.
 */
#include "fg-report.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "fg-ledger-sheet.h"
#include "fg-ledger-table.h"
#include "fg-matrix-sheet.h"
#include "fg-matrix-table.h"
#include "fg-page-fit.h"
#include "fg-page-frame.h"
#include "fg-page-painter.h"
#include "fg-pagination.h"
#include "fg-report-file.h"
#include "fg-table-file.h"
#include "fg-timeline-sheet.h"

/* Pixels a point in a picture: 144 dots an inch, fewer where the picture would grow too large for a viewer, and never
   fewer than the type can be read at. */
#define PICTURE_SCALE 2.0
#define PICTURE_SCALE_MIN 1.0
#define PICTURE_SIDE_MAX 16000.0
#define PICTURE_PIXELS_MAX 120e6

/* A picture of an empty plan still has room for its title. */
#define PICTURE_WIDTH_MIN_EM 36.0

typedef struct
{
  FgPageFrame        frame;
  const FgPageSetup *setup;
  FgPagePainter     *painter;
  double             page_width;
  double             page_height;
  double             margin;
} Report;

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_drawn (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_debug ("drawing: %s", cairo_status_to_string (status));
  g_set_error_literal (error, FG_REPORT_ERROR, FG_REPORT_ERROR_DRAW,
                       _("The report is too large to be drawn: choose fewer rows, or a shorter time."));
  return FALSE;
}

/* One page, or the whole picture: the frame, and the part of the sheet that the port shows. */
static void
draw_page (const Report *self, cairo_t *cr, const FgSheetPort *port, double height, const FgPagePlace *place)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  float margin = (float) self->margin;

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (margin, margin));
  fg_page_frame_append (&self->frame, snapshot, height, place);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0.0f, (float) fg_page_frame_get_top (&self->frame)));
  fg_sheet_append (self->frame.sheet, snapshot, port);
  node = gtk_snapshot_free_to_node (snapshot);
  fg_page_painter_draw (self->painter, cr, node);
}

static void
port_for_page (FgSheet *sheet, const FgPage *page, FgSheetPort *port)
{
  FgTracks *rows = fg_sheet_get_rows (sheet), *columns = fg_sheet_get_columns (sheet);

  *port = (FgSheetPort) FG_SHEET_PORT_INIT;
  port->x = fg_tracks_get_offset (columns, page->columns.first);
  port->y = fg_tracks_get_offset (rows, page->rows.first);
  port->width = fg_sheet_get_heading_width (sheet) + fg_tracks_get_offset (columns, page->columns.end) - port->x;
  port->height = fg_sheet_get_header_height (sheet) + fg_tracks_get_offset (rows, page->rows.end) - port->y
                 + fg_sheet_get_footer_height (sheet);
}

static FgPagePlace
place_for_page (FgSheet *sheet, const GArray *pages, guint i)
{
  const FgPage *page = &g_array_index (pages, FgPage, i);

  return (FgPagePlace) {
    .page = i + 1,
    .n_pages = pages->len,
    .band = page->band,
    .n_bands = page->n_bands,
    .first_column = page->columns.first + 1,
    .last_column = page->columns.end,
    .n_columns = fg_tracks_get_n (fg_sheet_get_columns (sheet)),
  };
}

static cairo_status_t
draw_pages (const Report *self, const GArray *pages, GByteArray *bytes)
{
  cairo_surface_t *surface
    = cairo_pdf_surface_create_for_stream (append_bytes, bytes, self->page_width, self->page_height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->frame.title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->frame.kind);
  for (guint i = 0; i < pages->len; i++)
    {
      const FgPagePlace place = place_for_page (self->frame.sheet, pages, i);
      FgSheetPort port;

      port_for_page (self->frame.sheet, &g_array_index (pages, FgPage, i), &port);
      draw_page (self, cr, &port, self->page_height - 2.0 * self->margin, &place);
      cairo_show_page (cr);
    }

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = status == CAIRO_STATUS_SUCCESS ? cairo_surface_status (surface) : status;
  cairo_surface_destroy (surface);
  return status;
}

static gboolean
write_pdf (Report *self, GByteArray *bytes, GError **error)
{
  double height = self->page_height - 2.0 * self->margin;
  g_autoptr (GArray) pages = NULL;

  fg_page_fit (&self->frame, self->setup, height);
  pages = fg_pagination_cut (self->frame.sheet, self->frame.width, fg_page_fit_get_sheet_height (&self->frame, height),
                             error);
  if (pages == NULL)
    return FALSE;

  return check_drawn (draw_pages (self, pages, bytes), error);
}

/* A picture is as large as the sheet with its frame. Returns its height inside the margins. */
static double
measure_picture (Report *self)
{
  FgSheet *sheet = self->frame.sheet;

  self->frame.width = MAX (fg_sheet_get_width (sheet),
                           fg_sheet_style_get_length (fg_sheet_get_style (sheet), PICTURE_WIDTH_MIN_EM));
  self->page_width = self->frame.width + 2.0 * self->margin;
  self->page_height = fg_page_frame_get_top (&self->frame) + fg_sheet_get_height (sheet)
                      + fg_page_frame_get_bottom (&self->frame) + 2.0 * self->margin;
  return self->page_height - 2.0 * self->margin;
}

static cairo_status_t
draw_picture (const Report *self, cairo_surface_t *surface, double scale, double height)
{
  FgSheet *sheet = self->frame.sheet;
  const FgPagePlace place = { .page = 1, .n_pages = 1, .band = 1, .n_bands = 1 };
  FgSheetPort port = FG_SHEET_PORT_INIT;
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  port.width = fg_sheet_get_width (sheet);
  port.height = fg_sheet_get_height (sheet);
  cairo_scale (cr, scale, scale);
  gdk_cairo_set_source_rgba (cr, fg_sheet_style_get_color (fg_sheet_get_style (sheet), FG_COLOR_BACKGROUND));
  cairo_paint (cr);
  draw_page (self, cr, &port, height, &place);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static gboolean
write_svg (Report *self, GByteArray *bytes, GError **error)
{
  double height = measure_picture (self);
  cairo_surface_t *surface
    = cairo_svg_surface_create_for_stream (append_bytes, bytes, self->page_width, self->page_height);
  cairo_status_t status = draw_picture (self, surface, 1.0, height);

  cairo_surface_finish (surface);
  status = status == CAIRO_STATUS_SUCCESS ? cairo_surface_status (surface) : status;
  cairo_surface_destroy (surface);
  return check_drawn (status, error);
}

static double
picture_scale (double width, double height)
{
  double scale = MIN (PICTURE_SCALE, PICTURE_SIDE_MAX / MAX (width, height));

  return MIN (scale, sqrt (PICTURE_PIXELS_MAX / (width * height)));
}

static gboolean
write_png (Report *self, GByteArray *bytes, GError **error)
{
  double height = measure_picture (self);
  double scale = picture_scale (self->page_width, self->page_height);
  cairo_surface_t *surface;
  cairo_status_t status;

  if (scale < PICTURE_SCALE_MIN)
    {
      g_set_error_literal (error, FG_REPORT_ERROR, FG_REPORT_ERROR_TOO_LARGE,
                           _("The sheet is too large for a PNG picture that can be read: choose PDF or SVG instead."));
      return FALSE;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (self->page_width * scale),
                                        (int) ceil (self->page_height * scale));
  status = draw_picture (self, surface, scale, height);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  return check_drawn (status, error);
}

static gboolean
write_report (Report *self, FgReportFormat format, const char *path, GError **error)
{
  static gboolean (*const writers[]) (Report *, GByteArray *, GError **) = {
    [FG_REPORT_PDF] = write_pdf,
    [FG_REPORT_SVG] = write_svg,
    [FG_REPORT_PNG] = write_png,
  };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (FgPagePainter) painter = fg_page_painter_new ();

  g_return_val_if_fail (format < G_N_ELEMENTS (writers), FALSE);

  /* FALSE where there is no display, but the types of render nodes are registered then too. */
  gtk_init_check ();

  fg_page_setup_get_size_pt (self->setup, &self->page_width, &self->page_height);
  self->margin = fg_page_setup_get_margin_pt (self->setup);
  self->frame.width = MAX (self->page_width - 2.0 * self->margin, 1.0);
  fg_sheet_set_size (self->frame.sheet, self->frame.width, 0.0);

  self->painter = painter;
  return writers[format](self, bytes, error) && fg_report_file_write (path, bytes, error);
}

static gboolean
write_matrix_table (const FgMatrix *matrix, const FgPageSetup *setup, FgReportFormat format, const char *path,
                    GError **error)
{
  g_auto (FgMatrixTable) table = { 0 };

  fg_matrix_table_init (&table, matrix);
  return fg_table_file_write (&table.table, setup, format, path, error);
}

/**
 * fg_report_write_matrix:
 * @matrix: a matrix
 * @setup: paper, margins and type
 * @format: format of the file
 * @path: name of the file, which is replaced if it exists
 * @error: an %FG_REPORT_ERROR
 *
 * Draws a matrix, onto pages as PDF, else as one picture; or writes its cells as XLSX or CSV. The file is written whole
 * or not at all.
 *
 * Returns: whether the file is there
 */
gboolean
fg_report_write_matrix (FgMatrix *matrix, const FgPageSetup *setup, FgReportFormat format, const char *path,
                        GError **error)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, fg_page_setup_get_font_pt (setup));
  g_autoptr (FgMatrixSheet) sheet = fg_matrix_sheet_new (matrix, style);
  Report report = {
    .frame = {
      .sheet = FG_SHEET (sheet),
      .title = fg_matrix_get_title (matrix),
      .number = fg_matrix_get_number (matrix),
      /* Translators: what the matrix of agencies and tasks is called on paper. */
      .kind = _("Responsibility matrix"),
      .as_of = fg_matrix_get_as_of (matrix),
    },
    .setup = setup,
  };

  if (fg_report_format_is_table (format))
    return write_matrix_table (matrix, setup, format, path, error);

  return write_report (&report, format, path, error);
}

/**
 * fg_report_write_timeline:
 * @timeline: a timeline
 * @from: a day of the month that it begins with, %FG_DAY_NONE for the first of the data
 * @to: a day of the month that it ends with, %FG_DAY_NONE for the last of the data
 * @setup: paper, margins and type
 * @format: format of the file
 * @path: name of the file, which is replaced if it exists
 * @error: an %FG_REPORT_ERROR
 *
 * Draws a timeline: onto pages as PDF, as one picture else. The file is written whole or not at all.
 *
 * Returns: whether the file is there
 */
gboolean
fg_report_write_timeline (FgTimeline *timeline, FgDay from, FgDay to, const FgPageSetup *setup, FgReportFormat format,
                          const char *path, GError **error)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, fg_page_setup_get_font_pt (setup));
  g_autoptr (FgTimelineSheet) sheet = fg_timeline_sheet_new (timeline, style);
  Report report = {
    .frame = {
      .sheet = FG_SHEET (sheet),
      .title = fg_timeline_get_title (timeline),
      .number = fg_timeline_get_number (timeline),
      /* Translators: what the chart of deadlines is called on paper. */
      .kind = _("Timeline"),
      .as_of = fg_timeline_get_as_of (timeline),
    },
    .setup = setup,
  };

  fg_timeline_sheet_set_range (sheet, from, to);
  fg_timeline_sheet_zoom_to_fit (sheet);
  return write_report (&report, format, path, error);
}

static gboolean
write_ledger_table (const FgLedger *ledger, const FgPageSetup *setup, FgReportFormat format, const char *path,
                    GError **error)
{
  g_auto (FgLedgerTable) table = { 0 };

  fg_ledger_table_init (&table, ledger);
  return fg_table_file_write (&table.table, setup, format, path, error);
}

/**
 * fg_report_write_ledger:
 * @ledger: a ledger
 * @setup: paper, margins and type
 * @format: one of %FG_REPORT_FORMATS_LEDGER
 * @path: name of the file, which is replaced if it exists
 * @error: an %FG_REPORT_ERROR
 *
 * Draws a ledger onto pages as PDF, or writes its cells as XLSX or CSV. The file is written whole or not at all.
 *
 * Returns: whether the file is there
 */
gboolean
fg_report_write_ledger (FgLedger *ledger, const FgPageSetup *setup, FgReportFormat format, const char *path,
                        GError **error)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, fg_page_setup_get_font_pt (setup));
  g_autoptr (FgLedgerSheet) sheet = fg_ledger_sheet_new (ledger, style);
  g_autofree char *kind = fg_ledger_table_dup_kind (ledger);
  Report report = {
    .frame = {
      .sheet = FG_SHEET (sheet),
      .title = fg_ledger_get_title (ledger),
      .number = fg_ledger_get_number (ledger),
      .kind = kind,
      .as_of = fg_ledger_get_as_of (ledger),
    },
    .setup = setup,
  };

  if (fg_report_format_is_table (format))
    return write_ledger_table (ledger, setup, format, path, error);

  return write_report (&report, format, path, error);
}
