/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From pages to the text of a notice: running heads and page numbers left out, lines that a paragraph was broken into
 * joined again, tables as rows, and what a page's end cut in two made whole.
 */
#include "fg-pdf-layout.h"

#include <string.h>

#include "fg-clause-label.h"
#include "fg-notice-lines.h"
#include "fg-numbering.h"
#include "fg-pdf-lines.h"
#include "fg-pdf-table.h"
#include "fg-row-writer.h"

/* Of a page's height: its edges, where heads and numbers of pages stand. */
#define EDGE 0.12f

/* A line at the edge that stands on one page in so many is a running head; left and right pages may have their own. */
#define PAGES_TO_A_HEAD 4
#define MIN_HEADS 2

/* So many lines of a hundred start at the text's left edge, or end at its right edge. */
#define MIN_EDGE_PERCENT 4

/* How far a line that was broken may end from the right edge, in characters: farther in mid-sentence, for no line starts
 * with “”，” nor breaks within “10（20）”; less far where it ends with a sentence and no indents tell paragraphs. */
#define FULL_LINE 1.7f
#define FULL_LINE_IN_MID_SENTENCE 6.0f
#define FULL_LINE_IN_MID_SENTENCE_WITHOUT_INDENTS 3.6f
#define FULL_LINE_WITHOUT_INDENTS 0.5f

/* Of a character's height: where the next line may start from the left edge, and how much more than usual may lie between
 * them. */
#define NO_INDENT 0.6f
#define MAX_LEADING 1.6f

/* Paragraphs are indented by two characters, by one in some notices; what starts farther right is centred. */
#define MIN_INDENT 0.8f
#define MAX_INDENT 3.0f

/* A letter or figure beside a Chinese character, and what may be left of a line beside what did not fit. In characters. */
#define HALF_WIDTH 0.6f
#define ROOM_TO_SPARE 0.6f

#define MIN_LABEL_CHARS 5

#define INDENT "　　"

/* A line, or a whole table. */
typedef struct
{
  guint       page;
  float       page_height;
  float       top;
  FgPdfLine   line;  /* its text is NULL for a table */
  FgPdfTable *table; /* (nullable) */
} Block;

struct _FgPdfLayout
{
  GArray *blocks;
  guint   n_pages;
};

/* Where paragraphs do not start with an indent, only what they say tells where one ends. */
typedef struct
{
  float    left, right;
  gboolean has_indents;
} Margins;

static void
clear_block (gpointer data)
{
  Block *block = data;

  g_free (block->line.text);
  fg_pdf_table_free (block->table);
}

/**
 * fg_pdf_layout_new:
 *
 * Returns: (transfer full): a document without pages
 */
FgPdfLayout *
fg_pdf_layout_new (void)
{
  FgPdfLayout *self = g_new0 (FgPdfLayout, 1);

  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (self->blocks, clear_block);
  return self;
}

void
fg_pdf_layout_free (FgPdfLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->blocks);
  g_free (self);
}

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  const Block *block_a = a;
  const Block *block_b = b;

  if (block_a->page != block_b->page)
    return block_a->page < block_b->page ? -1 : 1;
  return (block_a->top > block_b->top) - (block_a->top < block_b->top);
}

/**
 * fg_pdf_layout_add_page:
 * @page: the next page; its characters are taken
 */
void
fg_pdf_layout_add_page (FgPdfLayout *self, FgPdfPage *page)
{
  g_autoptr (GPtrArray) tables = fg_pdf_tables_find (page);
  g_autoptr (GArray) lines = fg_pdf_lines_find (page->chars);

  g_ptr_array_set_free_func (tables, NULL);
  for (guint i = 0; i < tables->len; i++)
    {
      Block block = { self->n_pages, page->height, fg_pdf_table_get_top (tables->pdata[i]), { 0 }, tables->pdata[i] };

      g_array_append_val (self->blocks, block);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      FgPdfLine *line = &g_array_index (lines, FgPdfLine, i);
      Block block = { self->n_pages, page->height, line->y0, *line, NULL };

      line->text = NULL;
      g_array_append_val (self->blocks, block);
    }
  self->n_pages++;
}

static gboolean
is_at_edge (const Block *block)
{
  return block->table == NULL && (block->line.y1 < EDGE * block->page_height || block->line.y0 > (1 - EDGE) * block->page_height);
}

