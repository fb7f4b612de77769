/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-statement-private.h"

G_BEGIN_DECLS

gboolean fg_reference_to_number (const char *reference, gint64 *number);
gint64   fg_reference_pick      (FgStatement *statement, const char *reference, const char *not_found, GError **error);

G_END_DECLS
