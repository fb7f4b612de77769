/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-cli.h"

G_BEGIN_DECLS

gboolean fg_cli_options_parse_leading (FgCli *cli, const char *commands, gboolean *show_version, GError **error);
gboolean fg_cli_options_parse         (FgCli *cli, const GOptionEntry *options, GError **error);

gboolean fg_cli_option_to_day         (const char *name, const char *text, FgDay *day, GError **error);
gboolean fg_cli_option_to_percent     (const char *name, const char *text, int *percent, GError **error);
gboolean fg_cli_option_is_text        (const char *name, const char *text, GError **error);

G_END_DECLS
