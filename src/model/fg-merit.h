/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-merit-kind.h"

G_BEGIN_DECLS

/**
 * FgMerit:
 * @id: its row id, 0 for one that is not stored yet
 * @item_id: the item that it is about
 * @agency_id: whose it is
 * @agency: (nullable): that agency's name
 * @day: when it was granted
 * @kind: a merit or an exemption
 * @text: what for
 * @basis: by which rule or document (依据)
 */
typedef struct
{
  gint64      id;
  gint64      item_id;
  gint64      agency_id;
  char       *agency;
  FgDay       day;
  FgMeritKind kind;
  char       *text;
  char       *basis;
} FgMerit;

FgMerit *fg_merit_new  (FgMeritKind kind, const char *text);
FgMerit *fg_merit_copy (const FgMerit *self);
void     fg_merit_free (FgMerit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgMerit, fg_merit_free)

G_END_DECLS
