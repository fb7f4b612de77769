/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgMeritKind:
 * @FG_MERIT_PRAISE: 激励, what an agency did well
 * @FG_MERIT_EXEMPTION: 容错, why it is not blamed for what went wrong
 *
 * What is noted in an agency's favour. Stored as these numbers.
 */
typedef enum
{
  FG_MERIT_PRAISE,
  FG_MERIT_EXEMPTION,
} FgMeritKind;

#define FG_N_MERIT_KINDS 2

const char *fg_merit_kind_to_string   (FgMeritKind kind);
gboolean    fg_merit_kind_from_string (const char *text, FgMeritKind *kind);
const char *fg_merit_kind_get_label   (FgMeritKind kind);

G_END_DECLS
