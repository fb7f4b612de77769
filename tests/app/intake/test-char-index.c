/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes and characters of a text: the index agrees with walking over the text, whatever the text.
 */
#include "fg-char-index.h"

#include <string.h>

static const char *const pieces[] = { "a", "\n", "é", "市", "（一）", "𠮷" };

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);
  int n_pieces = g_test_rand_int_range (0, 6000);

  for (int i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
test_agrees_with_walking (void)
{
  for (int round = 0; round < 50; round++)
    {
      g_autofree char *text = random_text ();
      g_autoptr (FgCharIndex) index = fg_char_index_new (text);
      glong n_chars = g_utf8_strlen (text, -1);

      for (int i = 0; i < 50; i++)
        {
          guint place = (guint) g_test_rand_int_range (0, (gint32) n_chars + 1);
          gsize byte = (gsize) (g_utf8_offset_to_pointer (text, (glong) place) - text);

          g_assert_cmpuint (fg_char_index_to_byte (index, place), ==, byte);
          g_assert_cmpuint (fg_char_index_from_byte (index, byte), ==, place);
        }
    }
}

static void
test_past_the_end_is_the_end (void)
{
  g_autoptr (FgCharIndex) index = fg_char_index_new ("任务");

  g_assert_cmpuint (fg_char_index_from_byte (index, 99), ==, 2);
  g_assert_cmpuint (fg_char_index_to_byte (index, 5000), ==, strlen ("任务"));
}

static void
test_empty_text (void)
{
  g_autoptr (FgCharIndex) index = fg_char_index_new ("");

  g_assert_cmpuint (fg_char_index_from_byte (index, 0), ==, 0);
  g_assert_cmpuint (fg_char_index_to_byte (index, 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/char-index/agrees-with-walking", test_agrees_with_walking);
  g_test_add_func ("/intake/char-index/past-the-end-is-the-end", test_past_the_end_is_the_end);
  g_test_add_func ("/intake/char-index/empty-text", test_empty_text);
  return g_test_run ();
}
