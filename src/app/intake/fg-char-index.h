/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgCharIndex:
 *
 * Turns places in a long text from bytes, in which spans count, into characters, in which a GtkTextBuffer counts, and
 * back, without walking over the text each time.
 */
typedef struct _FgCharIndex FgCharIndex;

FgCharIndex *fg_char_index_new       (const char *text);
void         fg_char_index_free      (FgCharIndex *self);
guint        fg_char_index_from_byte (const FgCharIndex *self, gsize byte);
gsize        fg_char_index_to_byte   (const FgCharIndex *self, guint n_chars);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgCharIndex, fg_char_index_free)

G_END_DECLS
