/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-text-flow.h"

G_BEGIN_DECLS

char    *fg_title_words_collapse          (FgWords words);
char    *fg_title_words_join              (const FgTextFlow *flow, guint first, guint end);
gboolean fg_title_words_are_same          (const char *title, const char *other);
gboolean fg_title_words_differ_in_blanks  (const char *title, const char *other);
char    *fg_title_words_find_named        (const FgTextFlow *flow, guint first, guint end);
char    *fg_title_words_from_notice_title (const char *notice_title);

G_END_DECLS
