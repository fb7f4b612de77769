/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dates in the text of an item that has no deadline of its own: by when something is to be reached, but not by whom
 * or whether that is the whole of it. Dates of other things (比2017年, 2023年底以来, 〔2018〕35号, 2022年度考核) are none.
 */
#include "fg-body-dates.h"

#include "fg-date-words.h"
#include "fg-figure.h"

/* No document's name is longer, and no end of a sentence is looked for beyond. */
#define MAX_LOOK_AHEAD_BYTES 400

static const char *const words_before_other_things[] = {
  "比", "较", "与", "同", "自", "从", "截至", "截止", "截止到", "以", "对", "在", "参照", "依据", NULL,
};

static const char *const words_after_other_things[] = {
  "以来", "起", "开始", "之后", "以后", "后", "相比", "考核", "版", "印发", "出台", "颁布", "修订", "发布", "实施的", "制定的",
  "的", NULL,
};

static const char *const by_words[] = { "之前", "以前", "前", NULL };

typedef struct
{
  FgWords           text;
  const FgTextFlow *flow;
  int               year;
  GPtrArray        *body_dates;
} Reader;

/* 到2024年底 is a date to come whatever stands before; 在2018年…的基础上 is not. */
static gboolean
is_of_other_things (const Reader *reader, const FgDateWords *date, FgWords after)
{
  FgWords before = { reader->text.start, date->words.start };
  int year = fg_date_words_get_year (date, reader->year);

  if (year == 0 || (reader->year != 0 && year < reader->year))
    return TRUE;
  if (fg_words_take_any (&after, by_words))
    return FALSE;
  return fg_words_drop_any (&before, words_before_other_things) || fg_words_take_any (&after, words_after_other_things) ||
         fg_words_end_with (date->words, "度");
}

/* Without a year, only words that set a bound say that a date is to come: 6月底前, 到年底. */
static gboolean
is_bound (const Reader *reader, const FgDateWords *date, FgWords after)
{
  FgWords before = { reader->text.start, date->words.start };

  return fg_words_take_any (&after, by_words) || fg_words_drop (&before, "到");
}

static void
add_date (Reader *reader, const FgDateWords *date, FgWords *rest)
{
  FgWords words = date->words;
  g_autofree char *text = NULL;
  FgBodyDate *body_date;

  if (is_of_other_things (reader, date, *rest))
    return;
  if (date->year_kind == FG_YEAR_UNSAID && !is_bound (reader, date, *rest))
    return;
  if (fg_date_words_get_last_day (date, reader->year) == FG_DAY_NONE)
    return;

  fg_words_take_any (rest, by_words);
  words.end = rest->start;
  text = fg_words_dup (words);
  body_date = fg_body_date_new (text, fg_date_words_get_last_day (date, reader->year));
  body_date->span = fg_text_flow_get_span (reader->flow, words);
  g_ptr_array_add (reader->body_dates, body_date);
}

static FgWords
near_part (FgWords words)
{
  if (fg_words_length (words) <= MAX_LOOK_AHEAD_BYTES)
    return words;
  words.end = words.start + MAX_LOOK_AHEAD_BYTES;
  while (((guchar) *words.end & 0xc0) == 0x80)
    words.end--;
  return words;
}

static void
skip_figure (FgWords *words)
{
  while (fg_char_is_figure (fg_words_peek (*words)))
    fg_words_next (words);
}

/* What stands in 《》 and 〔〕 is the name or number of another document. */
static gboolean
skip_document (FgWords *words)
{
  static const struct
  {
    gunichar    opening;
    const char *closing;
  } marks[] = { { 0x300a, "》" }, { 0x3014, "〕" } };
  gunichar c = fg_words_peek (*words);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *closing;

      if (c != marks[i].opening)
        continue;
      closing = fg_words_find (near_part (*words), marks[i].closing);
      if (closing == NULL)
        return FALSE;
      words->start = closing;
      return TRUE;
    }
  return FALSE;
}

/* A sentence that names a date and ends in 完成 reads like a deadline. */
static gboolean
ends_in_completion (FgWords after)
{
  static const char *const ends[] = { "完成", "办结", "到位", "建成", "出台", "底前", NULL };
  FgWords sentence = { after.start, after.start };

  after = near_part (after);
  while (!fg_words_is_empty (after))
    {
      gunichar c = fg_words_next (&after);

      if (c == 0x3002 || c == ';')
        break;
      sentence.end = after.start;
    }
  return fg_words_drop_any (&sentence, ends) || fg_words_is_empty (fg_words_trim (sentence));
}

/**
 * fg_body_dates_read:
 * @text: a paragraph of an item without a deadline
 * @flow: the notice
 * @reckoning_day: a day of the year of the notice, or %FG_DAY_NONE
 * @body_dates: (element-type FgBodyDate): where the dates are added
 * @due: (out): the words of a date that reads like the item's deadline
 *
 * Returns: whether there is such a date
 */
gboolean
fg_body_dates_read (FgWords text, const FgTextFlow *flow, FgDay reckoning_day, GPtrArray *body_dates, FgWords *due)
{
  Reader reader = { text, flow, reckoning_day != FG_DAY_NONE ? fg_day_get_year (reckoning_day) : 0, body_dates };
  gboolean has_due = FALSE;

  while (!fg_words_is_empty (text))
    {
      FgDateWords date;
      guint n_before = body_dates->len;

      if (skip_document (&text))
        continue;
      if (fg_date_words_take (&text, &date))
        {
          add_date (&reader, &date, &text);
          if (body_dates->len > n_before && ends_in_completion (text))
            {
              *due = (FgWords) { date.words.start, text.start };
              has_due = TRUE;
            }
        }
      else if (fg_char_is_figure (fg_words_peek (text)))
        skip_figure (&text);
      else
        fg_words_next (&text);
    }
  return has_due;
}
