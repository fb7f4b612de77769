/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet made ready for paper. The sheet draws itself into render nodes, as it does in a window, and the nodes are drawn
 * with cairo: lines stay lines and text stays text. Needs no display.
 */
#include "fg-printout-private.h"

#include "fg-page-fit.h"
#include "fg-page-painter.h"
#include "fg-pagination.h"

/* A picture of an empty plan still has room for its title. */
#define SPREAD_WIDTH_MIN_EM 36.0

struct _FgPrintout
{
  GObject parent_instance;

  char          *title;
  char          *number;
  char          *kind;
  FgPageSetup    setup;
  FgPageFrame    frame;
  FgPagePainter *painter;
  GArray        *pages; /* (element-type FgPage) */
  double         width;
  double         height;
  double         margin;
};

G_DEFINE_FINAL_TYPE (FgPrintout, fg_printout, G_TYPE_OBJECT)

static double
inner_height (FgPrintout *self)
{
  return self->height - 2.0 * self->margin;
}

static void
get_port (FgPrintout *self, const FgPage *page, FgSheetPort *port)
{
  FgSheet *sheet = self->frame.sheet;
  FgTracks *rows = fg_sheet_get_rows (sheet), *columns = fg_sheet_get_columns (sheet);

  *port = (FgSheetPort) FG_SHEET_PORT_INIT;
  port->x = fg_tracks_get_offset (columns, page->columns.first);
  port->y = fg_tracks_get_offset (rows, page->rows.first);
  port->width = fg_sheet_get_heading_width (sheet) + fg_tracks_get_offset (columns, page->columns.end) - port->x;
  port->height = fg_sheet_get_header_height (sheet) + fg_tracks_get_offset (rows, page->rows.end) - port->y
                 + fg_sheet_get_footer_height (sheet);
}

static FgPagePlace
get_place (FgPrintout *self, guint i)
{
  const FgPage *page = &g_array_index (self->pages, FgPage, i);

  return (FgPagePlace) {
    .page = i + 1,
    .n_pages = self->pages->len,
    .band = page->band,
    .n_bands = page->n_bands,
    .first_column = page->columns.first + 1,
    .last_column = page->columns.end,
    .n_columns = fg_tracks_get_n (fg_sheet_get_columns (self->frame.sheet)),
  };
}

static void
fg_printout_finalize (GObject *object)
{
  FgPrintout *self = FG_PRINTOUT (object);

  g_free (self->title);
  g_free (self->number);
  g_free (self->kind);
  g_clear_object (&self->frame.sheet);
  g_array_unref (self->pages);
  fg_page_painter_free (self->painter);

  G_OBJECT_CLASS (fg_printout_parent_class)->finalize (object);
}

static void
fg_printout_class_init (FgPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fg_printout_finalize;
}

static void
fg_printout_init (FgPrintout *self)
{
  self->painter = fg_page_painter_new ();
  self->pages = g_array_new (FALSE, FALSE, sizeof (FgPage));
}

/**
 * fg_printout_new:
 * @sheet: what to print, with a style for paper; it is the printout's alone from then on
 * @head: what stands around it; is copied
 * @setup: paper, margins and type; is copied
 *
 * Returns: (transfer full): a printout without pages; see fg_printout_cut() and fg_printout_spread()
 */
FgPrintout *
fg_printout_new (FgSheet *sheet, const FgPageHead *head, const FgPageSetup *setup)
{
  FgPrintout *self = g_object_new (FG_TYPE_PRINTOUT, NULL);

  g_return_val_if_fail (FG_IS_SHEET (sheet), self);

  /* FALSE where there is no display, but the types of render nodes are registered then too. */
  gtk_init_check ();

  self->title = g_strdup (head->title);
  self->number = g_strdup (head->number);
  self->kind = g_strdup (head->kind);
  self->setup = *setup;
  fg_page_setup_get_size_pt (setup, &self->width, &self->height);
  self->margin = fg_page_setup_get_margin_pt (setup);
  self->frame = (FgPageFrame) {
    .sheet = g_object_ref (sheet),
    .head = { self->title, self->number, self->kind, head->as_of },
    .setup = &self->setup,
    .width = MAX (self->width - 2.0 * self->margin, 1.0),
  };
  fg_sheet_set_size (sheet, self->frame.width, 0.0);
  return self;
}

/**
 * fg_printout_cut:
 * @self: a printout
 * @error: %FG_REPORT_ERROR_PAGE_TOO_SMALL
 *
 * Makes pages of the paper that it was set up for.
 *
 * Returns: whether it has pages now
 */
gboolean
fg_printout_cut (FgPrintout *self, GError **error)
{
  GArray *pages;

  g_return_val_if_fail (FG_IS_PRINTOUT (self), FALSE);

  fg_page_fit (&self->frame, &self->setup, inner_height (self));
  pages = fg_pagination_cut (self->frame.sheet, self->frame.width,
                             fg_page_fit_get_sheet_height (&self->frame, inner_height (self)), error);
  if (pages == NULL)
    return FALSE;

  g_array_unref (self->pages);
  self->pages = pages;
  return TRUE;
}

