/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be printed, by the view from which it is.
 */
#include "fg-print-kind.h"

/**
 * fg_print_kind_find:
 * @view: (nullable): the name of a view in the window
 *
 * Returns: (transfer none) (nullable): what is printed from there, %NULL for nothing
 */
const FgPrintKind *
fg_print_kind_find (const char *view)
{
  static const FgPrintKind *const kinds[] = { &fg_ledger_print, &fg_timeline_print, &fg_matrix_print };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i]->view, view) == 0)
      return kinds[i];

  return NULL;
}
