/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows out of a file that is not trusted. The table they go to is STRICT and ours: a value of another type than its
 * column's, a text that is no UTF-8 and a key that is there twice do not get in. Columns that we do not know stay behind,
 * those that are missing there get their defaults.
 */
#include "fg-table-copy-private.h"

#include <glib/gi18n-lib.h>

#include "fg-store-error-private.h"

/* Rows between two reports of how far it is. */
#define ROWS_PER_REPORT 256

struct _FgTableCopy
{
  FgForeignFile *from;
  sqlite3       *to;
  GPtrArray     *columns; /* (element-type utf8): those that both have */
  GString       *keys;    /* the columns of the primary key, for ORDER BY */
  char          *table;
  sqlite3_stmt  *insert;
};

/**
 * fg_table_copy_list:
 * @to: a connection to a workspace that we made
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): its tables; %NULL with @error set
 */
GPtrArray *
fg_table_copy_list (sqlite3 *to, GError **error)
{
  static const char LIST[] =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  g_autoptr (FgOwnStatement) statement = fg_foreign_file_prepare (to, LIST, error);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  FgStep step;

  if (statement == NULL)
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_ptr_array_add (tables, fg_statement_dup_text (statement, 0));
  return step == FG_STEP_DONE ? g_steal_pointer (&tables) : NULL;
}

/* The columns of a table, with their places in its primary key. */
static GHashTable *
load_columns (sqlite3 *db, const char *table, GError **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* The name is one of our own. */
  g_autofree char *sql = g_strdup_printf ("PRAGMA table_info (%s)", table);
  g_autoptr (FgOwnStatement) statement = fg_foreign_file_prepare (db, sql, error);
  FgStep step;

  if (statement == NULL)
    return NULL;

  while ((step = fg_statement_step (statement, error)) == FG_STEP_ROW)
    g_hash_table_insert (columns, g_strdup (fg_statement_get_text (statement, 1)),
                         GINT_TO_POINTER ((int) fg_statement_get_integer (statement, 5)));
  return step == FG_STEP_DONE ? g_steal_pointer (&columns) : NULL;
}

static gboolean
choose_columns (FgTableCopy *self, GError **error)
{
  g_autoptr (GHashTable) theirs = load_columns (self->from, self->table, error);
  g_autoptr (GHashTable) ours = NULL;
  GHashTableIter iter;
  gpointer name;

  if (theirs == NULL || !(ours = load_columns (self->to, self->table, error)))
    return FALSE;

  g_hash_table_iter_init (&iter, ours);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_hash_table_contains (theirs, name))
      g_ptr_array_add (self->columns, g_strdup (name));

  for (guint place = 1; place <= g_hash_table_size (ours); place++)
    {
      g_hash_table_iter_init (&iter, ours);
      for (gpointer key_place; g_hash_table_iter_next (&iter, &name, &key_place);)
        if (GPOINTER_TO_UINT (key_place) == place)
          g_string_append_printf (self->keys, "%s\"%s\"", place > 1 ? ", " : "", (const char *) name);
    }
  return TRUE;
}

static void
append_columns (GString *sql, GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "", (const char *) g_ptr_array_index (columns, i));
}

static gboolean
prepare_insert (FgTableCopy *self, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("INSERT INTO ");

  g_string_append_printf (sql, "\"%s\" (", self->table);
  append_columns (sql, self->columns);
  g_string_append (sql, ") VALUES (");
  for (guint i = 0; i < self->columns->len; i++)
    g_string_append (sql, i > 0 ? ", ?" : "?");
  g_string_append (sql, ")");

  return (self->insert = fg_foreign_file_prepare (self->to, sql->str, error)) != NULL;
}

/**
 * fg_table_copy_new:
 * @from: where the rows are
 * @to: a connection to a workspace that we made
 * @table: one of its tables, which @from has too
 * @error: return location for an error
 *
 * Returns: (transfer full): what copies the table; %NULL with @error set
 */
