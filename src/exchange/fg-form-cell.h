/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form-reply.h"

G_BEGIN_DECLS

char       *fg_form_cell_dup_words (const char *text);
const char *fg_form_cell_take      (FgFormAnswer *answer, FgFormColumn column, const char *text);

G_END_DECLS
