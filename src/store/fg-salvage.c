/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be read of a damaged workspace, in a new one: the rows of the tables and of the log, each read from both
 * ends, and of what one of them lost what the other still has. The damaged file itself is only copied.
 */
#include "fg-salvage.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "fg-broken-header-private.h"
#include "fg-fresh-file-private.h"
#include "fg-handed-file-private.h"
#include "fg-migration-private.h"
#include "fg-place-private.h"
#include "fg-reconcile-private.h"
#include "fg-store-error-private.h"
#include "fg-table-copy-private.h"
#include "fg-whole-file-private.h"

/* How much of the work is done once all is read, once log and tables agree, and once that is checked. */
#define FRACTION_READ       0.5
#define FRACTION_RECONCILED 0.7
#define FRACTION_CHECKED    0.9

/* The log hangs together by numbers: what refers to a lost field cannot be understood, a lost revision is made up. */
static const char MEND_LOG[] =
  "DELETE FROM change WHERE field NOT IN (SELECT id FROM field);"
  "INSERT INTO revision (id, stamp, replica, author, label) "
    "SELECT DISTINCT revision, coalesce ((SELECT max(stamp) FROM revision AS before WHERE before.id < change.revision), 0), "
      "revision, '', '' FROM change WHERE revision NOT IN (SELECT id FROM revision)";

static const char MEND_UNDO[] = "UPDATE revision SET undoes = NULL WHERE undoes NOT IN (SELECT id FROM revision)";

static const char ANYTHING[] =
  "SELECT EXISTS (SELECT 1 FROM plan) OR EXISTS (SELECT 1 FROM agency) OR EXISTS (SELECT 1 FROM revision)";

/* What a lost part of a table is called. */
static const struct
{
  const char *table;
  const char *sentence;
} losses[] = {
  { "plan", N_("Not every plan could be read.") },
  { "item", N_("Not every task and measure could be read.") },
  { "requirement", N_("Not every requirement could be read.") },
  { "agency", N_("Not every agency could be read.") },
  { "assignment", N_("Not every agency’s part in an item could be read.") },
  { "report", N_("Not every progress report could be read.") },
  { "finding", N_("Not every finding could be read.") },
  { "reminder", N_("Not every reminder could be read.") },
  { "merit", N_("Not every merit could be read.") },
  { "milestone", N_("Not every milestone could be read.") },
  { "calendar_day", N_("Not every day off of your own could be read.") },
  { "attachment", N_("Not every attachment could be read.") },
  { "blob", N_("Not every attachment could be read.") },
  { "target", N_("Not every target could be read.") },
  { "revision", N_("A part of the history could not be read.") },
  { "change", N_("A part of the history could not be read.") },
  { "field", N_("A part of the history could not be read.") },
};

/* The tables that the log is kept in. */
static const char *const log_tables[] = { "revision", "change", "field" };

typedef struct
{
  const char   *source;
  char         *folder;
  char         *copy;
  char         *fresh;
  char         *model;
  const FgWork *work;
  GPtrArray    *findings;
  gboolean      is_log_whole;
} Salvage;

static void
salvage_clear (Salvage *self)
{
  if (self->folder != NULL)
    fg_whole_file_remove (self->folder);
  g_free (self->folder);
  g_free (self->copy);
  g_free (self->fresh);
  g_free (self->model);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Salvage, salvage_clear)

static void
find (Salvage *self, const char *sentence)
{
  for (guint i = 0; i < self->findings->len; i++)
    if (g_str_equal (g_ptr_array_index (self->findings, i), sentence))
      return;

  g_ptr_array_add (self->findings, g_strdup (sentence));
}

static void
find_loss (Salvage *self, const char *table)
{
  const char *sentence = N_("Not every entry could be read.");

  for (guint i = 0; i < G_N_ELEMENTS (log_tables); i++)
    if (g_str_equal (log_tables[i], table))
      self->is_log_whole = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (losses); i++)
    if (g_str_equal (losses[i].table, table))
      sentence = losses[i].sentence;

  find (self, _(sentence));
}

static gboolean
rescue_table (Salvage *self, FgForeignFile *from, FgFreshFile *to, const char *table, const FgWork *work, GError **error)
{
  g_autoptr (FgTableCopy) copy = NULL;
  gboolean has_table = FALSE;
  gboolean is_whole = FALSE;
  gboolean is_whole_back;
  guint n_refused = 0;

  if (!fg_foreign_file_has_table (from, table, &has_table, NULL) || !has_table
      || !(copy = fg_table_copy_new (from, to, table, NULL)))
    {
      find_loss (self, table);
      return fg_work_go_on (work, error);
    }

  if (!fg_table_copy_rescue (copy, FG_ROW_ORDER_FORTH, work, &n_refused, &is_whole, error)
      || (!is_whole
          && !fg_table_copy_rescue (copy, FG_ROW_ORDER_BACK, work, &n_refused, &is_whole_back, error)))
    return FALSE;

  if (!is_whole || n_refused > 0)
    find_loss (self, table);
  return TRUE;
}

