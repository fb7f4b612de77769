/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The error domain of reports.
 */
#include "fg-report-error.h"

G_DEFINE_QUARK (fg-report-error-quark, fg_report_error)
