/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-plan.h"

G_BEGIN_DECLS

/**
 * FgDraftFact:
 * @FG_DRAFT_TITLE: the plan's own title
 * @FG_DRAFT_NUMBER: the document number
 * @FG_DRAFT_ISSUER: who issues it
 *
 * The facts of a notice's frame that are plain words.
 */
typedef enum
{
  FG_DRAFT_TITLE,
  FG_DRAFT_NUMBER,
  FG_DRAFT_ISSUER,
} FgDraftFact;

#define FG_TYPE_DRAFT (fg_draft_get_type ())
G_DECLARE_FINAL_TYPE (FgDraft, fg_draft, FG, DRAFT, GObject)

FgDraft      *fg_draft_new               (FgPlan *plan);
const FgPlan *fg_draft_get_plan          (FgDraft *self);
GListModel   *fg_draft_get_doubts        (FgDraft *self);
gboolean      fg_draft_is_modified       (FgDraft *self);
guint         fg_draft_count_open_doubts (FgDraft *self, const FgPlanItem *item);
char        **fg_draft_list_agencies     (FgDraft *self);

void          fg_draft_set_fact          (FgDraft *self, FgDraftFact fact, const char *text);
void          fg_draft_set_issued        (FgDraft *self, FgDay issued);
void          fg_draft_set_text          (FgDraft *self, FgPlanItem *item, const char *text);
void          fg_draft_set_deadline      (FgDraft *self, FgPlanItem *item, const char *words);
const char   *fg_draft_get_deadline_problem (FgDraft *self, const FgPlanItem *item);
FgPlanItem   *fg_draft_find_refused      (FgDraft *self);
void          fg_draft_assign            (FgDraft *self, FgPlanItem *item, const char *agency, FgRole role);
void          fg_draft_unassign          (FgDraft *self, FgPlanItem *item, const char *agency);
void          fg_draft_rename            (FgDraft *self, FgPlanItem *item, const char *agency, const char *name);
guint         fg_draft_count_leftover    (FgDraft *self);
void          fg_draft_undo              (FgDraft *self);
void          fg_draft_redo              (FgDraft *self);
gboolean      fg_draft_can_undo          (FgDraft *self);
gboolean      fg_draft_can_redo          (FgDraft *self);
FgPlan       *fg_draft_finish            (FgDraft *self);

G_END_DECLS
