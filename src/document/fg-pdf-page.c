/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of a PDF as marks on paper: a PDF knows neither lines nor paragraphs nor tables, these are found in
 * fg-pdf-layout.c and fg-pdf-table.c.
 */
#include "fg-pdf-page.h"

/**
 * fg_pdf_page_new:
 * @width: in points
 * @height: in points
 *
 * Returns: (transfer full): an empty page
 */
FgPdfPage *
fg_pdf_page_new (float width, float height)
{
  FgPdfPage *self = g_new0 (FgPdfPage, 1);

  self->width = width;
  self->height = height;
  self->chars = g_array_new (FALSE, FALSE, sizeof (FgPdfChar));
  self->lying = g_array_new (FALSE, FALSE, sizeof (FgPdfRule));
  self->standing = g_array_new (FALSE, FALSE, sizeof (FgPdfRule));
  return self;
}

void
fg_pdf_page_free (FgPdfPage *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->chars);
  g_array_unref (self->lying);
  g_array_unref (self->standing);
  g_free (self);
}
