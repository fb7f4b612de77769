/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-print-kind.h"
#include "fg-store.h"

G_BEGIN_DECLS

#define FG_TYPE_PRINT_DIALOG (fg_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FgPrintDialog, fg_print_dialog, FG, PRINT_DIALOG, AdwWindow)

GtkWidget *fg_print_dialog_new (GtkWindow *parent, FgStore *store, const FgPrintKind *kind, gint64 plan_id, FgDay today);

G_END_DECLS
