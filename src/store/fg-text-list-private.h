/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace-private.h"

G_BEGIN_DECLS

char    *fg_text_list_to_json   (FgWorkspace *workspace, GPtrArray *texts, GError **error);
gboolean fg_text_list_from_json (FgWorkspace *workspace, const char *json, GPtrArray *texts, GError **error);

G_END_DECLS
