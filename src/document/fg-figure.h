/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-words.h"

G_BEGIN_DECLS

gboolean fg_figure_take         (FgWords *words, int *value);
gboolean fg_figure_take_arabic  (FgWords *words, int *value);
gboolean fg_figure_take_chinese (FgWords *words, int *value);
gboolean fg_char_is_figure      (gunichar c);

G_END_DECLS
