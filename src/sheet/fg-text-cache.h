/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-sheet-style.h"

G_BEGIN_DECLS

/**
 * FgTextBox:
 * @rect: where the text may be
 * @font: its font
 * @color: its colour
 * @xalign: 0 at the left, 0.5 in the middle, 1 at the right
 * @yalign: 0 at the top, 0.5 in the middle, 1 at the bottom
 * @lines: how many lines it may take before it ends in an ellipsis; 0 for text whose lines are given by line breaks
 *
 * A place for a text on a sheet.
 */
typedef struct
{
  graphene_rect_t rect;
  FgFont          font;
  FgColor         color;
  float           xalign;
  float           yalign;
  guint           lines;
} FgTextBox;

/**
 * FgTextCache:
 *
 * The texts that were drawn lately, laid out. Bounded, however long a sheet is scrolled.
 */
typedef struct _FgTextCache FgTextCache;

FgTextCache *fg_text_cache_new    (FgSheetStyle *style);
void         fg_text_cache_free   (FgTextCache *self);
guint        fg_text_cache_get_n  (const FgTextCache *self);
void         fg_text_cache_append (FgTextCache *self, GtkSnapshot *snapshot, const char *text, const FgTextBox *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgTextCache, fg_text_cache_free)

/* Two generations of so many texts each: several times what a window shows at once. */
#define FG_TEXT_CACHE_GENERATION 1500

G_END_DECLS
