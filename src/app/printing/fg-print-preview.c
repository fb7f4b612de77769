/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page as it will come out of the printer, drawn by what draws on the printer.
 */
#include "fg-print-preview.h"

/* Around the sheet of paper, in pixels. */
#define ROOM 18.0
#define SHADOW_RADIUS 6.0f
#define SHADOW_DROP 1.0f

struct _FgPrintPreview
{
  GtkWidget parent_instance;

  FgPrintout *printout;
  guint       page;
  double      zoom; /* 1 fits the page into the widget's own place */
};

G_DEFINE_FINAL_TYPE (FgPrintPreview, fg_print_preview, GTK_TYPE_WIDGET)

static gboolean
has_page (FgPrintPreview *self)
{
  return self->printout != NULL && self->page < fg_printout_get_n_pages (self->printout);
}

/* Beyond what fits, it asks for as many times the room that there is to see it in, and is scrolled. */
static void
fg_print_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  FgPrintPreview *self = FG_PRINT_PREVIEW (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  int room = orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (parent) : gtk_widget_get_height (parent);

  *minimum = *natural = self->zoom > 1.0 ? (int) (room * self->zoom) : 0;
}

static void
fg_print_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA shadow = { 0.0f, 0.0f, 0.0f, 0.35f }, white = { 1.0f, 1.0f, 1.0f, 1.0f };
  FgPrintPreview *self = FG_PRINT_PREVIEW (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double page_width, page_height, scale;
  graphene_rect_t paper;
  GskRoundedRect outline;
  cairo_t *cr;

  if (!has_page (self))
    return;

  fg_printout_get_size_pt (self->printout, &page_width, &page_height);
  scale = MIN ((width - 2.0 * ROOM) / page_width, (height - 2.0 * ROOM) / page_height);
  if (scale <= 0.0)
    return;

  graphene_rect_init (&paper, (float) ((width - page_width * scale) / 2.0),
                      (float) ((height - page_height * scale) / 2.0), (float) (page_width * scale),
                      (float) (page_height * scale));
  gsk_rounded_rect_init_from_rect (&outline, &paper, 0.0f);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0.0f, SHADOW_DROP, 0.0f, SHADOW_RADIUS);
  gtk_snapshot_append_color (snapshot, &white, &paper);
  cr = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_translate (cr, paper.origin.x, paper.origin.y);
  cairo_scale (cr, scale, scale);
  fg_printout_draw_page (self->printout, cr, self->page);
  cairo_destroy (cr);
}

static void
fg_print_preview_dispose (GObject *object)
{
  g_clear_object (&FG_PRINT_PREVIEW (object)->printout);

  G_OBJECT_CLASS (fg_print_preview_parent_class)->dispose (object);
}

static void
fg_print_preview_class_init (FgPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_print_preview_dispose;
  widget_class->measure = fg_print_preview_measure;
  widget_class->snapshot = fg_print_preview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "printpreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fg_print_preview_init (FgPrintPreview *self)
{
  self->zoom = 1.0;
}

/**
 * fg_print_preview_set_printout:
 * @self: a preview
 * @printout: (nullable): a printout with pages
 */
void
fg_print_preview_set_printout (FgPrintPreview *self, FgPrintout *printout)
{
  g_return_if_fail (FG_IS_PRINT_PREVIEW (self));

  g_set_object (&self->printout, printout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fg_print_preview_set_page:
 * @self: a preview
 * @page: the page to show, from 0
 */
void
fg_print_preview_set_page (FgPrintPreview *self, guint page)
{
  g_return_if_fail (FG_IS_PRINT_PREVIEW (self));

  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fg_print_preview_set_zoom:
 * @self: a preview
 * @zoom: how many times the size in which the whole page is seen
 */
void
fg_print_preview_set_zoom (FgPrintPreview *self, double zoom)
{
  g_return_if_fail (FG_IS_PRINT_PREVIEW (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
