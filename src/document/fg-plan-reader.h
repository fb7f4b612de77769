/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-document-error.h"
#include "fg-plan.h"

G_BEGIN_DECLS

FgPlan *fg_plan_reader_read (GBytes *bytes, const char *title, FgDay issued, GError **error);

G_END_DECLS
