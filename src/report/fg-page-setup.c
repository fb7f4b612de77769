/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paper, its orientation, margins and type size, in the units that people choose them in and in the points that
 * everything on paper is measured in.
 */
#include "fg-page-setup.h"

#define POINTS_PER_MM (72.0 / 25.4)

/* Sizes of ISO 216, upright. */
static const struct
{
  const char *name;
  double      width_mm;
  double      height_mm;
} papers[] = {
  [FG_PAPER_A4] = { "A4", 210.0, 297.0 },
  [FG_PAPER_A3] = { "A3", 297.0, 420.0 },
};

static const char *const orientations[] = {
  [FG_ORIENTATION_LANDSCAPE] = "landscape",
  [FG_ORIENTATION_PORTRAIT] = "portrait",
};

/**
 * fg_paper_from_string:
 * @text: (nullable): "A4" or "A3", in capitals or not
 * @paper: (out): the paper
 *
 * Returns: whether @text names a paper
 */
gboolean
fg_paper_from_string (const char *text, FgPaper *paper)
{
  g_return_val_if_fail (paper != NULL, FALSE);

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (text, papers[i].name) == 0)
      {
        *paper = (FgPaper) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fg_paper_to_string:
 * @paper: a paper
 *
 * Returns: (transfer none): its name, which fg_paper_from_string() understands
 */
const char *
fg_paper_to_string (FgPaper paper)
{
  g_return_val_if_fail (paper < G_N_ELEMENTS (papers), NULL);

  return papers[paper].name;
}

/**
 * fg_orientation_from_string:
 * @text: (nullable): "landscape" or "portrait"
 * @orientation: (out): the orientation
 *
 * Returns: whether @text names an orientation
 */
gboolean
fg_orientation_from_string (const char *text, FgOrientation *orientation)
{
  g_return_val_if_fail (orientation != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (orientations); i++)
    if (g_strcmp0 (text, orientations[i]) == 0)
      {
        *orientation = (FgOrientation) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fg_orientation_to_string:
 * @orientation: an orientation
 *
 * Returns: (transfer none): a word that fg_orientation_from_string() understands
 */
const char *
fg_orientation_to_string (FgOrientation orientation)
{
  g_return_val_if_fail (orientation < G_N_ELEMENTS (orientations), NULL);

  return orientations[orientation];
}

/**
 * fg_page_setup_get_size_pt:
 * @self: a page setup
 * @width_pt: (out): width of the page as it lies
 * @height_pt: (out): its height
 */
void
fg_page_setup_get_size_pt (const FgPageSetup *self, double *width_pt, double *height_pt)
{
  double width = papers[self->paper].width_mm * POINTS_PER_MM;
  double height = papers[self->paper].height_mm * POINTS_PER_MM;
  gboolean landscape = self->orientation == FG_ORIENTATION_LANDSCAPE;

  *width_pt = landscape ? height : width;
  *height_pt = landscape ? width : height;
}

/**
 * fg_page_setup_get_margin_pt:
 * @self: a page setup
 *
 * Returns: the margin in points, never less than nothing
 */
double
fg_page_setup_get_margin_pt (const FgPageSetup *self)
{
  return MAX (self->margin_mm, 0.0) * POINTS_PER_MM;
}

/**
 * fg_page_setup_get_font_pt:
 * @self: a page setup
 *
 * Returns: the size of the type, which is never below %FG_PAGE_FONT_MIN_PT
 */
double
fg_page_setup_get_font_pt (const FgPageSetup *self)
{
  return MAX (self->font_pt, FG_PAGE_FONT_MIN_PT);
}
