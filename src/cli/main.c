/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line program: language first, then the command.
 */
#include <locale.h>

#include <glib/gi18n-lib.h>

#include "fg-cli-main.h"

int
main (int argc, char *argv[])
{
  const char *localedir = g_getenv ("FENGONG_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : FG_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return fg_cli_main (argv);
}
