/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-merge.h"

G_BEGIN_DECLS

/**
 * FgPeer:
 * @replica: the desk
 * @name: who sent its last package
 * @agency_id: the agency for which its workspace was made, 0 for none
 * @received: how far in its log we have all of what @received_scope names
 * @received_scope: a part of its log
 *
 * Another desk, as far as we know it.
 */
typedef struct
{
  gint64 replica;
  char  *name;
  gint64 agency_id;
  gint64 received;
  char  *received_scope;
} FgPeer;

/**
 * FgPeerNews:
 * @replica: the desk that sent the package
 * @name: who sent it
 * @agency_id: the agency for which its workspace was made, 0 for none
 * @scope: which part of its log the package has
 * @from: the place in its log after which the package begins
 * @to: the last place in its log that the package covers
 * @is_whole: whether all of the package was taken
 * @seen_scope: (nullable): which part of our log that desk has
 * @seen: how far
 *
 * What a package says of its sender. Borrows its texts.
 */
typedef struct
{
  gint64      replica;
  const char *name;
  gint64      agency_id;
  const char *scope;
  gint64      from;
  gint64      to;
  gboolean    is_whole;
  const char *seen_scope;
  gint64      seen;
} FgPeerNews;

void       fg_peer_free          (FgPeer *self);
GPtrArray *fg_peer_list          (FgWorkspace *workspace, GError **error);
gboolean   fg_peer_find_since    (FgWorkspace *workspace, gint64 agency_id, const char *scope, gint64 *since,
                                  GError **error);
gboolean   fg_peer_get_self      (FgWorkspace *workspace, gint64 *replica, gint64 *agency_id, GError **error);
char      *fg_peer_dup_agency_name (FgMerge *merge, gint64 agency_id, GError **error);
gboolean   fg_peer_note          (FgMerge *merge, const FgPeerNews *news, GError **error);
gboolean   fg_peer_become_agency (FgMerge *merge, gint64 agency_id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPeer, fg_peer_free)

G_END_DECLS
