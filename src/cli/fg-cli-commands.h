/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-cli.h"

G_BEGIN_DECLS

/* The commands, each run as FgCliCommand says; what they are for is in the table of fg-cli-main.c. */
gboolean fg_cli_import       (FgCli *cli, GError **error);
gboolean fg_cli_plan_list    (FgCli *cli, GError **error);
gboolean fg_cli_plan_show    (FgCli *cli, GError **error);
gboolean fg_cli_plan_remove  (FgCli *cli, GError **error);
gboolean fg_cli_plan_archive (FgCli *cli, GError **error);
gboolean fg_cli_plan_unarchive (FgCli *cli, GError **error);
gboolean fg_cli_item_list    (FgCli *cli, GError **error);
gboolean fg_cli_item_set     (FgCli *cli, GError **error);
gboolean fg_cli_assign       (FgCli *cli, GError **error);
gboolean fg_cli_unassign     (FgCli *cli, GError **error);
gboolean fg_cli_progress_add (FgCli *cli, GError **error);
gboolean fg_cli_progress_remove (FgCli *cli, GError **error);
gboolean fg_cli_attachment_list (FgCli *cli, GError **error);
gboolean fg_cli_attachment_save (FgCli *cli, GError **error);
gboolean fg_cli_agency_list  (FgCli *cli, GError **error);
gboolean fg_cli_agency_suggest (FgCli *cli, GError **error);
gboolean fg_cli_agency_rename (FgCli *cli, GError **error);
gboolean fg_cli_agency_alias (FgCli *cli, GError **error);
gboolean fg_cli_agency_set   (FgCli *cli, GError **error);
gboolean fg_cli_agency_group (FgCli *cli, GError **error);
gboolean fg_cli_agency_ungroup (FgCli *cli, GError **error);
gboolean fg_cli_agency_merge (FgCli *cli, GError **error);
gboolean fg_cli_agency_distinguish (FgCli *cli, GError **error);
gboolean fg_cli_agency_remove (FgCli *cli, GError **error);
gboolean fg_cli_matrix       (FgCli *cli, GError **error);
gboolean fg_cli_ledger       (FgCli *cli, GError **error);
gboolean fg_cli_timeline     (FgCli *cli, GError **error);
gboolean fg_cli_search       (FgCli *cli, GError **error);
gboolean fg_cli_history      (FgCli *cli, GError **error);
gboolean fg_cli_export       (FgCli *cli, GError **error);
gboolean fg_cli_merge        (FgCli *cli, GError **error);
gboolean fg_cli_form_export  (FgCli *cli, GError **error);
gboolean fg_cli_form_import  (FgCli *cli, GError **error);
gboolean fg_cli_conflicts    (FgCli *cli, GError **error);
gboolean fg_cli_resolve      (FgCli *cli, GError **error);
gboolean fg_cli_undo         (FgCli *cli, GError **error);
gboolean fg_cli_redo         (FgCli *cli, GError **error);
gboolean fg_cli_check        (FgCli *cli, GError **error);
gboolean fg_cli_backup       (FgCli *cli, GError **error);
gboolean fg_cli_backups      (FgCli *cli, GError **error);
gboolean fg_cli_restore      (FgCli *cli, GError **error);
gboolean fg_cli_salvage      (FgCli *cli, GError **error);

G_END_DECLS
