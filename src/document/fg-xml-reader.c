/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * XML out of archives over libxml2's streaming reader. Nothing is fetched, no entity is expanded, and a document that
 * declares any is refused: no Office program writes one. libxml2 itself bounds depth (256) and the length of a text.
 */
#include "fg-xml-reader.h"

#include <libxml/xmlreader.h>
#include <string.h>

struct _FgXmlReader
{
  FgArchiveMember  *member;
  xmlTextReader    *reader;
  const FgXmlName  *names;
  guint             n_names;
  GHashTable       *first_of;   /* a name as the reader holds it: the first of @names that is written so, from 1 */
  GError           *read_error; /* what went wrong below libxml2 */
  gboolean          at_empty;   /* an element that has started and has nothing in it is still to end */
  guint             depth;
};

static const char *const uris[][2] = {
  [FG_XML_WORD] = { "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main" },
  [FG_XML_SHEET] = { "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                     "http://purl.oclc.org/ooxml/spreadsheetml/main" },
  [FG_XML_MATH] = { "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "http://purl.oclc.org/ooxml/officeDocument/math" },
  [FG_XML_COMPATIBILITY] = { "http://schemas.openxmlformats.org/markup-compatibility/2006", NULL },
  [FG_XML_RELATIONSHIPS] = { "http://schemas.openxmlformats.org/package/2006/relationships", NULL },
  [FG_XML_OFFICE] = { "urn:oasis:names:tc:opendocument:xmlns:office:1.0", NULL },
  [FG_XML_TABLE] = { "urn:oasis:names:tc:opendocument:xmlns:table:1.0", NULL },
  [FG_XML_TEXTS] = { "urn:oasis:names:tc:opendocument:xmlns:text:1.0", NULL },
};

static int
read_member (void *data, char *buffer, int size)
{
  FgXmlReader *self = data;

  return (int) fg_archive_member_read (self->member, buffer, (gsize) size, &self->read_error);
}

/* libxml2 holds each name once, so that names are compared by their address. Names that are written alike stand side by
 * side in the table. */
static void
intern_names (FgXmlReader *self)
{
  for (guint i = self->n_names; i > 0; i--)
    {
      const xmlChar *name = xmlTextReaderConstString (self->reader, (const xmlChar *) self->names[i - 1].name);

      g_hash_table_insert (self->first_of, (gpointer) name, GUINT_TO_POINTER (i));
    }
}

/**
 * fg_xml_reader_new:
 * @archive: an archive, which must outlive the reader
 * @member: the name of a member
 * @names: (array length=n_names): the elements to be known, those that are written alike side by side; must outlive the
 *   reader
 * @n_names: how many they are
 * @error: what is wrong with the member
 *
 * Returns: (transfer full): a reader before the member's first element
 */
FgXmlReader *
fg_xml_reader_new (FgArchive *archive, const char *member, const FgXmlName *names, guint n_names, GError **error)
{
  g_autoptr (FgXmlReader) self = g_new0 (FgXmlReader, 1);

  self->first_of = g_hash_table_new (NULL, NULL);
  self->names = names;
  self->n_names = n_names;
  self->member = fg_archive_open (archive, member, error);
  if (self->member == NULL)
    return NULL;

  self->reader = xmlReaderForIO (read_member, NULL, self, NULL, NULL,
                                 XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (self->reader == NULL)
    {
      fg_document_error_set_damaged (error);
      return NULL;
    }
  intern_names (self);
  return g_steal_pointer (&self);
}

/**
 * fg_xml_reader_free:
 * @self: (transfer full): a reader
 */
void
fg_xml_reader_free (FgXmlReader *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->member, fg_archive_member_free);
  g_hash_table_unref (self->first_of);
  g_clear_error (&self->read_error);
  g_free (self);
}

static gboolean
is_of (const xmlNode *node, FgXmlVocabulary vocabulary)
{
  const char *uri = node->ns != NULL ? (const char *) node->ns->href : NULL;

  return uri != NULL && (strcmp (uri, uris[vocabulary][0]) == 0 || g_strcmp0 (uri, uris[vocabulary][1]) == 0);
}

static int
find_element (FgXmlReader *self)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->reader);
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->first_of, node->name));

  for (guint i = first; i > 0 && i <= self->n_names && strcmp (self->names[i - 1].name, (const char *) node->name) == 0; i++)
    {
      if (is_of (node, self->names[i - 1].vocabulary))
        return (int) i - 1;
    }
  return FG_XML_UNKNOWN;
}

