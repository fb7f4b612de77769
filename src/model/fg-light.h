/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-status.h"

G_BEGIN_DECLS

/**
 * FgLight:
 * @FG_LIGHT_NONE: nothing to judge: no deadline, standing, suspended or cancelled
 * @FG_LIGHT_RED: overdue
 * @FG_LIGHT_YELLOW: due within the warning time
 * @FG_LIGHT_GREEN: in time
 * @FG_LIGHT_DONE: done
 *
 * The traffic light of an item on a given day. Never stored: it follows from the facts and the day.
 */
typedef enum
{
  FG_LIGHT_NONE,
  FG_LIGHT_RED,
  FG_LIGHT_YELLOW,
  FG_LIGHT_GREEN,
  FG_LIGHT_DONE,
} FgLight;

#define FG_N_LIGHTS 5

/* How many days before its last day an undone item turns yellow. */
#define FG_LIGHT_WARNING_DAYS 30

FgLight     fg_light_for         (FgStatus status, int percent, FgDay last_day, FgDay today);
const char *fg_light_to_string   (FgLight light);
gboolean    fg_light_from_string (const char *text, FgLight *light);
const char *fg_light_get_label   (FgLight light);
const char *fg_light_get_symbol  (FgLight light);
const char *fg_light_get_letter  (FgLight light);

G_END_DECLS
