/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The name of a revision that holds on every desk: its stamp and the desk that made it.
 */
#include "fg-revision-name-private.h"

#include <string.h>

/**
 * fg_revision_name_parse:
 * @text: a name as packages have it
 * @name: (out caller-allocates): the name
 *
 * Returns: whether it is one, written as we write it
 */
gboolean
fg_revision_name_parse (const char *text, FgRevisionName *name)
{
  const char *dash = strchr (text, '-');
  g_autofree char *stamp = dash != NULL ? g_strndup (text, (gsize) (dash - text)) : NULL;
  g_autofree char *written = NULL;

  if (stamp == NULL
      || !g_ascii_string_to_signed (stamp, 10, 1, G_MAXINT64, &name->stamp, NULL)
      || !g_ascii_string_to_signed (dash + 1, 10, 1, G_MAXINT64, &name->replica, NULL))
    return FALSE;

  written = g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, name->stamp, name->replica);
  return g_str_equal (written, text);
}
