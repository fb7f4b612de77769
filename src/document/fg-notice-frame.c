/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What surrounds a plan: the head of the notice, the covering letter, the plan's own title, and what stands below. The
 * letter may hold duties and dates that look like items: they come before the plan's own title and are none.
 */
#include "fg-notice-frame.h"

#include "fg-agency-name.h"
#include "fg-figure.h"
#include "fg-notice-lines.h"
#include "fg-numbering.h"
#include "fg-title-words.h"

/* The head of a notice with all that a web page puts before it, and a letter, end within so many paragraphs. */
#define MAX_HEAD_PARAGRAPHS 30
#define MAX_LETTER_PARAGRAPHS 60
#define MAX_NUMBER_PARAGRAPHS 24
#define MAX_TAIL_PARAGRAPHS 16
#define MAX_TITLE_LINES 5
#define MAX_SIGNATORIES 2

#define FIRST_YEAR 1949
#define LAST_YEAR 2199

typedef struct
{
  const FgTextFlow *flow;
  FgPlan           *plan;
  FgNoticeFrame    *frame;
  guint             n;
  guint             head_end;
  char             *named_title;
  char             *letter_title;
} Reader;

static FgWords
paragraph (const Reader *reader, guint index)
{
  return fg_text_flow_get_paragraph (reader->flow, index);
}

static void
set_string (char **field, char *value)
{
  g_free (*field);
  *field = value;
}

static void
add_agency (GPtrArray *agencies, FgWords name, FgWords *last)
{
  FgWords between = { last->end, name.start };

  if (!fg_words_is_empty (*last) && fg_words_equal (fg_words_trim (between), "、") &&
      fg_agency_name_are_places (*last, name))
    {
      g_ptr_array_set_size (agencies, (int) agencies->len - 1);
      name.start = last->start;
    }
  g_ptr_array_add (agencies, fg_words_dup (name));
  *last = name;
}

static void
split_agencies (FgWords list, GPtrArray *agencies)
{
  FgWords last = FG_WORDS_NONE;
  int depth = 0;
  const char *start;

  fg_words_drop (&list, "。");
  start = list.start;
  while (!fg_words_is_empty (list))
    {
      const char *at = list.start;
      gunichar c = fg_words_next (&list);

      if (fg_char_is_opening (c))
        depth++;
      else if (fg_char_is_closing (c) && depth > 0)
        depth--;
      if ((depth == 0 && (c == 0x3001 || c == ',' || c == ';' || c == 0x3002)) || fg_words_is_empty (list))
        {
          gboolean is_separator = c == 0x3001 || c == ',' || c == ';' || c == 0x3002;
          FgWords name = fg_words_trim ((FgWords) { start, is_separator ? at : list.start });

          if (!fg_words_is_empty (name))
            add_agency (agencies, name, &last);
          start = list.start;
        }
    }
}

static void
read_number (Reader *reader)
{
  FgWords number;

  for (guint i = 0; i < MIN (reader->n, MAX_NUMBER_PARAGRAPHS); i++)
    {
      if (fg_notice_line_find_number (paragraph (reader, i), &number))
        {
          set_string (&reader->plan->number, fg_title_words_collapse (number));
          return;
        }
    }
  for (guint i = reader->n; i > 0 && i + 5 > reader->n; i--)
    {
      if (fg_notice_line_find_number (paragraph (reader, i - 1), &number))
        {
          set_string (&reader->plan->number, fg_title_words_collapse (number));
          return;
        }
    }
}

static void
read_red_head (Reader *reader)
{
  FgWords issuer;

  for (guint i = 0; i < MIN (reader->n, MAX_HEAD_PARAGRAPHS); i++)
    {
      if (fg_notice_line_is_red_head (paragraph (reader, i), &issuer))
        {
          set_string (&reader->plan->issuer, fg_title_words_collapse (issuer));
          return;
        }
    }
}

/* The notice's title ends in 通知; its lines before that one are those that may be lines of a title. */
static guint
read_notice_title (Reader *reader)
{
  static const char *const ends[] = { "通知", "通告", "的函", "通知》", NULL };

  for (guint i = 0; i < MIN (reader->n, MAX_HEAD_PARAGRAPHS); i++)
    {
      FgWords line = paragraph (reader, i);
      FgWords rest = line;
      guint first = i;

      if (!fg_words_drop_any (&rest, ends) || !fg_notice_line_is_title (line))
        continue;
      while (first > 0 && i - first < MAX_TITLE_LINES && fg_words_find (paragraph (reader, first), "关于") == NULL &&
             fg_notice_line_is_title (paragraph (reader, first - 1)))
        first--;
      /* The issuer stands on a line of its own above 关于…. */
      if (first > 0 && fg_words_begin_with (paragraph (reader, first), "关于") &&
          fg_notice_line_is_title (paragraph (reader, first - 1)) &&
          fg_agency_name_judge (paragraph (reader, first - 1)) == FG_NAME_STRONG)
        first--;
      set_string (&reader->plan->notice_title, fg_title_words_join (reader->flow, first, i + 1));
      reader->frame->notice_title = (FgParagraphRange) { first, i + 1 };
      return i + 1;
    }
  return 0;
}

