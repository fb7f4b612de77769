/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean fg_report_file_write (const char *path, const GByteArray *bytes, GError **error);

G_END_DECLS
