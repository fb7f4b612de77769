/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-work-private.h"

G_BEGIN_DECLS

gboolean fg_migration_check_file    (sqlite3 *db, const char *path, GError **error);
gboolean fg_migration_check_current (sqlite3 *db, GError **error);
int      fg_migration_get_current   (void);
gboolean fg_migration_get_version   (sqlite3 *db, int *version, GError **error);
gboolean fg_migration_run           (sqlite3 *db, const FgWork *work, GError **error);
gboolean fg_migration_run_to        (sqlite3 *db, int target, const FgWork *work, GError **error);

G_END_DECLS
