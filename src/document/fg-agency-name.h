/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgNameStrength:
 * @FG_NAME_NONE: nothing about it says agency
 * @FG_NAME_WEAK: it may be one
 * @FG_NAME_STRONG: it ends as agencies' names do, or is a collective
 *
 * How much words look like the name of an agency.
 */
typedef enum
{
  FG_NAME_NONE,
  FG_NAME_WEAK,
  FG_NAME_STRONG,
} FgNameStrength;

gboolean       fg_agency_name_is_collective       (const char *name);
gboolean       fg_agency_name_is_collective_words (FgWords name);
FgNameStrength fg_agency_name_judge               (FgWords name);
gboolean       fg_agency_name_has_level           (FgWords name);
gboolean       fg_agency_name_are_places          (FgWords name, FgWords next);
const char    *fg_agency_name_find_joint          (FgWords names, FgWords *right);
gboolean       fg_agency_name_drop_open_end       (FgWords *name);

G_END_DECLS
