/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgDraftState:
 * @plan: the plan; its text is that of the draft, and empty while the state is kept
 * @edited: (element-type FgPlanItem): the items that were corrected
 * @refused: (element-type FgPlanItem utf8): what is wrong with the deadlines that were typed
 * @place: the place, among all items, of the one that the next change is about; %G_MAXUINT where it is about none
 *
 * A draft at one moment.
 */
typedef struct
{
  FgPlan     *plan;
  GHashTable *edited;
  GHashTable *refused;
  guint       place;
} FgDraftState;

FgDraftState *fg_draft_state_new        (FgPlan *plan);
FgDraftState *fg_draft_state_copy       (const FgDraftState *state);
void          fg_draft_state_free       (FgDraftState *self);
void          fg_draft_state_set_item   (FgDraftState *self, const FgPlanItem *item);
FgPlanItem   *fg_draft_state_get_item   (const FgDraftState *self);

/**
 * FgDraftHistory:
 *
 * What a draft was before each change, and after those that were undone.
 */
typedef struct _FgDraftHistory FgDraftHistory;

FgDraftHistory *fg_draft_history_new      (void);
void            fg_draft_history_free     (FgDraftHistory *self);
void            fg_draft_history_add      (FgDraftHistory *self, FgDraftState *before);
FgDraftState   *fg_draft_history_undo     (FgDraftHistory *self, FgDraftState *now);
FgDraftState   *fg_draft_history_redo     (FgDraftHistory *self, FgDraftState *now);
gboolean        fg_draft_history_can_undo (const FgDraftHistory *self);
gboolean        fg_draft_history_can_redo (const FgDraftHistory *self);
gboolean        fg_draft_history_is_modified (const FgDraftHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgDraftState, fg_draft_state_free)

G_END_DECLS
