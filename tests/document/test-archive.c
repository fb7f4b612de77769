/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ZIP files, and the XML in them: read as they are, and refused where they are made to do harm.
 */
#include "fg-archive.h"
#include "fg-xml-reader.h"

#include <string.h>

#include "zip-maker.h"

#define WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define STRICT_WORD "http://purl.oclc.org/ooxml/wordprocessingml/main"
#define N_CUTS 200

enum { ELEMENT_P, ELEMENT_T, ELEMENT_MATH_T };

static const FgXmlName names[] = {
  [ELEMENT_P] = { FG_XML_WORD, "p" },
  [ELEMENT_T] = { FG_XML_WORD, "t" },
  [ELEMENT_MATH_T] = { FG_XML_MATH, "t" },
};

static char *
read_whole (FgArchive *archive, const char *name, GError **error)
{
  g_autoptr (FgArchiveMember) member = fg_archive_open (archive, name, error);
  g_autoptr (GString) content = g_string_new (NULL);
  char buffer[4096];
  gssize n;

  if (member == NULL)
    return NULL;
  while ((n = fg_archive_member_read (member, buffer, sizeof buffer, error)) > 0)
    g_string_append_len (content, buffer, n);
  return n == 0 ? g_string_free (g_steal_pointer (&content), FALSE) : NULL;
}

/* What the reader tells, as text: "(0", ")0", and the texts as they are. */
static char *
tell (GBytes *file, GError **error)
{
  g_autoptr (FgArchive) archive = fg_archive_new (file, error);
  g_autoptr (FgXmlReader) reader = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  FgXmlEvent event;

  if (archive == NULL || !(reader = fg_xml_reader_new (archive, "part.xml", names, G_N_ELEMENTS (names), error)))
    return NULL;
  while (fg_xml_reader_next (reader, &event, error))
    {
      if (event.kind == FG_XML_DONE)
        return g_string_free (g_steal_pointer (&told), FALSE);
      if (event.kind == FG_XML_TEXT)
        g_string_append (told, event.text);
      else
        g_string_append_printf (told, event.kind == FG_XML_START ? "(%d" : ")%d", event.element);
    }
  return NULL;
}

static char *
tell_part (const char *part, GError **error)
{
  ZipMaker *maker = zip_maker_new ();
  g_autoptr (GBytes) file = NULL;

  zip_maker_add (maker, "part.xml", part);
  file = zip_maker_close (maker);
  return tell (file, error);
}

static void
test_members_are_read (void)
{
  ZipMaker *maker = zip_maker_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (FgArchive) archive = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  zip_maker_add (maker, "word/first.xml", "first");
  zip_maker_add (maker, "Word\\Second.xml", "second");
  zip_maker_add (maker, "word/first.xml", "again");
  file = zip_maker_close (maker);
  archive = fg_archive_new (file, &error);
  g_assert_no_error (error);
  g_assert_true (fg_archive_has_member (archive, "word/first.xml"));
  g_assert_false (fg_archive_has_member (archive, "first.xml"));

  content = read_whole (archive, "/word/second.xml", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, "second");
  g_free (content);
  content = read_whole (archive, "word/first.xml", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, "first");

  g_assert_null (fg_archive_open (archive, "word/third.xml", &error));
  g_assert_error (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_DAMAGED);
}

static void
test_elements_are_known_by_namespace (void)
{
  static const char *const parts[] = {
    "<w:p xmlns:w='" WORD "' xmlns:x='urn:x'><w:t>a&amp;b</w:t><x:t/><w:t x:val='3'/></w:p>",
    "<p xmlns='" STRICT_WORD "' xmlns:x='urn:x'><t>a&#38;b</t><x:t/><t/></p>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *told = tell_part (parts[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (told, ==, "(0(1a&b)1(-1)-1(1)1)0");
    }
}

static void
test_bad_xml_is_refused (void)
{
  g_autofree char *deep = NULL;
  g_autoptr (GString) nested = g_string_new (NULL);
  const char *parts[] = {
    "",
    "plain",
    "<p",
    "<p><t></p></t>",
    "<p>&unknown;</p>",
    "<!DOCTYPE p [<!ENTITY a 'x'>]><p>&a;</p>",
    "<!DOCTYPE p SYSTEM 'file:///etc/passwd'><p/>",
    "<!DOCTYPE p [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p t='1'>&a;</p>",
    "<!DOCTYPE p [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
    "'&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]><p t='&d;&d;&d;'>&d;&d;</p>",
    NULL,
  };

  for (guint i = 0; i < 1000000; i++)
    g_string_append (nested, "<p>");
  deep = g_string_free (g_steal_pointer (&nested), FALSE);
  parts[G_N_ELEMENTS (parts) - 1] = deep;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *told = tell_part (parts[i], &error);

      g_test_message ("%u", i);
      g_assert_null (told);
      g_assert_error (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_DAMAGED);
    }
}

static void
test_bombs_are_refused (void)
{
  ZipMaker *maker = zip_maker_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  gint64 start;

  /* 500 MB of blanks */
  zip_maker_fill (maker, "part.xml", "<p>", "          ", 50000000, "</p>");
  file = zip_maker_close (maker);
  start = g_get_monotonic_time ();
  told = tell (file, &error);
  g_assert_null (told);
  g_assert_error (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_TOO_LARGE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
test_too_many_members_are_refused (void)
{
  ZipMaker *maker = zip_maker_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (FgArchive) archive = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      zip_maker_add (maker, name, "");
    }
  file = zip_maker_close (maker);
  archive = fg_archive_new (file, &error);
  g_assert_null (archive);
  g_assert_error (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_TOO_LARGE);
}

static GBytes *
make_file (void)
{
  ZipMaker *maker = zip_maker_new ();
  g_autoptr (GString) part = g_string_new ("<p xmlns='" WORD "'>");

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (part, "<t>%d</t>", g_test_rand_int ());
  g_string_append (part, "</p>");
  zip_maker_add (maker, "part.xml", part->str);
  return zip_maker_close (maker);
}

static void
test_cut_and_changed_files_are_refused (void)
{
  g_autoptr (GBytes) file = make_file ();
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  for (guint i = 0; i < N_CUTS; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, (gsize) g_test_rand_int_range (0, (gint32) size));
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *told = tell (cut, &error);

      g_assert_null (told);
      g_assert_error (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_DAMAGED);
      g_clear_error (&error);

      copy[g_test_rand_int_range (0, (gint32) size)] ^= (guint8) g_test_rand_int_range (1, 256);
      changed = g_bytes_new_take (g_steal_pointer (&copy), size);
      told = tell (changed, &error);
      g_assert_true ((told == NULL) == (error != NULL));
      g_assert_true (error == NULL || error->domain == FG_DOCUMENT_ERROR);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/archive/members-are-read", test_members_are_read);
  g_test_add_func ("/document/archive/elements-are-known-by-namespace", test_elements_are_known_by_namespace);
  g_test_add_func ("/document/archive/bad-xml-is-refused", test_bad_xml_is_refused);
  g_test_add_func ("/document/archive/bombs-are-refused", test_bombs_are_refused);
  g_test_add_func ("/document/archive/too-many-members-are-refused", test_too_many_members_are_refused);
  g_test_add_func ("/document/archive/cut-and-changed-files-are-refused", test_cut_and_changed_files_are_refused);
  return g_test_run ();
}
