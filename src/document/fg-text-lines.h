/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgTextLine:
 * @words: the line without the blanks around it
 * @columns: its width, a Chinese character counting two
 * @chars: its width in characters
 * @indent: the width of the blanks before it
 * @n_unclosed: how many brackets it opens and does not close
 * @n_unopened: how many it closes and has not opened
 * @n_bars: how many bars it has, which part the cells of a table
 * @follows_gap: whether an empty line stands before it
 *
 * A line of a notice that has something on it. Its widths include the indent of a paragraph, but not that of a centred
 * title or of a signature.
 */
typedef struct
{
  FgWords  words;
  guint    columns;
  guint    chars;
  guint    indent;
  guint    n_unclosed;
  guint    n_unopened;
  guint    n_bars;
  gboolean follows_gap;
} FgTextLine;

/**
 * FgPageNumberForm:
 * @FG_PAGE_NUMBER_NONE: it is no page number
 * @FG_PAGE_NUMBER_MARKED: it says so itself: — 3 —, 第 3 页
 * @FG_PAGE_NUMBER_BARE: it is only a figure
 *
 * How a line looks like the number of a page.
 */
typedef enum
{
  FG_PAGE_NUMBER_NONE,
  FG_PAGE_NUMBER_MARKED,
  FG_PAGE_NUMBER_BARE,
} FgPageNumberForm;

GArray          *fg_text_lines_new             (const char *text, gsize length);
gboolean         fg_text_line_starts_item      (const FgTextLine *self);
gboolean         fg_text_line_ends_unfinished  (const FgTextLine *self);
FgPageNumberForm fg_text_line_take_page_number (FgWords line, int *number);

static inline const FgTextLine *
fg_text_lines_get (GArray *lines, guint index)
{
  return &g_array_index (lines, FgTextLine, index);
}

G_END_DECLS
