/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-work.h"

G_BEGIN_DECLS

#define FG_TYPE_LONG_WORK (fg_long_work_get_type ())
G_DECLARE_FINAL_TYPE (FgLongWork, fg_long_work, FG, LONG_WORK, GObject)

/* The fraction of work that has not yet told how far it is. */
#define FG_LONG_WORK_UNKNOWN (-1.0)

FgLongWork   *fg_long_work_new             (const char *sentence);
const char   *fg_long_work_get_sentence    (FgLongWork *self);
double        fg_long_work_get_fraction    (FgLongWork *self);
GCancellable *fg_long_work_get_cancellable (FgLongWork *self);
const FgWork *fg_long_work_get_work        (FgLongWork *self);
void          fg_long_work_cancel          (FgLongWork *self);
gboolean      fg_long_work_is_cancelled    (FgLongWork *self);

G_END_DECLS
