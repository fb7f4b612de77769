/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prepared statements: bound by name, stepped with a GError, reset when their holder goes out of scope.
 */
#include "fg-statement-private.h"

#include "fg-store-error-private.h"

/**
 * fg_value_equal:
 * @a: a value
 * @b: a value
 *
 * Returns: whether both are the same, NULL being the same as NULL
 */
gboolean
fg_value_equal (const FgValue *a, const FgValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case SQLITE_NULL:
      return TRUE;
    case SQLITE_INTEGER:
      return a->integer == b->integer;
    case SQLITE_FLOAT:
      return a->real == b->real;
    case SQLITE_TEXT:
      return g_str_equal (a->text, b->text);
    default:
      return FALSE;
    }
}

/**
 * fg_statement_release:
 * @self: (transfer full): a statement lent by fg_workspace_prepare()
 *
 * Resets it; whatever went wrong with it was told when it was stepped.
 */
void
fg_statement_release (FgStatement *self)
{
  sqlite3_reset (self);
  sqlite3_clear_bindings (self);
}

static int
parameter (FgStatement *self, const char *name)
{
  int index = sqlite3_bind_parameter_index (self, name);

  g_assert (index > 0);
  return index;
}

/**
 * fg_statement_bind_nth:
 * @self: a statement that is not under way
 * @index: a parameter's place, from 1
 * @value: a value, whose text is copied
 *
 * For the statements that are made from the list of fields, whose parameters have no names.
 */
void
fg_statement_bind_nth (FgStatement *self, int index, const FgValue *value)
{
  switch (value->type)
    {
    case SQLITE_INTEGER:
      sqlite3_bind_int64 (self, index, value->integer);
      break;
    case SQLITE_FLOAT:
      sqlite3_bind_double (self, index, value->real);
      break;
    case SQLITE_TEXT:
      sqlite3_bind_text (self, index, value->text, -1, SQLITE_TRANSIENT);
      break;
    default:
      sqlite3_bind_null (self, index);
      break;
    }
}

/**
 * fg_statement_bind_value:
 * @self: a statement that is not under way
 * @name: a parameter's name with its colon
 * @value: a value, whose text is copied
 */
void
fg_statement_bind_value (FgStatement *self, const char *name, const FgValue *value)
{
  fg_statement_bind_nth (self, parameter (self, name), value);
}

/**
 * fg_statement_bind_integer:
 * @self: a statement that is not under way
 * @name: a parameter's name with its colon
 * @value: a number
 */
void
fg_statement_bind_integer (FgStatement *self, const char *name, gint64 value)
{
  sqlite3_bind_int64 (self, parameter (self, name), value);
}

/**
 * fg_statement_bind_text:
 * @self: a statement that is not under way
 * @name: a parameter's name with its colon
 * @value: (nullable): a text, which is copied
 */
void
fg_statement_bind_text (FgStatement *self, const char *name, const char *value)
{
  sqlite3_bind_text (self, parameter (self, name), value, -1, SQLITE_TRANSIENT);
}

/**
 * fg_statement_step:
 * @self: a statement
 * @error: return location for an error
 *
 * Returns: %FG_STEP_ROW while there is a row, then %FG_STEP_DONE; %FG_STEP_ERROR with @error set
 */
FgStep
fg_statement_step (FgStatement *self, GError **error)
{
  int code = sqlite3_step (self);

  if (code == SQLITE_ROW)
    return FG_STEP_ROW;
  if (code == SQLITE_DONE)
    return FG_STEP_DONE;

  fg_store_error_set_from_sqlite (error, sqlite3_db_handle (self), code);
  return FG_STEP_ERROR;
}

/**
 * fg_statement_run:
 * @self: a statement whose rows, if any, do not matter
 * @error: return location for an error
 *
 * Returns: whether it ran to its end; it is then ready to be bound anew
 */
gboolean
fg_statement_run (FgStatement *self, GError **error)
{
  FgStep step;

  do
    step = fg_statement_step (self, error);
  while (step == FG_STEP_ROW);

  sqlite3_reset (self);
  return step == FG_STEP_DONE;
}

/**
 * fg_statement_fetch_integer:
 * @self: a statement of at most one row
 * @value: (inout): its first column; kept as it is where there is no row
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set where the statement failed; no row is no failure
 */
gboolean
fg_statement_fetch_integer (FgStatement *self, gint64 *value, GError **error)
{
  FgStep step = fg_statement_step (self, error);

  if (step == FG_STEP_ROW)
    *value = sqlite3_column_int64 (self, 0);

  sqlite3_reset (self);
  return step != FG_STEP_ERROR;
}

/**
 * fg_statement_get_integer:
 * @self: a statement at a row
 * @column: a column from 0
 *
 * Returns: the number, 0 for NULL
 */
gint64
fg_statement_get_integer (FgStatement *self, int column)
{
  return sqlite3_column_int64 (self, column);
}

/**
 * fg_statement_get_text:
 * @self: a statement at a row
 * @column: a column from 0
 *
 * SQLite does not hold what it reads to NOT NULL: of a torn page a row of zeros comes out as one of NULLs.
 *
 * Returns: (transfer none): the text until the next step, empty for NULL
 */
const char *
fg_statement_get_text (FgStatement *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self, column);

  return text != NULL ? text : "";
}

/**
 * fg_statement_dup_text:
 * @self: a statement at a row
 * @column: a column from 0
 *
 * Returns: (nullable) (transfer full): the text, %NULL for NULL
 */
char *
fg_statement_dup_text (FgStatement *self, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (self, column));
}

/**
 * fg_statement_get_value:
 * @self: a statement at a row
 * @column: a column from 0
 * @value: (out caller-allocates): the value, whose text lives until the next step
 */
void
fg_statement_get_value (FgStatement *self, int column, FgValue *value)
{
  *value = (FgValue) { .type = sqlite3_column_type (self, column) };

  if (value->type == SQLITE_INTEGER)
    value->integer = sqlite3_column_int64 (self, column);
  else if (value->type == SQLITE_FLOAT)
    value->real = sqlite3_column_double (self, column);
  else if (value->type == SQLITE_TEXT)
    value->text = fg_statement_get_text (self, column);
}
