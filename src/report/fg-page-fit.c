/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How large the type of a sheet is on a page, how wide its titles and columns are and how high its header, so that it
 * needs few pages and can still be read. Each of these pulls at another: wide titles take fewer lines but leave room
 * for fewer columns, names in two stacks make the header lower but their columns wider. So all of a small table of
 * choices are measured; a layout only counts characters.
 */
#include "fg-page-fit.h"

#include "fg-pagination.h"

/* By which the type is made smaller. */
#define FONT_STEP_PT 0.5

/* Widths of titles that are tried. */
#define TITLE_MIN_EM 12.0
#define TITLE_MAX_EM 42.0
#define TITLE_STEP_EM 1.0

/* Pages are counted, costs reckoned: they may differ in the last digits. */
#define TOLERANCE 1e-6

/* Widths of columns, and lengths of the stacks that names are set in. The narrowest column is that of a mark. */
static const double columns_em[] = { 2.1, 1.75, 1.4 };
static const guint stack_lengths[] = { 12, 9, 7, 6 };

typedef struct
{
  double     font_pt;
  FgSheetFit fit;
  guint      n_across;
  guint      n_down;
  double     cost;
} Choice;

static void
set_font (const FgPageFrame *frame, double font_pt)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, font_pt);

  fg_sheet_set_style (frame->sheet, style);
}

/* Smaller type always takes less paper, as its size squared: it is worth its price where it saves more than that,
   because a band of columns or a nearly empty page is spared. */
static double
reckon_cost (const Choice *choice, const FgPageSetup *setup)
{
  double shrunk = fg_page_setup_get_font_pt (setup) / choice->font_pt;

  return choice->n_across * choice->n_down * shrunk * shrunk;
}

/* Of choices that cost the same, the first one that was tried with the widest titles: columns and stacks are tried from
   the comfortable to the tight. */
static gboolean
is_better (const Choice *choice, const Choice *best, FgPageFit fit)
{
  if (best->n_across == 0)
    return TRUE;
  if (fit == FG_PAGE_FIT_WIDTH && choice->n_across != best->n_across)
    return choice->n_across < best->n_across;
  if (choice->cost < best->cost - TOLERANCE || choice->cost > best->cost + TOLERANCE)
    return choice->cost < best->cost;
  if (choice->fit.column_em < best->fit.column_em || choice->fit.column_em > best->fit.column_em)
    return choice->fit.column_em > best->fit.column_em;

  return choice->fit.title_em > best->fit.title_em;
}

static void
try_choice (const FgPageFrame *frame, const FgPageSetup *setup, double height, Choice *choice, Choice *best)
{
  fg_sheet_set_fit (frame->sheet, &choice->fit);
  if (!fg_pagination_count (frame->sheet, frame->width, fg_page_fit_get_sheet_height (frame, height),
                            &choice->n_across, &choice->n_down))
    return;

  choice->cost = reckon_cost (choice, setup);
  if (is_better (choice, best, setup->fit))
    *best = *choice;
}

/* Titles outermost: while they keep their width, the lines that they take are not counted again. */
static void
try_font (const FgPageFrame *frame, const FgPageSetup *setup, double height, double font_pt, Choice *best)
{
  gboolean has_stacks = fg_sheet_has_stacks (frame->sheet);
  guint n_columns = has_stacks ? G_N_ELEMENTS (columns_em) : 1;
  guint n_stacks = has_stacks ? G_N_ELEMENTS (stack_lengths) : 1;

  set_font (frame, font_pt);
  for (double title_em = TITLE_MIN_EM; title_em <= TITLE_MAX_EM; title_em += TITLE_STEP_EM)
    for (guint i = 0; i < n_columns; i++)
      for (guint j = 0; j < n_stacks; j++)
        {
          Choice choice = { .font_pt = font_pt, .fit = { title_em, columns_em[i], stack_lengths[j] } };

          try_choice (frame, setup, height, &choice, best);
        }
}

static double
get_smallest_pt (const FgPageSetup *setup)
{
  switch (setup->fit)
    {
    case FG_PAGE_FIT_NONE:
      return FG_PAGE_FONT_READABLE_PT;
    case FG_PAGE_FIT_WIDTH:
      return FG_PAGE_FONT_MIN_PT;
    case FG_PAGE_FIT_TYPE:
      return fg_page_setup_get_font_pt (setup);
    default:
      g_return_val_if_reached (FG_PAGE_FONT_MIN_PT);
    }
}

/**
 * fg_page_fit_get_sheet_height:
 * @frame: a frame with its sheet
 * @height: height of the type area
 *
 * Returns: the height that @frame leaves for the sheet
 */
double
fg_page_fit_get_sheet_height (const FgPageFrame *frame, double height)
{
  return height - fg_page_frame_get_top (frame) - fg_page_frame_get_bottom (frame);
}

/**
 * fg_page_fit:
 * @frame: a frame with its sheet
 * @setup: the paper, the largest type, and whether all columns shall be side by side
 * @height: height of the type area
 *
 * Gives the sheet the style and the sizes with which it goes best onto pages. Where it does not go onto any, it has the
 * smallest type in the end.
 */
void
fg_page_fit (const FgPageFrame *frame, const FgPageSetup *setup, double height)
{
  double smallest_pt = get_smallest_pt (setup);
  double font_pt = fg_page_setup_get_font_pt (setup);
  Choice best = { 0 };

  try_font (frame, setup, height, font_pt, &best);
  while (font_pt > smallest_pt && best.n_across * best.n_down != 1)
    {
      font_pt = MAX (font_pt - FONT_STEP_PT, smallest_pt);
      try_font (frame, setup, height, font_pt, &best);
    }

  if (best.n_across == 0)
    return;

  set_font (frame, best.font_pt);
  fg_sheet_set_fit (frame->sheet, &best.fit);
}
