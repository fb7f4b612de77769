/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nothing is printed smaller than this: what does not fit is cut into bands instead. */
#define FG_PAGE_FONT_MIN_PT 7.0

/* The smallest type of ordinary print (六号): nothing is printed smaller unless it is asked for. */
#define FG_PAGE_FONT_READABLE_PT 7.5

typedef enum
{
  FG_PAPER_A4,
  FG_PAPER_A3,
} FgPaper;

typedef enum
{
  FG_ORIENTATION_LANDSCAPE,
  FG_ORIENTATION_PORTRAIT,
} FgOrientation;

/**
 * FgPageFit:
 * @FG_PAGE_FIT_NONE: few pages; the type is made smaller, down to %FG_PAGE_FONT_READABLE_PT, where that saves many
 * @FG_PAGE_FIT_WIDTH: all columns side by side, or in as few bands as can be, with type down to %FG_PAGE_FONT_MIN_PT
 * @FG_PAGE_FIT_TYPE: type of just the size that is asked for, on as many pages as it takes
 */
typedef enum
{
  FG_PAGE_FIT_NONE,
  FG_PAGE_FIT_WIDTH,
  FG_PAGE_FIT_TYPE,
} FgPageFit;

#define FG_N_PAGE_FITS 3

/**
 * FgPageSetup:
 * @paper: the paper
 * @orientation: which way it lies
 * @margin_mm: the margin on all four sides
 * @font_pt: the largest size of the type, at least %FG_PAGE_FONT_MIN_PT
 * @fit: what matters more, the size of the type or the width
 *
 * How a sheet is put on paper. Start from %FG_PAGE_SETUP_INIT.
 */
typedef struct
{
  FgPaper       paper;
  FgOrientation orientation;
  double        margin_mm;
  double        font_pt;
  FgPageFit     fit;
} FgPageSetup;

#define FG_PAGE_SETUP_INIT { FG_PAPER_A4, FG_ORIENTATION_LANDSCAPE, 12.0, 9.0, FG_PAGE_FIT_NONE }

gboolean fg_paper_from_string       (const char *text, FgPaper *paper);
const char *fg_paper_to_string      (FgPaper paper);
gboolean fg_orientation_from_string (const char *text, FgOrientation *orientation);
const char *fg_orientation_to_string (FgOrientation orientation);
void     fg_page_setup_get_size_pt  (const FgPageSetup *self, double *width_pt, double *height_pt);
double   fg_page_setup_get_margin_pt (const FgPageSetup *self);
double   fg_page_setup_get_font_pt  (const FgPageSetup *self);

G_END_DECLS
