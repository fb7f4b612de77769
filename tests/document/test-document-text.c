/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each kind of file is told by what is in it, and gives its text or one sentence on what to do.
 */
#include "fg-document-text.h"

#include "zip-maker.h"

static void
check_refused (GBytes *file, FgDocumentError code, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_document_text (file, &error);

  g_test_message ("%s", word);
  g_assert_null (text);
  g_assert_error (error, FG_DOCUMENT_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_files_are_told_by_their_start (void)
{
  static const struct
  {
    const char     *data;
    gsize           size;
    FgDocumentError code;
    const char     *word;
  } files[] = {
    { "", 0, FG_DOCUMENT_ERROR_EMPTY, "no text" },
    { "PK\003\004abc", 7, FG_DOCUMENT_ERROR_DAMAGED, "damaged" },
    { "\xd0\xcf\x11\xe0\xa1\xb1", 6, FG_DOCUMENT_ERROR_UNSUPPORTED, ".docx" },
    { "\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 37, FG_DOCUMENT_ERROR_UNSUPPORTED, "password" },
    { "{\\rtf1}", 7, FG_DOCUMENT_ERROR_UNSUPPORTED, "rich text" },
    { "<?xml version='1.0'?><office/>", 30, FG_DOCUMENT_ERROR_UNSUPPORTED, "XML" },
    { "<!doctype html><p>", 18, FG_DOCUMENT_ERROR_UNSUPPORTED, "web page" },
    { "<HTML><p>", 9, FG_DOCUMENT_ERROR_UNSUPPORTED, "web page" },
    { "abc\0def\0\0\1", 10, FG_DOCUMENT_ERROR_ENCODING, "not readable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (files[i].data, files[i].size);

      check_refused (file, files[i].code, files[i].word);
    }
}

static void
test_packages_are_told_by_their_members (void)
{
  static const struct
  {
    const char *member;
    const char *word;
  } packages[] = {
    { "OFD.xml", "OFD" }, { "ppt/presentation.xml", "slides" }, { "content.xml", "OpenDocument" }, { "方案.txt", "archive" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    {
      ZipMaker *maker = zip_maker_new ();
      g_autoptr (GBytes) file = NULL;

      zip_maker_add (maker, packages[i].member, "<x/>");
      file = zip_maker_close (maker);
      check_refused (file, FG_DOCUMENT_ERROR_UNSUPPORTED, packages[i].word);
    }
}

static void
test_text_is_decoded (void)
{
  g_autoptr (GBytes) file = g_bytes_new_static ("\xef\xbb\xbfPK\r\n", 7);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_document_text (file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "PK\n");
}

static void
test_too_large_files_are_refused (void)
{
  gsize size = (gsize) 65 << 20;
  g_autoptr (GBytes) file = g_bytes_new_take (g_malloc0 (size), size);

  check_refused (file, FG_DOCUMENT_ERROR_TOO_LARGE, "larger");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/document-text/files-are-told-by-their-start", test_files_are_told_by_their_start);
  g_test_add_func ("/document/document-text/packages-are-told-by-their-members", test_packages_are_told_by_their_members);
  g_test_add_func ("/document/document-text/text-is-decoded", test_text_is_decoded);
  g_test_add_func ("/document/document-text/too-large-files-are-refused", test_too_large_files_are_refused);
  return g_test_run ();
}
