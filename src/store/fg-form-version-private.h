/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gi18n-lib.h>

#include "fg-workspace-private.h"

G_BEGIN_DECLS

/* The act of taking in a form. What it wrote is known by it, so that a later version of the form may correct it.
 * Translators: an action in the history; %s is an agency. */
#define FG_FORM_ACT N_("Take in the return form of %s")

/**
 * FgFormVerdict:
 * @FG_FORM_KEEP: it says nothing new
 * @FG_FORM_SET: it is the next version
 * @FG_FORM_PROPOSE: somebody changed the field unseen by it, or by whom it was filled in
 *
 * What is to be done with what a form says of a field.
 */
typedef enum
{
  FG_FORM_KEEP,
  FG_FORM_SET,
  FG_FORM_PROPOSE,
} FgFormVerdict;

gboolean fg_form_version_judge (FgWorkspace *workspace, FgField field, gint64 row_id, gint64 stamp, const FgValue *said,
                                FgFormVerdict *verdict, GError **error);

G_END_DECLS