static gboolean
execute (FgFreshFile *to, const char *sql, GError **error)
{
  int code = sqlite3_exec (to, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;

  fg_store_error_set_from_sqlite (error, to, code);
  return FALSE;
}

static gboolean
rescue_tables (Salvage *self, FgForeignFile *from, FgFreshFile *to, GError **error)
{
  g_autoptr (GPtrArray) tables = fg_table_copy_list (to, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      double one = FRACTION_READ / tables->len;
      FgWorkPart part;

      if (!rescue_table (self, from, to, g_ptr_array_index (tables, i),
                         fg_work_part_init (&part, self->work, one * i, one * (i + 1)), error))
        return FALSE;
    }

  return tables != NULL && execute (to, MEND_LOG, error) && fg_fresh_file_end (to, error)
         && execute (to, MEND_UNDO, error);
}

/* ---- Getting into the file ---- */

static gboolean
has_any_table (FgForeignFile *file)
{
  static const char *const telling[] = { "plan", "item", "change" };

  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    {
      gboolean has_table = FALSE;

      if (fg_foreign_file_has_table (file, telling[i], &has_table, NULL) && has_table)
        return TRUE;
    }

  return FALSE;
}

static gboolean
make_model (Salvage *self, GError **error)
{
  g_autoptr (FgFreshFile) model = fg_fresh_file_new (self->model, fg_migration_get_current (), self->work, error);

  return model != NULL && fg_fresh_file_end (model, error);
}

/* Each try mends more than the one before; what could be read without is not put at risk. */
static FgForeignFile *
get_into (Salvage *self, GError **error)
{
  for (guint repair = 0; repair < FG_N_HEADER_REPAIRS; repair++)
    {
      g_autoptr (FgForeignFile) file = NULL;

      if (!fg_broken_header_repair (self->copy, self->model, (FgHeaderRepair) repair, error))
        return NULL;

      file = fg_foreign_file_open (self->copy, FG_FOREIGN_OWN_COPY, self->work, NULL);
      if (file != NULL && has_any_table (file))
        return g_steal_pointer (&file);
    }

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_A_WORKSPACE,
                       _("Nothing can be read of the file: it is no workspace, or nothing of one is left. Restore the last "
                         "backup."));
  return NULL;
}

static int
get_version (FgForeignFile *file)
{
  int version = 0;

  if (!fg_migration_get_version (file, &version, NULL) || version <= 0 || version > fg_migration_get_current ())
    version = fg_migration_get_current ();
  return version;
}

