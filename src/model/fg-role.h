/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgRole:
 * @FG_ROLE_NONE: no part in the item
 * @FG_ROLE_LEAD: 牵头, answers for the item as a whole
 * @FG_ROLE_RESPONSIBLE: 负责, does its share of the item
 * @FG_ROLE_COOPERATE: 配合, helps those that do
 *
 * What an agency has to do with an item. Stored as these numbers.
 */
typedef enum
{
  FG_ROLE_NONE,
  FG_ROLE_LEAD,
  FG_ROLE_RESPONSIBLE,
  FG_ROLE_COOPERATE,
} FgRole;

#define FG_N_ROLES 4

const char *fg_role_to_string  (FgRole role);
FgRole      fg_role_from_string (const char *text);
const char *fg_role_get_label  (FgRole role);
const char *fg_role_get_symbol (FgRole role);

G_END_DECLS
