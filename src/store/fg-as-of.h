/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-work.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

gint64       fg_as_of_get_last_stamp (FgDay day, GTimeZone *zone);
FgWorkspace *fg_as_of_open           (FgWorkspace *workspace, gint64 last_stamp, const FgWork *work, GError **error);

G_END_DECLS
