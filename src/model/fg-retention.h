/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"

G_BEGIN_DECLS

void fg_retention_choose (const FgDay *days, guint n_days, FgDay today, gboolean *keep);

G_END_DECLS
