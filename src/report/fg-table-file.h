/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-page-setup.h"
#include "fg-report-format.h"
#include "fg-table.h"

G_BEGIN_DECLS

gboolean fg_table_file_write (const FgTable     *table,
                              const FgPageSetup *setup,
                              FgReportFormat     format,
                              const char        *path,
                              GError           **error);

G_END_DECLS
