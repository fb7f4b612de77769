/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-table.h"

G_BEGIN_DECLS

void fg_csv_writer_write (const FgTable *table, GByteArray *bytes);

G_END_DECLS
