/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drop-down of the roles that an agency can have, with their signs.
 */
#include "fg-role-drop-down.h"

/**
 * fg_role_drop_down_fill:
 * @drop_down: a drop-down
 *
 * Makes @drop_down offer all roles.
 */
void
fg_role_drop_down_fill (GtkDropDown *drop_down)
{
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  for (FgRole role = FG_ROLE_LEAD; role < FG_N_ROLES; role++)
    gtk_string_list_take (roles, g_strdup_printf ("%s %s", fg_role_get_symbol (role), fg_role_get_label (role)));

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (roles));
}

/**
 * fg_role_drop_down_get_role:
 * @drop_down: a drop-down of roles
 *
 * Returns: the role that is chosen
 */
FgRole
fg_role_drop_down_get_role (GtkDropDown *drop_down)
{
  g_return_val_if_fail (GTK_IS_DROP_DOWN (drop_down), FG_ROLE_NONE);

  return FG_ROLE_LEAD + gtk_drop_down_get_selected (drop_down);
}

/**
 * fg_role_drop_down_set_role:
 * @drop_down: a drop-down of roles
 * @role: the role to choose
 */
void
fg_role_drop_down_set_role (GtkDropDown *drop_down, FgRole role)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (role != FG_ROLE_NONE);

  gtk_drop_down_set_selected (drop_down, role - FG_ROLE_LEAD);
}
