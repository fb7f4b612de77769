/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgPinyin:
 *
 * How characters are read. For one thread at a time.
 */
typedef struct _FgPinyin FgPinyin;

FgPinyin   *fg_pinyin_new          (void);
void        fg_pinyin_free         (FgPinyin *self);
const char *fg_pinyin_get_readings (FgPinyin *self, gunichar character);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPinyin, fg_pinyin_free)

G_END_DECLS
