/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-page-setup.h"
#include "fg-table.h"

G_BEGIN_DECLS

gboolean fg_xlsx_writer_write (const FgTable *table, const FgPageSetup *setup, GByteArray *bytes, GError **error);

G_END_DECLS
