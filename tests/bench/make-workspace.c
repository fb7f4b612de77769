/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-workspace FILE: a workspace of any size to try the program on.
 */
#include <glib.h>
#include <locale.h>
#include <stdlib.h>

#include "workspace-maker.h"

int
main (int argc, char **argv)
{
  WorkspaceRecipe recipe = { .seed = 1, .n_plans = 1, .n_items = 100000, .n_agencies = 500, .n_reports = 20000 };
  int seed = 1;
  const GOptionEntry entries[] = {
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Which workspace of this size (1)", "N" },
    { "plans", 0, 0, G_OPTION_ARG_INT, &recipe.n_plans, "How many plans (1)", "N" },
    { "items", 0, 0, G_OPTION_ARG_INT, &recipe.n_items, "How many sections, tasks and measures in all (100000)", "N" },
    { "agencies", 0, 0, G_OPTION_ARG_INT, &recipe.n_agencies, "How many agencies (500)", "N" },
    { "reports", 0, 0, G_OPTION_ARG_INT, &recipe.n_reports, "How many progress reports (20000)", "N" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE - make a workspace for measuring");
  g_autoptr (FgWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2 || recipe.n_plans == 0
      || recipe.n_agencies == 0 || recipe.n_items / recipe.n_plans == 0)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Give one FILE and numbers above 0; see --help.");
      return 2;
    }
  if (g_file_test (argv[1], G_FILE_TEST_EXISTS))
    {
      g_printerr ("“%s” is there already. Choose a new file.\n", argv[1]);
      return 1;
    }

  recipe.seed = (guint32) seed;
  workspace = fg_workspace_open (argv[1], "make-workspace", &error);
  if (workspace == NULL || !workspace_maker_fill (workspace, &recipe, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
