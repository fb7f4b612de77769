/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-print-choices.h"

G_BEGIN_DECLS

/**
 * FgPrintSubject:
 *
 * What was read to be printed, together with what was chosen about it. It does not change once it is there, so that it
 * can be shown, printed and written into a file at the same time.
 */
typedef struct _FgPrintSubject FgPrintSubject;

FgPrintSubject       *fg_print_subject_read        (FgWorkspace *workspace, const FgPrintKind *kind,
                                                    const FgPrintChoices *choices, GError **error);
FgPrintSubject       *fg_print_subject_ref         (FgPrintSubject *self);
void                  fg_print_subject_unref       (FgPrintSubject *self);
const FgPrintChoices *fg_print_subject_get_choices (FgPrintSubject *self);
FgPrintout           *fg_print_subject_make        (FgPrintSubject *self, GError **error);
gboolean              fg_print_subject_write       (FgPrintSubject *self, FgReportFormat format, const char *path,
                                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPrintSubject, fg_print_subject_unref)

G_END_DECLS
