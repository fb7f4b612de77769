/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

gboolean   fg_assignment_merge_is_same (const GPtrArray *a, const GPtrArray *b);
GPtrArray *fg_assignment_merge         (const GPtrArray *first, const GPtrArray *mine, const GPtrArray *theirs);
char      *fg_assignment_merge_to_text (const GPtrArray *assignments);

G_END_DECLS
