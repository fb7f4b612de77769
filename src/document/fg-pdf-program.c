/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program that reads a PDF: the file on its standard input, the text on its standard output. It is a process of its
 * own, with limits on memory, time and files, because a PDF is code and data of strangers, and the library that reads it
 * is large: what it does wrong ends here, and no plan is open in this process.
 */
#include "fg-pdf-program.h"

#include <poppler.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "fg-pdf-layout.h"
#include "fg-pdf-rules.h"

#define MAX_BYTES ((gsize) 64 << 20)
#define MAX_PAGES 2000
#define MAX_CHARS_OF_PAGE 200000

/* A page larger than A0 is no page of a notice, and its picture would fill the memory. In points. */
#define MAX_PAGE_PT 3400

#define MAX_MEMORY ((rlim_t) 1 << 30)
#define MAX_SECONDS 60

/* Of a hundred characters: a text layer with more that mean nothing is one whose font does not say what it shows. */
#define MAX_UNKNOWN_PERCENT 20

static void
set_limit (int resource, rlim_t limit)
{
  struct rlimit limits = { limit, limit };

  setrlimit (resource, &limits);
}

/* Whatever the PDF makes the library do, it fills neither the memory nor the disk, and comes to an end. */
static void
limit_this_process (void)
{
#ifndef FG_PDF_UNLIMITED_MEMORY
  set_limit (RLIMIT_AS, MAX_MEMORY);
#endif
  set_limit (RLIMIT_CPU, MAX_SECONDS);
  set_limit (RLIMIT_FSIZE, MAX_BYTES);
  signal (SIGXFSZ, SIG_IGN); /* a cache that cannot be written is no reason to stop */
  set_limit (RLIMIT_CORE, 0);
}

static GBytes *
read_input (void)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint8 chunk[65536];
  ssize_t length;

  while ((length = read (STDIN_FILENO, chunk, sizeof chunk)) > 0)
    {
      if (data->len + (gsize) length > MAX_BYTES)
        exit (FG_PDF_PROGRAM_TOO_LARGE);
      g_byte_array_append (data, chunk, (guint) length);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

static gboolean
is_unknown (gunichar c)
{
  return c == 0xfffd || g_unichar_type (c) == G_UNICODE_PRIVATE_USE || g_unichar_type (c) == G_UNICODE_UNASSIGNED;
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

static void
read_chars (PopplerPage *from, FgPdfPage *page, guint *n_unknown)
{
  g_autofree char *text = poppler_page_get_text (from);
  g_autofree PopplerRectangle *boxes = NULL;
  guint n_boxes = 0;
  guint i = 0;

  if (!poppler_page_get_text_layout (from, &boxes, &n_boxes))
    return;
  for (const char *c = text; *c != '\0' && i < n_boxes && i < MAX_CHARS_OF_PAGE; c = g_utf8_next_char (c), i++)
    {
      FgPdfChar mark = { g_utf8_get_char (c), (float) boxes[i].x1, (float) boxes[i].y1, (float) boxes[i].x2, (float) boxes[i].y2 };

      if (is_blank (mark.c) || mark.x1 <= mark.x0 || mark.y1 <= mark.y0)
        continue;
      *n_unknown += is_unknown (mark.c);
      g_array_append_val (page->chars, mark);
    }
}

/* Brightness alone, where the page's picture has three colours. */
static void
find_rules (PopplerPage *from, FgPdfPage *page)
{
  int width = (int) (page->width * FG_PDF_RULES_SCALE);
  int height = (int) (page->height * FG_PDF_RULES_SCALE);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (picture);
  g_autofree guint8 *dots = g_malloc ((gsize) width * (gsize) height);
  const guint8 *data;
  gsize stride;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, FG_PDF_RULES_SCALE, FG_PDF_RULES_SCALE);
  poppler_page_render (from, cr);
  cairo_surface_flush (picture);
  data = cairo_image_surface_get_data (picture);
  stride = (gsize) cairo_image_surface_get_stride (picture);

  for (int y = 0; data != NULL && y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 dot = ((const guint32 *) (const void *) (data + (gsize) y * stride))[x];

        dots[(gsize) y * (gsize) width + (gsize) x] = (guint8) (((dot >> 16 & 0xff) + (dot >> 8 & 0xff) + (dot & 0xff)) / 3);
      }
  if (data != NULL)
    fg_pdf_rules_find (page, dots, width, height, (gsize) width);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
}

static FgPdfPage *
read_page (PopplerPage *from, guint *n_unknown)
{
  double width, height;
  FgPdfPage *page;

  poppler_page_get_size (from, &width, &height);
  page = fg_pdf_page_new ((float) width, (float) height);
  read_chars (from, page, n_unknown);
  if (page->chars->len > 0 && width >= 1 && height >= 1 && width <= MAX_PAGE_PT && height <= MAX_PAGE_PT)
    find_rules (from, page);
  return page;
}

static int
print_text (PopplerDocument *document)
{
  g_autoptr (FgPdfLayout) layout = fg_pdf_layout_new ();
  g_autofree char *text = NULL;
  guint n_unknown = 0;
  guint n_chars = 0;

  if (poppler_document_get_n_pages (document) > MAX_PAGES)
    return FG_PDF_PROGRAM_TOO_LARGE;
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *from = poppler_document_get_page (document, i);
      g_autoptr (FgPdfPage) page = from != NULL ? read_page (from, &n_unknown) : NULL;

      g_clear_object (&from);
      if (page == NULL)
        return FG_PDF_PROGRAM_DAMAGED;
      n_chars += page->chars->len;
      fg_pdf_layout_add_page (layout, page);
    }
  if (n_chars == 0)
    return FG_PDF_PROGRAM_NO_TEXT;
  if ((guint64) n_unknown * 100 > (guint64) n_chars * MAX_UNKNOWN_PERCENT)
    return FG_PDF_PROGRAM_UNREADABLE_TEXT;

  text = fg_pdf_layout_get_text (layout);
  return fputs (text, stdout) >= 0 && fflush (stdout) == 0 ? FG_PDF_PROGRAM_DONE : FG_PDF_PROGRAM_DAMAGED;
}

int
main (void)
{
  g_autoptr (GBytes) input = NULL;
  g_autoptr (GError) error = NULL;
  PopplerDocument *document;
  int end;

  limit_this_process ();
  input = read_input ();
  document = poppler_document_new_from_bytes (input, NULL, &error);
  if (document == NULL)
    return g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? FG_PDF_PROGRAM_LOCKED : FG_PDF_PROGRAM_DAMAGED;
  end = print_text (document);
  g_object_unref (document);
  return end;
}
