/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgTextLine:
 * @words: the line without the blanks around it
 * @columns: its width, a Chinese character counting two
 * @indent: the width of the blanks before it
 * @follows_gap: whether an empty line stands before it
 *
 * A line of a notice that has something on it.
 */
typedef struct
{
  FgWords  words;
  guint    columns;
  guint    indent;
  gboolean follows_gap;
} FgTextLine;

/**
 * FgLineBreaking:
 * @full_columns: a line that is at least this wide was broken to fit; 0 where lines are paragraphs
 * @has_indents: whether the first line of a paragraph is told by its indent
 *
 * How the lines of a notice were broken.
 */
typedef struct
{
  guint    full_columns;
  gboolean has_indents;
} FgLineBreaking;

GArray        *fg_text_lines_new            (const char *text, gsize length);
FgLineBreaking fg_text_lines_learn_breaking (GArray *lines);
gboolean       fg_text_line_goes_on         (const FgTextLine *line, const FgTextLine *next,
                                             const FgLineBreaking *breaking);
gboolean       fg_text_line_is_page_number  (FgWords line);

G_END_DECLS
