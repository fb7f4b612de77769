/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FG_FORM_ERROR (fg_form_error_quark ())

/**
 * FgFormError:
 * @FG_FORM_ERROR_NO_FORM: the file is none that Fengong made for an agency
 * @FG_FORM_ERROR_FILE: the file cannot be read
 *
 * Why a form is not taken in. Each comes with one translated sentence that says what to do.
 */
typedef enum
{
  FG_FORM_ERROR_NO_FORM,
  FG_FORM_ERROR_FILE,
} FgFormError;

GQuark fg_form_error_quark (void);

G_END_DECLS
