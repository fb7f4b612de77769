/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-history-version-private.h"

G_BEGIN_DECLS

char *fg_history_describe_milestone    (FgVersions *versions);
char *fg_history_describe_reminder     (FgVersions *versions);
char *fg_history_describe_finding      (FgVersions *versions);
char *fg_history_describe_merit        (FgVersions *versions);
char *fg_history_describe_calendar_day (FgVersions *versions);
char *fg_history_dup_agency            (FgVersions *versions, FgField field);

G_END_DECLS
