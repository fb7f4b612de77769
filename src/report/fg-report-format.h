/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgReportFormat:
 * @FG_REPORT_PDF: pages in one file
 * @FG_REPORT_SVG: the whole sheet as one drawing
 * @FG_REPORT_PNG: the whole sheet as one picture
 * @FG_REPORT_XLSX: a workbook to be worked on and printed
 * @FG_REPORT_CSV: cells alone
 */
typedef enum
{
  FG_REPORT_PDF,
  FG_REPORT_SVG,
  FG_REPORT_PNG,
  FG_REPORT_XLSX,
  FG_REPORT_CSV,
} FgReportFormat;

#define FG_N_REPORT_FORMATS 5

/**
 * FgReportFormats:
 * @FG_REPORT_FORMATS_MATRIX: what a matrix can be written as
 * @FG_REPORT_FORMATS_TIMELINE: what a timeline can be written as
 * @FG_REPORT_FORMATS_LEDGER: what a ledger can be written as
 * @FG_REPORT_FORMATS_FORM: what a return form can be written as
 *
 * A set of formats: one bit each.
 */
typedef enum
{
  FG_REPORT_FORMATS_MATRIX = 1 << FG_REPORT_PDF | 1 << FG_REPORT_SVG | 1 << FG_REPORT_PNG | 1 << FG_REPORT_XLSX
                             | 1 << FG_REPORT_CSV,
  FG_REPORT_FORMATS_TIMELINE = 1 << FG_REPORT_PDF | 1 << FG_REPORT_SVG | 1 << FG_REPORT_PNG,
  FG_REPORT_FORMATS_LEDGER = 1 << FG_REPORT_PDF | 1 << FG_REPORT_XLSX | 1 << FG_REPORT_CSV,
  FG_REPORT_FORMATS_FORM = 1 << FG_REPORT_XLSX | 1 << FG_REPORT_CSV,
} FgReportFormats;

gboolean fg_report_format_from_path (const char      *path,
                                     FgReportFormats  formats,
                                     FgReportFormat  *format,
                                     GError         **error);
gboolean fg_report_format_is_table  (FgReportFormat format);
const char *fg_report_format_get_ending (FgReportFormat format);
const char *fg_report_format_get_label  (FgReportFormat format);

G_END_DECLS
