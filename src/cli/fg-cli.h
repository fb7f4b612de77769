/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "fg-day.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgCliError:
 * @FG_CLI_ERROR_USAGE: the command line is wrong
 * @FG_CLI_ERROR_FAILED: the command line is right, the work failed
 */
typedef enum
{
  FG_CLI_ERROR_USAGE,
  FG_CLI_ERROR_FAILED,
} FgCliError;

#define FG_CLI_ERROR (fg_cli_error_quark ())
GQuark fg_cli_error_quark (void);

typedef struct _FgCli FgCli;

/**
 * FgCliSight:
 * @FG_CLI_NOW: the command works on the workspace as it is
 * @FG_CLI_ANY_DAY: it only looks, and takes `--as-of` to look at the workspace as it stood
 */
typedef enum
{
  FG_CLI_NOW,
  FG_CLI_ANY_DAY,
} FgCliSight;

/**
 * FgCliCommand:
 * @name: one or two words: "import", "plan list"
 * @arguments: (nullable): what comes after them, for people
 * @summary: what the command does, one sentence
 * @n_min: how many arguments it needs
 * @n_max: how many it takes
 * @run: does it: reads its options with fg_cli_options_parse() first, and appends its data to the run's out
 * @sight: of which day it can be asked
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  guint       n_min;
  guint       n_max;
  gboolean  (*run) (FgCli *cli, GError **error);
  FgCliSight  sight;
} FgCliCommand;

/**
 * FgCli:
 * @argv: the words of the command line that are not read yet, the program's name first
 * @command: (nullable): the command, once it is known
 * @workspace_path: (nullable): the workspace's file, %NULL for the usual one
 * @today: the day that everything is judged by
 * @has_today: whether the command line gave that day
 * @as_of: the day at whose end the workspace is looked at, %FG_DAY_NONE for now
 * @arguments: (nullable): the command's arguments, without options
 * @out: the data that the command gives out; reaches stdout only once the command has done its work
 * @workspace: (nullable): the workspace, once the command has opened it
 *
 * One run of the program, as its command sees it.
 */
struct _FgCli
{
  GStrv               argv;
  const FgCliCommand *command;
  char               *workspace_path;
  FgDay               today;
  gboolean            has_today;
  FgDay               as_of;
  GStrv               arguments;
  GString            *out;
  FgWorkspace        *workspace;
};

void         fg_cli_init           (FgCli *self, char **argv);
void         fg_cli_clear          (FgCli *self);

char        *fg_cli_dup_workspace_path (FgCli *self);
FgWorkspace *fg_cli_open_workspace (FgCli *self, GError **error);
gint64       fg_cli_find_plan      (FgCli *self, const char *reference, GError **error);
gint64       fg_cli_find_item      (FgCli *self, gint64 plan_id, const char *reference, GError **error);
gint64       fg_cli_find_agency    (FgCli *self, const char *reference, GError **error);

void         fg_cli_print_json     (FgCli *self, JsonNode *node);
gboolean     fg_cli_flush          (FgCli *self, GError **error);
void         fg_cli_tell           (const char *sentence);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgCli, fg_cli_clear)

G_END_DECLS
