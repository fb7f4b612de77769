/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-revision-private.h"

G_BEGIN_DECLS

/**
 * FgFormProposal:
 * @field: a field
 * @row_id: its row
 * @number: what it shall hold, where @text is %NULL
 * @text: (nullable): what it shall hold
 *
 * What a form says that its agency may not decide.
 */
typedef struct
{
  FgField field;
  gint64  row_id;
  gint64  number;
  char   *text;
} FgFormProposal;

void     fg_form_proposal_clear (gpointer data);
gboolean fg_form_proposal_add   (FgRevision *revision, const FgFormProposal *proposal, const char *agency,
                                 gboolean *is_new, GError **error);

G_END_DECLS
