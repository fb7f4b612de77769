/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-store.h"

G_BEGIN_DECLS

FgStore    *fg_store_new_of_past (FgWorkspace *past);
const char *fg_store_get_path    (FgStore *self);

G_END_DECLS
