/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of pages: from dots to rules. The first byte says how wide the picture is.
 */
#include "fuzz-target.h"

#include "fg-pdf-rules.h"

#define DOTS_PER_BYTE 8

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (FgPdfPage) page = NULL;
  int width = size > 0 ? data[0] + 1 : 1;
  int height = size > 0 ? (int) (size - 1) * DOTS_PER_BYTE / width : 0;
  g_autofree guint8 *dots = g_malloc ((gsize) width * (gsize) height + 1);

  for (gsize i = 0; i < (gsize) width * (gsize) height; i++)
    dots[i] = data[1 + i / DOTS_PER_BYTE] >> i % DOTS_PER_BYTE & 1 ? 0 : 255;
  page = fg_pdf_page_new ((float) width / FG_PDF_RULES_SCALE, (float) height / FG_PDF_RULES_SCALE);
  fg_pdf_rules_find (page, dots, width, height, (gsize) width);
  for (guint i = 0; i < page->lying->len; i++)
    g_assert_cmpfloat (g_array_index (page->lying, FgPdfRule, i).end, <=, page->width);
  for (guint i = 0; i < page->standing->len; i++)
    g_assert_cmpfloat (g_array_index (page->standing, FgPdfRule, i).end, <=, page->height);
  return 0;
}
