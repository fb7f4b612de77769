/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-archive.h"

G_BEGIN_DECLS

/* Lists of Word nest no deeper. */
#define FG_DOCX_N_LEVELS 9

/**
 * FgDocxNumbering:
 *
 * The automatic numbering of a Word document, and how far it has counted.
 */
typedef struct _FgDocxNumbering FgDocxNumbering;

FgDocxNumbering *fg_docx_numbering_new        (void);
FgDocxNumbering *fg_docx_numbering_load       (FgArchive *archive, const char *part, GError **error);
void             fg_docx_numbering_free       (FgDocxNumbering *self);
int              fg_docx_numbering_find_level (const FgDocxNumbering *self, int list, const char *style);
gboolean         fg_docx_numbering_count      (FgDocxNumbering *self, int list, int level, GString *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgDocxNumbering, fg_docx_numbering_free)

G_END_DECLS
