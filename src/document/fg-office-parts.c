/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which part of a Word or Excel file is what: the relationships of the Open Packaging Conventions (ECMA-376, part 2).
 */
#include "fg-office-parts.h"

#include <string.h>

#include "fg-xml-reader.h"

/* A workbook refers to each of its sheets, a document to each picture. */
#define MAX_PARTS 10000

enum { ELEMENT_RELATIONSHIP };

static const FgXmlName names[] = {
  [ELEMENT_RELATIONSHIP] = { FG_XML_RELATIONSHIPS, "Relationship" },
};

static void
part_free (FgOfficePart *part)
{
  g_free (part->id);
  g_free (part->type);
  g_free (part->name);
  g_free (part);
}

/* "word/document.xml" and "../styles.xml" give "styles.xml". */
static char *
resolve (const char *part, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *whole = NULL;

  if (target[0] == '/')
    whole = g_canonicalize_filename (target, "/");
  else
    {
      g_autofree char *base = g_build_filename ("/", folder, NULL);

      whole = g_canonicalize_filename (target, base);
    }
  return g_strdup (whole + 1);
}

static void
add_part (GPtrArray *parts, FgXmlReader *reader, const char *from)
{
  const char *target = fg_xml_reader_get_attribute (reader, "Target");
  const char *type = fg_xml_reader_get_attribute (reader, "Type");
  const char *word = type != NULL ? strrchr (type, '/') : NULL;
  FgOfficePart *part;

  if (target == NULL || word == NULL || g_strcmp0 (fg_xml_reader_get_attribute (reader, "TargetMode"), "External") == 0)
    return;
  part = g_new0 (FgOfficePart, 1);
  part->id = g_strdup (fg_xml_reader_get_attribute (reader, "Id"));
  part->type = g_strdup (word + 1);
  part->name = resolve (from, target);
  g_ptr_array_add (parts, part);
}

/* "word/document.xml" has its relationships in "word/_rels/document.xml.rels". */
static char *
relationships_of (const char *part)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *file = *part != '\0' ? g_path_get_basename (part) : g_strdup ("");

  if (strcmp (folder, ".") == 0)
    return g_strdup_printf ("_rels/%s.rels", file);
  return g_strdup_printf ("%s/_rels/%s.rels", folder, file);
}

/**
 * fg_office_parts_load:
 * @archive: a Word or Excel file
 * @part: the name of a part, or "" for the file itself
 * @error: what is wrong with the file
 *
 * Returns: (transfer full) (element-type FgOfficePart): the parts that @part refers to; none where it says nothing
 */
GPtrArray *
fg_office_parts_load (FgArchive *archive, const char *part, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  g_autofree char *member = relationships_of (part);
  g_autoptr (FgXmlReader) reader = NULL;
  FgXmlEvent event = { FG_XML_START, FG_XML_UNKNOWN, NULL };

  if (!fg_archive_has_member (archive, member))
    return g_steal_pointer (&parts);
  if (!(reader = fg_xml_reader_new (archive, member, names, G_N_ELEMENTS (names), error)))
    return NULL;
  while (event.kind != FG_XML_DONE)
    {
      if (!fg_xml_reader_next (reader, &event, error))
        return NULL;
      if (event.kind == FG_XML_START && event.element == ELEMENT_RELATIONSHIP && parts->len < MAX_PARTS)
        add_part (parts, reader, part);
    }
  return g_steal_pointer (&parts);
}

/**
 * fg_office_parts_find_type:
 * @parts: (element-type FgOfficePart): parts
 * @type: what the part is for
 *
 * Returns: (nullable): the name of the first part that is for that
 */
const char *
fg_office_parts_find_type (GPtrArray *parts, const char *type)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const FgOfficePart *part = g_ptr_array_index (parts, i);

      if (strcmp (part->type, type) == 0)
        return part->name;
    }
  return NULL;
}

/**
 * fg_office_parts_find_id:
 * @parts: (element-type FgOfficePart): parts
 * @id: what a part is called by the one that refers to it
 *
 * Returns: (nullable): its name
 */
const char *
fg_office_parts_find_id (GPtrArray *parts, const char *id)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const FgOfficePart *part = g_ptr_array_index (parts, i);

      if (g_strcmp0 (part->id, id) == 0)
        return part->name;
    }
  return NULL;
}
