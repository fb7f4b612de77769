/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the signs of a sheet mean, below it: the same drawing as at the foot of a page, as high as its width needs.
 */
#include "fg-sheet-legend.h"

#include "fg-screen-style.h"

/* Below this no legend can be read; windows are wider. */
#define MIN_WIDTH 200
#define NATURAL_WIDTH 800

struct _FgSheetLegend
{
  GtkWidget parent_instance;

  FgSheet *sheet;
};

G_DEFINE_FINAL_TYPE (FgSheetLegend, fg_sheet_legend, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
fg_sheet_legend_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fg_sheet_legend_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  FgSheetLegend *self = FG_SHEET_LEGEND (widget);

  *minimum = *natural = 0;
  if (self->sheet == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = *natural = (int) fg_sheet_measure_legend (self->sheet, for_size < 0 ? NATURAL_WIDTH : for_size);
    }
}

static void
fg_sheet_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FgSheetLegend *self = FG_SHEET_LEGEND (widget);

  if (self->sheet != NULL)
    fg_sheet_append_legend (self->sheet, snapshot, gtk_widget_get_width (widget));
}

static void
fg_sheet_legend_dispose (GObject *object)
{
  g_clear_object (&FG_SHEET_LEGEND (object)->sheet);

  G_OBJECT_CLASS (fg_sheet_legend_parent_class)->dispose (object);
}

static void
fg_sheet_legend_class_init (FgSheetLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_sheet_legend_dispose;
  widget_class->get_request_mode = fg_sheet_legend_get_request_mode;
  widget_class->measure = fg_sheet_legend_measure;
  widget_class->snapshot = fg_sheet_legend_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fg_sheet_legend_init (FgSheetLegend *self)
{
  fg_screen_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_resize));
}

/**
 * fg_sheet_legend_set_sheet:
 * @self: a legend
 * @sheet: (nullable): whose signs it explains; a sheet with a style
 */
void
fg_sheet_legend_set_sheet (FgSheetLegend *self, FgSheet *sheet)
{
  g_return_if_fail (FG_IS_SHEET_LEGEND (self));

  if (g_set_object (&self->sheet, sheet))
    gtk_widget_queue_resize (GTK_WIDGET (self));
}
