/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline, printed.
 */
#include <glib/gi18n-lib.h>

#include "fg-print-kind.h"
#include "fg-report.h"
#include "fg-timeline-query.h"

enum
{
  OPTION_GROUP,
};

static const char *const groups[] = {
  [FG_TIMELINE_GROUP_SECTION] = N_("By section"),
  [FG_TIMELINE_GROUP_TASK] = N_("By task"),
  [FG_TIMELINE_GROUP_AGENCY] = N_("By leading agency"),
  [FG_TIMELINE_GROUP_DEADLINE] = N_("By month of the deadline"),
  [FG_TIMELINE_GROUP_LIGHT] = N_("By light"),
  [FG_TIMELINE_GROUP_NONE] = N_("No headings"),
  NULL,
};

static const FgPrintOption options[] = {
  [OPTION_GROUP] = { N_("Headings"), groups, FG_TIMELINE_GROUP_SECTION },
};

static gpointer
read_timeline (FgWorkspace *workspace, const FgPrintRequest *request, GError **error)
{
  const FgTimelineOptions what = {
    .group = (FgTimelineGroup) request->values[OPTION_GROUP],
    .filter = { .agency_id = request->agency_id },
    .from = request->from,
    .to = request->to,
  };

  return fg_timeline_query (workspace, request->plan_id, &what, request->today, error);
}

static FgPrintout *
make_printout (gpointer data, const FgPrintRequest *request, const FgPageSetup *setup)
{
  return fg_report_make_timeline (data, request->from, request->to, setup);
}

static gboolean
write_file (gpointer data, const FgPrintRequest *request, const FgPageSetup *setup, FgReportFormat format,
            const char *path, GError **error)
{
  return fg_report_write_timeline (data, request->from, request->to, setup, format, path, error);
}

const FgPrintKind fg_timeline_print = {
  .view = "timeline",
  .title = N_("Print the Timeline"),
  .formats = FG_REPORT_FORMATS_TIMELINE,
  .options = options,
  .n_options = G_N_ELEMENTS (options),
  .has_agency = TRUE,
  .has_range = TRUE,
  .read = read_timeline,
  .free_data = (GDestroyNotify) fg_timeline_unref,
  .make = make_printout,
  .write = write_file,
};
