/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgAgencySuggestion:
 * @agency_id: an agency that has the smaller part
 * @name: its name
 * @into_id: one that is most likely the same
 * @into_name: its name
 *
 * Two agencies of the registry that a person might merge.
 */
typedef struct
{
  gint64 agency_id;
  char  *name;
  gint64 into_id;
  char  *into_name;
} FgAgencySuggestion;

void       fg_agency_suggestion_free (FgAgencySuggestion *self);
GPtrArray *fg_agency_suggestion_list (FgWorkspace *workspace, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgAgencySuggestion, fg_agency_suggestion_free)

G_END_DECLS
