/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-cli.h"
#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgCliAmend:
 * @plan: a reference to the plan that the notice is a later version of
 * @as_json: whether to give the difference out as JSON
 * @dry_run: whether to store nothing
 * @keep_edits: whether what was changed by hand is to stay
 * @keep_dropped: whether items that are no longer in the notice are to stay
 *
 * How a later version is to be taken in.
 */
typedef struct
{
  const char *plan;
  gboolean    as_json;
  gboolean    dry_run;
  gboolean    keep_edits;
  gboolean    keep_dropped;
} FgCliAmend;

gboolean fg_cli_amend (FgCli *cli, const FgCliAmend *amend, FgPlan *plan, GError **error);

G_END_DECLS
