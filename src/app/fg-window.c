/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The main window: it connects the views with the store, and does nothing else.
 */
#include "fg-window.h"

struct _FgWindow
{
  AdwApplicationWindow parent_instance;

  AdwViewStack *views;
};

G_DEFINE_FINAL_TYPE (FgWindow, fg_window, ADW_TYPE_APPLICATION_WINDOW)

static void
fg_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_WINDOW);

  G_OBJECT_CLASS (fg_window_parent_class)->dispose (object);
}

static void
fg_window_class_init (FgWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/fg-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FgWindow, views);
}

static void
fg_window_init (FgWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_window_new:
 * @application: the application that the window belongs to
 *
 * Returns: (transfer none): a window, not yet shown, owned by GTK
 */
FgWindow *
fg_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (FG_TYPE_WINDOW, "application", application, NULL);
}
