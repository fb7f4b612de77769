/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-cli.h"

G_BEGIN_DECLS

int fg_cli_main (char **argv);

G_END_DECLS
