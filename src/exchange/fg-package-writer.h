/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-outgoing.h"
#include "fg-package-error.h"

G_BEGIN_DECLS

/**
 * FgPackageOptions:
 * @plan_ids: (element-type gint64) (nullable): the plans to send, %NULL for everything
 * @plan_titles: (element-type utf8) (nullable): their titles
 * @agency_id: the agency whose part is to be sent, 0 for all
 * @since_last: whether to leave out what all recipients said that they have
 * @sender: who sends
 *
 * What package to make.
 */
typedef struct
{
  GArray     *plan_ids;
  GPtrArray  *plan_titles;
  gint64      agency_id;
  gboolean    since_last;
  const char *sender;
} FgPackageOptions;

gboolean fg_package_write (FgWorkspace *workspace, const FgPackageOptions *options, const char *path,
                           guint *n_revisions, GError **error);

G_END_DECLS
