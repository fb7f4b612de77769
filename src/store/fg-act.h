/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fg_act_make     (const char *act, const char *about);
char *fg_act_to_words (const char *label);

G_END_DECLS
