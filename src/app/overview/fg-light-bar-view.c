/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many items have each light, at a glance. The same is said in words beside it, so it has none of its own.
 */
#include "fg-light-bar-view.h"

#include "fg-light-bar.h"
#include "fg-screen-style.h"

#define MIN_WIDTH 48
#define NATURAL_WIDTH 96
#define HEIGHT 8

struct _FgLightBarView
{
  GtkWidget parent_instance;

  guint         counts[FG_N_LIGHTS];
  FgSheetStyle *style; /* NULL until it is drawn */
};

G_DEFINE_FINAL_TYPE (FgLightBarView, fg_light_bar_view, GTK_TYPE_WIDGET)

static void
on_style_changed (FgLightBarView *self)
{
  g_clear_object (&self->style);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fg_light_bar_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = is_width ? MIN_WIDTH : HEIGHT;
  *natural = is_width ? NATURAL_WIDTH : HEIGHT;
}

static void
fg_light_bar_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FgLightBarView *self = FG_LIGHT_BAR_VIEW (widget);
  float y = ((float) gtk_widget_get_height (widget) - HEIGHT) / 2.0f;

  if (self->style == NULL)
    self->style = fg_screen_style_make (widget);
  fg_light_bar_append (self->counts, self->style, snapshot,
                       &GRAPHENE_RECT_INIT (0.0f, y, (float) gtk_widget_get_width (widget), HEIGHT));
}

static void
fg_light_bar_view_dispose (GObject *object)
{
  g_clear_object (&FG_LIGHT_BAR_VIEW (object)->style);

  G_OBJECT_CLASS (fg_light_bar_view_parent_class)->dispose (object);
}

static void
fg_light_bar_view_class_init (FgLightBarViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_light_bar_view_dispose;
  widget_class->measure = fg_light_bar_view_measure;
  widget_class->snapshot = fg_light_bar_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fg_light_bar_view_init (FgLightBarView *self)
{
  fg_screen_style_watch (GTK_WIDGET (self), G_CALLBACK (on_style_changed));
}

/**
 * fg_light_bar_view_set_counts:
 * @self: a bar
 * @counts: how many items have each light
 */
void
fg_light_bar_view_set_counts (FgLightBarView *self, const guint counts[FG_N_LIGHTS])
{
  g_return_if_fail (FG_IS_LIGHT_BAR_VIEW (self));

  memcpy (self->counts, counts, sizeof self->counts);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
