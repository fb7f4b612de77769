/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the lines of a notice are paragraphs, or were broken at 35 to 40 characters as plain text exports and copies
 * from PDF do: ragged, so that punctuation and figures stay whole, or hard, in the middle of a word or a figure. And
 * which line goes on with which.
 */
#include "fg-line-breaking.h"

#include "fg-agency-name.h"
#include "fg-notice-lines.h"
#include "fg-numbering.h"
#include "fg-responsibility-clause.h"

/* Lines wider than this are paragraphs: no page is 70 characters wide. */
#define MAX_BROKEN_COLUMNS 140
#define MIN_BROKEN_COLUMNS 50

/* Ragged lines end within so many columns of the widest. */
#define RAGGED_COLUMNS 14

/* Notices are broken ragged where that many lines are full, and enough of these end in mid-sentence. */
#define MIN_FULL_PERCENT 20
#define MIN_UNFINISHED_PERCENT 40
#define MIN_FULL_LINES 4

/* Of lines that were broken hard, so many end in mid-sentence at the very same width. */
#define MIN_HARD_LINES 2

/* A few lines are wider than the others: addresses, tables. */
#define WIDE_LINES_PER_MILLE 20

/* So many lines a bracket may stay open. */
#define MAX_BRACKET_LINES 12

#define MIN_INDENT 2

/* What the lines that end in mid-sentence say about one measure. */
typedef struct
{
  guint n_unfinished;
  guint n_finished;
  guint n_near;
  guint n_indented_next;
} HardEvidence;

static guint
get_columns (const FgTextLine *line)
{
  return line->columns;
}

/* Two columns each, so that one measure serves for both. */
static guint
get_chars (const FgTextLine *line)
{
  return 2 * line->chars;
}

static guint
widest_usual (GArray *lines, guint (*measure) (const FgTextLine *line))
{
  guint counts[MAX_BROKEN_COLUMNS + 2] = { 0 };
  guint wider = 0;

  for (guint i = 0; i < lines->len; i++)
    counts[MIN (measure (fg_text_lines_get (lines, i)), MAX_BROKEN_COLUMNS + 1)]++;
  for (guint width = MAX_BROKEN_COLUMNS + 1; width > 0; width--)
    {
      wider += counts[width];
      if ((guint64) wider * 1000 > (guint64) lines->len * WIDE_LINES_PER_MILLE)
        return width;
    }
  return 0;
}

static gboolean
is_broken_width (guint width)
{
  return width >= MIN_BROKEN_COLUMNS && width <= MAX_BROKEN_COLUMNS;
}

static gboolean
is_cut_figure (const FgTextLine *line, const FgTextLine *next)
{
  return g_ascii_isdigit ((char) MIN (fg_words_last (line->words), 0x7f)) &&
         g_ascii_isdigit ((char) MIN (fg_words_peek (next->words), 0x7f));
}

static void
weigh_pair (const FgTextLine *line, const FgTextLine *next, guint width, guint full, HardEvidence *evidence)
{
  if (width + RAGGED_COLUMNS < full || fg_text_line_starts_item (next))
    return;
  if (!fg_text_line_ends_unfinished (line))
    {
      evidence->n_finished += width >= full;
      return;
    }
  if (width < full)
    {
      evidence->n_near++;
      return;
    }
  /* No paragraph ends in the middle of a figure. */
  evidence->n_unfinished += is_cut_figure (line, next) ? MIN_HARD_LINES : 1;
  evidence->n_indented_next += next->indent >= MIN_INDENT;
}

/* Broken hard, lines have the very same width: that of the widest, or one column less where half a character was left. */
static guint
learn_hard (GArray *lines, guint (*measure) (const FgTextLine *line), HardEvidence *evidence)
{
  guint widest = widest_usual (lines, measure);

  *evidence = (HardEvidence) { 0 };
  if (!is_broken_width (widest))
    return 0;
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const FgTextLine *line = fg_text_lines_get (lines, i);

      weigh_pair (line, fg_text_lines_get (lines, i + 1), measure (line), widest - 1, evidence);
    }
  if (evidence->n_unfinished < MIN_HARD_LINES || evidence->n_unfinished < evidence->n_finished ||
      evidence->n_unfinished < 2 * evidence->n_near)
    return 0;
  return widest - 1;
}

