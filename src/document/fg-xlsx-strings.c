/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shared strings of a workbook. A string may be of several runs with their own fonts; how it is read aloud, which is
 * kept beside it, is no part of it.
 */
#include "fg-xlsx-strings.h"

enum
{
  ELEMENT_ITEM,
  ELEMENT_TEXT,
  ELEMENT_PHONETIC,
};

static const FgXmlName names[] = {
  [ELEMENT_ITEM] = { FG_XML_SHEET, "si" },
  [ELEMENT_TEXT] = { FG_XML_SHEET, "t" },
  [ELEMENT_PHONETIC] = { FG_XML_SHEET, "rPh" },
};

static gboolean
read_strings (FgXlsxStrings *self, FgXmlReader *reader, GError **error)
{
  FgXmlEvent event;
  gboolean in_text = FALSE;

  do
    {
      if (!fg_xml_reader_next (reader, &event, error))
        return FALSE;
      if (event.kind == FG_XML_TEXT && in_text)
        g_string_append (self->text, event.text);
      else if (event.element == ELEMENT_TEXT)
        in_text = event.kind == FG_XML_START;
      else if (event.element == ELEMENT_ITEM && event.kind == FG_XML_START)
        g_array_append_val (self->starts, self->text->len);
      else if (event.element == ELEMENT_ITEM)
        g_string_append_c (self->text, '\0');
      else if (event.element == ELEMENT_PHONETIC && event.kind == FG_XML_START && !fg_xml_reader_skip (reader, error))
        return FALSE;
    }
  while (event.kind != FG_XML_DONE);
  return TRUE;
}

/**
 * fg_xlsx_strings_load:
 * @archive: a workbook
 * @member: (nullable): where its strings are, %NULL where it has none
 * @error: what is wrong with the file
 *
 * Returns: (transfer full): the strings
 */
FgXlsxStrings *
fg_xlsx_strings_load (FgArchive *archive, const char *member, GError **error)
{
  g_autoptr (FgXlsxStrings) self = g_new0 (FgXlsxStrings, 1);
  g_autoptr (FgXmlReader) reader = NULL;

  self->text = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  if (member == NULL)
    return g_steal_pointer (&self);
  if (!(reader = fg_xml_reader_new (archive, member, names, G_N_ELEMENTS (names), error)) ||
      !read_strings (self, reader, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * fg_xlsx_strings_free:
 * @self: (transfer full): strings
 */
void
fg_xlsx_strings_free (FgXlsxStrings *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

/**
 * fg_xlsx_strings_get:
 * @self: strings
 * @index: which
 *
 * Returns: the string, empty where there are not so many
 */
const char *
fg_xlsx_strings_get (const FgXlsxStrings *self, guint64 index)
{
  return index < self->starts->len ? self->text->str + g_array_index (self->starts, gsize, index) : "";
}
