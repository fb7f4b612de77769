/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree of headings and items. Which marks nest in which is learnt while reading: a mark that is open closes all
 * below it, a mark that is new goes below the last one, and a mark that was seen above others before closes these.
 */
#include "fg-outline.h"

#include <string.h>

#include "fg-outline-sentences.h"
#include "fg-outline-table.h"
#include "fg-row-writer.h"

/* A paragraph longer than this is no announcement. */
#define MAX_LEAD_IN_CHARS 14

#define MAX_BARE_HEADING_CHARS 24

typedef struct
{
  FgOutline *outline;
  gboolean   above[FG_N_MARK_STYLES][FG_N_MARK_STYLES];
  gboolean   is_seen[FG_N_MARK_STYLES];
  gboolean   is_list_style[FG_N_MARK_STYLES];
  int        last_number[FG_N_MARK_STYLES];
  int        open[FG_N_MARK_STYLES];
  guint      n_open;
  gboolean   is_announced;
} Builder;

/* 主要措施： */
static gboolean
is_lead_in (FgWords words)
{
  static const char *const ends[] = { "措施", "举措", "做法", "任务", NULL };
  static const char *const starts[] = { "主要", "具体", "工作", "重点", "改革", "推进", "落实", "细化", NULL };
  FgWords rest = words;

  if (fg_words_count_chars (words) > MAX_LEAD_IN_CHARS)
    return FALSE;
  fg_words_drop (&rest, "：");
  rest = fg_words_trim (rest);
  if (!fg_words_drop_any (&rest, ends))
    return FALSE;
  while (fg_words_take_any (&rest, starts))
    ;
  return fg_words_is_empty (rest);
}

static void
clear_paragraph (gpointer data)
{
  FgOutlineParagraph *paragraph = data;

  g_clear_pointer (&paragraph->clauses, g_ptr_array_unref);
}

static void
reverse (GPtrArray *array)
{
  for (guint i = 0; i < array->len / 2; i++)
    {
      gpointer first = array->pdata[i];

      array->pdata[i] = array->pdata[array->len - 1 - i];
      array->pdata[array->len - 1 - i] = first;
    }
}

/* From the end of the paragraph backwards. */
static void
find_clauses (FgOutlineParagraph *paragraph)
{
  GPtrArray *inside;

  for (;;)
    {
      FgFoundClause *found = fg_clause_finder_find_last (paragraph->text);

      if (found == NULL)
        break;
      if (paragraph->clauses == NULL)
        paragraph->clauses = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_found_clause_free);
      g_ptr_array_add (paragraph->clauses, found);
      paragraph->has_own_clause |= !found->clause->is_for_all_below;
      paragraph->text.end = found->outer.start;
      /* Several clauses stand side by side only in brackets. */
      if (found->place != FG_CLAUSE_BRACKETED)
        break;
    }
  paragraph->text = fg_words_trim (paragraph->text);
  if (paragraph->clauses == NULL)
    return;
  reverse (paragraph->clauses);
  inside = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_found_clause_free);
  fg_clause_finder_find_inside (paragraph->text, inside);
  g_ptr_array_extend_and_steal (inside, g_steal_pointer (&paragraph->clauses));
  paragraph->clauses = inside;
}

/* The next ②, ③ … after a bracket and ；or 。: the start of an item in the middle of a paragraph. */
static const char *
find_circled (FgWords words, int number)
{
  static const char *const ends[] = { "；", "。", "，", NULL };

  for (FgWords rest = words; !fg_words_is_empty (rest); fg_words_next (&rest))
    {
      FgWords here = rest;
      FgWords before = { words.start, rest.start };
      FgMark mark;

      if (fg_words_peek (rest) < 0x2460 || fg_words_peek (rest) > 0x2473)
        continue;
      if (!fg_mark_take (&here, &mark) || mark.number != number)
        continue;
      if (number == 1)
        return rest.start;
      before = fg_words_trim (before);
      fg_words_drop_any (&before, ends);
      return fg_char_is_closing (fg_words_last (fg_words_trim (before))) ? rest.start : NULL;
    }
  return NULL;
}

