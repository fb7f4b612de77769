/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-responsibility-clause.h"

G_BEGIN_DECLS

/**
 * FgClausePlace:
 * @FG_CLAUSE_BRACKETED: in brackets at the end
 * @FG_CLAUSE_UNCLOSED: after a bracket that is never closed, or before one that was never opened
 * @FG_CLAUSE_LABELLED: from a label to the end
 * @FG_CLAUSE_SENTENCE: the last sentence, without brackets or labels
 * @FG_CLAUSE_INSIDE: in brackets in the middle of the text, which has another at its end
 * @FG_CLAUSE_CELL: in a cell of its own
 * @FG_CLAUSE_CELL_ABOVE: in a cell of a row above, for its own is empty
 * @FG_CLAUSE_IN_SENTENCE: in the words of a sentence (由市发改委牵头，会同市住建局制定…), which stay text of the item
 *
 * Where in a paragraph a clause stands.
 */
typedef enum
{
  FG_CLAUSE_BRACKETED,
  FG_CLAUSE_UNCLOSED,
  FG_CLAUSE_LABELLED,
  FG_CLAUSE_SENTENCE,
  FG_CLAUSE_INSIDE,
  FG_CLAUSE_CELL,
  FG_CLAUSE_CELL_ABOVE,
  FG_CLAUSE_IN_SENTENCE,
} FgClausePlace;

/**
 * FgFoundClause:
 * @clause: what it says
 * @place: where it stands
 * @outer: all that is no text of the item: the brackets, too
 * @inner: the clause
 * @heading: (cells) the head of its column
 * @last_day: (cells of deadlines) the cell that says on which day the deadline ends, if there is one
 * @settles_last_day: whether that cell is always filled in where there is such a day
 *
 * A responsibility clause at the end of a paragraph.
 */
typedef struct
{
  FgResponsibilityClause *clause;
  FgClausePlace           place;
  FgWords                 outer;
  FgWords                 inner;
  FgWords                 heading;
  FgWords                 last_day;
  gboolean                settles_last_day;
} FgFoundClause;

FgFoundClause *fg_clause_finder_find_last (FgWords paragraph);
void           fg_clause_finder_find_inside (FgWords paragraph, GPtrArray *found);
FgFoundClause *fg_clause_finder_find_in_sentence (FgWords paragraph);
void           fg_found_clause_free       (FgFoundClause *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgFoundClause, fg_found_clause_free)

G_END_DECLS
