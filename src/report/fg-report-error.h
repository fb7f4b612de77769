/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgReportError:
 * @FG_REPORT_ERROR_UNKNOWN_FORMAT: the ending of a file's name stands for no format
 * @FG_REPORT_ERROR_PAGE_TOO_SMALL: not one row or column fits on a page
 * @FG_REPORT_ERROR_TOO_LARGE: the picture would be larger than the format allows
 * @FG_REPORT_ERROR_WRITE: the file cannot be written
 * @FG_REPORT_ERROR_DRAW: the drawing library failed
 *
 * What can go wrong with a report. Each message is one sentence for a person.
 */
typedef enum
{
  FG_REPORT_ERROR_UNKNOWN_FORMAT,
  FG_REPORT_ERROR_PAGE_TOO_SMALL,
  FG_REPORT_ERROR_TOO_LARGE,
  FG_REPORT_ERROR_WRITE,
  FG_REPORT_ERROR_DRAW,
} FgReportError;

#define FG_REPORT_ERROR (fg_report_error_quark ())
GQuark fg_report_error_quark (void);

G_END_DECLS
