/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *fg_copied_table_take_tabbed (const char *start, const char *end, GString *rows);
const char *fg_copied_table_take_listed (const char *start, const char *end, GString *rows);

G_END_DECLS
