/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text as a cell of a workbook can hold it.
 */
#include "fg-xlsx-text.h"

/* What Excel takes in a cell, counted in units of UTF-16. */
#define UNITS_MAX 32767

#define ELLIPSIS "…"

/* XML has no way to write these; control characters the library escapes itself. */
static gboolean
is_writable (gunichar c)
{
  return c != 0xfffe && c != 0xffff;
}

/**
 * fg_xlsx_text_clean:
 * @text: a text
 *
 * Returns: (transfer full): the text without what would make the workbook unreadable; one that is too long for a cell
 *   ends in an ellipsis
 */
char *
fg_xlsx_text_clean (const char *text)
{
  GString *clean = g_string_new (NULL);
  gsize room = UNITS_MAX, cut = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gsize units = c > 0xffff ? 2 : 1;

      if (!is_writable (c))
        continue;
      if (units > room)
        {
          g_string_truncate (clean, cut);
          g_string_append (clean, ELLIPSIS);
          break;
        }
      g_string_append_unichar (clean, c);
      room -= units;
      /* The last place at which there is still room for the ellipsis. */
      if (room >= 1)
        cut = clean->len;
    }

  return g_string_free (clean, FALSE);
}
