/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of a plan without any clause, whose sentences say who does what: 由市发改委牵头，会同市住建局制定…. There such
 * sentences carry the items as clauses do elsewhere; beside clauses they are text.
 */
#include "fg-outline-sentences.h"

#include "fg-part-title.h"

static gboolean
has_sentence (const FgOutline *outline, const FgOutlineNode *node)
{
  for (guint i = node->first_paragraph; i < node->end_paragraph; i++)
    {
      FgFoundClause *found = fg_clause_finder_find_in_sentence (fg_outline_get_paragraph (outline, i)->text);

      if (found != NULL)
        {
          fg_found_clause_free (found);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_clause (const FgOutline *outline, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      if (fg_outline_get_node (outline, i)->has_clause)
        return TRUE;
    }
  return FALSE;
}

/**
 * fg_outline_sentences_mark:
 * @outline: an outline whose nodes know their own clauses
 *
 * Marks the items of parts without clauses that name who leads in a sentence as items with a clause.
 */
void
fg_outline_sentences_mark (FgOutline *outline)
{
  guint end;

  for (guint root = 0; root < outline->nodes->len; root = end)
    {
      end = fg_outline_get_node (outline, root)->end;
      if (fg_part_title_judge (fg_outline_get_title (outline, root)) != FG_PART_KIND_TASKS ||
          has_clause (outline, root, end))
        continue;
      for (guint i = root; i < end; i++)
        {
          FgOutlineNode *node = fg_outline_get_node (outline, i);

          node->has_clause = has_sentence (outline, node);
        }
    }
}
