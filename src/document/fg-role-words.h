/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-role.h"
#include "fg-words.h"

G_BEGIN_DECLS

FgRole fg_role_words_drop      (FgWords *atom);
FgRole fg_role_words_drop_bare (FgWords *atom);

G_END_DECLS
