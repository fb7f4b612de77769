/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *fg_drawn_table_take (const char *start, const char *end, GString *rows);

G_END_DECLS
