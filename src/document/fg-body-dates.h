/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-text-flow.h"

G_BEGIN_DECLS

gboolean fg_body_dates_read (FgWords text, const FgTextFlow *flow, FgDay reckoning_day, GPtrArray *body_dates,
                             FgWords *due);

G_END_DECLS
