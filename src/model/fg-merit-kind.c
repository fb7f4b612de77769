/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is noted in an agency's favour: praise where results show, exemption where who tried something new is not blamed.
 */
#include "fg-merit-kind.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label;
} kinds[FG_N_MERIT_KINDS] = {
  [FG_MERIT_PRAISE] = { "merit", NC_("merit", "Merit") },
  [FG_MERIT_EXEMPTION] = { "exemption", NC_("merit", "Exemption") },
};

/**
 * fg_merit_kind_to_string:
 * @kind: a kind
 *
 * Returns: its name in JSON and on the command line: "merit" or "exemption"
 */
const char *
fg_merit_kind_to_string (FgMeritKind kind)
{
  g_return_val_if_fail (kind < FG_N_MERIT_KINDS, NULL);

  return kinds[kind].name;
}

/**
 * fg_merit_kind_from_string:
 * @text: (nullable): a name as fg_merit_kind_to_string() gives it
 * @kind: (out): the kind
 *
 * Returns: whether @text names a kind
 */
gboolean
fg_merit_kind_from_string (const char *text, FgMeritKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < FG_N_MERIT_KINDS; i++)
    if (g_strcmp0 (text, kinds[i].name) == 0)
      {
        *kind = (FgMeritKind) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fg_merit_kind_get_label:
 * @kind: a kind
 *
 * Returns: its name for people, translated
 */
const char *
fg_merit_kind_get_label (FgMeritKind kind)
{
  g_return_val_if_fail (kind < FG_N_MERIT_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "merit", kinds[kind].label);
}
