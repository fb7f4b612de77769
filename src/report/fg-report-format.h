/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgReportFormat:
 * @FG_REPORT_PDF: pages in one file
 * @FG_REPORT_SVG: the whole sheet as one drawing
 * @FG_REPORT_PNG: the whole sheet as one picture
 */
typedef enum
{
  FG_REPORT_PDF,
  FG_REPORT_SVG,
  FG_REPORT_PNG,
} FgReportFormat;

gboolean fg_report_format_from_path (const char *path, FgReportFormat *format, GError **error);

G_END_DECLS
