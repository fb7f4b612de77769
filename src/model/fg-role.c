/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The three roles of a plan notice: their names in files, on the screen, and their signs in a matrix.
 */
#include "fg-role.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *symbol;
} roles[FG_N_ROLES] = {
  [FG_ROLE_NONE] = { "none", "" },
  [FG_ROLE_LEAD] = { "lead", "◎" },
  [FG_ROLE_RESPONSIBLE] = { "responsible", "●" },
  [FG_ROLE_COOPERATE] = { "cooperate", "○" },
};

/**
 * fg_role_to_string:
 * @role: a role
 *
 * Returns: its name in JSON and on the command line: "lead", "responsible", "cooperate" or "none"
 */
const char *
fg_role_to_string (FgRole role)
{
  g_return_val_if_fail (role < FG_N_ROLES, NULL);

  return roles[role].name;
}

/**
 * fg_role_from_string:
 * @text: (nullable): a name as fg_role_to_string() gives it
 *
 * Returns: the role, or %FG_ROLE_NONE where @text names none
 */
FgRole
fg_role_from_string (const char *text)
{
  for (guint role = FG_ROLE_LEAD; role < FG_N_ROLES; role++)
    if (g_strcmp0 (text, roles[role].name) == 0)
      return (FgRole) role;

  return FG_ROLE_NONE;
}

/**
 * fg_role_get_label:
 * @role: a role
 *
 * Returns: its name for people, translated; empty for %FG_ROLE_NONE
 */
const char *
fg_role_get_label (FgRole role)
{
  switch (role)
    {
    case FG_ROLE_LEAD:
      /* Translators: the agency that leads an item (牵头). */
      return C_("role", "Lead");
    case FG_ROLE_RESPONSIBLE:
      /* Translators: an agency that is responsible for its share of an item (负责). */
      return C_("role", "Responsible");
    case FG_ROLE_COOPERATE:
      /* Translators: an agency that helps with an item (配合). */
      return C_("role", "Cooperate");
    case FG_ROLE_NONE:
      return "";
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * fg_role_get_symbol:
 * @role: a role
 *
 * Returns: its sign in a responsibility matrix: ◎, ●, ○, or empty
 */
const char *
fg_role_get_symbol (FgRole role)
{
  g_return_val_if_fail (role < FG_N_ROLES, "");

  return roles[role].symbol;
}
