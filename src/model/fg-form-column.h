/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-status.h"

G_BEGIN_DECLS

/**
 * FgFormColumn:
 * @FG_FORM_COLUMN_MARK: what the line is known again by; hidden
 * @FG_FORM_COLUMN_NUMBER: the item's number
 * @FG_FORM_COLUMN_TEXT: what is to be done
 * @FG_FORM_COLUMN_ROLE: the agency's part in it
 * @FG_FORM_COLUMN_DEADLINE: by when
 * @FG_FORM_COLUMN_STATUS_NOW: where it stands, as the office has it
 * @FG_FORM_COLUMN_PERCENT_NOW: how far it is, as the office has it
 * @FG_FORM_COLUMN_STATUS: (first answer) where it stands, or that nothing has changed
 * @FG_FORM_COLUMN_PERCENT: how far it is
 * @FG_FORM_COLUMN_DONE: what was done
 * @FG_FORM_COLUMN_PROBLEMS: what stands in the way
 * @FG_FORM_COLUMN_NEXT_STEP: what comes next
 * @FG_FORM_COLUMN_REPORTER: who says so
 * @FG_FORM_COLUMN_DAY: of which day that speaks
 * @FG_FORM_COLUMN_REMARK: remarks on the item, which stand there to be corrected
 *
 * The columns of a form. An office asks in the first, an agency answers in the others.
 */
typedef enum
{
  FG_FORM_COLUMN_MARK,
  FG_FORM_COLUMN_NUMBER,
  FG_FORM_COLUMN_TEXT,
  FG_FORM_COLUMN_ROLE,
  FG_FORM_COLUMN_DEADLINE,
  FG_FORM_COLUMN_STATUS_NOW,
  FG_FORM_COLUMN_PERCENT_NOW,
  FG_FORM_COLUMN_STATUS,
  FG_FORM_COLUMN_PERCENT,
  FG_FORM_COLUMN_DONE,
  FG_FORM_COLUMN_PROBLEMS,
  FG_FORM_COLUMN_NEXT_STEP,
  FG_FORM_COLUMN_REPORTER,
  FG_FORM_COLUMN_DAY,
  FG_FORM_COLUMN_REMARK,
} FgFormColumn;

#define FG_N_FORM_COLUMNS 15
#define FG_FORM_FIRST_ANSWER FG_FORM_COLUMN_STATUS

/**
 * FgFormStatus:
 * @FG_FORM_STATUS_NONE: no answer
 * @FG_FORM_STATUS_NO_CHANGE: nothing has changed since the last time
 * @FG_FORM_STATUS_GIVEN: the status has a name
 *
 * What an agency answers as status.
 */
typedef enum
{
  FG_FORM_STATUS_NONE,
  FG_FORM_STATUS_NO_CHANGE,
  FG_FORM_STATUS_GIVEN,
} FgFormStatus;

const char        *fg_form_column_get_heading (FgFormColumn column);
gboolean           fg_form_column_find        (const char *heading, FgFormColumn *column);

const char        *fg_form_status_get_no_change (void);
GStrv              fg_form_status_dup_choices (void);
gboolean           fg_form_status_parse       (const char *text, FgFormStatus *answer, FgStatus *status);

G_END_DECLS
