/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form.h"
#include "fg-ledger.h"
#include "fg-matrix.h"
#include "fg-page-setup.h"
#include "fg-printout.h"
#include "fg-report-error.h"
#include "fg-report-format.h"
#include "fg-timeline.h"

G_BEGIN_DECLS

FgPrintout *fg_report_make_matrix    (FgMatrix *matrix, const FgPageSetup *setup);
FgPrintout *fg_report_make_timeline  (FgTimeline *timeline, FgDay from, FgDay to, const FgPageSetup *setup);
FgPrintout *fg_report_make_ledger    (FgLedger *ledger, const FgPageSetup *setup);

gboolean fg_report_write_matrix   (FgMatrix          *matrix,
                                   const FgPageSetup *setup,
                                   FgReportFormat     format,
                                   const char        *path,
                                   GError           **error);
gboolean fg_report_write_timeline (FgTimeline        *timeline,
                                   FgDay              from,
                                   FgDay              to,
                                   const FgPageSetup *setup,
                                   FgReportFormat     format,
                                   const char        *path,
                                   GError           **error);
gboolean fg_report_write_ledger   (FgLedger          *ledger,
                                   const FgPageSetup *setup,
                                   FgReportFormat     format,
                                   const char        *path,
                                   GError           **error);
gboolean fg_report_write_form     (FgForm            *form,
                                   const FgPageSetup *setup,
                                   FgReportFormat     format,
                                   const char        *path,
                                   GError           **error);

G_END_DECLS
