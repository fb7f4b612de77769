/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be wrong with a package, in sentences that its recipient understands.
 */
#include "fg-package-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (fg-package-error-quark, fg_package_error)

/**
 * fg_package_error_set_damaged:
 * @error: return location for an error
 *
 * Returns: %FALSE
 */
gboolean
fg_package_error_set_damaged (GError **error)
{
  g_set_error_literal (error, FG_PACKAGE_ERROR, FG_PACKAGE_ERROR_DAMAGED,
                       _("The file is not a whole package of Fengong. Ask its sender for another one."));
  return FALSE;
}

/**
 * fg_package_error_set_too_large:
 * @error: return location for an error
 *
 * Returns: %FALSE
 */
gboolean
fg_package_error_set_too_large (GError **error)
{
  g_set_error_literal (error, FG_PACKAGE_ERROR, FG_PACKAGE_ERROR_TOO_LARGE,
                       _("The package holds more than Fengong takes in at once. Ask its sender for one plan at a time."));
  return FALSE;
}
