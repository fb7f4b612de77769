/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgAgencySummary:
 * @id: its row id
 * @name: its name as written in the notices
 * @collective: whether the name stands for several
 * @n_lead: how many items it leads
 * @n_responsible: how many it is responsible for
 * @n_cooperate: how many it helps with
 *
 * An agency in the list of agencies.
 */
typedef struct
{
  gint64   id;
  char    *name;
  gboolean collective;
  guint    n_lead;
  guint    n_responsible;
  guint    n_cooperate;
} FgAgencySummary;

void       fg_agency_summary_free (FgAgencySummary *self);

GPtrArray *fg_agency_table_list   (FgWorkspace *workspace, gint64 plan_id, GError **error);
gint64     fg_agency_table_find   (FgWorkspace *workspace, const char *reference, GError **error);
gint64     fg_agency_table_ensure (FgRevision *revision, const char *name, gboolean collective, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgAgencySummary, fg_agency_summary_free)

G_END_DECLS
