/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-outline.h"

G_BEGIN_DECLS

void fg_outline_sentences_mark (FgOutline *outline);

G_END_DECLS
