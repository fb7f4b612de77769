/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgDocxMerge:
 * @FG_DOCX_MERGE_NONE: the cell stands for itself
 * @FG_DOCX_MERGE_START: it goes on in the rows below
 * @FG_DOCX_MERGE_CONTINUED: it is a part of the cell above
 *
 * Whether a cell is merged with those below it.
 */
typedef enum
{
  FG_DOCX_MERGE_NONE,
  FG_DOCX_MERGE_START,
  FG_DOCX_MERGE_CONTINUED,
} FgDocxMerge;

/**
 * FgDocxTable:
 *
 * A table of a Word document, its cells as they are met.
 */
typedef struct _FgDocxTable FgDocxTable;

FgDocxTable *fg_docx_table_new          (void);
void         fg_docx_table_free         (FgDocxTable *self);
void         fg_docx_table_begin_row    (FgDocxTable *self);
void         fg_docx_table_skip_columns (FgDocxTable *self, int n);
void         fg_docx_table_add_cell     (FgDocxTable *self, const char *text, gsize length, int n_columns, FgDocxMerge merge);
void         fg_docx_table_widen_cell   (FgDocxTable *self, int n_columns);
void         fg_docx_table_delete_row   (FgDocxTable *self);
gboolean     fg_docx_table_append_rows  (FgDocxTable *self, GString *text, gboolean is_inner, gsize max_length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgDocxTable, fg_docx_table_free)

G_END_DECLS
