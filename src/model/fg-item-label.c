/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers of items as notices print them: （3）, 3．, 三、, 第三条, ③, 1.2. What follows a number in its own style, and what
 * an item is called that came between two numbers: （3-1）, 第三条之一. A number that was printed is never changed for another
 * item's sake, as everybody who has the notice in hand names the items by it.
 */
#include "fg-item-label.h"

#include <string.h>

#define MAX_NUMBER 99999
#define MAX_CHINESE 999
#define MAX_CIRCLED 20
#define FIRST_CIRCLED 0x2460 /* ① */
#define FULL_WIDTH_ZERO 0xff10

typedef enum
{
  FIGURE_NONE,
  FIGURE_ARABIC,
  FIGURE_FULL_WIDTH,
  FIGURE_CHINESE,
  FIGURE_CIRCLED,
} FigureKind;

static const char *const chinese_digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

/* The last figure in a label: what counts in 1.2 and in 第三条. */
typedef struct
{
  const char *start;
  const char *end;
  FigureKind  kind;
  int         number;
} Figure;

static FigureKind
kind_of (gunichar c)
{
  if (c >= '0' && c <= '9')
    return FIGURE_ARABIC;
  if (c >= FULL_WIDTH_ZERO && c <= FULL_WIDTH_ZERO + 9)
    return FIGURE_FULL_WIDTH;
  if (c >= FIRST_CIRCLED && c < FIRST_CIRCLED + MAX_CIRCLED)
    return FIGURE_CIRCLED;
  if (g_utf8_strchr ("〇零一二三四五六七八九十百", -1, c) != NULL)
    return FIGURE_CHINESE;

  return FIGURE_NONE;
}

static int
chinese_digit (gunichar c)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (chinese_digits); i++)
    if (g_utf8_get_char (chinese_digits[i]) == c)
      return i;

  return 0; /* 零 */
}

static int
read_chinese (const char *start, const char *end)
{
  int number = 0, digit = 0;

  for (const char *at = start; at < end && number <= MAX_CHINESE; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      int unit = c == 0x5341 ? 10 : c == 0x767e ? 100 : 0; /* 十 百 */

      if (unit == 0)
        {
          digit = chinese_digit (c);
          continue;
        }
      number += MAX (digit, 1) * unit;
      digit = 0;
    }

  return number + digit;
}

static int
read_digits (const char *start, const char *end, gunichar zero)
{
  int number = 0;

  for (const char *at = start; at < end && number <= MAX_NUMBER; at = g_utf8_next_char (at))
    number = number * 10 + (int) (g_utf8_get_char (at) - zero);

  return number;
}

static int
read_number (const Figure *figure)
{
  switch (figure->kind)
    {
    case FIGURE_ARABIC:
      return read_digits (figure->start, figure->end, '0');
    case FIGURE_FULL_WIDTH:
      return read_digits (figure->start, figure->end, FULL_WIDTH_ZERO);
    case FIGURE_CHINESE:
      return read_chinese (figure->start, figure->end);
    case FIGURE_CIRCLED:
      return (int) (g_utf8_get_char (figure->start) - FIRST_CIRCLED) + 1;
    case FIGURE_NONE:
    default:
      g_return_val_if_reached (0);
    }
}

static gboolean
find_figure (const char *label, Figure *figure)
{
  *figure = (Figure) { 0 };
  for (const char *at = label; *at != '\0'; at = g_utf8_next_char (at))
    {
      FigureKind kind = kind_of (g_utf8_get_char (at));

      if (kind == FIGURE_NONE)
        continue;
      if (figure->end != at || kind != figure->kind || kind == FIGURE_CIRCLED)
        *figure = (Figure) { .start = at, .kind = kind };
      figure->end = g_utf8_next_char (at);
    }

  if (figure->kind == FIGURE_NONE)
    return FALSE;

  figure->number = read_number (figure);
  return TRUE;
}

static gboolean
is_addition (const char *label, const Figure *figure)
{
  const char *before = figure->start > label ? g_utf8_prev_char (figure->start) : NULL;

  return before != NULL && g_utf8_strchr ("-－—之", -1, g_utf8_get_char (before)) != NULL;
}

static char *
write_chinese (int number)
{
  GString *text = g_string_new (NULL);
  int hundreds = number / 100, tens = number / 10 % 10, ones = number % 10;

  if (hundreds > 0)
    g_string_append_printf (text, "%s百", chinese_digits[hundreds]);
  if (hundreds > 0 && tens == 0 && ones > 0)
    g_string_append (text, "零");
  if (tens > 0)
    g_string_append_printf (text, "%s十", tens > 1 || hundreds > 0 ? chinese_digits[tens] : "");
  if (ones > 0)
    g_string_append (text, chinese_digits[ones]);

  return g_string_free (text, FALSE);
}

static char *
write_full_width (int number)
{
  GString *text = g_string_new (NULL);
  g_autofree char *digits = g_strdup_printf ("%d", number);

  for (const char *at = digits; *at != '\0'; at++)
    g_string_append_unichar (text, FULL_WIDTH_ZERO + (gunichar) (*at - '0'));

  return g_string_free (text, FALSE);
}

