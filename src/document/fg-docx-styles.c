/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of the styles of a Word document, what bears on its text: numbering, hidden text, tables of contents (ECMA-376, part 1,
 * 17.7).
 */
#include "fg-docx-styles.h"

#include <stdlib.h>

#include "fg-docx-property.h"
#include "fg-xml-reader.h"

/* Word itself offers some hundreds. */
#define MAX_STYLES 20000

/* Styles that are based on each other in a ring do not go on forever. */
#define MAX_BASES 20

typedef struct
{
  char       *id;
  char       *base;
  FgDocxStyle style;
  gboolean    is_settled; /* with what its bases say */
} Entry;

struct _FgDocxStyles
{
  GHashTable *entries;
  char       *default_id; /* of the paragraphs that name none */
  FgDocxStyle plain;
};

enum
{
  ELEMENT_BASED_ON,
  ELEMENT_ILVL,
  ELEMENT_NAME,
  ELEMENT_NUM_ID,
  ELEMENT_P_PR_CHANGE,
  ELEMENT_R_PR_CHANGE,
  ELEMENT_STYLE,
  ELEMENT_TBL_STYLE_PR,
  ELEMENT_VANISH,
};

static const FgXmlName names[] = {
  [ELEMENT_BASED_ON] = { FG_XML_WORD, "basedOn" },
  [ELEMENT_ILVL] = { FG_XML_WORD, "ilvl" },
  [ELEMENT_NAME] = { FG_XML_WORD, "name" },
  [ELEMENT_NUM_ID] = { FG_XML_WORD, "numId" },
  [ELEMENT_P_PR_CHANGE] = { FG_XML_WORD, "pPrChange" },
  [ELEMENT_R_PR_CHANGE] = { FG_XML_WORD, "rPrChange" },
  [ELEMENT_STYLE] = { FG_XML_WORD, "style" },
  [ELEMENT_TBL_STYLE_PR] = { FG_XML_WORD, "tblStylePr" },
  [ELEMENT_VANISH] = { FG_XML_WORD, "vanish" },
};

static const FgDocxStyle unsaid = { FG_DOCX_UNSAID, NULL, FG_DOCX_UNSAID, FG_DOCX_UNSAID, FALSE };

static void
entry_free (Entry *entry)
{
  g_free (entry->id);
  g_free (entry->base);
  g_free (entry);
}

static Entry *
begin_style (FgDocxStyles *self, FgXmlReader *reader)
{
  Entry *entry;
  const char *id = fg_xml_reader_get_attribute (reader, "styleId");
  const char *is_default = fg_xml_reader_get_attribute (reader, "default");

  if (id == NULL)
    return NULL;
  entry = g_new0 (Entry, 1);
  entry->id = g_strdup (id);
  entry->style = unsaid;
  if (is_default != NULL && fg_docx_property_is_on (is_default) &&
      g_strcmp0 (fg_xml_reader_get_attribute (reader, "type"), "paragraph") == 0)
    {
      g_free (self->default_id);
      self->default_id = g_strdup (id);
    }
  g_hash_table_replace (self->entries, entry->id, entry);
  return entry;
}

/* The names of built-in styles are the same in all languages, in lower or upper case: "toc 1", "TOC Heading". */
static gboolean
names_contents (const char *name)
{
  return name != NULL && g_ascii_strncasecmp (name, "toc ", 4) == 0 &&
         (g_ascii_isdigit (name[4]) || g_ascii_strcasecmp (name + 4, "heading") == 0);
}

static void
read_property (Entry *entry, FgXmlReader *reader, int element)
{
  FgDocxStyle *style = &entry->style;
  const char *value = fg_xml_reader_get_attribute (reader, "val");

  if (element == ELEMENT_NAME)
    style->is_contents = names_contents (value);
  else if (element == ELEMENT_BASED_ON && entry->base == NULL)
    entry->base = g_strdup (value);
  else if (element == ELEMENT_NUM_ID && value != NULL)
    {
      style->list = atoi (value);
      style->list_style = entry->id;
    }
  else if (element == ELEMENT_ILVL && value != NULL)
    style->level = atoi (value);
  else if (element == ELEMENT_VANISH)
    style->is_hidden = fg_docx_property_is_on (value);
}

