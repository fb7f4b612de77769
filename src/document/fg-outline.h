/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-clause-finder.h"
#include "fg-numbering.h"
#include "fg-text-flow.h"

G_BEGIN_DECLS

/**
 * FgOutlinePart:
 * @FG_PART_BODY: its text and its clauses
 * @FG_PART_PERSON: who answers for it (责任领导)
 * @FG_PART_NOTE: a remark
 * @FG_PART_PERCENT: how far it is (完成率)
 * @FG_PART_PROGRESS: what was done (进展情况), what is in the way, what comes next
 * @FG_PART_STATUS: how it stands (状态)
 * @FG_PART_REPORT_DAY: when that was said (填报日期)
 *
 * What a paragraph says about its item.
 */
typedef enum
{
  FG_PART_BODY,
  FG_PART_PERSON,
  FG_PART_NOTE,
  FG_PART_PERCENT,
  FG_PART_PROGRESS,
  FG_PART_STATUS,
  FG_PART_REPORT_DAY,
} FgOutlinePart;

/**
 * FgOutlineParagraph:
 * @words: the whole paragraph, or the whole row of a table
 * @text: what is left without mark and clauses, or one cell of a row
 * @mark: its mark, if any
 * @clauses: (element-type FgFoundClause) (nullable): its clauses in the order of the text, %NULL where there are none
 * @is_lead_in: whether it only announces what follows (主要措施：)
 * @breaks_table: whether it is the row of a table, but has not as many cells as the head
 * @has_own_clause: whether one of its clauses is about the item itself, not about those below it
 * @is_in_table: whether it is a cell of a table
 * @follows_table: whether it stands below a table and does not belong to its last row
 * @part: what it says about the item
 * @heading: (cells) the head of the column, where the text needs it to be understood
 * @is_in_hundredths: (shares of work done) whether they are written as parts of 1
 *
 * A paragraph of a plan, or a cell of a table.
 */
typedef struct
{
  FgWords    words;
  FgWords    text;
  FgMark     mark;
  GPtrArray *clauses;
  gboolean   is_lead_in;
  gboolean   breaks_table;
  gboolean   has_own_clause;
  gboolean   is_in_table;
  gboolean   follows_table;

  FgOutlinePart part;
  FgWords       heading;
  gboolean      is_in_hundredths;
} FgOutlineParagraph;

/**
 * FgOutlineNode:
 * @mark: its mark; style %FG_MARK_NONE for an item without number
 * @parent: the node above it, -1 for none
 * @end: the node after the last one below it
 * @first_paragraph: its first paragraph
 * @end_paragraph: the one after its last own paragraph
 * @has_clause: whether one of its own paragraphs has a clause
 * @has_clause_below: whether a node below it has one
 * @announces: whether it has a paragraph that announces measures
 * @breaks_order: whether its number does not follow from those before it
 *
 * A heading or an item, with its own paragraphs.
 */
typedef struct
{
  FgMark   mark;
  int      parent;
  guint    end;
  guint    first_paragraph;
  guint    end_paragraph;
  gboolean has_clause;
  gboolean has_clause_below;
  gboolean announces;
  gboolean breaks_order;
} FgOutlineNode;

/**
 * FgOutline:
 * @paragraphs: (element-type FgOutlineParagraph)
 * @nodes: (element-type FgOutlineNode): in the order of the text
 * @table_heads: (element-type FgWords): the heads of tables, the rules under them, and their totals
 * @table_title: what stands above the head of its first table, in a row of it
 *
 * The headings and items of a plan as a tree.
 */
typedef struct
{
  GArray *paragraphs;
  GArray *nodes;
  GArray *table_heads;
  FgWords table_title;
} FgOutline;

FgOutline *fg_outline_new          (const FgTextFlow *flow, guint first_paragraph, guint end_paragraph);
void       fg_outline_free         (FgOutline *self);
FgWords    fg_outline_get_title    (const FgOutline *self, guint node);
void       fg_outline_append_words (GString *text, FgWords words);

static inline FgOutlineParagraph *
fg_outline_get_paragraph (const FgOutline *self, guint index)
{
  return &g_array_index (self->paragraphs, FgOutlineParagraph, index);
}

static inline FgOutlineNode *
fg_outline_get_node (const FgOutline *self, guint index)
{
  return &g_array_index (self->nodes, FgOutlineNode, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgOutline, fg_outline_free)

G_END_DECLS
