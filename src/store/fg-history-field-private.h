/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-history-version-private.h"

G_BEGIN_DECLS

/* What a row held, in words. */
typedef char *(*FgHistoryDescribe) (FgVersions *versions);

/**
 * FgHistoryField:
 * @field: a field
 * @describe: what it held, with those that mean one thing with it
 * @describe_fully: (nullable): more of that, where @describe says the same of both sides of a change
 * @label: what it is called, to be translated in the context "history"
 */
typedef struct
{
  FgField           field;
  FgHistoryDescribe describe;
  FgHistoryDescribe describe_fully;
  const char       *label;
} FgHistoryField;

const FgHistoryField *fg_history_field_get        (guint place);
gboolean              fg_history_field_speaks_for (FgField telling, FgField field);
char                 *fg_history_dup_day          (FgVersions *versions, FgField field);
char                 *fg_history_dup_phrase       (const char *format, const char *value);
char                 *fg_history_join_parts       (const char *const *parts, gsize n_parts);

G_END_DECLS
