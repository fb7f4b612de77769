/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed into a form and is not in the workspace: words that mean nothing to the field, and changes that could
 * not be written. They wait here while the form shows other items, so that nothing typed is lost.
 */
#include "fg-form-drafts.h"

struct _FgFormDrafts
{
  /* A handful at most: a list will do. */
  GPtrArray *drafts;
};

static void
fg_form_draft_free (gpointer data)
{
  FgFormDraft *self = data;

  g_clear_pointer (&self->change, fg_item_change_free);
  g_free (self->text);
  g_free (self->problem);
  g_free (self);
}

/**
 * fg_form_drafts_new:
 *
 * Returns: (transfer full): no drafts
 */
FgFormDrafts *
fg_form_drafts_new (void)
{
  FgFormDrafts *self = g_new0 (FgFormDrafts, 1);

  self->drafts = g_ptr_array_new_with_free_func (fg_form_draft_free);

  return self;
}

/**
 * fg_form_drafts_free:
 * @self: (transfer full): drafts
 */
void
fg_form_drafts_free (FgFormDrafts *self)
{
  g_ptr_array_unref (self->drafts);
  g_free (self);
}

/**
 * fg_form_drafts_keep:
 * @self: drafts
 * @item_id: the item
 * @kind: the field
 * @text: what was typed
 * @problem: why it is not stored
 * @change: (nullable): the change to try again
 *
 * Keeps a draft in the place of an older one for the same field.
 */
void
fg_form_drafts_keep (FgFormDrafts *self, gint64 item_id, FgItemChangeKind kind, const char *text, const char *problem,
                     const FgItemChange *change)
{
  FgFormDraft *draft = g_new0 (FgFormDraft, 1);

  draft->item_id = item_id;
  draft->kind = kind;
  draft->text = g_strdup (text);
  draft->problem = g_strdup (problem);
  draft->change = change != NULL ? fg_item_change_copy (change) : NULL;

  fg_form_drafts_drop (self, item_id, kind);
  g_ptr_array_add (self->drafts, draft);
}

/**
 * fg_form_drafts_drop:
 * @self: drafts
 * @item_id: the item
 * @kind: the field
 *
 * Forgets the draft for a field, if there is one.
 */
void
fg_form_drafts_drop (FgFormDrafts *self, gint64 item_id, FgItemChangeKind kind)
{
  const FgFormDraft *draft = fg_form_drafts_find (self, item_id, kind);

  if (draft != NULL)
    g_ptr_array_remove (self->drafts, (gpointer) draft);
}

/**
 * fg_form_drafts_find:
 * @self: drafts
 * @item_id: the item
 * @kind: the field
 *
 * Returns: (nullable) (transfer none): the draft for a field
 */
const FgFormDraft *
fg_form_drafts_find (FgFormDrafts *self, gint64 item_id, FgItemChangeKind kind)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const FgFormDraft *draft = fg_form_drafts_get (self, i);

      if (draft->item_id == item_id && draft->kind == kind)
        return draft;
    }

  return NULL;
}

/**
 * fg_form_drafts_get_n:
 * @self: drafts
 *
 * Returns: how many there are
 */
guint
fg_form_drafts_get_n (FgFormDrafts *self)
{
  return self->drafts->len;
}

/**
 * fg_form_drafts_get:
 * @self: drafts
 * @position: which, the oldest first
 *
 * Returns: (transfer none): a draft
 */
const FgFormDraft *
fg_form_drafts_get (FgFormDrafts *self, guint position)
{
  g_return_val_if_fail (position < self->drafts->len, NULL);

  return g_ptr_array_index (self->drafts, position);
}
