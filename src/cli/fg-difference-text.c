/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a later version of a notice changes, as text in a terminal: by kind, with what was and what is.
 */
#include "fg-difference-text.h"

#include <glib/gi18n-lib.h>

#include "fg-table-text.h"

#define INDENT "      "

static void
append_value (const char *sign, const char *text, GString *out)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append_printf (out, INDENT "%s ", sign);
  fg_table_text_append_line (out, text);
  g_string_append_c (out, '\n');
}

static void
append_one (const FgDifference *one, GString *out)
{
  g_string_append (out, one->is_taken ? "  + " : "  - ");
  fg_table_text_append_line (out, one->label);
  g_string_append_c (out, '\n');

  if (one->first_text != NULL)
    {
      g_string_append (out, INDENT);
      /* Translators: %s is what the notice said before somebody changed it by hand. */
      g_string_append_printf (out, _("Changed by hand; the notice said: %s"), one->first_text);
      g_string_append_c (out, '\n');
    }
  append_value ("<", one->old_text, out);
  append_value (">", one->new_text, out);
  if (one->related != NULL)
    {
      g_autofree char *title = fg_item_title_from_text (one->related->text);

      g_string_append (out, INDENT);
      g_string_append_printf (out,
                              /* Translators: %s is the title of an item of which a part was made an item of its own. */
                              one->kind == FG_DIFFERENCE_ADDED ? _("Split from: %s")
                              /* Translators: %s is the title of an item that another one was made part of. */
                                                               : _("Made part of: %s"), title);
      g_string_append_c (out, '\n');
    }
}

/**
 * fg_difference_text_append:
 * @difference: what differs
 * @out: where to append
 *
 * Appends each difference, "+" before one that is taken and "-" before one that is not.
 */
void
fg_difference_text_append (const FgPlanDifference *difference, GString *out)
{
  guint kind = FG_N_DIFFERENCE_KINDS;

  g_return_if_fail (difference != NULL);
  g_return_if_fail (out != NULL);

  for (guint i = 0; i < difference->differences->len; i++)
    {
      const FgDifference *one = g_ptr_array_index (difference->differences, i);

      if (one->kind != kind)
        g_string_append_printf (out, "%s%s\n", i > 0 ? "\n" : "", fg_difference_kind_get_label (one->kind));
      kind = one->kind;
      append_one (one, out);
    }
}
