/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of agencies that a narrow cell cuts where its line is full: 市住房城乡 and below it 建设局 are one. Joined is only
 * what is no agency by itself, and one together with what follows.
 */
#include "fg-cut-name.h"

#include "fg-agency-name.h"
#include "fg-row-writer.h"

/* No name is longer. */
#define MAX_NAME_CHARS 24

static gboolean
parts_names (gunichar c)
{
  static const gunichar separators[] = { '|', 0x2028, 0x3001, ',', ';', ':', '(', ')', 0x3002 };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      if (c == separators[i])
        return TRUE;
    }
  return fg_char_is_blank (c);
}

static FgWords
name_before (FgWords row, const char *at)
{
  FgWords rest = { row.start, at };
  FgWords name = { at, at };

  for (guint i = 0; i < MAX_NAME_CHARS && !parts_names (fg_words_drop_char (&rest)); i++)
    {
      name.start = rest.end;
      if (fg_words_is_empty (rest))
        break;
    }
  return name;
}

static FgWords
name_after (FgWords row, const char *at)
{
  FgWords rest = { at, row.end };
  FgWords name = { at, at };

  for (guint i = 0; i < MAX_NAME_CHARS && !fg_words_is_empty (rest) && !parts_names (fg_words_next (&rest)); i++)
    name.end = rest.start;
  return name;
}

/**
 * fg_cut_name_goes_on:
 * @row: the row of a table
 * @line_break: a line's end in a cell of it
 *
 * Returns: whether the name of an agency goes on after it
 */
gboolean
fg_cut_name_goes_on (FgWords row, const char *line_break)
{
  FgWords left = name_before (row, line_break);
  FgWords right = name_after (row, line_break + sizeof FG_ROW_LINE_BREAK - 1);
  g_autofree char *joined = NULL;

  if (fg_words_is_empty (left) || fg_words_is_empty (right) || !fg_agency_name_has_level (left) ||
      fg_agency_name_has_level (right))
    return FALSE;
  if (fg_words_end_with (left, "人民"))
    return fg_words_begin_with (right, "政府");
  if (fg_agency_name_judge (left) == FG_NAME_STRONG)
    return FALSE;
  joined = g_strdup_printf ("%.*s%.*s", (int) fg_words_length (left), left.start, (int) fg_words_length (right), right.start);
  return fg_agency_name_judge (fg_words_from_string (joined)) == FG_NAME_STRONG;
}
