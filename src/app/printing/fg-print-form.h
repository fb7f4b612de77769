/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-print-choices.h"

G_BEGIN_DECLS

#define FG_TYPE_PRINT_FORM (fg_print_form_get_type ())
G_DECLARE_FINAL_TYPE (FgPrintForm, fg_print_form, FG, PRINT_FORM, GtkWidget)

void fg_print_form_set_choices  (FgPrintForm *self, const FgPrintKind *kind, const FgPrintChoices *choices);
void fg_print_form_set_agencies (FgPrintForm *self, GPtrArray *agencies);
void fg_print_form_get_choices  (FgPrintForm *self, FgPrintChoices *choices);

G_END_DECLS