/* What of a line is the same on every page. */
static char *
head_key_of (const Block *block)
{
  GString *key = g_string_new (block->line.y0 < block->page_height / 2 ? "^" : "$");

  for (const char *c = block->line.text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (!g_unichar_isdigit (g_utf8_get_char (c)))
        g_string_append_unichar (key, g_utf8_get_char (c));
      else if (key->str[key->len - 1] != '#')
        g_string_append_c (key, '#');
    }
  return g_string_free (key, FALSE);
}

static void
drop_running_heads (FgPdfLayout *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint min_count = MAX (MIN_HEADS, self->n_pages / PAGES_TO_A_HEAD);
  guint n_left = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = &g_array_index (self->blocks, Block, i);
      char *key;

      if (!is_at_edge (block))
        continue;
      key = head_key_of (block);
      g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
    }

  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = &g_array_index (self->blocks, Block, i);
      g_autofree char *key = is_at_edge (block) ? head_key_of (block) : NULL;

      if (key != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) >= min_count)
        clear_block (block);
      else
        g_array_index (self->blocks, Block, n_left++) = *block;
    }
  /* What is behind is either cleared or moved to the front. */
  g_array_set_clear_func (self->blocks, NULL);
  g_array_set_size (self->blocks, n_left);
  g_array_set_clear_func (self->blocks, clear_block);
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float float_a = *(const float *) a;
  float float_b = *(const float *) b;

  return (float_a > float_b) - (float_a < float_b);
}

static gboolean
is_indented (const Block *block, float left)
{
  float indent = block->line.x0 - left;

  return indent > MIN_INDENT * block->line.size && indent < MAX_INDENT * block->line.size;
}

static gboolean
has_indents (FgPdfLayout *self, float left)
{
  guint n_lines = 0;
  guint n_indented = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = &g_array_index (self->blocks, Block, i);

      if (block->table != NULL)
        continue;
      n_lines++;
      n_indented += is_indented (block, left);
    }
  return n_indented * 100 > n_lines * MIN_EDGE_PERCENT;
}

/* The outermost place at which more than a few lines start or end. */
static Margins
find_margins (FgPdfLayout *self)
{
  g_autoptr (GArray) lefts = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) rights = g_array_new (FALSE, FALSE, sizeof (float));
  guint skipped;
  float left;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = &g_array_index (self->blocks, Block, i);

      if (block->table != NULL)
        continue;
      g_array_append_val (lefts, block->line.x0);
      g_array_append_val (rights, block->line.x1);
    }
  if (lefts->len == 0)
    return (Margins) { 0, 0, FALSE };

  g_array_sort (lefts, compare_floats);
  g_array_sort (rights, compare_floats);
  skipped = lefts->len * MIN_EDGE_PERCENT / 100;
  left = g_array_index (lefts, float, skipped);
  return (Margins) { left, g_array_index (rights, float, rights->len - 1 - skipped), has_indents (self, left) };
}

static const char *const sentence_ends[] = { "。", "；", "：", "）", "】", NULL };

static gboolean
ends_sentence (const char *text)
{
  FgWords words = fg_words_from_string (text);

  return fg_words_drop_any (&words, sentence_ends);
}

static gboolean
starts_with_mark (const char *text)
{
  FgWords words = fg_words_from_string (text);
  FgMark mark;

  return fg_mark_take (&words, &mark);
}

/* Whether the line runs so far to the right that its paragraph may go on below. */
static gboolean
is_full (const Block *block, Margins margins)
{
  float room = (margins.right - block->line.x1) / block->line.size;

  if (!ends_sentence (block->line.text))
    return room < (margins.has_indents ? FULL_LINE_IN_MID_SENTENCE : FULL_LINE_IN_MID_SENTENCE_WITHOUT_INDENTS);
  return room < (margins.has_indents ? FULL_LINE : FULL_LINE_WITHOUT_INDENTS);
}

