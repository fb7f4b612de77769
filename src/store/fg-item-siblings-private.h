/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"
#include "fg-revision-private.h"

G_BEGIN_DECLS

/**
 * FgSibling:
 * @id: a row of the table of items
 * @kind: what it is
 * @ordinal: what it is sorted by among those of its parent
 * @no: its number, 0 where it has none of its own
 * @label: its number as printed
 *
 * An item in its place among others.
 */
typedef struct
{
  gint64     id;
  FgItemKind kind;
  gint64     ordinal;
  int        no;
  char      *label;
} FgSibling;

/**
 * FgItemPlace:
 * @plan_id: its plan
 * @parent_id: what it stands in, 0 for nothing
 * @kind: what it is
 *
 * Where an item stands.
 */
typedef struct
{
  gint64     plan_id;
  gint64     parent_id;
  FgItemKind kind;
} FgItemPlace;

gboolean   fg_item_place_load        (FgRevision *revision, gint64 item_id, FgItemPlace *place, GError **error);

GPtrArray *fg_siblings_load          (FgRevision *revision, gint64 plan_id, gint64 parent_id, GError **error);
GPtrArray *fg_siblings_load_tasks    (FgRevision *revision, gint64 plan_id, GError **error);
guint      fg_siblings_find          (GPtrArray *siblings, gint64 id);
GArray    *fg_siblings_list_ids      (GPtrArray *siblings);
gboolean   fg_siblings_put           (FgRevision *revision, gint64 plan_id, gint64 item_id, gint64 parent_id,
                                      gint64 after_id, GError **error);
gboolean   fg_siblings_put_as        (FgRevision *revision, gint64 plan_id, gint64 item_id, FgItemKind kind,
                                      gint64 parent_id, gint64 after_id, GError **error);
gboolean   fg_siblings_hand_over     (FgRevision *revision, gint64 plan_id, gint64 from_id, gint64 to_id,
                                      gint64 after_id, GError **error);
gboolean   fg_siblings_write_order   (FgRevision *revision, GPtrArray *siblings, GArray *ids, GError **error);

gboolean   fg_item_numbering_write   (FgRevision *revision, gint64 item_id, GError **error);
gboolean   fg_item_numbering_is_free (FgRevision *revision, gint64 item_id, int no, gboolean *is_free, GError **error);

G_END_DECLS
