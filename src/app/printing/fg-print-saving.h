/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-print-subject.h"

G_BEGIN_DECLS

/**
 * FgPrintSaved:
 * @sentence: what has become of it, for people
 * @user_data: what was given with the callback
 */
typedef void (*FgPrintSaved) (const char *sentence, gpointer user_data);

void fg_print_saving_ask (GtkWindow *parent, FgPrintSubject *subject, FgReportFormat format, const char *name,
                          FgPrintSaved on_saved, gpointer user_data);

G_END_DECLS
