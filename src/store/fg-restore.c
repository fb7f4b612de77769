/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Back from a backup, or from any file that somebody hands to us. It is never adopted: rows that are as a workspace has
 * them are copied one by one into a fresh one, and no trigger, view or setting of the file lives on. Only when the fresh
 * one is sound does it take the place of the present state, of which a backup is made first.
 */
#include "fg-restore.h"

#include <glib/gi18n-lib.h>

#include "fg-fresh-file-private.h"
#include "fg-handed-file-private.h"
#include "fg-place-private.h"
#include "fg-store-error-private.h"
#include "fg-table-copy-private.h"
#include "fg-whole-file-private.h"
#include "fg-workspace-private.h"

/* How much of the work is done once the rows are copied, and once they are checked. */
#define FRACTION_COPIED  0.4
#define FRACTION_CHECKED 0.7

/* How much of the copying is done once SQLite has looked the file over. */
#define FRACTION_SOUND 0.2

static gboolean
set_damaged (const char *source, GError **error)
{
  g_autofree char *name = g_filename_display_basename (source);

  g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_DAMAGED,
               /* Translators: %s is a file name. */
               _("“%s” is damaged, so nothing was restored from it. Choose another backup, or save what can be read of it "
                 "into a new workspace."), name);
  return FALSE;
}

static FgTableCopy *
prepare_copy (FgForeignFile *from, FgFreshFile *to, const char *table, GError **error)
{
  gboolean has_table = FALSE;

  if (!fg_foreign_file_has_table (from, table, &has_table, error))
    return NULL;
  if (has_table)
    return fg_table_copy_new (from, to, table, error);

  fg_store_error_set_from_sqlite (error, NULL, SQLITE_CORRUPT);
  return NULL;
}

static GPtrArray *
prepare_copies (FgForeignFile *from, FgFreshFile *to, gint64 *n_rows, GError **error)
{
  g_autoptr (GPtrArray) tables = fg_table_copy_list (to, error);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_table_copy_free);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      FgTableCopy *copy = prepare_copy (from, to, g_ptr_array_index (tables, i), error);

      if (copy == NULL)
        return NULL;
      g_ptr_array_add (copies, copy);
      *n_rows += fg_table_copy_count (copy);
    }

  return tables != NULL ? g_steal_pointer (&copies) : NULL;
}

static gboolean
copy_tables (FgForeignFile *from, FgFreshFile *to, const FgWork *work, GError **error)
{
  gint64 n_rows = 0, n_copied = 0;
  g_autoptr (GPtrArray) copies = prepare_copies (from, to, &n_rows, error);
  double all = (double) MAX (n_rows, 1);

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    {
      FgTableCopy *copy = g_ptr_array_index (copies, i);
      gint64 n_next = n_copied + fg_table_copy_count (copy);
      FgWorkPart part;

      if (!fg_table_copy_run (copy, fg_work_part_init (&part, work, (double) n_copied / all, (double) n_next / all), error))
        return FALSE;
      n_copied = n_next;
    }

  return copies != NULL;
}

static gboolean
copy_rows (const char *copy, const char *source, const char *fresh, const FgWork *work, GError **error)
{
  g_autoptr (FgForeignFile) from = fg_foreign_file_open (copy, FG_FOREIGN_OWN_COPY, work, error);
  g_autoptr (FgFreshFile) to = NULL;
  FgWorkPart copying;
  int version = 0;

  return from != NULL
         && fg_handed_file_look (from, source, &version, error)
         && fg_foreign_file_check (from, error)
         && (to = fg_fresh_file_new (fresh, version, work, error)) != NULL
         && copy_tables (from, to, fg_work_part_init (&copying, work, FRACTION_SOUND, 1), error)
         && fg_fresh_file_end (to, error);
}

static gboolean
check_fresh (const char *fresh, const FgWork *work, GError **error)
{
  g_autoptr (FgWorkspace) workspace = fg_workspace_open (fresh, "", error);
  g_autoptr (GPtrArray) findings = NULL;

  if (workspace == NULL)
    return FALSE;

  fg_workspace_set_work (workspace, work);
  /* What follows from the log is not taken over. */
  if (!fg_workspace_rebuild (workspace, error) || !(findings = fg_workspace_check (workspace, error)))
    return FALSE;
  if (findings->len == 0)
    return TRUE;

  g_debug ("restored workspace: %s", (const char *) g_ptr_array_index (findings, 0));
  fg_store_error_set_from_sqlite (error, NULL, SQLITE_CORRUPT);
  return FALSE;
}

static gboolean
make_fresh (const char *source, const char *folder, const char *fresh, const FgWork *work, GError **error)
{
  g_autofree char *copy = fg_handed_file_copy_in (source, folder, work, error);
  g_autoptr (GError) cause = NULL;
  FgWorkPart copying, checking;

  if (copy == NULL)
    return FALSE;
  if (copy_rows (copy, source, fresh, fg_work_part_init (&copying, work, 0, FRACTION_COPIED), &cause)
      && check_fresh (fresh, fg_work_part_init (&checking, work, FRACTION_COPIED, FRACTION_CHECKED), &cause))
    return TRUE;

  /* Damaged is the file that was handed to us, not the workspace that the sentence would be taken to speak of. */
  if (g_error_matches (cause, FG_STORE_ERROR, FG_STORE_ERROR_DAMAGED))
    return set_damaged (source, error);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * fg_restore_run:
 * @workspace_path: where the workspace is, or shall be
 * @source: the file to restore: a backup, or a workspace of any version so far
 * @now_ms: what the time is, in milliseconds since 1970
 * @work: (nullable): who waits
 * @kept: (out) (optional) (transfer full) (nullable): the file that holds the state before
 * @error: return location for an error
 *
 * Takes long: not for a main thread. Others may have the workspace open: they see the restored state as they see any
 * change.
 *
 * Returns: whether the workspace is now as @source was; if not, it is as it was
 */
gboolean
fg_restore_run (const char *workspace_path, const char *source, gint64 now_ms, const FgWork *work, char **kept,
                GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *fresh = NULL;
  FgWorkPart replacing;
  gboolean is_restored;

  g_return_val_if_fail (workspace_path != NULL, FALSE);
  g_return_val_if_fail (source != NULL, FALSE);

  path = g_canonicalize_filename (workspace_path, NULL);
  if (!fg_place_prepare (path, error) || !(folder = fg_whole_file_make_folder (path, error)))
    return FALSE;

  fresh = g_build_filename (folder, "fresh.db", NULL);
  is_restored = make_fresh (source, folder, fresh, work, error)
                && fg_fresh_file_replace (fresh, path, now_ms,
                                          fg_work_part_init (&replacing, work, FRACTION_CHECKED, 1), kept, error);
  fg_whole_file_remove (folder);
  if (is_restored)
    fg_work_report (work, 1);
  return is_restored;
}
