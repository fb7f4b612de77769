/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FgPagePainter:
 *
 * Draws render nodes with cairo so that text on paper can be searched and copied.
 */
typedef struct _FgPagePainter FgPagePainter;

FgPagePainter *fg_page_painter_new  (void);
void     fg_page_painter_free (FgPagePainter *self);
void     fg_page_painter_draw (FgPagePainter *self, cairo_t *cr, GskRenderNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPagePainter, fg_page_painter_free)

G_END_DECLS
