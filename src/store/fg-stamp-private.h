/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 fg_stamp_first_of    (gint64 time_ms);
gint64 fg_stamp_next        (gint64 last, gint64 now_ms);
gint64 fg_stamp_get_time_ms (gint64 stamp);

G_END_DECLS
