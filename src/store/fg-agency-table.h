/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-agency-kind.h"
#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgAgencySummary:
 * @id: its row id
 * @name: the name by which the registry knows it
 * @collective: whether the name stands for several
 * @short_name: what it is called for short, or empty
 * @kind: what a person said that it is; see fg_agency_kind_resolve()
 * @contact: whom to ask there, or empty
 * @phone: their telephone number, or empty
 * @aliases: its other names, in the order in which they became known
 * @members: the names of the agencies that it stands for, in the order in which they were listed
 * @member_ids: (element-type gint64): their ids
 * @n_lead: how many items it leads
 * @n_responsible: how many it is responsible for
 * @n_cooperate: how many it helps with
 *
 * An agency in the list of agencies.
 */
typedef struct
{
  gint64       id;
  char        *name;
  gboolean     collective;
  char        *short_name;
  FgAgencyKind kind;
  char        *contact;
  char        *phone;
  GStrv        aliases;
  GStrv        members;
  GArray      *member_ids;
  guint        n_lead;
  guint        n_responsible;
  guint        n_cooperate;
} FgAgencySummary;

void         fg_agency_summary_free     (FgAgencySummary *self);
FgAgencyKind fg_agency_summary_get_kind (const FgAgencySummary *self);

GPtrArray   *fg_agency_table_list       (FgWorkspace *workspace, gint64 plan_id, GError **error);
gint64       fg_agency_table_find       (FgWorkspace *workspace, const char *reference, GError **error);
gboolean     fg_agency_table_look_up    (FgWorkspace *workspace, const char *name, gint64 *id, GError **error);
gint64       fg_agency_table_ensure     (FgRevision *revision, const char *name, gboolean collective, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgAgencySummary, fg_agency_summary_free)

G_END_DECLS