FgTableCopy *
fg_table_copy_new (FgForeignFile *from, sqlite3 *to, const char *table, GError **error)
{
  g_autoptr (FgTableCopy) self = g_new0 (FgTableCopy, 1);

  self->from = from;
  self->to = to;
  self->table = g_strdup (table);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->keys = g_string_new (NULL);

  return choose_columns (self, error) && prepare_insert (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * fg_table_copy_free:
 * @self: (transfer full): what copies a table
 */
void
fg_table_copy_free (FgTableCopy *self)
{
  sqlite3_finalize (self->insert);
  g_ptr_array_unref (self->columns);
  g_string_free (self->keys, TRUE);
  g_free (self->table);
  g_free (self);
}

/**
 * fg_table_copy_count:
 * @self: what copies a table
 *
 * Returns: how many rows there are to copy, 0 where that cannot be told
 */
gint64
fg_table_copy_count (FgTableCopy *self)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", self->table);
  gint64 n_rows = 0;

  return fg_foreign_file_fetch (self->from, sql, &n_rows, NULL) ? n_rows : 0;
}

static void
report (const FgWork *work, gint64 row, gint64 n_rows)
{
  if (row % ROWS_PER_REPORT == 0 && n_rows > 0)
    fg_work_report (work, MIN (1, (double) row / (double) n_rows));
}

static FgStatement *
prepare_select (FgTableCopy *self, const char *order, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  append_columns (sql, self->columns);
  g_string_append_printf (sql, " FROM \"%s\"", self->table);
  if (order != NULL)
    {
      g_auto (GStrv) keys = g_strsplit (self->keys->str, ", ", -1);

      for (guint i = 0; keys[i] != NULL; i++)
        g_string_append_printf (sql, "%s%s %s", i == 0 ? " ORDER BY " : ", ", keys[i], order);
    }

  return fg_foreign_file_prepare (self->from, sql->str, error);
}

/* A text with a NUL in it would be read as a shorter one. */
static gboolean
is_proper (sqlite3_stmt *row, int column)
{
  return sqlite3_column_type (row, column) != SQLITE_TEXT
         || g_utf8_validate (fg_statement_get_text (row, column), sqlite3_column_bytes (row, column), NULL);
}

/* SQLITE_OK, or why the row does not get in: SQLITE_MISMATCH for a broken text, else what its table says of it. */
static int
insert_row (FgTableCopy *self, sqlite3_stmt *row)
{
  int code;

  for (int i = 0; i < (int) self->columns->len; i++)
    {
      if (!is_proper (row, i))
        return SQLITE_MISMATCH;
      if ((code = sqlite3_bind_value (self->insert, i + 1, sqlite3_column_value (row, i))) != SQLITE_OK)
        return code;
    }

  code = sqlite3_step (self->insert);
  sqlite3_reset (self->insert);
  sqlite3_clear_bindings (self->insert);
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

static gboolean
is_fault_of_row (int code)
{
  return (code & 0xff) == SQLITE_CONSTRAINT || (code & 0xff) == SQLITE_MISMATCH || (code & 0xff) == SQLITE_TOOBIG;
}

/**
 * fg_table_copy_run:
 * @self: what copies a table
 * @work: (nullable): who waits
 * @error: return location for an error
 *
 * Returns: whether all rows were copied; %FG_STORE_ERROR_DAMAGED where one of them is not as a workspace has them
 */
gboolean
fg_table_copy_run (FgTableCopy *self, const FgWork *work, GError **error)
{
  g_autoptr (FgOwnStatement) select = prepare_select (self, NULL, error);
  gint64 n_rows = fg_table_copy_count (self);
  gint64 row = 0;
  FgStep step;

  if (select == NULL)
    return FALSE;

  while ((step = fg_statement_step (select, error)) == FG_STEP_ROW)
    {
      int code = insert_row (self, select);

      if (code != SQLITE_OK)
        {
          fg_store_error_set_from_sqlite (error, self->to, is_fault_of_row (code) ? SQLITE_CORRUPT : code);
          return FALSE;
        }
      if (!fg_work_go_on (work, error))
        return FALSE;
      report (work, ++row, n_rows);
    }

  return step == FG_STEP_DONE;
}

/**
 * fg_table_copy_rescue:
 * @self: what copies a table
 * @order: from which end to read; what stops the one may not stop the other
 * @work: (nullable): who waits
 * @n_refused: (inout): counts the rows that were read but are not as a workspace has them
 * @is_whole: (out): whether the end of the table was reached
 * @error: return location for an error
 *
 * Copies what can be read. Rows that are there already stay as they are.
 *
 * Returns: %FALSE with @error set only for what is not the fault of the file: a full disk, a cancelled wait
 */
gboolean
fg_table_copy_rescue (FgTableCopy *self, FgRowOrder order, const FgWork *work, guint *n_refused, gboolean *is_whole,
                      GError **error)
{
  g_autoptr (FgOwnStatement) select = prepare_select (self, order == FG_ROW_ORDER_FORTH ? "ASC" : "DESC", NULL);
  gint64 n_rows = fg_table_copy_count (self);
  gint64 row = 0;
  int code = SQLITE_CORRUPT;

  while (select != NULL && (code = sqlite3_step (select)) == SQLITE_ROW)
    {
      int inserted = insert_row (self, select);

      if (inserted != SQLITE_OK && !is_fault_of_row (inserted))
        {
          fg_store_error_set_from_sqlite (error, self->to, inserted);
          return FALSE;
        }
      if (inserted != SQLITE_OK && inserted != SQLITE_CONSTRAINT_PRIMARYKEY && inserted != SQLITE_CONSTRAINT_ROWID)
        (*n_refused)++;
      report (work, ++row, n_rows);
    }

  *is_whole = code == SQLITE_DONE;
  return fg_work_go_on (work, error);
}
