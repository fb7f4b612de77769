/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word files that are made to fill a memory or take forever, and files put together at random: one sentence, soon.
 */
#include "fg-docx.h"

#include <string.h>
#include <sys/resource.h>

#include "docx-maker.h"
#include "zip-maker.h"

#define BEGIN "<w:document xmlns:w='" DOCX_WORD "'><w:body>"
#define END "</w:body></w:document>"
#define N_RANDOM 300

/* A build with the sanitizers takes some times what others do. */
#define MAX_SECONDS 30
#define MAX_GROWTH_MB 600

static glong
memory_mb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

static void
check_bounded (const char *name, GBytes *file)
{
  glong memory = memory_mb ();
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_docx_text (file, &error);
  gint64 elapsed_ms = (g_get_monotonic_time () - start) / 1000;

  g_test_message ("%s: %s, %" G_GINT64_FORMAT " ms, %ld MB more", name, error != NULL ? error->message : "read", elapsed_ms,
                  memory_mb () - memory);
  g_assert_true ((text == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == FG_DOCUMENT_ERROR);
  g_assert_cmpint (elapsed_ms, <, MAX_SECONDS * 1000);
  g_assert_cmpint (memory_mb () - memory, <, MAX_GROWTH_MB);
}

static void
test_endless_documents_are_bounded (void)
{
  static const struct
  {
    const char *name;
    const char *before;
    const char *piece;
    guint       n;
    const char *after;
  } shapes[] = {
    { "500 MB of blanks in a text", BEGIN "<w:p><w:r><w:t>", "          ", 50000000, "</w:t></w:r></w:p>" END },
    { "nested tables", BEGIN, "<w:tbl><w:tr><w:tc>", 1000000, END },
    { "nested paragraphs", BEGIN, "<w:p>", 1000000, END },
    { "nested text boxes", BEGIN, "<w:p><w:txbxContent>", 1000000, END },
    { "empty tables", BEGIN, "<w:tbl/>", 500000, DOCX_P ("甲") END },
    { "empty rows", BEGIN "<w:tbl>", "<w:tr/>", 500000, "</w:tbl>" END },
    { "empty cells", BEGIN "<w:tbl><w:tr>", "<w:tc/>", 500000, "</w:tr></w:tbl>" END },
    { "empty paragraphs", BEGIN, "<w:p/>", 500000, END },
    { "open fields", BEGIN "<w:p>", "<w:fldChar w:fldCharType='begin'/>", 500000, "</w:p>" DOCX_P ("甲") END },
    { "alternatives", BEGIN "<w:p>", "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'/>",
      300000, "</w:p>" END },
    { "line ends", BEGIN "<w:p><w:r>", "<w:br/>", 500000, "</w:r></w:p>" END },
    { "a merged cell over all rows", BEGIN "<w:tbl>" "<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>"
      DOCX_P ("很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的一格")
      "</w:tc><w:tc/></w:tr>", "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc><w:tc/></w:tr>", 1000000, "</w:tbl>" END },
    { "cells that span all", BEGIN "<w:tbl>", "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2147483647'/></w:tcPr></w:tc></w:tr>", 300000,
      "</w:tbl>" END },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      ZipMaker *maker = zip_maker_new ();
      g_autoptr (GBytes) file = NULL;

      zip_maker_fill (maker, "word/document.xml", shapes[i].before, shapes[i].piece, shapes[i].n, shapes[i].after);
      file = zip_maker_close (maker);
      check_bounded (shapes[i].name, file);
    }
}

static void
test_endless_styles_and_lists_are_bounded (void)
{
  static const struct
  {
    const char *member;
    const char *before;
    const char *piece;
    const char *after;
  } parts[] = {
    { "word/styles.xml", "<w:styles xmlns:w='" DOCX_WORD "'>", "<w:style w:styleId='a'><w:basedOn w:val='a'/></w:style>", "</w:styles>" },
    { "word/numbering.xml", "<w:numbering xmlns:w='" DOCX_WORD "'>",
      "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:lvlText w:val='%1'/></w:lvl></w:abstractNum>", "</w:numbering>" },
    { "word/numbering.xml", "<w:numbering xmlns:w='" DOCX_WORD "'><w:abstractNum><w:lvl w:ilvl='1'>", "<w:lvlText w:val='%1'/>",
      "</w:lvl></w:abstractNum></w:numbering>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      ZipMaker *maker = zip_maker_new ();
      g_autoptr (GBytes) file = NULL;

      zip_maker_add (maker, "word/document.xml", BEGIN DOCX_PP ("<w:pStyle w:val='a'/>" DOCX_LIST (1, 0), "甲") END);
      zip_maker_fill (maker, parts[i].member, parts[i].before, parts[i].piece, 500000, parts[i].after);
      file = zip_maker_close (maker);
      check_bounded (parts[i].member, file);
    }
}

/* Elements in an order that no program writes. */
static void
append_random (GString *body, guint depth)
{
  static const char *const elements[] = {
    "p", "r", "t", "pPr", "rPr", "tbl", "tr", "tc", "tcPr", "trPr", "txbxContent", "ins", "del", "moveFrom", "sdt", "sdtPr",
    "sdtContent", "numPr", "instrText", "hyperlink", "sectPr", "pPrChange", "rt",
  };
  static const char *const leaves[] = {
    "甲", "<w:br/>", "<w:tab/>", "<w:vMerge/>", "<w:vMerge w:val='restart'/>", "<w:gridSpan w:val='3'/>", "<w:hMerge/>",
    "<w:fldChar w:fldCharType='begin'/>", "<w:fldChar w:fldCharType='separate'/>", "<w:fldChar w:fldCharType='end'/>",
    "<w:numId w:val='1'/>", "<w:ilvl w:val='-3'/>", "<w:pStyle w:val='a'/>", "<w:vanish/>", "<w:gridBefore w:val='200'/>",
    "<w:sym w:char='F0FC'/>", "<w:showingPlcHdr/>", "<mc:AlternateContent><mc:Choice Requires='wps'/><mc:Fallback/></mc:AlternateContent>",
    "<mc:Choice/>", "<w:cellDel/>", "<w:del/>", "TOC ",
  };
  int n = g_test_rand_int_range (0, 6);

  for (int i = 0; i < n; i++)
    {
      if (depth == 0 || g_test_rand_int_range (0, 3) == 0)
        g_string_append (body, leaves[g_test_rand_int_range (0, G_N_ELEMENTS (leaves))]);
      else
        {
          const char *element = elements[g_test_rand_int_range (0, G_N_ELEMENTS (elements))];

          g_string_append_printf (body, "<w:%s>", element);
          append_random (body, depth - 1);
          g_string_append_printf (body, "</w:%s>", element);
        }
    }
}

static void
test_random_documents_do_no_harm (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      append_random (body, 8);
      file = docx_maker_make (body->str, "<w:style w:styleId='a' w:default='1' w:type='paragraph'/>",
                              "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:lvlText w:val='%1%2%9'/></w:lvl></w:abstractNum>"
                              "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>");
      text = fg_docx_text (file, &error);
      g_assert_true (text != NULL || g_error_matches (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_EMPTY));
      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/docx-hostile/endless-documents-are-bounded", test_endless_documents_are_bounded);
  g_test_add_func ("/document/docx-hostile/endless-styles-and-lists-are-bounded", test_endless_styles_and_lists_are_bounded);
  g_test_add_func ("/document/docx-hostile/random-documents-do-no-harm", test_random_documents_do_no_harm);
  return g_test_run ();
}
