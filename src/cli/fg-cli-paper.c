/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a drawing goes and what paper it is for.
 */
#include "fg-cli-paper.h"

#include <glib/gi18n-lib.h>

/**
 * fg_cli_paper_clear:
 * @self: options
 */
void
fg_cli_paper_clear (FgCliPaper *self)
{
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->orientation, g_free);
  g_clear_pointer (&self->fit, g_free);
}

static gboolean
read_fit (const char *text, FgPageSetup *setup, GError **error)
{
  if (text == NULL)
    return TRUE;

  if (g_str_equal (text, "width"))
    {
      setup->fit = FG_PAGE_FIT_WIDTH;
      return TRUE;
    }

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("“%s” is no way to fit a page; --fit takes width."), text);
  return FALSE;
}

static gboolean
read_format (const char *output, FgReportFormats formats, FgReportFormat *format, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (output == NULL)
    {
      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("Name the file to write with -o."));
      return FALSE;
    }
  if (fg_report_format_from_path (output, formats, format, &cause))
    return TRUE;

  /* It is the command line that is wrong, not the report. */
  g_set_error_literal (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, cause->message);
  return FALSE;
}

/**
 * fg_cli_paper_read:
 * @self: options
 * @formats: what the command can write
 * @setup: (out caller-allocates): the paper
 * @format: (out): what kind of file is to be written
 * @error: return location for an error
 *
 * Returns: whether the options can be understood
 */
gboolean
fg_cli_paper_read (const FgCliPaper *self, FgReportFormats formats, FgPageSetup *setup, FgReportFormat *format,
                   GError **error)
{
  *setup = (FgPageSetup) FG_PAGE_SETUP_INIT;
  if (!read_format (self->output, formats, format, error) || !read_fit (self->fit, setup, error))
    return FALSE;

  if (self->paper != NULL && !fg_paper_from_string (self->paper, &setup->paper))
    {
      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("“%s” is no paper; --paper takes A4 or A3."), self->paper);
      return FALSE;
    }
  if (self->orientation != NULL && !fg_orientation_from_string (self->orientation, &setup->orientation))
    {
      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
                   _("“%s” is no orientation; --orientation takes landscape or portrait."), self->orientation);
      return FALSE;
    }
  return TRUE;
}