static guint
read_addressees (Reader *reader, guint from)
{
  FgWords agencies;

  for (guint i = from; i < MIN (reader->n, from + MAX_TITLE_LINES); i++)
    {
      FgWords line = paragraph (reader, i);
      FgMark mark;

      if (fg_notice_line_is_addressees (line, &agencies))
        {
          split_agencies (agencies, reader->plan->addressees);
          reader->frame->addressees = (FgParagraphRange) { i, i + 1 };
          return i + 1;
        }
      if (fg_mark_take (&line, &mark))
        break;
    }
  return from;
}

/* （市交通运输局代章）, whose seal it bears, stands between who signs and the date. */
static guint
skip_seal_notes (const Reader *reader, guint end)
{
  static const char *const seals[] = { "代章）", "代印）", NULL };

  while (end > 0 && fg_char_is_opening (fg_words_peek (paragraph (reader, end - 1))) &&
         fg_words_contain_any (paragraph (reader, end - 1), seals))
    end--;
  return end;
}

static void
read_signature (Reader *reader, guint index, FgWords signatory, FgDay day)
{
  FgPlan *plan = reader->plan;
  guint above = skip_seal_notes (reader, index);

  if (plan->issued != FG_DAY_NONE)
    return;
  plan->issued = day;
  reader->frame->issued_words = paragraph (reader, index);
  if (*plan->issuer != '\0')
    return;
  if (!fg_words_is_empty (signatory))
    set_string (&plan->issuer, fg_title_words_collapse (signatory));
  else if (above > 0 && fg_agency_name_judge (paragraph (reader, above - 1)) == FG_NAME_STRONG)
    set_string (&plan->issuer, fg_title_words_collapse (paragraph (reader, above - 1)));
}

/* Where the plan's own title stands, in up to MAX_TITLE_LINES lines; TRUE with the paragraph after it. */
static gboolean
find_own_title (Reader *reader, guint from, const char *wanted, guint *after)
{
  guint last = MIN (reader->n, from + MAX_LETTER_PARAGRAPHS);

  if (wanted == NULL)
    return FALSE;
  for (guint i = from; i < last; i++)
    {
      for (guint n_lines = 1; n_lines <= MAX_TITLE_LINES && i + n_lines <= last; n_lines++)
        {
          g_autofree char *joined = NULL;

          if (!fg_notice_line_is_title (paragraph (reader, i + n_lines - 1)))
            break;
          joined = fg_title_words_join (reader->flow, i, i + n_lines);
          if (!fg_title_words_are_same (joined, wanted))
            continue;
          set_string (&reader->plan->title, fg_title_words_differ_in_blanks (joined, wanted) ? g_strdup (wanted)
                                                                                            : g_steal_pointer (&joined));
          reader->frame->title = (FgParagraphRange) { i, i + n_lines };
          *after = i + n_lines;
          return TRUE;
        }
    }
  return FALSE;
}

static guint
skip_frame_lines (const Reader *reader, guint from)
{
  while (from < reader->n &&
         (fg_notice_line_is_note (paragraph (reader, from)) || fg_notice_line_is_attachment (paragraph (reader, from)) ||
          fg_notice_line_is_web_frame (paragraph (reader, from))))
    from++;
  return from;
}

/* Who issues the plan may stand below its title, above the date. */
static gboolean
is_signatory_above_date (const Reader *reader, guint index)
{
  FgWords part;
  FgDay day;

  return index + 1 < reader->n && fg_agency_name_judge (paragraph (reader, index)) == FG_NAME_STRONG &&
         fg_notice_line_is_date (paragraph (reader, index + 1), &part, &day);
}

/* The lines at @from that may be lines of a title, with a sentence or a heading behind them. */
static guint
read_title_lines (Reader *reader, guint from)
{
  guint end = from;

  while (end < reader->n && end - from < MAX_TITLE_LINES && fg_notice_line_is_title (paragraph (reader, end)) &&
         (end == from || !is_signatory_above_date (reader, end)))
    end++;
  if (end > from && end < reader->n)
    set_string (&reader->plan->title, fg_title_words_join (reader->flow, from, end));
  reader->frame->title = (FgParagraphRange) { from, end };
  return end;
}

