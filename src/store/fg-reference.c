/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * References that people type: a number, or a part of a text that only one row has.
 */
#include "fg-reference-private.h"

#include <glib/gi18n-lib.h>

#include "fg-store-error.h"

/* How many of the candidates are named to somebody whose words fit several. */
#define N_NAMED 5

/**
 * fg_reference_to_number:
 * @reference: what was typed
 * @number: (out): the number
 *
 * Returns: whether it is a positive decimal number and nothing else
 */
gboolean
fg_reference_to_number (const char *reference, gint64 *number)
{
  return g_ascii_string_to_signed (reference, 10, 1, G_MAXINT64, number, NULL);
}

/**
 * fg_reference_pick:
 * @statement: a statement whose rows are id, name and whether the reference is the whole name
 * @reference: what was typed
 * @not_found: the translated sentence for a reference that fits none
 * @error: return location for an error
 *
 * Returns: the id of the only row, or of the only one that the reference names wholly; 0 with
 *   %FG_STORE_ERROR_NOT_FOUND or %FG_STORE_ERROR_AMBIGUOUS
 */
gint64
fg_reference_pick (FgStatement *statement, const char *reference, const char *not_found, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  gint64 first = 0, whole = 0;
  guint n = 0, n_whole = 0;
  FgStep step;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    {
      if (n == 0)
        first = fg_statement_get_integer (statement, 0);
      if (n < N_NAMED)
        g_string_append_printf (names, "%s%s", n > 0 ? "；" : "", fg_statement_get_text (statement, 1));
      if (fg_statement_get_integer (statement, 2) != 0)
        {
          whole = fg_statement_get_integer (statement, 0);
          n_whole++;
        }
      n++;
    }

  if (step == FG_STEP_ERROR)
    return 0;
  if (n_whole == 1)
    return whole;
  if (n == 1)
    return first;

  if (n == 0)
    g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND, not_found);
  else if (n <= N_NAMED)
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_AMBIGUOUS,
                 /* Translators: the first %s is what was typed, the second a list of names parted by ；. */
                 _("“%s” fits several: %s. Write more of the name, or its number."), reference, names->str);
  else
    g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_AMBIGUOUS,
                 /* Translators: the first %s is what was typed, the second a list of names parted by ；, %u how many
                  * fit in all. */
                 ngettext ("“%1$s” fits %3$u: %2$s and others. Write more of the name, or its number.",
                           "“%1$s” fits %3$u: %2$s and others. Write more of the name, or its number.", n),
                 reference, names->str, n);
  return 0;
}
