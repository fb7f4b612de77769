/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-archive.h"
#include "fg-spreadsheet.h"

G_BEGIN_DECLS

gboolean fg_ods_load (FgArchive *archive, FgSpreadsheet *spreadsheet, GError **error);

G_END_DECLS
