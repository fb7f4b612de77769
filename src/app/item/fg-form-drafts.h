/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-item-change.h"

G_BEGIN_DECLS

/**
 * FgFormDraft:
 * @item_id: the item in whose form it was typed
 * @kind: the field
 * @text: what was typed
 * @problem: why it is not in the workspace
 * @change: (nullable): the change to try again, %NULL where the text means nothing
 */
typedef struct
{
  gint64           item_id;
  FgItemChangeKind kind;
  char            *text;
  char            *problem;
  FgItemChange    *change;
} FgFormDraft;

typedef struct _FgFormDrafts FgFormDrafts;

FgFormDrafts      *fg_form_drafts_new   (void);
void               fg_form_drafts_free  (FgFormDrafts *self);
void               fg_form_drafts_keep  (FgFormDrafts *self, gint64 item_id, FgItemChangeKind kind, const char *text,
                                         const char *problem, const FgItemChange *change);
void               fg_form_drafts_drop  (FgFormDrafts *self, gint64 item_id, FgItemChangeKind kind);
const FgFormDraft *fg_form_drafts_find  (FgFormDrafts *self, gint64 item_id, FgItemChangeKind kind);
guint              fg_form_drafts_get_n (FgFormDrafts *self);
const FgFormDraft *fg_form_drafts_get   (FgFormDrafts *self, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgFormDrafts, fg_form_drafts_free)

G_END_DECLS