/**
 * fg_printout_spread:
 * @self: a printout
 *
 * Makes a single page that is as large as the sheet with its frame, whatever paper it was set up for.
 */
void
fg_printout_spread (FgPrintout *self)
{
  FgSheet *sheet = self->frame.sheet;
  FgPage page = { .band = 1, .n_bands = 1 };
  double least = 0.0;

  g_return_if_fail (FG_IS_PRINTOUT (self));

  least = fg_sheet_style_get_length (fg_sheet_get_style (sheet), SPREAD_WIDTH_MIN_EM);
  self->frame.width = MAX (fg_sheet_get_width (sheet), least);
  self->width = self->frame.width + 2.0 * self->margin;
  self->height = fg_page_frame_get_top (&self->frame) + fg_sheet_get_height (sheet)
                 + fg_page_frame_get_bottom (&self->frame) + 2.0 * self->margin;
  page.rows.end = fg_tracks_get_n (fg_sheet_get_rows (sheet));
  page.columns.end = fg_tracks_get_n (fg_sheet_get_columns (sheet));
  g_array_set_size (self->pages, 0);
  g_array_append_val (self->pages, page);
}

/**
 * fg_printout_get_title:
 * @self: a printout
 *
 * Returns: the title of the plan
 */
const char *
fg_printout_get_title (FgPrintout *self)
{
  g_return_val_if_fail (FG_IS_PRINTOUT (self), NULL);

  return self->title;
}

/**
 * fg_printout_get_kind:
 * @self: a printout
 *
 * Returns: what it is, for people
 */
const char *
fg_printout_get_kind (FgPrintout *self)
{
  g_return_val_if_fail (FG_IS_PRINTOUT (self), NULL);

  return self->kind;
}

/**
 * fg_printout_get_n_pages:
 * @self: a printout
 *
 * Returns: how many pages it has
 */
guint
fg_printout_get_n_pages (FgPrintout *self)
{
  g_return_val_if_fail (FG_IS_PRINTOUT (self), 0);

  return self->pages->len;
}

/**
 * fg_printout_get_size_pt:
 * @self: a printout
 * @width_pt: (out): the width of its pages, margins included
 * @height_pt: (out): their height
 */
void
fg_printout_get_size_pt (FgPrintout *self, double *width_pt, double *height_pt)
{
  g_return_if_fail (FG_IS_PRINTOUT (self));

  *width_pt = self->width;
  *height_pt = self->height;
}

/**
 * fg_printout_draw_page:
 * @self: a printout with pages
 * @cr: where to draw, in points, with the origin at the corner of the paper
 * @page: a page, from 0
 */
void
fg_printout_draw_page (FgPrintout *self, cairo_t *cr, guint page)
{
  float margin = (float) self->margin;
  GtkSnapshot *snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  FgPagePlace place;
  FgSheetPort port;

  g_return_if_fail (FG_IS_PRINTOUT (self));
  g_return_if_fail (page < self->pages->len);

  snapshot = gtk_snapshot_new ();
  place = get_place (self, page);
  get_port (self, &g_array_index (self->pages, FgPage, page), &port);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (margin, margin));
  fg_page_frame_append (&self->frame, snapshot, inner_height (self), &place);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0.0f, (float) fg_page_frame_get_top (&self->frame)));
  fg_sheet_append (self->frame.sheet, snapshot, &port);
  node = gtk_snapshot_free_to_node (snapshot);
  fg_page_painter_draw (self->painter, cr, node);
}

static void
mark_clear (gpointer data)
{
  g_free (((FgPrintoutMark *) data)->title);
}

static void
add_marks (FgPrintout *self, guint i, GArray *marks)
{
  const FgPage *page = &g_array_index (self->pages, FgPage, i);
  FgSheet *sheet = self->frame.sheet;
  FgTracks *rows = fg_sheet_get_rows (sheet);
  double top = self->margin + fg_page_frame_get_top (&self->frame) + fg_sheet_get_header_height (sheet);

  for (guint row = page->rows.first; row < page->rows.end; row++)
    {
      char *title = fg_sheet_dup_band_title (sheet, row);
      const FgPrintoutMark mark = {
        .title = title,
        .page = i,
        .y_pt = top + fg_tracks_get_offset (rows, row) - fg_tracks_get_offset (rows, page->rows.first),
      };

      if (title != NULL)
        g_array_append_val (marks, mark);
    }
}

/**
 * fg_printout_list_marks:
 * @self: a printout with pages
 *
 * Returns: (transfer full) (element-type FgPrintoutMark): the sections; of a sheet in several parts side by side, where
 *   they are in the first one
 */
GArray *
fg_printout_list_marks (FgPrintout *self)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (FgPrintoutMark));

  g_return_val_if_fail (FG_IS_PRINTOUT (self), marks);

  g_array_set_clear_func (marks, mark_clear);
  for (guint i = 0; i < self->pages->len; i++)
    if (g_array_index (self->pages, FgPage, i).band == 1)
      add_marks (self, i, marks);

  return marks;
}
