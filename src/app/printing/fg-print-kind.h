/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-page-setup.h"
#include "fg-printout.h"
#include "fg-report-format.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/* How many choices of its own a kind may have. */
#define FG_PRINT_OPTIONS_MAX 8

/**
 * FgPrintOption:
 * @label: what is chosen, to be translated
 * @values: (nullable) (array zero-terminated=1): what it can be, to be translated; %NULL for a switch, which is 0 or 1
 * @initial: what it is before anybody chose
 *
 * A choice about what is printed.
 */
typedef struct
{
  const char        *label;
  const char *const *values;
  guint              initial;
} FgPrintOption;

/**
 * FgPrintRequest:
 * @plan_id: the plan
 * @today: the day that it is judged on
 * @values: for each option of its kind, what was chosen
 * @agency_id: what concerns this agency only, 0 for all
 * @from: the first day of a timeline, or %FG_DAY_NONE
 * @to: its last day, or %FG_DAY_NONE
 *
 * What shall be printed.
 */
typedef struct
{
  gint64 plan_id;
  FgDay  today;
  guint  values[FG_PRINT_OPTIONS_MAX];
  gint64 agency_id;
  FgDay  from;
  FgDay  to;
} FgPrintRequest;

/**
 * FgPrintKind:
 * @view: the view of the window from which it is printed, under which its choices are remembered too
 * @title: what the dialog is called, to be translated
 * @formats: the files that it can be saved as
 * @options: its choices
 * @n_options: how many
 * @has_agency: whether it can be had for one agency
 * @has_range: whether it can be had for a range of days
 * @read: reads what is printed, on the store's reading thread; %NULL with its error set
 * @free_data: frees what @read gave
 * @make: makes a printout of that, still without pages
 * @write: writes that into a file
 *
 * Something that can be printed. What @read gave does not change afterwards, so that any thread may look at it.
 */
typedef struct
{
  const char          *view;
  const char          *title;
  FgReportFormats      formats;
  const FgPrintOption *options;
  guint                n_options;
  gboolean             has_agency;
  gboolean             has_range;

  gpointer    (*read)  (FgWorkspace *workspace, const FgPrintRequest *request, GError **error);
  GDestroyNotify free_data;
  FgPrintout *(*make)  (gpointer data, const FgPrintRequest *request, const FgPageSetup *setup);
  gboolean    (*write) (gpointer data, const FgPrintRequest *request, const FgPageSetup *setup, FgReportFormat format,
                        const char *path, GError **error);
} FgPrintKind;

/* Each beside the other things of its view, in the file of its name. */
extern const FgPrintKind fg_ledger_print;
extern const FgPrintKind fg_matrix_print;
extern const FgPrintKind fg_timeline_print;

const FgPrintKind *fg_print_kind_find (const char *view);

G_END_DECLS
