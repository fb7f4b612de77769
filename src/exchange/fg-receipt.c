/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a package is and brings: shown before it is taken in, and told afterwards.
 */
#include "fg-receipt.h"

/**
 * fg_receipt_free:
 * @self: (transfer full): a receipt
 */
void
fg_receipt_free (FgReceipt *self)
{
  g_clear_pointer (&self->manifest, fg_package_manifest_free);
  g_clear_pointer (&self->result, fg_merge_result_free);
  g_free (self->agency_name);
  g_free (self);
}
