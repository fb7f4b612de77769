/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a PDF, read by a program of its own (fg-pdf-program.c), and what its end means for the clerk.
 */
#include "fg-pdf-text.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "fg-pdf-program.h"

#define PROGRAM "fengong-read-pdf"

/* Beside the programs where they are installed; beside the folder of this one where they were only built. */
static char *
find_program (void)
{
  static const char *const places[] = { "../libexec", "../document", "../../src/document" };
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : g_strdup (".");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (folder, places[i], PROGRAM, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&path);
    }
  return g_build_filename (FG_LIBEXECDIR, PROGRAM, NULL);
}

static gboolean
set_refused (GError **error, FgDocumentError code, const char *sentence)
{
  g_set_error_literal (error, FG_DOCUMENT_ERROR, (int) code, sentence);
  return FALSE;
}

static gboolean
judge_end (GSubprocess *program, GError **error)
{
  switch (g_subprocess_get_if_exited (program) ? g_subprocess_get_exit_status (program) : FG_PDF_PROGRAM_DAMAGED)
    {
    case FG_PDF_PROGRAM_DONE:
      return TRUE;
    case FG_PDF_PROGRAM_LOCKED:
      return set_refused (error, FG_DOCUMENT_ERROR_UNSUPPORTED,
                          _("The PDF is protected by a password. Save it without the password, or copy its text and paste that."));
    case FG_PDF_PROGRAM_NO_TEXT:
      return set_refused (error, FG_DOCUMENT_ERROR_EMPTY,
                          _("The PDF holds pictures of pages (a scan), not text. Ask for the notice as a Word file, or have the "
                            "scan recognised (OCR) and paste its text."));
    case FG_PDF_PROGRAM_UNREADABLE_TEXT:
      return set_refused (error, FG_DOCUMENT_ERROR_ENCODING,
                          _("The text in the PDF does not say which characters it shows. Ask for the notice as a Word file (.docx)."));
    case FG_PDF_PROGRAM_TOO_LARGE:
      return fg_document_error_set_too_large (error);
    default:
      return fg_document_error_set_damaged (error);
    }
}

/**
 * fg_pdf_text:
 * @file: a PDF file
 * @error: what is wrong with it, and what the clerk can do
 *
 * Reads the text layer of a PDF, without running heads and page numbers, its lines joined to paragraphs and its ruled
 * tables as rows. Waits for the program that does it, a minute at the most.
 *
 * Returns: (transfer full): the text
 */
char *
fg_pdf_text (GBytes *file, GError **error)
{
  g_autofree char *path = find_program ();
  g_autoptr (GSubprocess) program = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GError) failure = NULL;
  gsize length;

  program = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                              &failure, path, NULL);
  if (program == NULL)
    {
      g_debug ("%s: %s", path, failure->message);
      set_refused (error, FG_DOCUMENT_ERROR_UNSUPPORTED,
                   _("The part of Fengong that reads PDF files is missing. Install Fengong again."));
      return NULL;
    }
  /* A program that stopped before it had read all is judged by how it ended. */
  if (!g_subprocess_communicate (program, file, NULL, &text, NULL, &failure))
    g_debug ("%s: %s", path, failure->message);
  g_subprocess_wait (program, NULL, NULL);
  if (!judge_end (program, error))
    return NULL;
  if (text == NULL || !g_utf8_validate_len (g_bytes_get_data (text, NULL), g_bytes_get_size (text), NULL))
    {
      fg_document_error_set_damaged (error);
      return NULL;
    }
  length = g_bytes_get_size (text);
  return g_strndup (g_bytes_get_data (text, NULL), length);
}
