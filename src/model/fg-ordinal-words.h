/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean fg_ordinal_words_agree (const char *a, const char *b);

G_END_DECLS
