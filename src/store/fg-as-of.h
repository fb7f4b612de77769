/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgAsOfProgress:
 * @fraction: how much is done, from 0 to 1
 * @data: what was given with it
 *
 * Called now and then on the thread that builds.
 */
typedef void (*FgAsOfProgress) (double fraction, gpointer data);

gint64       fg_as_of_get_last_stamp (FgDay day, GTimeZone *zone);
FgWorkspace *fg_as_of_open           (FgWorkspace *workspace, gint64 last_stamp, FgAsOfProgress progress, gpointer data,
                                      GCancellable *cancellable, GError **error);

G_END_DECLS
