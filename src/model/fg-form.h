/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-day.h"
#include "fg-form-mark.h"
#include "fg-plan.h"
#include "fg-role.h"
#include "fg-status.h"

G_BEGIN_DECLS

/**
 * FgFormRow:
 * @kind: what the item is
 * @is_asked: whether the agency is asked about it; the others are bands above those that it is asked about
 * @mark: (if asked) what the line is known again by
 * @number: the item's number
 * @text: what is to be done; a title where it is a band
 * @role: the agency's part
 * @deadline: the words of its deadline
 * @last_day: its last day, or %FG_DAY_NONE
 * @status: where it stands
 * @percent: how far it is
 * @note: the remarks on it
 *
 * A line of a form.
 */
typedef struct
{
  FgItemKind kind;
  gboolean   is_asked;
  FgFormMark mark;
  char      *number;
  char      *text;
  FgRole     role;
  char      *deadline;
  FgDay      last_day;
  FgStatus   status;
  int        percent;
  char      *note;
} FgFormRow;

/**
 * FgForm:
 *
 * What an agency without Fengong is asked to fill in and send back: its items of a plan. Filled once, then only read;
 * refcounted.
 */
typedef struct _FgForm FgForm;

#define FG_TYPE_FORM (fg_form_get_type ())
GType            fg_form_get_type    (void);
FgForm          *fg_form_new         (const char *title, const char *number, const char *agency, FgDay as_of);
FgForm          *fg_form_ref         (FgForm *self);
void             fg_form_unref       (FgForm *self);

void             fg_form_add_row     (FgForm *self, const FgFormRow *row);
void             fg_form_drop_bands  (FgForm *self);

const char      *fg_form_get_title   (const FgForm *self);
const char      *fg_form_get_number  (const FgForm *self);
const char      *fg_form_get_agency  (const FgForm *self);
FgDay            fg_form_get_as_of   (const FgForm *self);
guint            fg_form_get_n_rows  (const FgForm *self);
guint            fg_form_get_n_asked (const FgForm *self);
const FgFormRow *fg_form_get_row     (const FgForm *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgForm, fg_form_unref)

G_END_DECLS
