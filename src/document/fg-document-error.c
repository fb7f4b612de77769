/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a file gives no plan, and the sentences that more than one kind of file needs.
 */
#include "fg-document-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (fg-document-error-quark, fg_document_error)

/**
 * fg_document_error_set_damaged:
 * @error: where to say that the file ends early or contradicts itself
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
fg_document_error_set_damaged (GError **error)
{
  g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_DAMAGED,
                       _("The file is damaged or was cut off on its way. Get it once more, or open it in WPS, Word or Excel and save it anew."));
  return FALSE;
}

/**
 * fg_document_error_set_too_large:
 * @error: where to say that the file holds more than any notice or ledger
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
fg_document_error_set_too_large (GError **error)
{
  g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_TOO_LARGE,
                       _("The file unpacks to far more than a notice or ledger holds, so it was not read. Choose the file that was issued."));
  return FALSE;
}
