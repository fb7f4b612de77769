/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgTableAlign:
 * @FG_TABLE_LEFT: words
 * @FG_TABLE_RIGHT: figures
 */
typedef enum
{
  FG_TABLE_LEFT,
  FG_TABLE_RIGHT,
} FgTableAlign;

/**
 * FgTableText:
 *
 * A table for a terminal: columns of aligned text, in which a Han character is two places wide.
 */
typedef struct _FgTableText FgTableText;

FgTableText *fg_table_text_new        (void);
void         fg_table_text_free       (FgTableText *self);
void         fg_table_text_add_column (FgTableText *self, const char *title, FgTableAlign align);
void         fg_table_text_add_row    (FgTableText *self, const char *const *cells);
void         fg_table_text_append     (const FgTableText *self, GString *out);

guint        fg_table_text_get_width  (const char *text);
void         fg_table_text_append_line (GString *out, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgTableText, fg_table_text_free)

G_END_DECLS
