/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `undo` and `redo`: the latest action of this desk, whether the desktop or a command did it, and say which it was.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-table-text.h"
#include "fg-undo.h"

static gboolean
run (FgCli *cli, FgUndoDirection direction, GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *sentence = NULL;
  FgWorkspace *workspace;

  if (!fg_cli_options_parse (cli, NULL, error) || !(workspace = fg_cli_open_workspace (cli, error))
      || !(label = fg_undo_run (workspace, direction, error)))
    return FALSE;

  /* Translators: %s is an action of the history, such as: Edit an item. */
  sentence = g_strdup_printf (direction == FG_UNDO_BACK ? _("Undone: %s") : _("Redone: %s"), label);
  fg_table_text_append_line (cli->out, sentence);
  g_string_append_c (cli->out, '\n');
  return TRUE;
}

gboolean
fg_cli_undo (FgCli *cli, GError **error)
{
  return run (cli, FG_UNDO_BACK, error);
}

gboolean
fg_cli_redo (FgCli *cli, GError **error)
{
  return run (cli, FG_UNDO_FORTH, error);
}
