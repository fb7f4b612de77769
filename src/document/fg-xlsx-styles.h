/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-xml-reader.h"

G_BEGIN_DECLS

/**
 * FgXlsxStyles:
 * @formats: (element-type guint8): how each style of the workbook shows numbers
 * @is_1904: whether its days count from 1904
 *
 * How the cells of a workbook show the numbers that they hold: as a date, as a share, with so many decimals.
 */
typedef struct
{
  GArray  *formats;
  gboolean is_1904;
} FgXlsxStyles;

FgXlsxStyles *fg_xlsx_styles_load          (FgArchive *archive, const char *member, gboolean is_1904, GError **error);
void          fg_xlsx_styles_free          (FgXlsxStyles *self);
void          fg_xlsx_styles_append_number (const FgXlsxStyles *self, guint64 style, const char *number, GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgXlsxStyles, fg_xlsx_styles_free)

G_END_DECLS
