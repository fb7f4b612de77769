/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-xml-reader.h"

G_BEGIN_DECLS

/**
 * FgXlsxStrings:
 * @text: all of them, each ended by a NUL
 * @starts: (element-type gsize): where each starts
 *
 * The texts that the cells of a workbook have in common.
 */
typedef struct
{
  GString *text;
  GArray  *starts;
} FgXlsxStrings;

FgXlsxStrings *fg_xlsx_strings_load (FgArchive *archive, const char *member, GError **error);
void           fg_xlsx_strings_free (FgXlsxStrings *self);
const char    *fg_xlsx_strings_get  (const FgXlsxStrings *self, guint64 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgXlsxStrings, fg_xlsx_strings_free)

G_END_DECLS
