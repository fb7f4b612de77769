/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables in a text, however they came into it: made rows with bars, as those of Word and Excel files are.
 */
#include "fg-text-tables.h"

#include <string.h>

#include "fg-copied-table.h"
#include "fg-drawn-table.h"

typedef const char *(*TakeTable) (const char *start, const char *end, GString *rows);

static const TakeTable kinds[] = { fg_drawn_table_take, fg_copied_table_take_tabbed, fg_copied_table_take_listed };

static const char *
take_table (const char *line, const char *end, GString *rows)
{
  const char *table_end = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && table_end == NULL; i++)
    {
      g_string_truncate (rows, 0);
      table_end = kinds[i] (line, end, rows);
    }
  return table_end;
}

/* Most texts have no such table; that is soon known. */
static gboolean
may_have_table (const char *text, gsize length)
{
  static const char *const signs[] = { "\t", "│", "┃", "║", "序号", "编号" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (memmem (text, length, signs[i], strlen (signs[i])) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * fg_text_tables_to_rows:
 * @text: a text in UTF-8 with "\n" line ends
 * @length: its length in bytes
 *
 * Returns: (transfer full) (nullable): the text with its tables as rows, a row a line with bars between the cells; %NULL
 *   where it has none that is drawn or copied
 */
char *
fg_text_tables_to_rows (const char *text, gsize length)
{
  const char *end = text + length;
  const char *copied = text;
  g_autoptr (GString) rows = g_string_new (NULL);
  GString *result = NULL;

  if (!may_have_table (text, length))
    return NULL;
  for (const char *line = text; line < end;)
    {
      const char *table_end = take_table (line, end, rows);
      const char *line_end = memchr (line, '\n', (gsize) (end - line));

      if (table_end == NULL)
        {
          line = line_end != NULL ? line_end + 1 : end;
          continue;
        }
      if (result == NULL)
        result = g_string_sized_new (length);
      g_string_append_len (result, copied, line - copied);
      g_string_append_len (result, rows->str, (gssize) rows->len);
      copied = line = table_end;
    }
  if (result == NULL)
    return NULL;
  g_string_append_len (result, copied, end - copied);
  return g_string_free (result, FALSE);
}
