/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-pinyin.h"

G_BEGIN_DECLS

/**
 * FgSearchWord:
 *
 * A word that is looked for in texts, which are given as UTF-16 units, folded by fg_search_text_append().
 */
typedef struct _FgSearchWord FgSearchWord;

void          fg_search_text_append     (GArray *units, const char *text);
GStrv         fg_search_split_words     (const char *text);

FgSearchWord *fg_search_word_new        (const char *word, FgPinyin *pinyin);
void          fg_search_word_free       (FgSearchWord *self);
void          fg_search_word_prepare    (FgSearchWord *self, const guint8 *vocabulary);
gsize         fg_search_word_find       (const FgSearchWord *self, const gunichar2 *text, gsize from, gsize end);
gsize         fg_search_word_match_at   (const FgSearchWord *self, const gunichar2 *text, gsize place, gsize end);

gboolean      fg_search_word_has_letters (const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgSearchWord, fg_search_word_free)

G_END_DECLS
