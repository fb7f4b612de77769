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

/**
 * FgCli:
 * @workspace_path: (nullable): the workspace's file, %NULL for the usual one
 * @today: the day that everything is judged by
 * @arguments: the command's arguments, without options
 * @out: the data that the command gives out; reaches stdout only once the command has done its work
 *
 * One run of the program, as its command sees it.
 */
typedef struct
{
  char        *workspace_path;
  FgDay        today;
  GStrv        arguments;
  GString     *out;
  /*< private >*/
  FgWorkspace *workspace;
  GStrv        words;
} FgCli;

void         fg_cli_init           (FgCli *self);
void         fg_cli_clear          (FgCli *self);

FgWorkspace *fg_cli_open_workspace (FgCli *self, GError **error);
gint64       fg_cli_find_plan      (FgCli *self, const char *reference, GError **error);
gint64       fg_cli_find_item      (FgCli *self, gint64 plan_id, const char *reference, GError **error);
gint64       fg_cli_find_agency    (FgCli *self, const char *reference, GError **error);
void         fg_cli_print_json     (FgCli *self, JsonNode *node);
void         fg_cli_tell           (const char *sentence);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgCli, fg_cli_clear)

G_END_DECLS
