/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form-reply.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgFormMode:
 * @FG_FORM_TRY: only say what would be done
 * @FG_FORM_TAKE_IN: do it
 */
typedef enum
{
  FG_FORM_TRY,
  FG_FORM_TAKE_IN,
} FgFormMode;

/**
 * FgFormResult:
 * @agency: who answered
 * @plan: the title of the plan that it answered about
 * @plan_id: the plan
 * @n_new: how many reports are new
 * @n_changed: how many reports of an earlier version of the form were corrected
 * @n_no_change: how many answers are that nothing has changed
 * @n_silent: how many lines have no answer
 * @n_known: how many answers were here already
 * @n_proposals: how many answers are kept for a person to decide, as the agency may not, or somebody else did meanwhile
 * @faults: (element-type FgFormFault): the cells that cannot be accepted, those of the reply too
 *
 * What taking in a form did, or would do.
 */
typedef struct
{
  char      *agency;
  char      *plan;
  gint64     plan_id;
  guint      n_new;
  guint      n_changed;
  guint      n_no_change;
  guint      n_silent;
  guint      n_known;
  guint      n_proposals;
  GPtrArray *faults;
} FgFormResult;

FgFormResult *fg_form_intake_run  (FgWorkspace *workspace, const FgFormReply *reply, FgDay today, FgFormMode mode,
                                   GError **error);
void          fg_form_result_free (FgFormResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgFormResult, fg_form_result_free)

G_END_DECLS
