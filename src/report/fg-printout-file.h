/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-printout.h"
#include "fg-report-format.h"

G_BEGIN_DECLS

gboolean fg_printout_file_write (FgPrintout *printout, FgReportFormat format, const char *path, GError **error);

G_END_DECLS
