/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * FgValue:
 * @type: SQLITE_NULL, SQLITE_INTEGER, SQLITE_FLOAT or SQLITE_TEXT
 *
 * A value of a field on its way into a table. Borrows its text.
 */
typedef struct
{
  int         type;
  gint64      integer;
  double      real;
  const char *text;
} FgValue;

#define FG_VALUE_NULL          ((FgValue) { .type = SQLITE_NULL })
#define FG_VALUE_INTEGER(n)    ((FgValue) { .type = SQLITE_INTEGER, .integer = (n) })
#define FG_VALUE_REAL(x)       ((FgValue) { .type = SQLITE_FLOAT, .real = (x) })
#define FG_VALUE_TEXT(s)       ((FgValue) { .type = SQLITE_TEXT, .text = (s) })
/* What is absent (no day, no number, no agency) is NULL in the tables and 0 in the structs. */
#define FG_VALUE_OR_NULL(n)    ((FgValue) { .type = (n) != 0 ? SQLITE_INTEGER : SQLITE_NULL, .integer = (n) })

gboolean    fg_value_equal             (const FgValue *a, const FgValue *b);

/**
 * FgStatement:
 *
 * A prepared statement of a workspace, lent out: its cleanup resets it for the next one and keeps it prepared.
 */
typedef sqlite3_stmt FgStatement;

typedef enum
{
  FG_STEP_ERROR,
  FG_STEP_ROW,
  FG_STEP_DONE,
} FgStep;

void        fg_statement_release       (FgStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgStatement, fg_statement_release)

void        fg_statement_bind_nth      (FgStatement *self, int index, const FgValue *value);
void        fg_statement_bind_value    (FgStatement *self, const char *name, const FgValue *value);
void        fg_statement_bind_integer  (FgStatement *self, const char *name, gint64 value);
void        fg_statement_bind_text     (FgStatement *self, const char *name, const char *value);
FgStep      fg_statement_step          (FgStatement *self, GError **error);
gboolean    fg_statement_run           (FgStatement *self, GError **error);
gboolean    fg_statement_fetch_integer (FgStatement *self, gint64 *value, GError **error);

gint64      fg_statement_get_integer   (FgStatement *self, int column);
const char *fg_statement_get_text      (FgStatement *self, int column);
char       *fg_statement_dup_text      (FgStatement *self, int column);
void        fg_statement_get_value     (FgStatement *self, int column, FgValue *value);

G_END_DECLS
