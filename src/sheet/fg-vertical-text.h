/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint fg_vertical_text_count (const char *text);
char **fg_vertical_text_split (const char *text, guint stack_length);

G_END_DECLS
