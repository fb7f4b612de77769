/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgRevisionName:
 * @stamp: when it was made
 * @replica: on which desk
 *
 * What a revision is called on every desk; as text "stamp-replica".
 */
typedef struct
{
  gint64 stamp;
  gint64 replica;
} FgRevisionName;

gboolean fg_revision_name_parse (const char *text, FgRevisionName *name);

G_END_DECLS
