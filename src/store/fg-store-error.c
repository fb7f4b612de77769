/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can go wrong with a workspace, and the one place where a code of SQLite becomes a sentence for a clerk.
 */
#include "fg-store-error-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (fg-store-error-quark, fg_store_error)

/**
 * fg_store_error_set_from_sqlite:
 * @error: (out) (nullable): where to set the error
 * @db: (nullable): the connection that failed, for the detail that goes to the debug log
 * @code: its result code, extended or not
 *
 * An interrupted statement is %G_IO_ERROR_CANCELLED: nothing but a #GCancellable interrupts one.
 */
void
fg_store_error_set_from_sqlite (GError **error, sqlite3 *db, int code)
{
  g_debug ("SQLite %d: %s", code, db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code));

  switch (code & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The work was cancelled."));
      return;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_BUSY,
                           _("Another program is writing to the workspace. Wait a moment, then try again."));
      return;
    case SQLITE_CORRUPT:
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_DAMAGED,
                           _("The workspace is damaged. Restore the last backup, or save what can be read into a new workspace."));
      return;
    case SQLITE_NOTADB:
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_A_WORKSPACE,
                           _("The file is not a workspace of Fengong. Choose another file."));
      return;
    case SQLITE_FULL:
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_FULL,
                           _("The disk is full, so nothing was changed. Free some space, then try again."));
      return;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_READ_ONLY,
                           _("The workspace cannot be written. Give yourself write permission for the file and its folder, or choose another place."));
      return;
    default:
      g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_FAILED,
                           _("The workspace could not be read or written, so nothing was changed. Check the disk, then try again."));
      return;
    }
}
