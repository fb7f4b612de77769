/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a file of whatever kind to the text that is read and stored. The kind is told by what is in the file, never by its
 * name: notices arrive as “方案.doc” that are ZIPs inside, or web pages.
 */
#include "fg-document-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-archive.h"
#include "fg-csv-reader.h"
#include "fg-decode.h"
#include "fg-docx.h"
#include "fg-pdf-text.h"
#include "fg-office-parts.h"
#include "fg-text-tables.h"
#include "fg-xlsx.h"

/* The longest notices have some hundred kilobytes of text, and some megabytes of pictures; this leaves room and still
 * reads within the memory of an old desktop. */
#define MAX_BYTES ((gsize) 64 << 20)

typedef char *(*TextOf) (GBytes *file, GError **error);

/* A file that starts with @magic is of this kind: a reader, or what the clerk can do. */
typedef struct
{
  const char *magic;
  gsize       length;
  TextOf      text_of;
  const char *advice;
} Kind;

/* A ZIP with this member, or with its main part in the same folder, is of this kind. */
typedef struct
{
  const char *member;
  TextOf      text_of;
  const char *advice;
} PackageKind;

static const PackageKind package_kinds[] = {
  { "word/document.xml", fg_docx_text, NULL },
  { "xl/workbook.xml", fg_xlsx_text, NULL },
  { "OFD.xml", NULL,
    N_("This is an OFD file. Open it in an OFD reader, save it as a Word file (.docx) or copy its text, then open or paste that.") },
  { "ppt/presentation.xml", NULL, N_("These are slides. Choose the notice itself, as a Word file (.docx) or plain text (.txt).") },
  { "content.xml", NULL,
    N_("This is an OpenDocument file. Open it in WPS or LibreOffice, save it as a Word file (.docx), then open that file.") },
};

static void
set_advice (GError **error, const char *advice)
{
  g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_UNSUPPORTED, _(advice));
}

static gboolean
is_of_kind (const FgArchive *archive, const char *main_part, const PackageKind *kind)
{
  const char *folder_end = strchr (kind->member, '/');

  if (fg_archive_has_member (archive, kind->member))
    return TRUE;
  return main_part != NULL && folder_end != NULL &&
         strncmp (main_part, kind->member, (gsize) (folder_end + 1 - kind->member)) == 0;
}

static char *
text_of_package (GBytes *file, GError **error)
{
  g_autoptr (FgArchive) archive = fg_archive_new (file, error);
  g_autoptr (GPtrArray) parts = archive != NULL ? fg_office_parts_load (archive, "", error) : NULL;

  if (parts == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (package_kinds); i++)
    {
      const PackageKind *kind = &package_kinds[i];

      if (!is_of_kind (archive, fg_office_parts_find_type (parts, "officeDocument"), kind))
        continue;
      if (kind->text_of != NULL)
        return kind->text_of (file, error);
      set_advice (error, kind->advice);
      return NULL;
    }
  set_advice (error, N_("This is an archive of files. Unpack it first, then open the notice that was in it."));
  return NULL;
}

/* Old Word, Excel and WPS files are of one kind outside; so are new ones that have a password, which say so in UTF-16. */
static char *
text_of_compound_file (GBytes *file, GError **error)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  if (memmem (data, size, name, sizeof name) != NULL)
    set_advice (error, N_("The file is protected by a password. Open it in WPS, Word or Excel, take the password off, save it, then open that file."));
  else
    set_advice (error, N_("This is a file in an old form (.doc, .xls, .wps). Open it in WPS, Word or Excel, save it as .docx or .xlsx, then open that file."));
  return NULL;
}

static char *
text_of_text (GBytes *file, GError **error)
{
  gsize length;
  g_autofree char *text = fg_decode_to_utf8 (file, &length, error);
  char *rows = text != NULL ? fg_csv_reader_to_rows (text, length) : NULL;

  if (text != NULL && rows == NULL)
    rows = fg_text_tables_to_rows (text, length);
  return rows != NULL ? rows : g_steal_pointer (&text);
}

static const Kind kinds[] = {
  { "PK\003\004", 4, text_of_package, NULL },
  { "\xd0\xcf\x11\xe0", 4, text_of_compound_file, NULL },
  { "%PDF", 4, fg_pdf_text, NULL },
  { "{\\rtf", 5, NULL,
    N_("This is a rich text file. Open it in WPS or Word, save it as a Word file (.docx), then open that file.") },
  { "<?xml", 5, NULL, N_("This is a file in XML. Open it in WPS or Word, save it as a Word file (.docx), then open that file.") },
  { "<!DOCTYPE", 9, NULL, N_("This is a web page. Open it in WPS or Word, save it as a Word file (.docx), then open that file.") },
  { "<html", 5, NULL, N_("This is a web page. Open it in WPS or Word, save it as a Word file (.docx), then open that file.") },
  { "MIME-Version:", 13, NULL,
    N_("This is a web page. Open it in WPS or Word, save it as a Word file (.docx), then open that file.") },
};

static const Kind *
find_kind (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (size >= kinds[i].length && g_ascii_strncasecmp (data, kinds[i].magic, kinds[i].length) == 0)
        return &kinds[i];
    }
  return NULL;
}

/**
 * fg_document_text:
 * @file: a whole file
 * @error: what is wrong with it, and what the clerk can do
 *
 * Returns: (transfer full): the text in it: UTF-8, a paragraph or row of a table a line
 */
char *
fg_document_text (GBytes *file, GError **error)
{
  const Kind *kind = find_kind (file);

  if (g_bytes_get_size (file) > MAX_BYTES)
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_TOO_LARGE,
                           _("The file is larger than any notice. Choose the notice itself."));
      return NULL;
    }
  if (kind == NULL)
    return text_of_text (file, error);
  if (kind->text_of != NULL)
    return kind->text_of (file, error);
  set_advice (error, kind->advice);
  return NULL;
}
