/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double fg_text_measure_em    (const char *text);
guint  fg_text_measure_lines (const char *text, double width_em);

G_END_DECLS
