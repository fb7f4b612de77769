/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-log-private.h"

G_BEGIN_DECLS

gboolean fg_attachment_rescue (FgRevision *revision, guint *n_lost, GError **error);

G_END_DECLS