static gboolean
fail (FgXmlReader *self, GError **error)
{
  const xmlError *cause = xmlGetLastError ();

  if (self->read_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->read_error));
      return FALSE;
    }
  g_debug ("xml: %s", cause != NULL && cause->message != NULL ? cause->message : "not what it should be");
  return fg_document_error_set_damaged (error);
}

static void
start_element (FgXmlReader *self, FgXmlEvent *event)
{
  *event = (FgXmlEvent) { FG_XML_START, find_element (self), NULL };
  self->at_empty = xmlTextReaderIsEmptyElement (self->reader) == 1;
  self->depth++;
}

static void
end_element (FgXmlReader *self, FgXmlEvent *event)
{
  *event = (FgXmlEvent) { FG_XML_END, find_element (self), NULL };
  self->at_empty = FALSE;
  self->depth--;
}

/**
 * fg_xml_reader_next:
 * @self: a reader
 * @event: (out caller-allocates): what comes next
 * @error: what is wrong with the file
 *
 * Returns: whether there is an event; after %FG_XML_DONE there is none
 */
gboolean
fg_xml_reader_next (FgXmlReader *self, FgXmlEvent *event, GError **error)
{
  if (self->at_empty)
    {
      end_element (self, event);
      return TRUE;
    }

  for (;;)
    {
      int code = xmlTextReaderRead (self->reader);

      /* A member that was not read to its end may still have been cut off. */
      if (code < 0 || self->read_error != NULL)
        return fail (self, error);
      if (code == 0)
        {
          *event = (FgXmlEvent) { FG_XML_DONE, FG_XML_UNKNOWN, NULL };
          return TRUE;
        }

      switch (xmlTextReaderNodeType (self->reader))
        {
        case XML_READER_TYPE_ELEMENT:
          start_element (self, event);
          return TRUE;
        case XML_READER_TYPE_END_ELEMENT:
          end_element (self, event);
          return TRUE;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
          *event = (FgXmlEvent) { FG_XML_TEXT, FG_XML_UNKNOWN,
                                  (const char *) ((xmlNode *) xmlTextReaderCurrentNode (self->reader))->content };
          return TRUE;
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE:
          return fail (self, error);
        default:
          break;
        }
    }
}

/**
 * fg_xml_reader_skip:
 * @self: a reader whose last event was the start of an element
 * @error: what is wrong with the file
 *
 * Reads up to and over the end of that element.
 *
 * Returns: whether that went well
 */
gboolean
fg_xml_reader_skip (FgXmlReader *self, GError **error)
{
  guint outer = self->depth - 1;
  FgXmlEvent event;

  while (self->depth > outer)
    {
      if (!fg_xml_reader_next (self, &event, error))
        return FALSE;
      if (event.kind == FG_XML_DONE)
        return fail (self, error);
    }
  return TRUE;
}

/**
 * fg_xml_reader_get_attribute:
 * @self: a reader whose last event was the start of an element
 * @name: the attribute's name without prefix
 *
 * Returns: (nullable): its value, valid until the next event
 */
const char *
fg_xml_reader_get_attribute (FgXmlReader *self, const char *name)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->reader);

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      if (strcmp ((const char *) attribute->name, name) != 0)
        continue;
      return attribute->children != NULL && attribute->children->content != NULL ? (const char *) attribute->children->content
                                                                                 : "";
    }
  return NULL;
}
