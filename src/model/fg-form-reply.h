/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-form-column.h"
#include "fg-form-mark.h"

G_BEGIN_DECLS

/**
 * FgFormAnswer:
 * @mark: which line of which form it is
 * @address: where it stands: the cell with its number, or its first
 * @addresses: (nullable): where each column's cell stands
 * @answer: what it says of the status
 * @status: (if given) the status
 * @percent: how far the item is, -1 for no answer
 * @done: what was done, empty for no answer
 * @problems: what stands in the way
 * @next_step: what comes next
 * @reporter: who says so
 * @day: of which day that speaks, %FG_DAY_NONE where none is named
 * @remark: (nullable): the remarks as they stand there, %NULL for an empty cell
 *
 * A line of a form that came back.
 */
typedef struct
{
  FgFormMark   mark;
  char        *address;
  char        *addresses[FG_N_FORM_COLUMNS];
  FgFormStatus answer;
  FgStatus     status;
  int          percent;
  char        *done;
  char        *problems;
  char        *next_step;
  char        *reporter;
  FgDay        day;
  char        *remark;
} FgFormAnswer;

/**
 * FgFormFault:
 * @address: where it stands: "E12"
 * @text: what stands there
 * @reason: why it is not taken in, a sentence
 *
 * A cell that cannot be accepted.
 */
typedef struct
{
  char *address;
  char *text;
  char *reason;
} FgFormFault;

/**
 * FgFormReply:
 * @answers: (element-type FgFormAnswer): its lines
 * @faults: (element-type FgFormFault): the cells that cannot be accepted
 *
 * A form that came back, as far as it could be read.
 */
typedef struct
{
  GPtrArray *answers;
  GPtrArray *faults;
} FgFormReply;

FgFormReply  *fg_form_reply_new        (void);
void          fg_form_reply_free       (FgFormReply *self);

GPtrArray    *fg_form_faults_new       (void);
void          fg_form_faults_add       (GPtrArray *faults, const char *address, const char *text, const char *reason);

FgFormAnswer *fg_form_answer_new       (const FgFormMark *mark);
void          fg_form_answer_free      (FgFormAnswer *self);
gboolean      fg_form_answer_is_silent (const FgFormAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgFormReply, fg_form_reply_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgFormAnswer, fg_form_answer_free)

G_END_DECLS
