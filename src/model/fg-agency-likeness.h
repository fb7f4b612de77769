/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgAgencyLikeness:
 * @first: the place of a name in the list that was asked about
 * @second: the place of another one after it
 *
 * Two names that are most likely those of one agency.
 */
typedef struct
{
  guint first;
  guint second;
} FgAgencyLikeness;

gboolean fg_agency_likeness_is_alike (const char *a, const char *b);
GArray  *fg_agency_likeness_find     (const char *const *names);

G_END_DECLS
