/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean fg_plan_likeness_is_version (const char *title, const char *issuer, const char *other_title,
                                      const char *other_issuer);

G_END_DECLS
