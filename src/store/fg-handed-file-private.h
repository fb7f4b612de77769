/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-foreign-file-private.h"

G_BEGIN_DECLS

char     *fg_handed_file_copy_in (const char *source, const char *folder, const FgWork *work, GError **error);
gboolean  fg_handed_file_look    (FgForeignFile *file, const char *source, int *version, GError **error);

G_END_DECLS
