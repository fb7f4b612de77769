/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form.h"
#include "fg-table.h"

G_BEGIN_DECLS

/**
 * FgFormTable:
 * @table: the form as a table, for as long as this stands
 * @form: the form
 * @kind: what it is called
 * @marks: (element-type utf8): the marks of its lines
 * @percents: (element-type utf8): how far its items are
 * @number_em: width of the column of numbers
 */
typedef struct
{
  FgTable       table;
  const FgForm *form;
  char         *kind;
  GPtrArray    *marks;
  GPtrArray    *percents;
  double        number_em;
} FgFormTable;

void  fg_form_table_init     (FgFormTable *self, const FgForm *form);
void  fg_form_table_clear    (FgFormTable *self);
char *fg_form_table_dup_kind (const FgForm *form);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgFormTable, fg_form_table_clear)

G_END_DECLS
