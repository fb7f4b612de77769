/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which format a file is written in: the ending of its name says so.
 */
#include "fg-report-format.h"

#include <glib/gi18n-lib.h>

#include "fg-report-error.h"

static const char *const endings[] = {
  [FG_REPORT_PDF] = ".pdf",
  [FG_REPORT_SVG] = ".svg",
  [FG_REPORT_PNG] = ".png",
};

/**
 * fg_report_format_from_path:
 * @path: name of a file to be written
 * @format: (out): the format that its ending stands for, in capitals or not
 * @error: %FG_REPORT_ERROR_UNKNOWN_FORMAT
 *
 * Returns: whether the ending stands for a format
 */
gboolean
fg_report_format_from_path (const char *path, FgReportFormat *format, GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  name = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      {
        *format = (FgReportFormat) i;
        return TRUE;
      }

  g_set_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_UNKNOWN_FORMAT,
               /* Translators: %s is a file name. */
               _("The name “%s” ends in no known format: let it end in .pdf, .svg or .png."), path);
  return FALSE;
}
