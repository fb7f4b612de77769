/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-agency-table.h"

G_BEGIN_DECLS

/**
 * FgAgencyNames:
 *
 * The names by which agencies are found as somebody types them. Made off the main thread, then for one thread at a time.
 */
typedef struct _FgAgencyNames FgAgencyNames;

/**
 * FgAgencyHit:
 * @place: the place of an agency in the list that the names were made of
 * @name: (transfer none): which of its names was found
 *
 * An agency that fits what was typed.
 */
typedef struct
{
  guint       place;
  const char *name;
} FgAgencyHit;

FgAgencyNames         *fg_agency_names_new     (GPtrArray *agencies);
FgAgencyNames         *fg_agency_names_load    (FgWorkspace *workspace, const char *const *others, GError **error);
FgAgencyNames         *fg_agency_names_ref     (FgAgencyNames *self);
void                   fg_agency_names_unref   (FgAgencyNames *self);

guint                  fg_agency_names_get_n   (FgAgencyNames *self);
const FgAgencySummary *fg_agency_names_get     (FgAgencyNames *self, guint place);
const FgAgencySummary *fg_agency_names_find    (FgAgencyNames *self, const char *name);
gboolean               fg_agency_names_match   (FgAgencyNames *self, guint place, const char *typed);
GArray                *fg_agency_names_suggest (FgAgencyNames *self, const char *typed, guint max_hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgAgencyNames, fg_agency_names_unref)

G_END_DECLS
