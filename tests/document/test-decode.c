/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files as they come: encodings, line ends, and what is no text.
 */
#include "fg-decode.h"
#include "fg-plan-reader.h"

#define TEXT "一、任务\n（市发改委负责）\n"

static char *
decode (const char *data, gsize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  gsize length;

  return fg_decode_to_utf8 (bytes, &length, error);
}

static void
test_encodings_give_the_same_text (void)
{
  static const struct
  {
    const char *encoding;
    const char *mark;
    gsize       mark_length;
  } encodings[] = {
    { "UTF-8", "", 0 },            { "UTF-8", "\xef\xbb\xbf", 3 },  { "GB18030", "", 0 },
    { "UTF-16LE", "\xff\xfe", 2 }, { "UTF-16BE", "\xfe\xff", 2 },   { "UTF-16LE", "", 0 },
    { "UTF-16BE", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) data = g_string_new_len (encodings[i].mark, (gssize) encodings[i].mark_length);
      g_autofree char *text = NULL;
      g_autofree char *raw = NULL;
      gsize size;

      raw = g_convert (TEXT, -1, encodings[i].encoding, "UTF-8", NULL, &size, &error);
      g_assert_no_error (error);
      g_string_append_len (data, raw, (gssize) size);
      text = decode (data->str, data->len, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, TEXT);
    }
}

static void
test_line_ends_become_one (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = decode ("a\r\nb\rc\nd\fe\vf\r", 13, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "a\nb\nc\nd\ne\nf\n");
}

static void
test_other_files_are_refused (void)
{
  static const struct
  {
    const char     *data;
    gsize           size;
    FgDocumentError code;
  } files[] = {
    { "", 0, FG_DOCUMENT_ERROR_EMPTY },
    { " \n\n\t", 4, FG_DOCUMENT_ERROR_EMPTY },
    { "\xef\xbb\xbf", 3, FG_DOCUMENT_ERROR_EMPTY },
    { "abc\0def\0\0\1", 10, FG_DOCUMENT_ERROR_ENCODING },
    { "abc\001def", 7, FG_DOCUMENT_ERROR_ENCODING },
    { "\xff\xff\xff\xff", 4, FG_DOCUMENT_ERROR_ENCODING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = decode (files[i].data, files[i].size, &error);

      g_test_message ("%u", i);
      g_assert_null (text);
      g_assert_error (error, FG_DOCUMENT_ERROR, (int) files[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/decode/encodings-give-the-same-text", test_encodings_give_the_same_text);
  g_test_add_func ("/document/decode/line-ends-become-one", test_line_ends_become_one);
  g_test_add_func ("/document/decode/other-files-are-refused", test_other_files_are_refused);
  return g_test_run ();
}
