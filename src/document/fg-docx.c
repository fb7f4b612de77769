/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A Word file in, its text out: what Word and WPS print of the body, with automatic numbers and tables, and without
 * headers, footers, notes and comments, which are parts of their own.
 */
#include "fg-docx.h"

#include "fg-docx-body.h"
#include "fg-office-parts.h"

#define MAIN_PART "word/document.xml"

/* The part of a type, or where nobody says which that is, the one that bears the usual name. NULL where there is none. */
static char *
find_part (FgArchive *archive, GPtrArray *parts, const char *type, const char *usual)
{
  const char *name = fg_office_parts_find_type (parts, type);

  if (name != NULL && fg_archive_has_member (archive, name))
    return g_strdup (name);
  return fg_archive_has_member (archive, usual) ? g_strdup (usual) : NULL;
}

static FgDocxNumbering *
load_numbering (FgArchive *archive, GPtrArray *parts, GError **error)
{
  g_autofree char *part = find_part (archive, parts, "numbering", "word/numbering.xml");

  return part != NULL ? fg_docx_numbering_load (archive, part, error) : fg_docx_numbering_new ();
}

static FgDocxStyles *
load_styles (FgArchive *archive, GPtrArray *parts, GError **error)
{
  g_autofree char *part = find_part (archive, parts, "styles", "word/styles.xml");

  return part != NULL ? fg_docx_styles_load (archive, part, error) : fg_docx_styles_new ();
}

static char *
find_main_part (FgArchive *archive, GError **error)
{
  g_autoptr (GPtrArray) parts = fg_office_parts_load (archive, "", error);

  return parts != NULL ? find_part (archive, parts, "officeDocument", MAIN_PART) : NULL;
}

/**
 * fg_docx_text:
 * @file: a whole Word file (.docx)
 * @error: what is wrong with it
 *
 * Returns: (transfer full): its text, a paragraph or row of a table a line
 */
char *
fg_docx_text (GBytes *file, GError **error)
{
  g_autoptr (FgArchive) archive = fg_archive_new (file, error);
  g_autofree char *main_part = archive != NULL ? find_main_part (archive, error) : NULL;
  g_autoptr (GPtrArray) parts = main_part != NULL ? fg_office_parts_load (archive, main_part, error) : NULL;
  g_autoptr (FgDocxNumbering) numbering = parts != NULL ? load_numbering (archive, parts, error) : NULL;
  g_autoptr (FgDocxStyles) styles = numbering != NULL ? load_styles (archive, parts, error) : NULL;

  if (styles != NULL)
    return fg_docx_body_read (archive, main_part, styles, numbering, error);
  if (archive != NULL && main_part == NULL && (error == NULL || *error == NULL))
    fg_document_error_set_damaged (error);
  return NULL;
}
