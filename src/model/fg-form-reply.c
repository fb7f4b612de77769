/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an agency wrote into a form, line by line, and what nobody could make sense of.
 */
#include "fg-form-reply.h"

static void
fault_free (gpointer data)
{
  FgFormFault *self = data;

  g_free (self->address);
  g_free (self->text);
  g_free (self->reason);
  g_free (self);
}

/**
 * fg_form_faults_new:
 *
 * Returns: (transfer full) (element-type FgFormFault): a list without faults
 */
GPtrArray *
fg_form_faults_new (void)
{
  return g_ptr_array_new_with_free_func (fault_free);
}

/**
 * fg_form_faults_add:
 * @faults: (element-type FgFormFault): a list
 * @address: where it stands
 * @text: what stands there
 * @reason: why it cannot be accepted, a sentence
 */
void
fg_form_faults_add (GPtrArray *faults, const char *address, const char *text, const char *reason)
{
  FgFormFault *fault = g_new0 (FgFormFault, 1);

  fault->address = g_strdup (address);
  fault->text = g_strdup (text);
  fault->reason = g_strdup (reason);
  g_ptr_array_add (faults, fault);
}

/**
 * fg_form_reply_new:
 *
 * Returns: (transfer full): a reply without lines
 */
FgFormReply *
fg_form_reply_new (void)
{
  FgFormReply *self = g_new0 (FgFormReply, 1);

  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_form_answer_free);
  self->faults = fg_form_faults_new ();
  return self;
}

/**
 * fg_form_reply_free:
 * @self: (transfer full): a reply
 */
void
fg_form_reply_free (FgFormReply *self)
{
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

/**
 * fg_form_answer_new:
 * @mark: which line it is
 *
 * Returns: (transfer full): a line that answers nothing
 */
FgFormAnswer *
fg_form_answer_new (const FgFormMark *mark)
{
  FgFormAnswer *self = g_new0 (FgFormAnswer, 1);

  self->mark = *mark;
  self->percent = -1;
  self->done = g_strdup ("");
  self->problems = g_strdup ("");
  self->next_step = g_strdup ("");
  self->reporter = g_strdup ("");
  return self;
}

/**
 * fg_form_answer_free:
 * @self: (transfer full): a line
 */
void
fg_form_answer_free (FgFormAnswer *self)
{
  g_free (self->address);
  for (guint i = 0; i < FG_N_FORM_COLUMNS; i++)
    g_free (self->addresses[i]);
  g_free (self->done);
  g_free (self->problems);
  g_free (self->next_step);
  g_free (self->reporter);
  g_free (self->remark);
  g_free (self);
}

/**
 * fg_form_answer_is_silent:
 * @self: a line
 *
 * A name or a day alone was filled down with the others, and says nothing of the item.
 *
 * Returns: whether it reports nothing
 */
gboolean
fg_form_answer_is_silent (const FgFormAnswer *self)
{
  return self->answer == FG_FORM_STATUS_NONE && self->percent < 0 && *self->done == '\0' && *self->problems == '\0'
         && *self->next_step == '\0';
}
