/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *office_converter_run      (const char *path, const char *to, const char *option);
void    office_converter_clean_up (void);

G_END_DECLS