/* How much of a line cannot be parted from its start: a figure, a word, a character and the stop behind it. In characters. */
static float
unbreakable_start (const char *text)
{
  FgWords words = fg_words_from_string (text);
  float width = 0;

  while (fg_char_is_opening (fg_words_peek (words)) || fg_words_peek (words) == 0x201c)
    {
      fg_words_next (&words);
      width += 1;
    }
  if (!fg_words_is_empty (words) && fg_words_peek (words) < 0x80)
    {
      while (fg_words_peek (words) > ' ' && fg_words_peek (words) < 0x80)
        {
          fg_words_next (&words);
          width += HALF_WIDTH;
        }
    }
  else
    {
      fg_words_next (&words);
      width += 1;
    }
  while (fg_char_is_closing (fg_words_peek (words)) || fg_char_is_stop (fg_words_peek (words)) ||
         fg_words_peek (words) == 0x3001 || fg_words_peek (words) == 0x201d)
    {
      fg_words_next (&words);
      width += 1;
    }
  return width;
}

/* Whether the start of the line below would have stood on this one, if it were of the same paragraph. */
static gboolean
has_room_for (const Block *block, const Block *next, Margins margins)
{
  return margins.right - block->line.x1 > (unbreakable_start (next->line.text) + ROOM_TO_SPARE) * next->line.em;
}

static gboolean
is_number_of_notice (const char *text)
{
  FgWords part;

  return fg_notice_line_is_number (fg_words_from_string (text), &part);
}

/* 完成时限：, behind a line that leaves no list open. A shorter one may be the rest of a label that was cut. */
static gboolean
is_label_line (const char *text, const char *next)
{
  static const char *const open_ends[] = { "、", "，", "；", "：", NULL };
  FgWords above = fg_words_from_string (text);
  FgWords words = fg_words_from_string (next);
  FgClauseLabel label;

  return !fg_words_drop_any (&above, open_ends) && fg_clause_label_take (&words, &label) &&
         fg_words_count_chars (label.words) >= MIN_LABEL_CHARS;
}

static gboolean
goes_on (const Block *block, const Block *next, Margins margins)
{
  float size = block->line.size;

  if (block->table != NULL || next->table != NULL)
    return FALSE;
  if (!is_full (block, margins) || next->line.x0 > margins.left + NO_INDENT * size)
    return FALSE;
  if (ABS (next->line.size - size) > size / 4 || is_number_of_notice (next->line.text))
    return FALSE;
  if (!margins.has_indents && (has_room_for (block, next, margins) || is_label_line (block->line.text, next->line.text)))
    return FALSE;
  if (next->page == block->page && next->line.y0 - block->line.y1 > MAX_LEADING * size)
    return FALSE;
  return next->page <= block->page + 1 && !(ends_sentence (block->line.text) && starts_with_mark (next->line.text));
}

/* Words of alphabets that were broken between two lines. */
static gboolean
needs_blank (const char *text, const char *next)
{
  const char *last = text + strlen (text);

  return last > text && g_ascii_isalnum (last[-1]) && g_ascii_isalpha (*next);
}

static guint
append_paragraph (FgPdfLayout *self, guint i, Margins margins, GString *text)
{
  const Block *block = &g_array_index (self->blocks, Block, i);

  if (block->line.x0 > margins.left + NO_INDENT * block->line.size)
    g_string_append (text, INDENT);
  g_string_append (text, block->line.text);
  for (; i + 1 < self->blocks->len && goes_on (block, block + 1, margins); i++, block++)
    {
      if (needs_blank (block->line.text, block[1].line.text))
        g_string_append_c (text, ' ');
      g_string_append (text, block[1].line.text);
    }
  g_string_append_c (text, '\n');
  return i + 1;
}

/* A table on its way over pages. */
typedef struct
{
  GPtrArray *head;   /* its first row */
  GPtrArray *row;    /* the last one, not yet written */
  gboolean  *merged; /* of each column: whether the last row's cell was merged over rows */
  gboolean  *cut;    /* of each column: whether a page's end cut that cell, and its rest follows */
} TableFlow;

static GPtrArray *
cells_of (const FgPdfTable *table, guint row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < fg_pdf_table_get_columns (table); i++)
    g_ptr_array_add (cells, g_strdup (fg_pdf_table_get_cell (table, row, i)));
  return cells;
}

static gboolean
is_blank_cell (GPtrArray *cells, guint i)
{
  return *(const char *) cells->pdata[i] == '\0';
}

