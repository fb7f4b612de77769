/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people write into the cells of a form, and what is made of it: 60, 60%, 0.6 and ６０％ are the same, and so are
 * 2026-11-25, 2026/11/25, 2026年11月25日 and the number that a spreadsheet keeps for that day.
 */
#include "fg-form-cell.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "fg-cell-date.h"
#include "fg-entry-rule.h"

#define PERCENT 100.0
/* 0.29 times 100 is not quite 29. */
#define NEARLY 1e-6

#define YEAR_MIN 2000
#define SERIAL_MIN 36526.0 /* 1 January of that year */
#define SERIAL_MAX 73051.0

/* What a CSV file puts an apostrophe in front of, so that no program takes it for a formula. */
static const char *const formula_starts[] = { "=", "+", "-", "@", "＝", "＋", "－", "＠" };

/* What a program shows for a formula that it cannot reckon. */
static const char *const failures[] = { "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!" };

static gboolean
is_made_harmless (const char *text)
{
  for (guint i = 0; *text == '\'' && i < G_N_ELEMENTS (formula_starts); i++)
    if (g_str_has_prefix (text + 1, formula_starts[i]))
      return TRUE;

  return FALSE;
}

/**
 * fg_form_cell_dup_words:
 * @text: what stands in a cell
 *
 * Returns: (transfer full): the words in it: without the blanks around them, and without what no person writes
 */
char *
fg_form_cell_dup_words (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *p = is_made_harmless (text) ? text + 1 : text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || !g_unichar_iscntrl (c))
        g_string_append_unichar (words, c);
    }
  return g_strstrip (g_string_free (words, FALSE));
}

/* Figures and signs of full width as those of half width, and no blanks. */
static char *
make_plain (const char *text)
{
  g_autofree char *words = fg_form_cell_dup_words (text);
  g_autofree char *normal = g_utf8_normalize (words, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *plain = g_string_new (NULL);

  for (const char *p = normal != NULL ? normal : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_string_free (plain, FALSE);
}

/* Digits and a point, no sign, no exponent. */
static gboolean
read_number (const char *text, double *number)
{
  char *end = NULL;

  if (*text == '\0' || strlen (text) > 15 || text[strspn (text, "0123456789.")] != '\0')
    return FALSE;
  *number = g_ascii_strtod (text, &end);
  return *end == '\0';
}

static const char *
take_percent (FgFormAnswer *answer, const char *text)
{
  g_autofree char *plain = make_plain (text);
  gboolean has_sign = g_str_has_suffix (plain, "%");
  double number;

  if (has_sign)
    plain[strlen (plain) - 1] = '\0';
  if (!read_number (plain, &number))
    return fg_entry_rule_check_percent (-1);

  /* Typed as 60% into a cell that shows figures. */
  if (!has_sign && number > 0 && number < 1)
    number *= PERCENT;
  if (number > PERCENT || fabs (number - round (number)) > NEARLY)
    return fg_entry_rule_check_percent (-1);

  answer->percent = (int) round (number);
  return NULL;
}

/* The parts of 2026年11月25日 and its like. */
static FgDay
read_parts (const char *plain)
{
  g_auto (GStrv) parts = g_strsplit_set (plain, "-/.", 4);
  guint64 values[3];

  if (g_strv_length (parts) != G_N_ELEMENTS (values))
    return FG_DAY_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 1, 9999, &values[i], NULL))
      return FG_DAY_NONE;

  return values[0] >= YEAR_MIN ? fg_day_from_ymd ((int) values[0], (int) values[1], (int) values[2]) : FG_DAY_NONE;
}

static FgDay
read_figure (const char *plain)
{
  double number;

  if (!read_number (plain, &number))
    return FG_DAY_NONE;
  if (strlen (plain) == 8 && number >= YEAR_MIN * 10000.0)
    return fg_day_from_ymd ((int) number / 10000, (int) number / 100 % 100, (int) number % 100);
  return number >= SERIAL_MIN && number < SERIAL_MAX ? fg_cell_date_from_serial (number, FALSE) : FG_DAY_NONE;
}

static const char *
take_day (FgFormAnswer *answer, const char *text)
{
  g_autofree char *plain = make_plain (text);
  g_autoptr (GString) parts = g_string_new (plain);

  g_string_replace (parts, "年", "-", 1);
  g_string_replace (parts, "月", "-", 1);
  g_string_replace (parts, "日", "", 1);
  answer->day = read_parts (parts->str);
  if (answer->day == FG_DAY_NONE)
    answer->day = read_figure (plain);
  return answer->day != FG_DAY_NONE
           ? NULL : _("This is no date. Write it with its year, such as 2026-09-30.");
}

static const char *
take_status (FgFormAnswer *answer, const char *text)
{
  g_autofree char *words = fg_form_cell_dup_words (text);

  return fg_form_status_parse (words, &answer->answer, &answer->status)
           ? NULL : _("This is none of the answers. Choose one from the list of the cell.");
}

static const char *
take_words (char **words, const char *text)
{
  g_free (*words);
  *words = fg_form_cell_dup_words (text);
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    if (g_str_equal (*words, failures[i]))
      {
        **words = '\0';
        return _("This is a formula that could not be reckoned. Write the words themselves.");
      }
  return NULL;
}

/**
 * fg_form_cell_take:
 * @answer: a line
 * @column: a column of answers
 * @text: what stands in the cell
 *
 * Returns: (nullable): why it cannot be accepted, a sentence; the line is then as it was
 */
const char *
fg_form_cell_take (FgFormAnswer *answer, FgFormColumn column, const char *text)
{
  switch (column)
    {
    case FG_FORM_COLUMN_STATUS:
      return take_status (answer, text);
    case FG_FORM_COLUMN_PERCENT:
      return take_percent (answer, text);
    case FG_FORM_COLUMN_DONE:
      return take_words (&answer->done, text);
    case FG_FORM_COLUMN_PROBLEMS:
      return take_words (&answer->problems, text);
    case FG_FORM_COLUMN_NEXT_STEP:
      return take_words (&answer->next_step, text);
    case FG_FORM_COLUMN_REPORTER:
      return take_words (&answer->reporter, text);
    case FG_FORM_COLUMN_DAY:
      return take_day (answer, text);
    case FG_FORM_COLUMN_REMARK:
      return take_words (&answer->remark, text);
    case FG_FORM_COLUMN_MARK:
    case FG_FORM_COLUMN_NUMBER:
    case FG_FORM_COLUMN_TEXT:
    case FG_FORM_COLUMN_ROLE:
    case FG_FORM_COLUMN_DEADLINE:
    case FG_FORM_COLUMN_STATUS_NOW:
    case FG_FORM_COLUMN_PERCENT_NOW:
    default:
      g_return_val_if_reached (NULL);
    }
}
