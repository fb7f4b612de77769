/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A return form as data: what an agency is asked about, with what the office knows of it.
 */
#include "fg-form.h"

struct _FgForm
{
  gatomicrefcount ref_count;

  char   *title;
  char   *number;
  char   *agency;
  FgDay   as_of;
  GArray *rows;
};

G_DEFINE_BOXED_TYPE (FgForm, fg_form, fg_form_ref, fg_form_unref)

static void
clear_row (gpointer data)
{
  FgFormRow *row = data;

  g_free (row->number);
  g_free (row->text);
  g_free (row->deadline);
  g_free (row->note);
}

/**
 * fg_form_new:
 * @title: the plan's title
 * @number: its document number, or an empty string
 * @agency: the agency that is asked
 * @as_of: the day on which it is asked
 *
 * Returns: (transfer full): a form without lines
 */
FgForm *
fg_form_new (const char *title, const char *number, const char *agency, FgDay as_of)
{
  FgForm *self = g_new0 (FgForm, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->number = g_strdup (number);
  self->agency = g_strdup (agency);
  self->as_of = as_of;
  self->rows = g_array_new (FALSE, FALSE, sizeof (FgFormRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

/**
 * fg_form_ref:
 * @self: a form
 *
 * Returns: (transfer full): @self
 */
FgForm *
fg_form_ref (FgForm *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fg_form_unref:
 * @self: (transfer full): a form
 */
void
fg_form_unref (FgForm *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->title);
  g_free (self->number);
  g_free (self->agency);
  g_array_unref (self->rows);
  g_free (self);
}

static char *
dup_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

/**
 * fg_form_add_row:
 * @self: a form
 * @row: (transfer none): a line, whose strings are copied; a %NULL one is taken for an empty one
 */
void
fg_form_add_row (FgForm *self, const FgFormRow *row)
{
  FgFormRow copy = *row;

  g_return_if_fail (self != NULL);

  copy.number = dup_text (row->number);
  copy.text = dup_text (row->text);
  copy.deadline = dup_text (row->deadline);
  copy.note = dup_text (row->note);
  g_array_append_val (self->rows, copy);
}

/**
 * fg_form_drop_bands:
 * @self: a form, its lines in the order of the plan
 *
 * Takes out what nothing is asked below.
 */
void
fg_form_drop_bands (FgForm *self)
{
  gboolean has_below[FG_ITEM_MEASURE + 1] = { FALSE };

  g_return_if_fail (self != NULL);

  for (guint i = self->rows->len; i > 0; i--)
    {
      const FgFormRow *row = &g_array_index (self->rows, FgFormRow, i - 1);
      FgItemKind kind = row->kind;
      gboolean is_kept = row->is_asked || has_below[kind];

      /* What comes before it belongs to another item of its level. */
      for (guint level = kind; level < G_N_ELEMENTS (has_below); level++)
        has_below[level] = FALSE;
      if (is_kept && kind > FG_ITEM_SECTION)
        for (guint level = FG_ITEM_SECTION; level < kind; level++)
          has_below[level] = TRUE;
      if (!is_kept)
        g_array_remove_index (self->rows, i - 1);
    }
}

/**
 * fg_form_get_title:
 * @self: a form
 *
 * Returns: the plan's title
 */
const char *
fg_form_get_title (const FgForm *self)
{
  return self->title;
}

/**
 * fg_form_get_number:
 * @self: a form
 *
 * Returns: the plan's document number, may be empty
 */
const char *
fg_form_get_number (const FgForm *self)
{
  return self->number;
}

/**
 * fg_form_get_agency:
 * @self: a form
 *
 * Returns: the agency that is asked
 */
const char *
fg_form_get_agency (const FgForm *self)
{
  return self->agency;
}

/**
 * fg_form_get_as_of:
 * @self: a form
 *
 * Returns: the day on which it was made
 */
FgDay
fg_form_get_as_of (const FgForm *self)
{
  return self->as_of;
}

/**
 * fg_form_get_n_rows:
 * @self: a form
 *
 * Returns: how many lines it has, with the bands
 */
guint
fg_form_get_n_rows (const FgForm *self)
{
  return self->rows->len;
}

/**
 * fg_form_get_n_asked:
 * @self: a form
 *
 * Returns: how many items it asks about
 */
guint
fg_form_get_n_asked (const FgForm *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += g_array_index (self->rows, FgFormRow, i).is_asked ? 1 : 0;

  return n;
}

/**
 * fg_form_get_row:
 * @self: a form
 * @row: which line, from 0
 *
 * Returns: (transfer none): the line
 */
const FgFormRow *
fg_form_get_row (const FgForm *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, FgFormRow, row);
}
