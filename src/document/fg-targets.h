/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-text-flow.h"

G_BEGIN_DECLS

void fg_targets_read (FgWords text, const FgTextFlow *flow, GPtrArray *targets);

G_END_DECLS
