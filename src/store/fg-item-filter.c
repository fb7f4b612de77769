/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which items a list shows and in what order, as a plain value that can cross to another thread.
 */
#include "fg-item-filter.h"

/**
 * fg_item_filter_copy:
 * @self: a filter
 * @copy: (out caller-allocates): storage that holds no filter yet
 */
void
fg_item_filter_copy (const FgItemFilter *self, FgItemFilter *copy)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (copy != NULL);

  *copy = *self;
  copy->search = g_strdup (self->search);
}

/**
 * fg_item_filter_clear:
 * @self: a filter
 *
 * Frees what @self holds and leaves it letting everything through.
 */
void
fg_item_filter_clear (FgItemFilter *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->search);
  *self = (FgItemFilter) FG_ITEM_FILTER_INIT;
}
