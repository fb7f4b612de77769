/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The running text of a notice: broken lines joined, page numbers and what takes no room left out. All reading is done
 * on this text, and every fact goes back through it to the place in the notice that it came from.
 */
#include "fg-text-flow.h"

#include <string.h>

#include "fg-cut-name.h"
#include "fg-line-breaking.h"
#include "fg-responsibility-clause.h"
#include "fg-row-writer.h"
#include "fg-text-lines.h"

/* From @flow_offset on, the text is that of the notice from @source_offset on, up to the next segment. */
typedef struct
{
  gsize flow_offset;
  gsize source_offset;
} Segment;

/* A page has at least so many lines. */
#define MIN_PAGE_LINES 12

/* The numbers of pages met so far. */
typedef struct
{
  int      last;
  guint    index;
  gboolean are_marked;
} Pages;

typedef struct
{
  const char *source;
  GString    *text;
  GArray     *segments;
  GArray     *starts;
  GArray     *page_numbers;
} Builder;

static void
append_run (Builder *builder, const char *start, const char *end)
{
  Segment segment = { builder->text->len, (gsize) (start - builder->source) };

  if (start == end)
    return;
  g_array_append_val (builder->segments, segment);
  g_string_append_len (builder->text, start, end - start);
}

/* 2024 年 6 月: blanks set around the figures of a date part nothing. */
static gboolean
is_blank_in_date (FgWords line, const char *at, gsize length)
{
  static const char *const after_figure[] = { "年", "月", "日", "号", NULL };
  FgWords before = { line.start, at };
  FgWords after = { at + length, line.end };
  gunichar last = fg_words_last (before);

  if (g_ascii_isdigit ((char) MIN (last, 0x7f)))
    return fg_words_take_any (&after, after_figure);
  return (last == 0x5e74 || last == 0x6708) && g_ascii_isdigit ((char) MIN (fg_words_peek (after), 0x7f)); /* 年 月 */
}

/* A narrow cell cuts dates and names at its lines' ends. */
static gboolean
is_cut_in_cell (FgWords line, const char *at)
{
  gsize length = strlen (FG_ROW_LINE_BREAK);

  return (gsize) (line.end - at) > length && memcmp (at, FG_ROW_LINE_BREAK, length) == 0 &&
         (is_blank_in_date (line, at, length) || fg_cut_name_goes_on (line, at));
}

static void
append_line (Builder *builder, FgWords line)
{
  const FgWords whole = line;
  const char *run = line.start;

  while (!fg_words_is_empty (line))
    {
      const char *at = line.start;

      if (*at == ' ' && is_blank_in_date (whole, at, 1))
        {
          append_run (builder, run, at);
          run = ++line.start;
          continue;
        }
      /* All invisible characters start with one of these bytes. */
      if ((guchar) *at != 0xc2 && (guchar) *at != 0xe2 && (guchar) *at != 0xef)
        {
          line.start++;
          continue;
        }
      if (!fg_char_is_invisible (fg_words_next (&line)) && !is_cut_in_cell (whole, at))
        continue;
      append_run (builder, run, at);
      run = line.start;
    }
  append_run (builder, run, line.end);
}

static gboolean
is_letter (gunichar c)
{
  return c > ' ' && c < 0x300 && g_unichar_isalpha (c);
}

/* Words in letters were parted at a blank, and a blank before a label parts it from a name; all else was cut where the
 * line was full. */
static void
append_joint (Builder *builder, const FgTextLine *line, const FgTextLine *next)
{
  gboolean parts_words = is_letter (fg_words_last (line->words)) && is_letter (fg_words_peek (next->words));
  gboolean parts_label = next->indent == 1 && fg_responsibility_clause_has_label (next->words);

  if (parts_words || parts_label)
    g_string_append_c (builder->text, ' ');
}

/* A bare figure is the number of a page where that number is due: after others that are marked as such, or so far below
 * the last that it is no cell of a table. */
static gboolean
is_page_number (Pages *pages, guint index, FgWords line)
{
  int number;
  FgPageNumberForm form = fg_text_line_take_page_number (line, &number);

  if (form == FG_PAGE_NUMBER_NONE)
    return FALSE;
  if (form == FG_PAGE_NUMBER_BARE &&
      (number != pages->last + 1 || !(pages->are_marked || index - pages->index >= MIN_PAGE_LINES)))
    return FALSE;
  pages->are_marked |= form == FG_PAGE_NUMBER_MARKED;
  pages->last = number;
  pages->index = index;
  return TRUE;
}

static void
append_page_number (Builder *builder, FgWords line)
{
  FgSpan span = { (gsize) (line.start - builder->source), fg_words_length (line) };

  g_array_append_val (builder->page_numbers, span);
}

