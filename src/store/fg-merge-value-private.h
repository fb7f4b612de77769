/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-field-private.h"

G_BEGIN_DECLS

gboolean fg_merge_value_fits (FgField field, const FgValue *value);

G_END_DECLS