/* …：①…（市民政局负责）；②…（市教育局负责）: items in one paragraph, each with its own clause. Where they have one clause for
 * all, they are text. Returns where the first ends that may be cut off; NULL where there is nothing to cut. */
static const char *
find_cut (FgWords words, int *number)
{
  const char *first = find_circled (words, *number);
  const char *second;
  g_autoptr (FgFoundClause) found = NULL;

  if (first == NULL)
    return NULL;
  second = find_circled ((FgWords) { first, words.end }, *number + 1);
  if (second == NULL)
    return NULL;
  found = fg_clause_finder_find_last ((FgWords) { first, second });
  if (found == NULL)
    return NULL;
  if (first > words.start)
    return first;
  *number += 1;
  return second;
}

static void
append_paragraph (FgOutline *outline, FgWords words)
{
  FgOutlineParagraph paragraph = { .words = words, .text = words };

  fg_mark_take (&paragraph.text, &paragraph.mark);
  paragraph.is_lead_in = is_lead_in (paragraph.words);
  if (!paragraph.is_lead_in)
    find_clauses (&paragraph);
  g_array_append_val (outline->paragraphs, paragraph);
}

static void
append_parts (FgOutline *outline, FgWords words)
{
  int number = 1;
  const char *cut;

  while ((cut = find_cut (words, &number)) != NULL)
    {
      append_paragraph (outline, (FgWords) { words.start, cut });
      words.start = cut;
    }
  append_paragraph (outline, words);
}

static FgOutlineNode *
open_node (const Builder *builder, guint depth)
{
  return fg_outline_get_node (builder->outline, (guint) builder->open[depth]);
}

static int
find_open (const Builder *builder, FgMarkStyle style)
{
  for (guint i = builder->n_open; i > 0; i--)
    {
      if (open_node (builder, i - 1)->mark.style == style)
        return (int) i - 1;
    }
  return -1;
}

static void
close_to (Builder *builder, guint depth)
{
  for (guint i = depth; i < builder->n_open; i++)
    open_node (builder, i)->end = builder->outline->nodes->len;
  builder->n_open = MIN (builder->n_open, depth);
}

/* A mark that is not open: below the last one, unless it was seen above an open one before. One that does not start with
 * 1 has lost its brothers, and goes where such marks usually stand. */
static guint
depth_of_new (const Builder *builder, const FgMark *mark)
{
  for (guint i = 0; i < builder->n_open; i++)
    {
      FgMarkStyle open_style = open_node (builder, i)->mark.style;

      if (open_style == FG_MARK_NONE || builder->above[mark->style][open_style])
        return i;
      if (!builder->is_seen[mark->style] && mark->number != 1 && open_style > mark->style)
        return i;
    }
  return builder->n_open;
}

static gboolean
is_due (const Builder *builder, const FgMark *mark)
{
  return mark->number <= 1 || mark->number == builder->last_number[mark->style] + 1;
}

static void
push_node (Builder *builder, const FgMark *mark, guint depth, guint paragraph)
{
  FgOutlineNode node = { .mark = *mark, .parent = -1, .first_paragraph = paragraph, .end_paragraph = paragraph };

  close_to (builder, depth);
  if (depth > 0)
    node.parent = builder->open[depth - 1];
  builder->open[depth] = (int) builder->outline->nodes->len;
  builder->n_open = depth + 1;
  g_array_append_val (builder->outline->nodes, node);
}

static gboolean
is_row_style (FgMarkStyle style)
{
  return style >= FG_MARK_ROW_SECTION;
}

/* Where the first row is open that is of the style or of one below it. */
static guint
depth_of_row (const Builder *builder, FgMarkStyle style)
{
  for (guint i = 0; i < builder->n_open; i++)
    {
      if (is_row_style (open_node (builder, i)->mark.style) && open_node (builder, i)->mark.style >= style)
        return i;
    }
  return builder->n_open;
}

static guint
depth_of (const Builder *builder, const FgMark *mark)
{
  int same;

  if (is_row_style (mark->style))
    return depth_of_row (builder, mark->style);
  same = find_open (builder, mark->style);
  return same >= 0 ? (guint) same : depth_of_new (builder, mark);
}

