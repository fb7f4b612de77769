/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: what the command line and the environment say, one window, and the actions that belong to no window.
 */
#include "fg-application.h"

#include <glib/gi18n-lib.h>

#include "fg-window.h"

struct _FgApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (FgApplication, fg_application, ADW_TYPE_APPLICATION)

static GtkWindow *
ensure_window (FgApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (fg_window_new (GTK_APPLICATION (self)));

  return window;
}

static void
fg_application_activate (GApplication *application)
{
  gtk_window_present (ensure_window (FG_APPLICATION (application)));
}

static void
fg_application_class_init (FgApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = fg_application_activate;
}

static void
fg_application_init (FgApplication *self)
{
}

/**
 * fg_application_new:
 *
 * Returns: (transfer full): the application, to be run once
 */
FgApplication *
fg_application_new (void)
{
  return g_object_new (FG_TYPE_APPLICATION, "application-id", "io.github.fengong.Fengong", NULL);
}