static gboolean
is_head_line (Reader *reader, guint index)
{
  FgWords line = paragraph (reader, index);
  FgWords part;
  FgDay day;

  if (fg_notice_line_is_date (line, &part, &day))
    {
      read_signature (reader, index, part, day);
      return TRUE;
    }
  return is_signatory_above_date (reader, index) || fg_notice_line_is_number (line, &part) ||
         fg_notice_line_is_red_head (line, &part) || fg_notice_line_is_note (line) || fg_notice_line_is_attachment (line) ||
         fg_notice_line_is_web_frame (line);
}

/* No notice, only the plan: its title, with number and date above or below it. */
static guint
read_bare_plan (Reader *reader)
{
  guint from = 0;

  while (from < reader->n && is_head_line (reader, from))
    from++;
  from = read_title_lines (reader, from);
  while (from < reader->n && is_head_line (reader, from))
    from++;
  return from;
}

static guint
find_signature (Reader *reader, guint from, guint to)
{
  FgWords signatory;
  FgDay day;

  for (guint i = from; i < MIN (reader->n, to); i++)
    {
      if (fg_notice_line_is_date (paragraph (reader, i), &signatory, &day))
        {
          read_signature (reader, i, signatory, day);
          return i + 1;
        }
    }
  return 0;
}

static guint
skip_contents (const Reader *reader, guint from)
{
  if (from >= reader->n || !fg_notice_line_is_contents (paragraph (reader, from)))
    return from;
  from++;
  while (from < reader->n && fg_notice_line_is_in_contents (paragraph (reader, from)))
    from++;
  return from;
}

/* Between the head and the plan stands the letter, if there is one. */
static guint
read_letter (Reader *reader, guint from)
{
  guint after = 0;
  guint signature;

  reader->letter_title = fg_title_words_find_named (reader->flow, from, MIN (reader->n, from + MAX_TITLE_LINES));
  reader->named_title = fg_title_words_from_notice_title (reader->plan->notice_title);

  if (find_own_title (reader, from, reader->letter_title, &after) ||
      find_own_title (reader, from, reader->named_title, &after))
    {
      find_signature (reader, from, after);
      return after;
    }

  if (from == 0)
    return read_bare_plan (reader);
  signature = find_signature (reader, from, from + MAX_LETTER_PARAGRAPHS);
  if (signature != 0 && skip_frame_lines (reader, signature) + MAX_TITLE_LINES < reader->n)
    return read_title_lines (reader, skip_frame_lines (reader, signature));
  return from;
}

static void
settle_title (Reader *reader)
{
  FgPlan *plan = reader->plan;

  if (*plan->title != '\0')
    return;
  if (reader->letter_title != NULL)
    set_string (&plan->title, g_strdup (reader->letter_title));
  else if (reader->named_title != NULL)
    set_string (&plan->title, g_strdup (reader->named_title));
  else
    set_string (&plan->title, g_strdup (plan->notice_title));
}

static gboolean
is_tail_line (Reader *reader, guint index)
{
  FgWords line = paragraph (reader, index);
  FgWords part;
  FgDay day;

  if (fg_notice_line_is_date (line, &part, &day))
    {
      read_signature (reader, index, part, day);
      return TRUE;
    }
  return fg_notice_line_is_note (line) || fg_notice_line_is_web_frame (line) || fg_notice_line_is_attachment (line) ||
         fg_notice_line_is_print_note (line, &part, &day) || fg_notice_line_is_number (line, &part);
}

/* 云州市人民政府办公室 2024年⏎3月9日印发 */
static gboolean
is_cut_print_note (const Reader *reader, guint index)
{
  static const char *const list_marks[] = { "、", "，", "：", "。", NULL };

  return index + 1 < reader->n && fg_words_end_with (paragraph (reader, index + 1), "印发") &&
         !fg_words_contain_any (paragraph (reader, index), list_marks);
}

static void
read_copied_to (Reader *reader, guint index)
{
  FgWords agencies;

  for (guint i = index; i < reader->n; i++)
    {
      FgWords part;
      FgDay day;

      if (fg_notice_line_is_print_note (paragraph (reader, i), &part, &day) || is_cut_print_note (reader, i))
        break;
      if (fg_notice_line_is_copied_to (paragraph (reader, i), &agencies))
        split_agencies (agencies, reader->plan->copied_to);
      else if (!is_tail_line (reader, i))
        split_agencies (paragraph (reader, i), reader->plan->copied_to);
    }
}