static void
append_lines (Builder *builder, GArray *lines)
{
  FgLineBreaking breaking = fg_line_breaking_learn (lines);
  Pages pages = { 0 };
  guint last = G_MAXUINT;
  guint n_open = 0;
  gboolean has_page = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      FgTextLine *line = &g_array_index (lines, FgTextLine, i);

      if (is_page_number (&pages, i, line->words))
        {
          append_page_number (builder, line->words);
          has_page = TRUE;
          continue;
        }
      /* The empty lines around a page number are no gap between paragraphs. */
      if (has_page)
        line->follows_gap = FALSE;
      has_page = FALSE;

      if (last != G_MAXUINT && fg_line_breaking_goes_on (&breaking, lines, last, i, n_open))
        append_joint (builder, fg_text_lines_get (lines, last), line);
      else
        {
          if (last != G_MAXUINT)
            g_string_append_c (builder->text, '\n');
          g_array_append_val (builder->starts, builder->text->len);
          n_open = 0;
        }
      append_line (builder, line->words);
      n_open = n_open - MIN (n_open, line->n_unopened) + line->n_unclosed;
      last = i;
    }
  g_string_append_c (builder->text, '\n');
}

static gsize
notice_offset (const FgTextFlow *self, gsize source_offset)
{
  return self->squeezed != NULL ? fg_squeezed_text_get_source (self->squeezed, source_offset) : source_offset;
}

/**
 * fg_text_flow_new:
 * @source: the notice's text, valid UTF-8 with "\n" line ends
 * @length: its length in bytes
 *
 * Returns: (transfer full): the running text of @source
 */
FgTextFlow *
fg_text_flow_new (const char *source, gsize length)
{
  FgTextFlow *self = g_new0 (FgTextFlow, 1);
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  Builder builder = {
    NULL,
    g_string_sized_new (length + 1),
    g_array_new (FALSE, FALSE, sizeof (Segment)),
    starts,
    g_array_new (FALSE, FALSE, sizeof (FgSpan)),
  };

  self->squeezed = fg_squeezed_text_new (source, length);
  if (self->squeezed != NULL)
    {
      source = self->squeezed->text;
      length = self->squeezed->length;
    }
  builder.source = source;
  lines = fg_text_lines_new (source, length);
  append_lines (&builder, lines);

  self->segments = builder.segments;
  self->page_numbers = builder.page_numbers;
  for (guint i = 0; i < self->page_numbers->len; i++)
    {
      FgSpan *span = &g_array_index (self->page_numbers, FgSpan, i);
      gsize end = notice_offset (self, span->offset + span->length - 1) + 1;

      span->offset = notice_offset (self, span->offset);
      span->length = end - span->offset;
    }
  self->paragraphs = g_array_sized_new (FALSE, FALSE, sizeof (FgWords), starts->len);
  for (guint i = 0; i < starts->len; i++)
    {
      gsize start = g_array_index (starts, gsize, i);
      gsize end = i + 1 < starts->len ? g_array_index (starts, gsize, i + 1) : builder.text->len;
      FgWords paragraph = { builder.text->str + start, builder.text->str + end - 1 };

      g_array_append_val (self->paragraphs, paragraph);
    }
  self->text = g_string_free (builder.text, FALSE);
  return self;
}

/**
 * fg_text_flow_free:
 * @self: (transfer full): a running text
 */
void
fg_text_flow_free (FgTextFlow *self)
{
  g_free (self->text);
  g_array_unref (self->paragraphs);
  g_array_unref (self->page_numbers);
  g_array_unref (self->segments);
  g_clear_pointer (&self->squeezed, fg_squeezed_text_free);
  g_free (self);
}

static gsize
source_offset (const FgTextFlow *self, gsize flow_offset)
{
  guint low = 0, high = self->segments->len;
  const Segment *segment;

  if (high == 0)
    return 0;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->segments, Segment, middle).flow_offset <= flow_offset)
        low = middle;
      else
        high = middle;
    }
  segment = &g_array_index (self->segments, Segment, low);
  return notice_offset (self, segment->source_offset + (flow_offset - segment->flow_offset));
}

/**
 * fg_text_flow_get_span:
 * @self: a running text
 * @words: words of it
 *
 * Returns: where they stand in the notice, with all that was left out between them
 */
FgSpan
fg_text_flow_get_span (const FgTextFlow *self, FgWords words)
{
  FgSpan span = { 0, 0 };

  if (fg_words_is_empty (words))
    return span;

  span.offset = source_offset (self, (gsize) (words.start - self->text));
  span.length = source_offset (self, (gsize) (words.end - 1 - self->text)) + 1 - span.offset;
  return span;
}