static void
push_marked (Builder *builder, const FgMark *mark, guint paragraph)
{
  guint depth = depth_of (builder, mark);
  gboolean is_first = !builder->is_seen[mark->style];

  push_node (builder, mark, depth, paragraph);
  if (!is_first && !is_due (builder, mark))
    open_node (builder, depth)->breaks_order = TRUE;
  for (guint i = 0; i < depth; i++)
    builder->above[open_node (builder, i)->mark.style][mark->style] = TRUE;
  builder->is_seen[mark->style] = TRUE;
  if (mark->number > 0)
    builder->last_number[mark->style] = mark->number;
  builder->is_announced = FALSE;
}

static void
push_unmarked (Builder *builder, guint paragraph)
{
  FgMark mark = { .style = FG_MARK_NONE };
  int same = find_open (builder, FG_MARK_NONE);
  guint depth = same >= 0 ? (guint) same : builder->n_open;

  /* Deeper than there are styles is not possible: each style is open once, and NONE is one of them. */
  push_node (builder, &mark, depth, paragraph);
}

static FgOutlineNode *
last_node (const Builder *builder)
{
  if (builder->n_open == 0)
    return NULL;
  return open_node (builder, builder->n_open - 1);
}

/* How many items without numbers stand below the heading in @index, if it is only a heading. */
static guint
count_unmarked_items (const FgOutline *outline, guint index)
{
  guint n_items = 0;

  if (fg_outline_get_paragraph (outline, index)->has_own_clause)
    return 0;
  for (guint i = index + 1; i < outline->paragraphs->len; i++)
    {
      const FgOutlineParagraph *paragraph = fg_outline_get_paragraph (outline, i);

      if (paragraph->mark.style != FG_MARK_NONE || paragraph->is_lead_in)
        break;
      n_items += paragraph->has_own_clause && !fg_words_is_empty (paragraph->text);
    }
  return n_items;
}

/* One heading with several such items below it says that others of its style are headings, too, even if they have one. */
static void
learn_list_styles (Builder *builder)
{
  const FgOutline *outline = builder->outline;

  for (guint i = 0; i < outline->paragraphs->len; i++)
    {
      FgMarkStyle style = fg_outline_get_paragraph (outline, i)->mark.style;

      if (style != FG_MARK_NONE && count_unmarked_items (outline, i) >= 2)
        builder->is_list_style[style] = TRUE;
    }
}

static gboolean
heads_unmarked_items (const Builder *builder, guint index)
{
  return builder->is_list_style[fg_outline_get_paragraph (builder->outline, index)->mark.style] &&
         count_unmarked_items (builder->outline, index) > 0;
}

/* Where numbers were lost or never were, a short line without a stop above items is their heading. */
static gboolean
is_bare_heading (const Builder *builder, guint index)
{
  const FgOutlineParagraph *paragraph = fg_outline_get_paragraph (builder->outline, index);
  const FgOutlineParagraph *next;
  const FgOutlineNode *last = last_node (builder);

  if (index + 1 >= builder->outline->paragraphs->len || builder->is_announced || paragraph->clauses != NULL)
    return FALSE;
  if (last != NULL && last->mark.style != FG_MARK_NONE && last->mark.style != FG_MARK_BARE)
    return FALSE;
  next = fg_outline_get_paragraph (builder->outline, index + 1);
  return next->mark.style == FG_MARK_NONE && next->has_own_clause && !fg_words_is_empty (next->text) &&
         fg_words_length (paragraph->text) <= 4 * MAX_BARE_HEADING_CHARS &&
         fg_words_count_chars (paragraph->text) <= MAX_BARE_HEADING_CHARS &&
         !fg_char_is_stop (fg_words_last (paragraph->text));
}

static void
push_bare_heading (Builder *builder, guint paragraph)
{
  FgMark mark = { .style = FG_MARK_BARE, .number = builder->last_number[FG_MARK_BARE] + 1 };

  push_marked (builder, &mark, paragraph);
}

