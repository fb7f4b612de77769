/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-deadline-clause.h"
#include "fg-words.h"

G_BEGIN_DECLS

FgDay    fg_cell_date_from_serial (double serial, gboolean is_1904);
gboolean fg_cell_date_read        (FgWords words, FgDay issued, FgDeadline *deadline, FgDeadlineRemark *remark);

G_END_DECLS