static void
read_print_note (Reader *reader, guint index)
{
  FgPlan *plan = reader->plan;
  FgWords office;
  FgDay day;

  if (!fg_notice_line_is_print_note (paragraph (reader, index), &office, &day))
    return;
  if (*plan->issuer == '\0' && !fg_words_is_empty (office))
    set_string (&plan->issuer, fg_title_words_collapse (office));
  if (plan->issued != FG_DAY_NONE)
    return;
  plan->issued = day;
  reader->frame->issued_words = paragraph (reader, index);
  reader->frame->is_issued_from_print_note = TRUE;
}

/* 各责任单位要…: what is said to all at the end belongs to no item. */
static gboolean
is_closing_word (FgWords line)
{
  static const char *const starts[] = { "各", "请各", NULL };
  static const char *const demands[] = { "要", "请", "应", "须", NULL };
  FgWords rest = line;
  FgMark mark;

  if (fg_mark_take (&rest, &mark) || !fg_words_take_any (&rest, starts) || fg_words_last (line) != 0x3002)
    return FALSE;
  return fg_words_contain_any (rest, demands);
}

/* Those who sign stand above the date, or alone; two of them sign together at most. */
static guint
skip_signatories (Reader *reader, guint first, guint end)
{
  for (guint n = 0; n < MAX_SIGNATORIES && end > first; n++)
    {
      FgWords line = paragraph (reader, end - 1);

      if (!fg_notice_line_is_title (line) || fg_agency_name_judge (line) != FG_NAME_STRONG)
        break;
      end--;
      if (*reader->plan->issuer == '\0')
        set_string (&reader->plan->issuer, fg_title_words_collapse (line));
    }
  return end;
}

static void
read_tail (Reader *reader)
{
  guint first = reader->n > MAX_TAIL_PARAGRAPHS ? reader->n - MAX_TAIL_PARAGRAPHS : 0;
  guint end = reader->n;
  FgWords part;

  first = MAX (first, reader->frame->body_start);
  for (guint i = first; i < reader->n; i++)
    {
      if (fg_notice_line_is_copied_to (paragraph (reader, i), &part))
        {
          read_copied_to (reader, i);
          end = i;
          break;
        }
    }
  while (end > first && is_tail_line (reader, end - 1))
    end--;
  end = skip_signatories (reader, first, MAX (skip_seal_notes (reader, end), first));
  while (end > first && is_closing_word (paragraph (reader, end - 1)))
    end--;
  reader->frame->body_end = MAX (end, reader->frame->body_start);
  for (guint i = first; i < reader->n; i++)
    read_print_note (reader, i);
}

/* Who signs is the issuer; where nobody signs, the title says who. */
static void
settle_issuer (Reader *reader)
{
  FgWords title = fg_words_from_string (reader->plan->notice_title);
  const char *at;

  if (*reader->plan->issuer != '\0')
    return;
  at = fg_words_find (title, "关于");
  if (at != NULL && at > title.start)
    set_string (&reader->plan->issuer, fg_words_dup ((FgWords) { title.start, at }));
}

static int
find_year (const char *text)
{
  for (FgWords words = fg_words_from_string (text); !fg_words_is_empty (words); fg_words_next (&words))
    {
      FgWords rest = words;
      int year;

      if (fg_figure_take_arabic (&rest, &year) && year >= FIRST_YEAR && year <= LAST_YEAR)
        return year;
    }
  return 0;
}

/* The year of a notice without a date is that of its number, else the one in its title. */
static int
year_of (const FgPlan *plan)
{
  int year;

  if (plan->issued != FG_DAY_NONE)
    return fg_day_get_year (plan->issued);
  year = find_year (plan->number);
  if (year == 0)
    year = find_year (plan->title);
  return year != 0 ? year : find_year (plan->notice_title);
}

/**
 * fg_notice_frame_read:
 * @flow: a notice
 * @plan: the plan, into which number, titles, issuer, day of issue and distribution lists are written
 * @frame: (out caller-allocates): what of the notice is the plan
 */
void
fg_notice_frame_read (const FgTextFlow *flow, FgPlan *plan, FgNoticeFrame *frame)
{
  Reader reader = { .flow = flow, .plan = plan, .frame = frame, .n = flow->paragraphs->len };
  guint head_end;

  *frame = (FgNoticeFrame) { .body_end = reader.n };
  read_number (&reader);
  read_red_head (&reader);
  head_end = read_notice_title (&reader);
  if (head_end > 0)
    head_end = read_addressees (&reader, head_end);

  frame->body_start = skip_contents (&reader, read_letter (&reader, head_end));
  settle_title (&reader);
  read_tail (&reader);
  settle_issuer (&reader);
  frame->year = year_of (plan);
  g_free (reader.letter_title);
  g_free (reader.named_title);
}