static void
add_unmarked (Builder *builder, guint index, gboolean *is_list)
{
  const FgOutlineParagraph *paragraph = fg_outline_get_paragraph (builder->outline, index);
  FgOutlineNode *last = last_node (builder);
  gboolean has_text = !fg_words_is_empty (paragraph->text);
  gboolean has_clause = paragraph->has_own_clause;

  if (paragraph->is_lead_in)
    {
      if (last != NULL)
        last->announces = TRUE;
      builder->is_announced = TRUE;
      return;
    }
  if (is_bare_heading (builder, index))
    {
      push_bare_heading (builder, index);
      *is_list = TRUE;
      return;
    }
  if (has_text && (builder->is_announced || (has_clause && (last == NULL || last->has_clause || *is_list))))
    {
      push_unmarked (builder, index);
      last = last_node (builder);
    }
  builder->is_announced = FALSE;
  if (last != NULL)
    last->has_clause |= has_clause;
}

static gboolean
is_accepted (const Builder *builder, const FgMark *mark)
{
  return mark->style != FG_MARK_NONE && (!mark->is_weak || is_due (builder, mark));
}

/* What stands in the rows of a table besides the items themselves. */
static void
add_cell (Builder *builder, guint index)
{
  FgOutlineNode *last = last_node (builder);

  if (last != NULL)
    last->has_clause |= fg_outline_get_paragraph (builder->outline, index)->has_own_clause;
}

static void
build (Builder *builder)
{
  FgOutline *outline = builder->outline;
  gboolean is_list = FALSE;

  learn_list_styles (builder);
  for (guint i = 0; i < outline->paragraphs->len; i++)
    {
      FgOutlineParagraph *paragraph = fg_outline_get_paragraph (outline, i);

      if (paragraph->mark.style != FG_MARK_NONE && !is_accepted (builder, &paragraph->mark))
        {
          paragraph->text.start = paragraph->words.start;
          paragraph->mark.style = FG_MARK_NONE;
        }
      if (!paragraph->is_in_table && (paragraph->follows_table || paragraph->mark.style != FG_MARK_NONE))
        close_to (builder, depth_of_row (builder, FG_MARK_ROW_SECTION));
      if (paragraph->mark.style == FG_MARK_NONE && paragraph->is_in_table)
        add_cell (builder, i);
      else if (paragraph->mark.style == FG_MARK_NONE)
        add_unmarked (builder, i, &is_list);
      else
        {
          push_marked (builder, &paragraph->mark, i);
          last_node (builder)->has_clause = paragraph->has_own_clause;
          is_list = heads_unmarked_items (builder, i);
        }
      if (last_node (builder) != NULL)
        last_node (builder)->end_paragraph = i + 1;
    }
  close_to (builder, 0);
}

static void
mark_clauses_below (FgOutline *outline)
{
  for (guint i = outline->nodes->len; i > 0; i--)
    {
      const FgOutlineNode *node = fg_outline_get_node (outline, i - 1);

      if (node->parent >= 0 && (node->has_clause || node->has_clause_below))
        fg_outline_get_node (outline, (guint) node->parent)->has_clause_below = TRUE;
    }
}

typedef struct
{
  guint n_children;
  guint n_with_clause;
  guint last;
} Children;

static gboolean
is_inner_style (FgMarkStyle style)
{
  return style == FG_MARK_ARABIC_PAREN || style == FG_MARK_ARABIC_HALF || style == FG_MARK_CIRCLED ||
         style == FG_MARK_LETTER;
}

/* （1）…；（2）…；（3）…。（市民政局负责）: one clause after the last of several points is that of the item above them. */
static void
lift_common_clauses (FgOutline *outline)
{
  g_autofree Children *children = g_new0 (Children, outline->nodes->len + 1);

  for (guint i = 0; i < outline->nodes->len; i++)
    {
      const FgOutlineNode *node = fg_outline_get_node (outline, i);

      if (node->parent < 0)
        continue;
      children[node->parent].n_children++;
      children[node->parent].n_with_clause += node->has_clause || node->has_clause_below;
      children[node->parent].last = i;
    }

  for (guint i = 0; i < outline->nodes->len; i++)
    {
      FgOutlineNode *node = fg_outline_get_node (outline, i);
      FgOutlineNode *last = fg_outline_get_node (outline, children[i].last);

      if (node->has_clause || children[i].n_children < 2 || children[i].n_with_clause != 1)
        continue;
      if (!last->has_clause || last->has_clause_below || !is_inner_style (last->mark.style))
        continue;
      node->has_clause = TRUE;
      node->has_clause_below = FALSE;
      last->has_clause = FALSE;
    }
}

