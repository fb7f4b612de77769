/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "fg-work.h"

G_BEGIN_DECLS

void     fg_work_report (const FgWork *work, double fraction);
gboolean fg_work_go_on  (const FgWork *work, GError **error);
void     fg_work_watch  (const FgWork *work, sqlite3 *db);

G_END_DECLS
