/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgChangedWords:
 * @start: how many bytes both texts begin with alike
 * @old_end: where the old text's changed part ends
 * @new_end: where the new text's changed part ends
 *
 * Where two texts differ. The parts are whole characters, and whole words where letters and digits make words.
 */
typedef struct
{
  gsize start;
  gsize old_end;
  gsize new_end;
} FgChangedWords;

FgChangedWords fg_changed_words_find (const char *old_text, const char *new_text);

G_END_DECLS
