/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

FgForm *fg_form_query_load (FgWorkspace *workspace, gint64 plan_id, gint64 agency_id, FgDay today, GError **error);

G_END_DECLS