static gboolean
check_newer (FgForeignFile *file, const char *source, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (fg_migration_check_file (file, source, &cause)
      || !g_error_matches (cause, FG_STORE_ERROR, FG_STORE_ERROR_NEWER_VERSION))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
read_all (Salvage *self, GError **error)
{
  g_autoptr (FgForeignFile) from = get_into (self, error);
  g_autoptr (FgFreshFile) to = NULL;

  return from != NULL
         && check_newer (from, self->source, error)
         && (to = fg_fresh_file_new (self->fresh, get_version (from), self->work, error)) != NULL
         && rescue_tables (self, from, to, error);
}

/* ---- Making it sound ---- */

static void
find_number (Salvage *self, guint number, char *sentence)
{
  g_autofree char *owned = sentence;

  if (number > 0)
    find (self, owned);
}

static void
tell_reconciled (Salvage *self, const FgReconciled *done)
{
  find_number (self, done->n_rebuilt,
               g_strdup_printf (ngettext ("%u entry was brought back from the history.",
                                          "%u entries were brought back from the history.", done->n_rebuilt),
                                done->n_rebuilt));
  find_number (self, done->n_unlogged,
               g_strdup_printf (ngettext ("%u entry was kept, but its history is lost.",
                                          "%u entries were kept, but their history is lost.", done->n_unlogged),
                                done->n_unlogged));
  find_number (self, done->n_values,
               g_strdup_printf (ngettext ("%u field was not what the history says.",
                                          "%u fields were not what the history says.", done->n_values),
                                done->n_values));
  find_number (self, done->n_contents,
               g_strdup_printf (ngettext ("The content of %u attachment is lost.",
                                          "The contents of %u attachments are lost.", done->n_contents),
                                done->n_contents));
  find_number (self, done->n_owners,
               g_strdup_printf (ngettext ("%u plan, task or agency is lost but for what belongs to it; it is now called “Salvaged …”.",
                                          "%u plans, tasks or agencies are lost but for what belongs to them; they are now called “Salvaged …”.",
                                          done->n_owners),
                                done->n_owners));
}

/* A file of which not one plan, agency or action is left was never a workspace, or is none any more: an empty one in its
 * place would only look as if all were well. */
static gboolean
has_found_anything (Salvage *self, FgWorkspace *workspace, GError **error)
{
  g_autoptr (FgStatement) statement = fg_workspace_prepare (workspace, ANYTHING, error);
  gint64 is_any = 0;

  if (statement == NULL || !fg_statement_fetch_integer (statement, &is_any, error))
    return FALSE;
  if (is_any || self->findings->len == 0)
    return TRUE;

  g_set_error_literal (error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_A_WORKSPACE,
                       _("Nothing in the file could be read. Go back to a backup, or choose another file."));
  return FALSE;
}

static gboolean
make_sound (Salvage *self, GError **error)
{
  g_autoptr (FgWorkspace) workspace = fg_workspace_open (self->fresh, g_get_real_name (), error);
  g_autoptr (GPtrArray) remaining = NULL;
  FgWorkPart reconciling, checking;
  FgReconciled done;

  if (workspace == NULL)
    return FALSE;

  fg_workspace_set_work (workspace, fg_work_part_init (&reconciling, self->work, FRACTION_READ, FRACTION_RECONCILED));
  if (!fg_reconcile_run (workspace, self->is_log_whole ? FG_RECONCILE_LOG : FG_RECONCILE_TABLES, &done, error))
    return FALSE;

  tell_reconciled (self, &done);
  if (!has_found_anything (self, workspace, error))
    return FALSE;
  fg_workspace_set_work (workspace, fg_work_part_init (&checking, self->work, FRACTION_RECONCILED, FRACTION_CHECKED));
  if (!(remaining = fg_workspace_check (workspace, error)))
    return FALSE;
  for (guint i = 0; i < remaining->len; i++)
    find (self, g_ptr_array_index (remaining, i));
  return TRUE;
}

static gboolean
salvage (Salvage *self, const char *source, const char *beside, const FgWork *work, GError **error)
{
  self->source = source;
  self->work = work;
  self->is_log_whole = TRUE;
  self->findings = g_ptr_array_new_with_free_func (g_free);
  if (!fg_place_prepare (beside, error) || !(self->folder = fg_whole_file_make_folder (beside, error)))
    return FALSE;

  self->fresh = g_build_filename (self->folder, "fresh.db", NULL);
  self->model = g_build_filename (self->folder, "model.db", NULL);
  return (self->copy = fg_handed_file_copy_in (source, self->folder, work, error)) != NULL
         && make_model (self, error)
         && read_all (self, error)
         && make_sound (self, error);
}

/**
 * fg_salvage_run:
 * @source: a damaged workspace, which is only read
 * @target: a file that is not there yet, for what could be read
 * @now_ms: what the time is, in milliseconds since 1970
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Takes long: not for a main thread.
 *
 * Returns: (transfer full) (element-type utf8): what could not be read or had to be made up, a translated sentence each,
 *   none where nothing is lost; %NULL with @error set, and then there is no @target
 */
GPtrArray *
fg_salvage_run (const char *source, const char *target, gint64 now_ms, const FgWork *work, GError **error)
{
  g_auto (Salvage) self = { 0 };
  g_autofree char *path = NULL;
  FgWorkPart replacing;

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (target != NULL, NULL);

  path = g_canonicalize_filename (target, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, FG_STORE_ERROR, FG_STORE_ERROR_INVALID,
                   /* Translators: %s is a file name. */
                   _("“%s” is there already. Choose a new name for what can be read."), name);
      return NULL;
    }

  if (!salvage (&self, source, path, work, error)
      || !fg_fresh_file_replace (self.fresh, path, now_ms, fg_work_part_init (&replacing, work, FRACTION_CHECKED, 1), NULL,
                                 error))
    return NULL;

  return g_steal_pointer (&self.findings);
}

/**
 * fg_salvage_in_place:
 * @workspace_path: a damaged workspace that nobody has open
 * @now_ms: what the time is, in milliseconds since 1970
 * @work: (nullable): who waits
 * @kept: (out) (optional) (transfer full) (nullable): the damaged file, set aside as it is
 * @error: return location for an error
 *
 * Puts what can be read in the place of the damaged file. Takes long: not for a main thread.
 *
 * Returns: (transfer full) (element-type utf8): as fg_salvage_run()
 */
GPtrArray *
fg_salvage_in_place (const char *workspace_path, gint64 now_ms, const FgWork *work, char **kept, GError **error)
{
  g_auto (Salvage) self = { 0 };
  g_autofree char *path = NULL;
  FgWorkPart replacing;

  g_return_val_if_fail (workspace_path != NULL, NULL);

  path = g_canonicalize_filename (workspace_path, NULL);
  if (!salvage (&self, path, path, work, error)
      || !fg_fresh_file_replace (self.fresh, path, now_ms, fg_work_part_init (&replacing, work, FRACTION_CHECKED, 1), kept,
                                 error))
    return NULL;

  return g_steal_pointer (&self.findings);
}
