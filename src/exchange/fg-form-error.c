/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be wrong with a form that came back.
 */
#include "fg-form-error.h"

G_DEFINE_QUARK (fg-form-error, fg_form_error)
