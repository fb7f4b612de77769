/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-statement-private.h"
#include "fg-work-private.h"

G_BEGIN_DECLS

/**
 * FgForeignAccess:
 * @FG_FOREIGN_LOOK: a file that nobody writes, read as it stands: no lock, no journal, nothing beside it
 * @FG_FOREIGN_OWN_COPY: a copy that was made for this, whose journal may be played back
 */
typedef enum
{
  FG_FOREIGN_LOOK,
  FG_FOREIGN_OWN_COPY,
} FgForeignAccess;

/**
 * FgForeignFile:
 *
 * A connection to a database file that we did not write, or not lately.
 */
typedef sqlite3 FgForeignFile;

FgForeignFile *fg_foreign_file_open      (const char *path, FgForeignAccess access, const FgWork *work, GError **error);
void           fg_foreign_file_close     (FgForeignFile *self);
gboolean       fg_foreign_file_check     (FgForeignFile *self, GError **error);
gboolean       fg_foreign_file_has_table (FgForeignFile *self, const char *table, gboolean *has_table, GError **error);
FgStatement   *fg_foreign_file_prepare   (FgForeignFile *self, const char *sql, GError **error);
gboolean       fg_foreign_file_fetch     (FgForeignFile *self, const char *sql, gint64 *value, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgForeignFile, fg_foreign_file_close)

/* A statement of a connection without a list of statements: gone with its holder. */
typedef sqlite3_stmt FgOwnStatement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgOwnStatement, sqlite3_finalize)

G_END_DECLS
