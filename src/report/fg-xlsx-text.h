/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fg_xlsx_text_clean (const char *text);

G_END_DECLS
