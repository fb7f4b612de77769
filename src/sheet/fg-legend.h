/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-text-cache.h"

G_BEGIN_DECLS

typedef enum
{
  FG_LEGEND_ROLE,
  FG_LEGEND_LIGHT,
  FG_LEGEND_LETTERED_LIGHT,
  FG_LEGEND_MILESTONE,
  FG_LEGEND_BAR,
  FG_LEGEND_OPEN_BAR,
  FG_LEGEND_DEADLINE,
  FG_LEGEND_OVERDUE,
  FG_LEGEND_BASELINE,
  FG_LEGEND_TODAY,
} FgLegendKind;

/**
 * FgLegendEntry:
 * @kind: what sort of sign is explained
 * @value: which role or light, else 0
 */
typedef struct
{
  FgLegendKind kind;
  guint        value;
} FgLegendEntry;

double fg_legend_measure (const FgLegendEntry *entries, guint n_entries, FgSheetStyle *style, double width);
void   fg_legend_append  (const FgLegendEntry *entries,
                          guint                n_entries,
                          FgTextCache         *texts,
                          FgSheetStyle        *style,
                          GtkSnapshot         *snapshot,
                          double               width);

G_END_DECLS
