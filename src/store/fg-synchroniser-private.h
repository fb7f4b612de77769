/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *fg_synchroniser_find (const char *real_folder);

G_END_DECLS
