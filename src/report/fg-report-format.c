/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formats of reports and the endings of files that stand for them.
 */
#include "fg-report-format.h"

#include <glib/gi18n-lib.h>

#include "fg-report-error.h"

static const char *const endings[FG_N_REPORT_FORMATS] = {
  [FG_REPORT_PDF] = ".pdf",   [FG_REPORT_SVG] = ".svg", [FG_REPORT_PNG] = ".png",
  [FG_REPORT_XLSX] = ".xlsx", [FG_REPORT_CSV] = ".csv",
};

static gboolean
is_among (FgReportFormats formats, guint format)
{
  return (formats & (1u << format)) != 0;
}

static char *
list_endings (FgReportFormats formats)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (is_among (formats, i))
      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", endings[i]);

  return g_string_free (list, FALSE);
}

/**
 * fg_report_format_from_path:
 * @path: name of a file to be written
 * @formats: those that are possible
 * @format: (out): the format that its ending stands for, in capitals or not
 * @error: %FG_REPORT_ERROR_UNKNOWN_FORMAT
 *
 * Returns: whether the ending stands for a format that is possible
 */
gboolean
fg_report_format_from_path (const char *path, FgReportFormats formats, FgReportFormat *format, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  name = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (is_among (formats, i) && g_str_has_suffix (name, endings[i]))
      {
        *format = (FgReportFormat) i;
        return TRUE;
      }

  shown = g_filename_display_name (path);
  list = list_endings (formats);
  g_set_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_UNKNOWN_FORMAT,
               /* Translators: %1$s is a file name; %2$s lists endings, as ".pdf .svg .png". */
               _("The name “%1$s” ends in no format that this can be written in: let it end in one of %2$s."), shown,
               list);
  return FALSE;
}

/**
 * fg_report_format_is_table:
 * @format: a format
 *
 * Returns: whether it holds cells, not a drawing
 */
gboolean
fg_report_format_is_table (FgReportFormat format)
{
  return format == FG_REPORT_XLSX || format == FG_REPORT_CSV;
}

/**
 * fg_report_format_get_ending:
 * @format: a format
 *
 * Returns: (transfer none): what the names of its files end in, with its dot
 */
const char *
fg_report_format_get_ending (FgReportFormat format)
{
  g_return_val_if_fail (format < FG_N_REPORT_FORMATS, NULL);

  return endings[format];
}

/**
 * fg_report_format_get_label:
 * @format: a format
 *
 * Returns: (transfer none): what people call it
 */
const char *
fg_report_format_get_label (FgReportFormat format)
{
  static const char *const labels[FG_N_REPORT_FORMATS] = {
    [FG_REPORT_PDF] = N_("PDF pages"),       [FG_REPORT_SVG] = N_("SVG drawing"), [FG_REPORT_PNG] = N_("PNG picture"),
    [FG_REPORT_XLSX] = N_("Excel workbook"), [FG_REPORT_CSV] = N_("CSV table"),
  };

  g_return_val_if_fail (format < FG_N_REPORT_FORMATS, NULL);

  return _(labels[format]);
}
