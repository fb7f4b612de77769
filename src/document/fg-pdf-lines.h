/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-pdf-page.h"

G_BEGIN_DECLS

/**
 * FgPdfLine:
 * @x0: its left end, in points
 * @y0: its top
 * @x1: its right end
 * @y1: its bottom
 * @size: how high most of its characters are
 * @em: how wide its Chinese characters are
 * @text: (owned): its text
 *
 * Characters that stand beside one another.
 */
typedef struct
{
  float x0, y0, x1, y1;
  float size;
  float em;
  char *text;
} FgPdfLine;

GArray *fg_pdf_lines_find (GArray *chars);

G_END_DECLS