static guint
learn_ragged (GArray *lines)
{
  guint widest = widest_usual (lines, get_columns);
  guint full = widest - MIN (widest, RAGGED_COLUMNS);
  guint n_full = 0, n_unfinished = 0;

  if (!is_broken_width (widest))
    return 0;
  for (guint i = 0; i < lines->len; i++)
    {
      const FgTextLine *line = fg_text_lines_get (lines, i);

      if (line->columns < full)
        continue;
      n_full++;
      n_unfinished += fg_text_line_ends_unfinished (line);
    }

  if (n_full < MIN_FULL_LINES || (guint64) n_full * 100 < (guint64) lines->len * MIN_FULL_PERCENT ||
      (guint64) n_unfinished * 100 < (guint64) n_full * MIN_UNFINISHED_PERCENT)
    return 0;
  return full;
}

static gboolean
is_full (const FgLineBreaking *self, const FgTextLine *line)
{
  return (self->full_columns > 0 && line->columns >= self->full_columns) ||
         (self->full_chars > 0 && line->chars >= self->full_chars);
}

static void
learn_gaps_and_indents (FgLineBreaking *self, GArray *lines)
{
  guint n_indented = 0, n_gaps = 0, n_pairs = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const FgTextLine *line = fg_text_lines_get (lines, i);

      n_indented += line->indent >= MIN_INDENT;
      if (i == 0 || !is_full (self, fg_text_lines_get (lines, i - 1)) ||
          !fg_text_line_ends_unfinished (fg_text_lines_get (lines, i - 1)) || fg_text_line_starts_item (line))
        continue;
      n_pairs++;
      n_gaps += line->follows_gap;
    }
  /* Where all lines are indented, it is by the page. */
  self->has_indents = n_indented * 10 > lines->len && (self->has_indents || n_indented * 10 < lines->len * 9);
  self->ignores_gaps = n_gaps > 0 && n_gaps == n_pairs;
}

/**
 * fg_line_breaking_learn:
 * @lines: (element-type FgTextLine): all lines of a notice
 *
 * Returns: how they were broken
 */
FgLineBreaking
fg_line_breaking_learn (GArray *lines)
{
  FgLineBreaking self = { 0 };
  HardEvidence by_columns, by_chars;
  guint columns = learn_hard (lines, get_columns, &by_columns);
  guint chars = learn_hard (lines, get_chars, &by_chars);

  if (columns > 0 && by_columns.n_unfinished >= by_chars.n_unfinished)
    {
      self.full_columns = columns;
      self.has_indents = by_columns.n_indented_next == 0;
    }
  else if (chars > 0)
    {
      self.full_chars = (chars + 1) / 2;
      self.has_indents = by_chars.n_indented_next == 0;
    }
  else
    self.full_columns = learn_ragged (lines);

  if (self.full_columns > 0 || self.full_chars > 0)
    learn_gaps_and_indents (&self, lines);
  return self;
}

/* Lines of a notice's head and tail that never go on with the one before them. */
static gboolean
stands_alone (const FgTextLine *line)
{
  FgWords part;

  return fg_notice_line_is_number (line->words, &part) || fg_notice_line_is_copied_to (line->words, &part);
}

/* 云州市人民政府办公室⏎2024年3月8日, whatever the last item above them left unfinished. */
static gboolean
is_signature (GArray *lines, guint index)
{
  const FgTextLine *line = fg_text_lines_get (lines, index);
  FgWords part;
  FgDay day;

  return index + 1 < lines->len && fg_agency_name_judge (line->words) == FG_NAME_STRONG &&
         fg_notice_line_is_title (line->words) &&
         fg_notice_line_is_date (fg_text_lines_get (lines, index + 1)->words, &part, &day);
}

