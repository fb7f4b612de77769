/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "fg-store-error.h"

G_BEGIN_DECLS

void fg_store_error_set_from_sqlite (GError **error, sqlite3 *db, int code);

G_END_DECLS