/* Beyond what a style has signs for, plain digits. */
static char *
write_number (FigureKind kind, int number)
{
  char circled[7] = "";

  if (kind == FIGURE_FULL_WIDTH)
    return write_full_width (number);
  if (kind == FIGURE_CHINESE && number <= MAX_CHINESE)
    return write_chinese (number);
  if (kind == FIGURE_CIRCLED && number <= MAX_CIRCLED)
    {
      g_unichar_to_utf8 (FIRST_CIRCLED + (gunichar) number - 1, circled);
      return g_strdup (circled);
    }

  return g_strdup_printf ("%d", number);
}

static gboolean
is_frame (gunichar c)
{
  return g_unichar_isspace (c) || g_utf8_strchr ("()（）〔〕[]【】.．、:：,，。)", -1, c) != NULL;
}

/**
 * fg_item_label_dup_bare:
 * @label: a number as printed: "（3）", "3．", "第三条"
 *
 * Returns: (transfer full): it without the brackets and stops around it: "3", "3", "第三条"
 */
char *
fg_item_label_dup_bare (const char *label)
{
  const char *start = label;
  const char *end = NULL;

  g_return_val_if_fail (label != NULL, NULL);

  end = label + strlen (label);
  while (start < end && is_frame (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_frame (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, (gsize) (end - start));
}

/**
 * fg_item_label_get_number:
 * @label: a number as printed or typed
 *
 * Returns: the number that it says; 0 where it says none, or stands between two numbers (3-1, 第三条之一)
 */
int
fg_item_label_get_number (const char *label)
{
  Figure figure;

  g_return_val_if_fail (label != NULL, 0);

  if (!find_figure (label, &figure) || is_addition (label, &figure) || figure.number > MAX_NUMBER)
    return 0;

  return figure.number;
}

/**
 * fg_item_label_with_number:
 * @label: a number as printed
 * @number: another number, from 1
 *
 * Returns: (transfer full) (nullable): @number in the style of @label; %NULL where that has no number
 */
char *
fg_item_label_with_number (const char *label, int number)
{
  Figure figure;
  g_autofree char *head = NULL;
  g_autofree char *digits = NULL;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (number > 0, NULL);

  if (!find_figure (label, &figure) || is_addition (label, &figure))
    return NULL;

  head = g_strndup (label, (gsize) (figure.start - label));
  digits = write_number (figure.kind, number);
  return g_strconcat (head, digits, figure.end, NULL);
}

/* 第三条之一, not 第三之一条. */
static const char *
skip_unit (const Figure *figure)
{
  const char *end = figure->end;

  if (*end != '\0' && g_utf8_strchr ("条项款章节", -1, g_utf8_get_char (end)) != NULL)
    end = g_utf8_next_char (end);

  return end;
}

/**
 * fg_item_label_with_addition:
 * @label: a number as printed
 * @addition: which of those after it, from 1
 *
 * Returns: (transfer full) (nullable): the number of what came between @label and the next one, in its style: "（3-1）",
 *   "三之一、", "第三条之一"; %NULL where @label has no number
 */
char *
fg_item_label_with_addition (const char *label, int addition)
{
  Figure figure;
  const char *end = NULL;
  g_autofree char *head = NULL;
  g_autofree char *digits = NULL;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (addition > 0, NULL);

  if (!find_figure (label, &figure) || is_addition (label, &figure))
    return NULL;

  end = figure.kind == FIGURE_CHINESE ? skip_unit (&figure) : figure.end;
  head = g_strndup (label, (gsize) (end - label));
  digits = write_number (figure.kind == FIGURE_CHINESE ? FIGURE_CHINESE : FIGURE_ARABIC, addition);
  return g_strconcat (head, figure.kind == FIGURE_CHINESE ? "之" : "-", digits, end, NULL);
}

static char *
dup_own_name (int no, const char *label)
{
  return no > 0 ? g_strdup_printf ("%d", no) : fg_item_label_dup_bare (label);
}

/**
 * fg_item_label_dup_name:
 * @kind: an item's kind
 * @no: its number, 0 where it has none of its own
 * @label: its number as printed
 * @task_no: of a measure, the number of its task
 * @task_label: of a measure, its task's number as printed
 *
 * Returns: (transfer full): what names the item in its plan: "（一）", "12", "12-1", "12(3)", "12(3-1)"; empty for one without
 *   a number
 */
char *
fg_item_label_dup_name (FgItemKind kind, int no, const char *label, int task_no, const char *task_label)
{
  g_autofree char *own = NULL;
  g_autofree char *task = NULL;

  g_return_val_if_fail (label != NULL, NULL);

  if (kind == FG_ITEM_SECTION)
    return g_strdup (label);

  own = dup_own_name (no, label);
  if (kind == FG_ITEM_TASK || *own == '\0')
    return g_steal_pointer (&own);

  task = dup_own_name (task_no, task_label != NULL ? task_label : "");
  return g_strdup_printf ("%s(%s)", task, own);
}
