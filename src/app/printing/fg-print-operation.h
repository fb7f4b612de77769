/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-page-setup.h"
#include "fg-printout.h"

G_BEGIN_DECLS

/**
 * FgPrintOutcome:
 * @error: (nullable): why nothing is printed
 * @user_data: what was given with the callback
 */
typedef void (*FgPrintOutcome) (const GError *error, gpointer user_data);

void fg_print_operation_start (GtkWindow *parent, FgPrintout *printout, const FgPageSetup *setup,
                               FgPrintOutcome on_failed, gpointer user_data);

G_END_DECLS
