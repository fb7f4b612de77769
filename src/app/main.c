/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The desktop program: language first, then the application.
 */
#include <locale.h>

#include <glib/gi18n-lib.h>

#include "fg-application.h"

int
main (int argc, char *argv[])
{
  g_autoptr (FgApplication) application = NULL;
  const char *localedir = g_getenv ("FENGONG_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : FG_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = fg_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