static gboolean
is_of_another_time_or_place (int element)
{
  return element == ELEMENT_P_PR_CHANGE || element == ELEMENT_R_PR_CHANGE || element == ELEMENT_TBL_STYLE_PR;
}

static gboolean
load (FgDocxStyles *self, FgXmlReader *reader, GError **error)
{
  FgXmlEvent event = { FG_XML_START, FG_XML_UNKNOWN, NULL };
  Entry *entry = NULL;

  for (;;)
    {
      if (!fg_xml_reader_next (reader, &event, error))
        return FALSE;
      if (event.kind == FG_XML_DONE)
        return TRUE;
      if (event.kind == FG_XML_START && is_of_another_time_or_place (event.element))
        {
          if (!fg_xml_reader_skip (reader, error))
            return FALSE;
        }
      else if (event.kind == FG_XML_START && event.element == ELEMENT_STYLE)
        entry = begin_style (self, reader);
      else if (event.kind == FG_XML_START && entry != NULL)
        read_property (entry, reader, event.element);
      else if (event.kind == FG_XML_END && event.element == ELEMENT_STYLE)
        entry = NULL;
      if (g_hash_table_size (self->entries) > MAX_STYLES)
        return fg_document_error_set_too_large (error);
    }
}

/**
 * fg_docx_styles_new:
 *
 * Returns: (transfer full): the styles of a document that has none
 */
FgDocxStyles *
fg_docx_styles_new (void)
{
  FgDocxStyles *self = g_new0 (FgDocxStyles, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) entry_free);
  self->plain = unsaid;
  return self;
}

/**
 * fg_docx_styles_load:
 * @archive: a Word file
 * @part: the name of its part with styles
 * @error: what is wrong with the file
 *
 * Returns: (transfer full): its styles
 */
FgDocxStyles *
fg_docx_styles_load (FgArchive *archive, const char *part, GError **error)
{
  g_autoptr (FgDocxStyles) self = fg_docx_styles_new ();
  g_autoptr (FgXmlReader) reader = fg_xml_reader_new (archive, part, names, G_N_ELEMENTS (names), error);

  return reader != NULL && load (self, reader, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * fg_docx_styles_free:
 * @self: (transfer full): styles
 */
void
fg_docx_styles_free (FgDocxStyles *self)
{
  g_hash_table_unref (self->entries);
  g_free (self->default_id);
  g_free (self);
}

static void
inherit (FgDocxStyle *style, const FgDocxStyle *base)
{
  if (style->list == FG_DOCX_UNSAID)
    {
      style->list = base->list;
      style->list_style = base->list_style;
    }
  if (style->level == FG_DOCX_UNSAID)
    style->level = base->level;
  if (style->is_hidden == FG_DOCX_UNSAID)
    style->is_hidden = base->is_hidden;
}

/**
 * fg_docx_styles_find:
 * @self: styles
 * @id: (nullable): the id of a style; %NULL for that of paragraphs which name none
 *
 * Returns: (transfer none): what it says, which is nothing where there is no such style
 */
const FgDocxStyle *
fg_docx_styles_find (FgDocxStyles *self, const char *id)
{
  const char *wanted = id != NULL ? id : self->default_id;
  Entry *entry = wanted != NULL ? g_hash_table_lookup (self->entries, wanted) : NULL;
  const Entry *base = entry;

  if (entry == NULL)
    return &self->plain;
  for (guint i = 0; i < MAX_BASES && !entry->is_settled && base->base != NULL; i++)
    {
      base = g_hash_table_lookup (self->entries, base->base);
      if (base == NULL)
        break;
      inherit (&entry->style, &base->style);
    }
  entry->is_settled = TRUE;
  return &entry->style;
}
