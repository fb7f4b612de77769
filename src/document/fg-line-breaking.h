/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-text-lines.h"

G_BEGIN_DECLS

/**
 * FgLineBreaking:
 * @full_columns: a line that is at least this wide was broken to fit; 0 where lines are paragraphs
 * @full_chars: the same in characters, where these were counted
 * @has_indents: whether the first line of a paragraph is told by its indent
 * @ignores_gaps: whether empty lines stand between all lines, and so part no paragraphs
 *
 * How the lines of a notice were broken.
 */
typedef struct
{
  guint    full_columns;
  guint    full_chars;
  gboolean has_indents;
  gboolean ignores_gaps;
} FgLineBreaking;

FgLineBreaking fg_line_breaking_learn   (GArray *lines);
gboolean       fg_line_breaking_goes_on (const FgLineBreaking *self, GArray *lines, guint line, guint next,
                                         guint n_open_brackets);

G_END_DECLS
