/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fg_decode_to_utf8 (GBytes *bytes, gsize *length, GError **error);

G_END_DECLS
