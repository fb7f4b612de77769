/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgNumberFormat:
 *
 * How Word writes a number: 12, 十二, ⑫, xii.
 */
typedef struct _FgNumberFormat FgNumberFormat;

const FgNumberFormat *fg_number_format_find      (const char *name);
gboolean              fg_number_format_is_bullet (const FgNumberFormat *self);
void                  fg_number_format_append    (const FgNumberFormat *self, int number, GString *text);

G_END_DECLS