/* One line between rows is a piece of a cell that was broken. */
static gboolean
goes_on_below (const FgOutlineTable *table, const FgTextFlow *flow, guint next, guint end)
{
  return next + 1 < end && fg_words_find (fg_text_flow_get_paragraph (flow, next), "|") == NULL &&
         fg_outline_table_goes_on (table, fg_text_flow_get_paragraph (flow, next + 1));
}

/**
 * fg_outline_new:
 * @flow: a notice
 * @first_paragraph: the first paragraph of the plan in it
 * @end_paragraph: the one after its last
 *
 * Returns: (transfer full): the outline of the plan
 */
FgOutline *
fg_outline_new (const FgTextFlow *flow, guint first_paragraph, guint end_paragraph)
{
  FgOutline *self = g_new0 (FgOutline, 1);
  g_autofree Builder *builder = g_new0 (Builder, 1);
  g_autofree FgOutlineTable *table = g_new0 (FgOutlineTable, 1);
  gboolean is_after_table = FALSE;
  guint i = first_paragraph;

  self->paragraphs = g_array_sized_new (FALSE, FALSE, sizeof (FgOutlineParagraph), end_paragraph - first_paragraph);
  g_array_set_clear_func (self->paragraphs, clear_paragraph);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (FgOutlineNode));
  self->table_heads = g_array_new (FALSE, FALSE, sizeof (FgWords));

  while (i < end_paragraph)
    {
      guint n_rows = fg_outline_table_read (table, flow, i, end_paragraph, self);

      if (n_rows == 0)
        {
          append_parts (self, fg_text_flow_get_paragraph (flow, i));
          fg_outline_get_paragraph (self, self->paragraphs->len - 1)->follows_table = is_after_table;
          is_after_table = FALSE;
        }
      else
        {
          is_after_table = !goes_on_below (table, flow, i + n_rows, end_paragraph);
          if (fg_words_is_empty (self->table_title))
            self->table_title = table->title;
        }
      i += MAX (n_rows, 1);
    }

  builder->outline = self;
  build (builder);
  fg_outline_sentences_mark (self);
  mark_clauses_below (self);
  lift_common_clauses (self);
  return self;
}

/**
 * fg_outline_free:
 * @self: (transfer full): an outline
 */
void
fg_outline_free (FgOutline *self)
{
  g_array_unref (self->paragraphs);
  g_array_unref (self->nodes);
  g_array_unref (self->table_heads);
  g_free (self);
}

/**
 * fg_outline_get_title:
 * @self: an outline
 * @node: a node of it
 *
 * A heading ends at its line's end or, where text follows on the same line, at its first 。 or ：.
 *
 * Returns: the title of the heading, without mark and full stop
 */
FgWords
fg_outline_get_title (const FgOutline *self, guint node)
{
  const FgOutlineNode *heading = fg_outline_get_node (self, node);
  FgWords title = fg_outline_get_paragraph (self, heading->first_paragraph)->text;
  FgWords rest = title;

  while (!fg_words_is_empty (rest))
    {
      const char *at = rest.start;
      gunichar c = fg_words_next (&rest);

      if (c == 0x3002 || c == ':')
        return fg_words_trim ((FgWords) { title.start, at });
    }
  return title;
}

/**
 * fg_outline_append_words:
 * @text: a text
 * @words: words of a notice
 *
 * Adds the words as text of their own: a line that ends in a cell ends there, too.
 */
void
fg_outline_append_words (GString *text, FgWords words)
{
  const char *at;

  while ((at = fg_words_find (words, FG_ROW_LINE_BREAK)) != NULL)
    {
      g_string_append_len (text, words.start, at - words.start);
      g_string_append_c (text, '\n');
      words.start = at + strlen (FG_ROW_LINE_BREAK);
    }
  g_string_append_len (text, words.start, (gssize) fg_words_length (words));
}
