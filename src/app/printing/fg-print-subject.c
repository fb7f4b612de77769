/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is printed: read once on the store's thread, then shared by the preview, the printer and files.
 */
#include "fg-print-subject.h"

struct _FgPrintSubject
{
  const FgPrintKind *kind;
  FgPrintChoices     choices;
  gpointer           data;
};

static void
clear (gpointer box)
{
  FgPrintSubject *self = box;

  if (self->data != NULL)
    self->kind->free_data (self->data);
}

/**
 * fg_print_subject_read:
 * @workspace: a workspace, on the store's reading thread
 * @kind: what is printed
 * @choices: of which plan, and how; is copied
 * @error: return location for an error
 *
 * Returns: (transfer full): the subject; %NULL with @error set
 */
FgPrintSubject *
fg_print_subject_read (FgWorkspace *workspace, const FgPrintKind *kind, const FgPrintChoices *choices, GError **error)
{
  g_autoptr (FgPrintSubject) self = g_atomic_rc_box_new0 (FgPrintSubject);

  self->kind = kind;
  self->choices = *choices;
  self->data = kind->read (workspace, &choices->request, error);
  return self->data != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * fg_print_subject_ref:
 * @self: a subject
 *
 * Returns: (transfer full): @self
 */
FgPrintSubject *
fg_print_subject_ref (FgPrintSubject *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * fg_print_subject_unref:
 * @self: (transfer full): a subject
 */
void
fg_print_subject_unref (FgPrintSubject *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * fg_print_subject_get_choices:
 * @self: a subject
 *
 * Returns: (transfer none): what was chosen about it
 */
const FgPrintChoices *
fg_print_subject_get_choices (FgPrintSubject *self)
{
  return &self->choices;
}

/**
 * fg_print_subject_make:
 * @self: a subject
 * @error: return location for an error
 *
 * Returns: (transfer full): its pages; %NULL with @error set where it does not go onto any
 */
FgPrintout *
fg_print_subject_make (FgPrintSubject *self, GError **error)
{
  g_autoptr (FgPrintout) printout = self->kind->make (self->data, &self->choices.request, &self->choices.setup);

  return fg_printout_cut (printout, error) ? g_steal_pointer (&printout) : NULL;
}

/**
 * fg_print_subject_write:
 * @self: a subject
 * @format: one of its kind's formats
 * @path: name of the file, which is replaced if it exists
 * @error: return location for an error
 *
 * Takes its time with large plans; can be called on any thread.
 *
 * Returns: whether the file is there
 */
gboolean
fg_print_subject_write (FgPrintSubject *self, FgReportFormat format, const char *path, GError **error)
{
  return self->kind->write (self->data, &self->choices.request, &self->choices.setup, format, path, error);
}
