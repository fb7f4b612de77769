/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgPdfChar:
 *
 * A character and the box it fills, in points from the page's top left corner.
 */
typedef struct
{
  gunichar c;
  float    x0, y0, x1, y1;
} FgPdfChar;

/**
 * FgPdfRule:
 *
 * A straight line that is drawn on the page, in points: across from @start to @end at @place for one that lies, down from
 * @start to @end at @place for one that stands.
 */
typedef struct
{
  float place;
  float start, end;
} FgPdfRule;

/**
 * FgPdfPage:
 * @width: in points
 * @height: in points
 * @chars: (element-type FgPdfChar): the characters, without blanks
 * @lying: (element-type FgPdfRule): the lines across, from top to bottom
 * @standing: (element-type FgPdfRule): the lines down, from left to right
 *
 * What is on a page, as far as its text hangs on it.
 */
typedef struct
{
  float   width, height;
  GArray *chars;
  GArray *lying;
  GArray *standing;
} FgPdfPage;

FgPdfPage *fg_pdf_page_new  (float width, float height);
void       fg_pdf_page_free (FgPdfPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPdfPage, fg_pdf_page_free)

G_END_DECLS