static gboolean
are_same (GPtrArray *cells, GPtrArray *other)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (!g_str_equal (cells->pdata[i], other->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

static void
set_cell (GPtrArray *cells, guint i, char *text)
{
  g_free (cells->pdata[i]);
  cells->pdata[i] = text;
}

/* Whether a row that a page begins with is the rest of the row before: it fills only cells that were left in
 * mid-sentence. */
static gboolean
is_rest_of_row (GPtrArray *row, GPtrArray *rest)
{
  gboolean fills_any = FALSE;

  for (guint i = 0; i < rest->len; i++)
    {
      if (is_blank_cell (rest, i))
        continue;
      if (is_blank_cell (row, i) || ends_sentence (row->pdata[i]))
        return FALSE;
      fills_any = TRUE;
    }
  return fills_any && is_blank_cell (rest, 0);
}

static void
append_row (GPtrArray *cells, GString *text)
{
  fg_row_writer_begin (text);
  for (guint i = 0; i < cells->len; i++)
    fg_row_writer_append_cell (text, cells->pdata[i], strlen (cells->pdata[i]));
  fg_row_writer_end (text);
}

/* Cells that are merged over rows on either page, and empty on the second, are one. */
static void
find_cut_cells (TableFlow *flow, const FgPdfTable *table, guint row, GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    flow->cut[i] = is_blank_cell (cells, i) && (flow->merged[i] || fg_pdf_table_goes_on (table, row, i));
}

static void
take_row (TableFlow *flow, const FgPdfTable *table, guint row, GPtrArray *cells, GString *text)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (flow->cut[i])
        set_cell (cells, i, g_strdup (flow->row->pdata[i]));
      flow->cut[i] = flow->cut[i] && fg_pdf_table_goes_on (table, row, i);
      flow->merged[i] = fg_pdf_table_goes_on (table, row, i) || (row > 0 && fg_pdf_table_goes_on (table, row - 1, i));
    }
  if (flow->row != NULL)
    {
      append_row (flow->row, text);
      g_ptr_array_unref (flow->row);
    }
  flow->row = g_ptr_array_ref (cells);
}

/* What a page's end cut, the next page's begin goes on with; the head of the table is not repeated. */
static void
take_next_page (TableFlow *flow, const FgPdfTable *table, GString *text)
{
  guint first = 0;
  guint n_rows = fg_pdf_table_get_rows (table);

  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (GPtrArray) cells = cells_of (table, row);

      if (row == 0 && are_same (cells, flow->head))
        {
          first = 1;
          continue;
        }
      if (row == first && is_rest_of_row (flow->row, cells))
        {
          for (guint i = 0; i < cells->len; i++)
            set_cell (flow->row, i, g_strconcat (flow->row->pdata[i], cells->pdata[i], NULL));
          first++;
          continue;
        }
      if (row == first)
        find_cut_cells (flow, table, row, cells);
      take_row (flow, table, row, cells, text);
    }
}

/* A table goes on over pages where the next one begins with a table of as many columns. */
static guint
append_table (FgPdfLayout *self, guint i, GString *text)
{
  const Block *block = &g_array_index (self->blocks, Block, i);
  guint n_columns = fg_pdf_table_get_columns (block->table);
  g_autoptr (GPtrArray) head = cells_of (block->table, 0);
  g_autofree gboolean *merged = g_new0 (gboolean, n_columns);
  g_autofree gboolean *cut = g_new0 (gboolean, n_columns);
  TableFlow flow = { head, NULL, merged, cut };

  for (guint row = 0; row < fg_pdf_table_get_rows (block->table); row++)
    {
      g_autoptr (GPtrArray) cells = cells_of (block->table, row);

      take_row (&flow, block->table, row, cells, text);
    }
  for (; i + 1 < self->blocks->len && block[1].table != NULL && block[1].page == block->page + 1 &&
         fg_pdf_table_get_columns (block[1].table) == n_columns;
       i++, block++)
    take_next_page (&flow, block[1].table, text);

  append_row (flow.row, text);
  g_ptr_array_unref (flow.row);
  return i + 1;
}

/**
 * fg_pdf_layout_get_text:
 *
 * To be called once, after the last page.
 *
 * Returns: (transfer full): the text of the document: a paragraph or row of a table a line
 */
char *
fg_pdf_layout_get_text (FgPdfLayout *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Margins margins;

  g_array_sort (self->blocks, compare_blocks);
  drop_running_heads (self);
  margins = find_margins (self);
  for (guint i = 0; i < self->blocks->len;)
    {
      if (g_array_index (self->blocks, Block, i).table != NULL)
        i = append_table (self, i, text);
      else
        i = append_paragraph (self, i, margins, text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
