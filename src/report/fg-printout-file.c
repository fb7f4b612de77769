/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A printout as a file: as the pages of a PDF, with its sections as bookmarks, or as one picture.
 */
#include "fg-printout-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "fg-printout-private.h"
#include "fg-report-error.h"
#include "fg-report-file.h"

/* Pixels a point in a picture: 144 dots an inch, fewer where the picture would grow too large for a viewer, and never
   fewer than the type can be read at. */
#define PICTURE_SCALE 2.0
#define PICTURE_SCALE_MIN 1.0
#define PICTURE_SIDE_MAX 16000.0
#define PICTURE_PIXELS_MAX 120e6

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

static cairo_status_t
finish (cairo_surface_t *surface, cairo_status_t status)
{
  cairo_surface_finish (surface);
  status = status == CAIRO_STATUS_SUCCESS ? cairo_surface_status (surface) : status;
  cairo_surface_destroy (surface);
  return status;
}

static void
add_bookmarks (FgPrintout *printout, cairo_surface_t *surface)
{
  g_autoptr (GArray) marks = fg_printout_list_marks (printout);

  for (guint i = 0; i < marks->len; i++)
    {
      const FgPrintoutMark *mark = &g_array_index (marks, FgPrintoutMark, i);
      g_autofree char *place = g_strdup_printf ("page=%u pos=[0 %d]", mark->page + 1, (int) floor (mark->y_pt));

      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, mark->title, place,
                                     (cairo_pdf_outline_flags_t) 0);
    }
}

static gboolean
write_pdf (FgPrintout *printout, GByteArray *bytes, GError **error)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (!fg_printout_cut (printout, error))
    return FALSE;

  fg_printout_get_size_pt (printout, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  cr = cairo_create (surface);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, fg_printout_get_title (printout));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, fg_printout_get_kind (printout));
  add_bookmarks (printout, surface);
  for (guint i = 0; i < fg_printout_get_n_pages (printout); i++)
    {
      fg_printout_draw_page (printout, cr, i);
      cairo_show_page (cr);
    }

  status = cairo_status (cr);
  cairo_destroy (cr);
  return check_drawn (finish (surface, status), error);
}

static cairo_status_t
draw_picture (FgPrintout *printout, cairo_surface_t *surface, double scale)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  fg_printout_draw_page (printout, cr, 0);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static gboolean
write_svg (FgPrintout *printout, GByteArray *bytes, GError **error)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;

  fg_printout_spread (printout);
  fg_printout_get_size_pt (printout, &width, &height);
  surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
  status = draw_picture (printout, surface, 1.0);
  return check_drawn (finish (surface, status), error);
}

static double
picture_scale (double width, double height)
{
  double scale = MIN (PICTURE_SCALE, PICTURE_SIDE_MAX / MAX (width, height));

  return MIN (scale, sqrt (PICTURE_PIXELS_MAX / (width * height)));
}

static gboolean
write_png (FgPrintout *printout, GByteArray *bytes, GError **error)
{
  double width, height, scale;
  cairo_surface_t *surface;
  cairo_status_t status;

  fg_printout_spread (printout);
  fg_printout_get_size_pt (printout, &width, &height);
  scale = picture_scale (width, height);
  if (scale < PICTURE_SCALE_MIN)
    {
      g_set_error_literal (error, FG_REPORT_ERROR, FG_REPORT_ERROR_TOO_LARGE,
                           _("The sheet is too large for a PNG picture that can be read: choose PDF or SVG instead."));
      return FALSE;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale), (int) ceil (height * scale));
  status = draw_picture (printout, surface, scale);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  return check_drawn (finish (surface, status), error);
}

/**
 * fg_printout_file_write:
 * @printout: a printout, whose pages are made anew
 * @format: %FG_REPORT_PDF for pages, %FG_REPORT_SVG or %FG_REPORT_PNG for one picture
 * @path: name of the file, which is replaced if it exists
 * @error: an %FG_REPORT_ERROR
 *
 * The file is written whole or not at all.
 *
 * Returns: whether the file is there
 */
gboolean
fg_printout_file_write (FgPrintout *printout, FgReportFormat format, const char *path, GError **error)
{
  static gboolean (*const writers[]) (FgPrintout *, GByteArray *, GError **) = {
    [FG_REPORT_PDF] = write_pdf,
    [FG_REPORT_SVG] = write_svg,
    [FG_REPORT_PNG] = write_png,
  };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_return_val_if_fail (FG_IS_PRINTOUT (printout), FALSE);
  g_return_val_if_fail (format < G_N_ELEMENTS (writers), FALSE);

  return writers[format](printout, bytes, error) && fg_report_file_write (path, bytes, error);
}
