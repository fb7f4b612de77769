/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fg_text_tables_to_rows (const char *text, gsize length);

G_END_DECLS