static gboolean
ends_title (const FgTextLine *line)
{
  return fg_words_end_with (line->words, "的通知") && fg_notice_line_is_title (line->words);
}

/* 31） closes the bracket of the line before, 3）… is an item. */
static gboolean
is_item_despite_bracket (const FgTextLine *line)
{
  FgWords rest = line->words;
  FgMark mark;

  if (!fg_mark_take (&rest, &mark) || mark.is_weak)
    return FALSE;
  return line->n_unopened == 0 || mark.style != FG_MARK_ARABIC_HALF || fg_char_is_han (fg_words_peek (rest));
}

/* Is a bracket that is open above @next closed in it, or soon below it? Then @next is inside it. */
static gboolean
is_in_bracket (const FgLineBreaking *self, GArray *lines, guint next)
{
  for (guint i = next; i < MIN (lines->len, next + MAX_BRACKET_LINES); i++)
    {
      const FgTextLine *line = fg_text_lines_get (lines, i);

      if (is_item_despite_bracket (line) || (line->follows_gap && !self->ignores_gaps))
        return FALSE;
      if (line->n_unopened > 0)
        return TRUE;
      if (!is_full (self, line))
        return FALSE;
    }
  return FALSE;
}

/* 完成⏎时限： is one label, although 时限： is one, too. */
static gboolean
is_cut_label (const FgTextLine *line, const FgTextLine *next)
{
  static const char *const firsts[] = {
    "完成", "整改", "办结", "办理", "工作", "落实", "责任", "职责", "任务", "联系", "协同", "第一", "牵头", NULL,
  };
  FgWords rest = line->words;

  return fg_words_drop_any (&rest, firsts) && fg_responsibility_clause_has_label (next->words);
}

/* A line that stops at the margin with 。 may be the end: then a signature or a title does not go on with it. */
static gboolean
goes_on_after_stop (const FgLineBreaking *self, const FgTextLine *next)
{
  static const char *const marks[] = { "。", "，", "、", "；", NULL };

  if (self->has_indents)
    return next->indent < MIN_INDENT;
  return is_full (self, next) || fg_words_contain_any (next->words, marks);
}

/* | a | b |: such rows are whole, whatever brackets their cells leave open. */
static gboolean
is_framed_row (const FgTextLine *line)
{
  return line->n_bars > 1 && fg_words_begin_with (line->words, "|") && fg_words_end_with (line->words, "|");
}

/**
 * fg_line_breaking_goes_on:
 * @self: how the lines of a notice were broken
 * @lines: (element-type FgTextLine): all of them
 * @line: a line
 * @next: the line below it
 * @n_open_brackets: how many brackets were opened up to the end of @line, and not closed
 *
 * Returns: whether @next belongs to the same paragraph as @line
 */
gboolean
fg_line_breaking_goes_on (const FgLineBreaking *self, GArray *lines, guint line, guint next, guint n_open_brackets)
{
  const FgTextLine *upper = fg_text_lines_get (lines, line);
  const FgTextLine *lower = fg_text_lines_get (lines, next);
  gunichar last = fg_words_last (upper->words);

  if (lower->follows_gap && !self->ignores_gaps)
    return FALSE;
  if (is_framed_row (upper) || is_framed_row (lower))
    return FALSE;
  if (n_open_brackets > 0 && is_in_bracket (self, lines, next))
    return TRUE;
  if (last == 0x3001 || last == ',')
    return !fg_text_line_starts_item (lower);
  if (!is_full (self, upper) || last == ':' || stands_alone (lower) || is_signature (lines, next) ||
      ends_title (upper))
    return FALSE;
  if (self->has_indents && lower->indent >= MIN_INDENT && upper->indent < lower->indent)
    return FALSE;
  if (fg_text_line_starts_item (lower))
    return is_cut_label (upper, lower);
  if (fg_char_is_stop (last) || fg_char_is_closing (last))
    return goes_on_after_stop (self, lower);
  return TRUE;
}
