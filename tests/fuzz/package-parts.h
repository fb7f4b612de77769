/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *package_parts_pack (const char *parts, gsize length);

G_END_DECLS
