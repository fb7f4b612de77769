/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ZipMaker ZipMaker;

ZipMaker *zip_maker_new   (void);
void      zip_maker_add   (ZipMaker *self, const char *name, const char *content);
void      zip_maker_fill  (ZipMaker *self, const char *name, const char *before, const char *piece, guint n,
                           const char *after);
GBytes   *zip_maker_close (ZipMaker *self);

G_END_DECLS
