/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-filter.h"
#include "fg-ledger.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

FgLedger *fg_ledger_query_load (FgWorkspace *workspace, const FgItemFilter *filter, GError **error);

G_END_DECLS
