/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-print-kind.h"

G_BEGIN_DECLS

/**
 * FgPrintChoices:
 * @setup: paper, margins and type
 * @request: what is printed
 *
 * What a person chose about printing one plan from one view.
 */
typedef struct
{
  FgPageSetup    setup;
  FgPrintRequest request;
} FgPrintChoices;

void fg_print_choices_recall   (FgPrintChoices *self, GSettings *settings, const FgPrintKind *kind, gint64 plan_id);
void fg_print_choices_remember (const FgPrintChoices *self, GSettings *settings, const FgPrintKind *kind);

G_END_DECLS
