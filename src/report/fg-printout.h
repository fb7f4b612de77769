/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FgPrintout:
 *
 * A sheet in its frame, cut into pages that are drawn one by one: into a file, on a printer, as a preview.
 */
#define FG_TYPE_PRINTOUT (fg_printout_get_type ())
G_DECLARE_FINAL_TYPE (FgPrintout, fg_printout, FG, PRINTOUT, GObject)

gboolean    fg_printout_cut         (FgPrintout *self, GError **error);
void        fg_printout_spread      (FgPrintout *self);
const char *fg_printout_get_title   (FgPrintout *self);
const char *fg_printout_get_kind    (FgPrintout *self);
guint       fg_printout_get_n_pages (FgPrintout *self);
void        fg_printout_get_size_pt (FgPrintout *self, double *width_pt, double *height_pt);
void        fg_printout_draw_page   (FgPrintout *self, cairo_t *cr, guint page);

G_END_DECLS
