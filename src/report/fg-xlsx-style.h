/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "fg-light.h"
#include "fg-role.h"

G_BEGIN_DECLS

/* Size of the type in a workbook, in points. */
#define FG_XLSX_FONT_PT 10.0

/**
 * FgXlsxFormat:
 *
 * What a cell of a workbook can look like. Those of roles and lights come in the order of their enumerations.
 */
typedef enum
{
  FG_XLSX_TITLE,
  FG_XLSX_KIND,
  FG_XLSX_NOTE,
  FG_XLSX_HEADING,
  FG_XLSX_STACKED,
  FG_XLSX_TURNED,
  FG_XLSX_BAND,
  FG_XLSX_BLANK,
  FG_XLSX_TEXT,
  FG_XLSX_TASK,
  FG_XLSX_MEASURE,
  FG_XLSX_LONG,
  FG_XLSX_DAY,
  FG_XLSX_PERCENT,
  FG_XLSX_INSTRUCTIONS,
  FG_XLSX_ASKED,
  FG_XLSX_ANSWER,
  FG_XLSX_ANSWER_FIGURE,
  FG_XLSX_ANSWER_DAY,
  FG_XLSX_ROLES,
  FG_XLSX_LIGHTS = FG_XLSX_ROLES + FG_N_ROLES,
} FgXlsxFormat;

#define FG_N_XLSX_FORMATS (FG_XLSX_LIGHTS + FG_N_LIGHTS)

void fg_xlsx_style_add (lxw_workbook *workbook, lxw_format *formats[FG_N_XLSX_FORMATS]);

G_END_DECLS
