/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word files made by hand, for what no other program than Word writes.
 */
#include "docx-maker.h"

#include "zip-maker.h"

#define RELATIONSHIPS "http://schemas.openxmlformats.org/package/2006/relationships"
#define OFFICE_RELATIONSHIPS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static void
add_part (ZipMaker *maker, const char *name, const char *word_namespace, const char *element, const char *content)
{
  g_autofree char *part =
    g_strdup_printf ("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
                     "<w:%s xmlns:w='%s' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
                     "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' xmlns:v='urn:x-v' "
                     "xmlns:wps='urn:x-wps'>%s</w:%s>",
                     element, word_namespace, content, element);

  zip_maker_add (maker, name, part);
}

/* @styles and @numbering may be NULL. */
GBytes *
docx_maker_make_with (const char *word_namespace, const char *body, const char *styles, const char *numbering)
{
  ZipMaker *maker = zip_maker_new ();
  g_autofree char *whole_body = g_strdup_printf ("<w:body>%s<w:sectPr/></w:body>", body);

  zip_maker_add (maker, "_rels/.rels",
                 "<Relationships xmlns='" RELATIONSHIPS "'><Relationship Id='rId1' Type='" OFFICE_RELATIONSHIPS
                 "/officeDocument' Target='word/document.xml'/></Relationships>");
  zip_maker_add (maker, "word/_rels/document.xml.rels",
                 "<Relationships xmlns='" RELATIONSHIPS "'><Relationship Id='rId1' Type='" OFFICE_RELATIONSHIPS
                 "/numbering' Target='numbers.xml'/></Relationships>");
  add_part (maker, "word/document.xml", word_namespace, "document", whole_body);
  if (styles != NULL)
    add_part (maker, "word/styles.xml", word_namespace, "styles", styles);
  if (numbering != NULL)
    add_part (maker, "word/numbers.xml", word_namespace, "numbering", numbering);
  return zip_maker_close (maker);
}

GBytes *
docx_maker_make (const char *body, const char *styles, const char *numbering)
{
  return docx_maker_make_with (DOCX_WORD, body, styles, numbering);
}
