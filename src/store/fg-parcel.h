/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-merge.h"

G_BEGIN_DECLS

typedef enum
{
  FG_PARCEL_SENT,
  FG_PARCEL_RECEIVED,
} FgParcelDirection;

/**
 * FgParcel:
 * @direction: whether it went out or came in
 * @time_ms: when, in milliseconds since 1970, UTC
 * @replica: the desk that sent it, 0 where it went out
 * @agency_id: the agency for which it was made, or whose desk sent it; 0 for colleagues
 * @agency_name: what that is called now, empty for colleagues
 * @until: how far in its sender's log it goes
 * @is_acknowledged: of one that went out, whether its recipient said that it has all of it
 * @n_revisions: how many actions are in it, or were new in it
 * @n_proposals: how many changes of it became proposals
 * @n_conflicts: how many conflicts came with it
 * @name: who sent it, or what is in it: titles of plans
 * @file: the name of its file
 *
 * A package in the ledger of exchange.
 */
typedef struct
{
  FgParcelDirection direction;
  gint64            time_ms;
  gint64            replica;
  gint64            agency_id;
  char             *agency_name;
  gint64            until;
  gboolean          is_acknowledged;
  guint             n_revisions;
  guint             n_proposals;
  guint             n_conflicts;
  char             *name;
  char             *file;
} FgParcel;

/**
 * FgOutstanding:
 * @agency_id: an agency
 * @agency_name: what it is called
 * @sent_ms: when a package was last sent to it
 * @received_ms: when one last came from it, 0 for never
 *
 * An agency that has not answered the last package that it was sent.
 */
typedef struct
{
  gint64 agency_id;
  char  *agency_name;
  gint64 sent_ms;
  gint64 received_ms;
} FgOutstanding;

void       fg_parcel_free             (FgParcel *self);
void       fg_outstanding_free        (FgOutstanding *self);
GPtrArray *fg_parcel_list             (FgWorkspace *workspace, guint n_max, GError **error);
GPtrArray *fg_parcel_list_outstanding (FgWorkspace *workspace, GError **error);
gboolean   fg_parcel_note_sent        (FgWorkspace *workspace, const FgParcel *parcel, GError **error);
gboolean   fg_parcel_note_received    (FgMerge *merge, const FgParcel *parcel, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgParcel, fg_parcel_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgOutstanding, fg_outstanding_free)

G_END_DECLS
