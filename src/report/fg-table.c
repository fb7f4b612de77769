/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the cells of a table say in words.
 */
#include "fg-table.h"

#include "fg-light.h"
#include "fg-role.h"

/**
 * fg_cell_get_word:
 * @self: a cell that holds words, a role or a light
 *
 * Returns: (transfer none): the words, the sign of the role, the word of the light; empty for any other kind
 */
const char *
fg_cell_get_word (const FgCell *self)
{
  switch (self->kind)
    {
    case FG_CELL_TEXT:
      return self->text;
    case FG_CELL_ROLE:
      return fg_role_get_symbol ((FgRole) self->value);
    case FG_CELL_LIGHT:
      return fg_light_get_label ((FgLight) self->value);
    case FG_CELL_NONE:
    case FG_CELL_DAY:
    case FG_CELL_PERCENT:
      return "";
    default:
      g_return_val_if_reached ("");
    }
}
