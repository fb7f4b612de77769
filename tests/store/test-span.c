/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spans as a field.
 */
#include "fg-span-private.h"

#include <glib.h>

static void
test_round_trip (void)
{
  const FgSpan spans[] = { { 0, 0 }, { 0, 5 }, { 7, 0 }, { 12, 34 }, { G_MAXSIZE, G_MAXSIZE } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      char text[FG_SPAN_TEXT_SIZE];
      FgSpan back = fg_span_from_text (fg_span_to_text (&spans[i], text));

      g_assert_cmpuint (back.offset, ==, spans[i].offset);
      g_assert_cmpuint (back.length, ==, spans[i].length);
    }
}

static void
test_other_text (void)
{
  const char *const texts[] = { "", "+", "5", "5+", "+5", "-1+2", "1+-2", "1+2+3", "1+2x", "第一" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      FgSpan span = fg_span_from_text (texts[i]);

      g_assert_cmpuint (span.offset, ==, 0);
      g_assert_cmpuint (span.length, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/span/comes-back-as-it-was", test_round_trip);
  g_test_add_func ("/store/span/any-other-text-is-no-place", test_other_text);

  return g_test_run ();
}
