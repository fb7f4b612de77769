/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgTextGrams:
 *
 * Texts as the sets of the pairs of neighbouring characters in them, to be asked how alike two texts are. A pair that
 * many texts have tells less than one that few have.
 */
typedef struct _FgTextGrams FgTextGrams;

FgTextGrams   *fg_text_grams_new            (void);
void           fg_text_grams_free           (FgTextGrams *self);
guint          fg_text_grams_add            (FgTextGrams *self, const char *text);
void           fg_text_grams_weigh          (FgTextGrams *self);

const guint32 *fg_text_grams_get            (const FgTextGrams *self, guint text, guint *n_grams);
guint          fg_text_grams_get_n_kinds    (const FgTextGrams *self);
guint          fg_text_grams_get_frequency  (const FgTextGrams *self, guint32 gram);
float          fg_text_grams_get_weight     (const FgTextGrams *self, guint32 gram);
double         fg_text_grams_compare        (const FgTextGrams *self, guint a, guint b);
double         fg_text_grams_cover          (const FgTextGrams *self, guint whole, const guint *parts, guint n_parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgTextGrams, fg_text_grams_free)

G_END_DECLS
