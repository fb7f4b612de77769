/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

/* "offset+length" with two 64-bit numbers */
#define FG_SPAN_TEXT_SIZE 42

const char *fg_span_to_text   (const FgSpan *span, char text[FG_SPAN_TEXT_SIZE]);
FgSpan      fg_span_from_text (const char *text);

G_END_DECLS
