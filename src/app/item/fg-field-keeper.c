/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts of an item's form. There is no Save: each field is written by itself, as one revision, and says beside
 * itself what is wrong with it. What cannot be written waits as a draft, also while the form shows other items.
 */
#include "fg-field-keeper.h"

#include "fg-form-drafts.h"
#include "fg-item-text.h"

struct _FgFieldKeeper
{
  GObject parent_instance;

  FgItemWriter *writer;
  FgFormDrafts *drafts;
  FgDay         issued;
  gint64        item_id;
  gboolean      is_other; /* the fields still show the item before this one */

  /* By what they change; NULL for what is no text of the form. Not owned: both are the form's. */
  FgFormField *fields[FG_N_ITEM_CHANGES];
};

G_DEFINE_FINAL_TYPE (FgFieldKeeper, fg_field_keeper, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static FgItemChangeKind
kind_of_field (FgFieldKeeper *self, FgFormField *field)
{
  FgItemChangeKind kind = 0;

  while (self->fields[kind] != field)
    kind++;

  return kind;
}

static void
emit_changed (FgFieldKeeper *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What is wrong stays in the field and among the drafts; what is right is on its way when this returns. */
static void
on_commit (FgFieldKeeper *self, FgFormField *field)
{
  FgItemChangeKind kind = kind_of_field (self, field);
  g_autofree char *text = fg_form_field_dup_text (field);
  g_autofree char *problem = NULL;
  FgItemChange *change = NULL;

  if (self->item_id == 0)
    return;

  change = fg_item_text_read (kind, self->item_id, text, self->issued, &problem);
  if (change == NULL)
    {
      fg_form_drafts_keep (self->drafts, self->item_id, kind, text, problem, NULL);
      fg_form_field_set_problem (field, problem);
      return;
    }

  fg_form_drafts_drop (self->drafts, self->item_id, kind);
  fg_item_writer_push (self->writer, change);
}

static void
on_edited (FgFieldKeeper *self, FgFormField *field)
{
  FgItemChangeKind kind = kind_of_field (self, field);
  g_autofree char *text = fg_form_field_dup_text (field);
  g_autofree char *problem = NULL;
  g_autoptr (FgItemChange) change = fg_item_text_read (kind, self->item_id, text, self->issued, &problem);

  fg_form_field_set_problem (field, problem);

  /* Undone by hand or by key: what is stored already does not wait to be. */
  if (!fg_form_field_is_changed (field))
    {
      fg_form_drafts_drop (self->drafts, self->item_id, kind);
      emit_changed (self);
    }
}

static void
on_written (FgFieldKeeper *self, const FgItemChange *change)
{
  if (change->item_id == self->item_id && self->fields[change->kind] != NULL)
    fg_form_field_set_stored (self->fields[change->kind], change->text);
  emit_changed (self);
}

static void
on_failed (FgFieldKeeper *self, const FgItemChange *change, const char *message)
{
  FgFormField *field = self->fields[change->kind];

  if (field != NULL)
    fg_form_drafts_keep (self->drafts, change->item_id, change->kind, change->text, message, change);
  if (field != NULL && change->item_id == self->item_id)
    fg_form_field_set_problem (field, message);
  emit_changed (self);
}

static void
fg_field_keeper_dispose (GObject *object)
{
  fg_field_keeper_set_writer (FG_FIELD_KEEPER (object), NULL);

  G_OBJECT_CLASS (fg_field_keeper_parent_class)->dispose (object);
}

static void
fg_field_keeper_finalize (GObject *object)
{
  fg_form_drafts_free (FG_FIELD_KEEPER (object)->drafts);

  G_OBJECT_CLASS (fg_field_keeper_parent_class)->finalize (object);
}

static void
fg_field_keeper_class_init (FgFieldKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fg_field_keeper_dispose;
  object_class->finalize = fg_field_keeper_finalize;

  /* What fg_field_keeper_get_problem() says may have changed. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FG_TYPE_FIELD_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fg_field_keeper_init (FgFieldKeeper *self)
{
  self->drafts = fg_form_drafts_new ();
}

/**
 * fg_field_keeper_new:
 *
 * Returns: (transfer full): a keeper of no fields
 */
FgFieldKeeper *
fg_field_keeper_new (void)
{
  return g_object_new (FG_TYPE_FIELD_KEEPER, NULL);
}

/**
 * fg_field_keeper_add:
 * @self: a keeper
 * @kind: what @field changes
 * @field: a field, which lives as long as @self
 */
void
fg_field_keeper_add (FgFieldKeeper *self, FgItemChangeKind kind, FgFormField *field)
{
  g_return_if_fail (FG_IS_FIELD_KEEPER (self));
  g_return_if_fail (kind < FG_N_ITEM_CHANGES && self->fields[kind] == NULL);
  g_return_if_fail (FG_IS_FORM_FIELD (field));

  self->fields[kind] = field;
  g_signal_connect_object (field, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "commit", G_CALLBACK (on_commit), self, G_CONNECT_SWAPPED);
}

/**
 * fg_field_keeper_has:
 * @self: a keeper
 * @kind: a kind of change
 *
 * Returns: whether a field makes such changes, and says itself when they fail
 */
gboolean
fg_field_keeper_has (FgFieldKeeper *self, FgItemChangeKind kind)
{
  g_return_val_if_fail (FG_IS_FIELD_KEEPER (self), FALSE);

  return self->fields[kind] != NULL;
}

/**
 * fg_field_keeper_set_writer:
 * @self: a keeper
 * @writer: (nullable): where changes go
 */
void
fg_field_keeper_set_writer (FgFieldKeeper *self, FgItemWriter *writer)
{
  g_return_if_fail (FG_IS_FIELD_KEEPER (self));

  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_set_object (&self->writer, writer);
  if (writer == NULL)
    return;

  g_signal_connect_swapped (writer, "written", G_CALLBACK (on_written), self);
  g_signal_connect_swapped (writer, "failed", G_CALLBACK (on_failed), self);
}

/**
 * fg_field_keeper_set_issued:
 * @self: a keeper
 * @issued: when the plan was issued: the year of a deadline that names none
 */
void
fg_field_keeper_set_issued (FgFieldKeeper *self, FgDay issued)
{
  g_return_if_fail (FG_IS_FIELD_KEEPER (self));

  self->issued = issued;
}

/**
 * fg_field_keeper_get_issued:
 * @self: a keeper
 *
 * Returns: when the plan was issued
 */
FgDay
fg_field_keeper_get_issued (FgFieldKeeper *self)
{
  g_return_val_if_fail (FG_IS_FIELD_KEEPER (self), FG_DAY_NONE);

  return self->issued;
}

/**
 * fg_field_keeper_set_item_id:
 * @self: a keeper
 * @item_id: the item that the fields show from now on, 0 for none
 *
 * What was typed for the item before must have been flushed. fg_field_keeper_show() follows for each field.
 */
void
fg_field_keeper_set_item_id (FgFieldKeeper *self, gint64 item_id)
{
  g_return_if_fail (FG_IS_FIELD_KEEPER (self));

  self->is_other = self->item_id != item_id;
  self->item_id = item_id;
}

/**
 * fg_field_keeper_show:
 * @self: a keeper
 * @kind: which field
 * @stored: its text as the workspace has it now
 *
 * Shows the text, unless a person has typed another that is not saved.
 */
void
fg_field_keeper_show (FgFieldKeeper *self, FgItemChangeKind kind, const char *stored)
{
  const FgFormDraft *draft = NULL;

  g_return_if_fail (FG_IS_FIELD_KEEPER (self));
  g_return_if_fail (self->fields[kind] != NULL);

  if (!self->is_other)
    {
      fg_form_field_set_stored (self->fields[kind], stored);
      return;
    }

  fg_form_field_reset (self->fields[kind], stored);
  draft = fg_form_drafts_find (self->drafts, self->item_id, kind);
  if (draft == NULL)
    return;

  fg_form_field_set_text (self->fields[kind], draft->text);
  fg_form_field_set_problem (self->fields[kind], draft->problem);
}

/**
 * fg_field_keeper_flush:
 * @self: a keeper
 *
 * Writes at once what was typed and is not yet on its way.
 */
void
fg_field_keeper_flush (FgFieldKeeper *self)
{
  g_return_if_fail (FG_IS_FIELD_KEEPER (self));

  if (self->item_id == 0)
    return;

  for (guint i = 0; i < FG_N_ITEM_CHANGES; i++)
    if (self->fields[i] != NULL)
      fg_form_field_flush (self->fields[i]);
}

/**
 * fg_field_keeper_has_drafts:
 * @self: a keeper
 *
 * Returns: whether something that was typed, for this item or another, is not in the workspace and not on its way
 */
gboolean
fg_field_keeper_has_drafts (FgFieldKeeper *self)
{
  g_return_val_if_fail (FG_IS_FIELD_KEEPER (self), FALSE);

  return fg_form_drafts_get_n (self->drafts) > 0;
}

/**
 * fg_field_keeper_get_problem:
 * @self: a keeper
 *
 * Returns: (nullable): why a change could not be written, of the last such; fg_field_keeper_retry() may help
 */
const char *
fg_field_keeper_get_problem (FgFieldKeeper *self)
{
  g_return_val_if_fail (FG_IS_FIELD_KEEPER (self), NULL);

  for (guint i = fg_form_drafts_get_n (self->drafts); i-- > 0;)
    if (fg_form_drafts_get (self->drafts, i)->change != NULL)
      return fg_form_drafts_get (self->drafts, i)->problem;

  return NULL;
}

/**
 * fg_field_keeper_retry:
 * @self: a keeper
 *
 * Writes again what could not be written.
 */
void
fg_field_keeper_retry (FgFieldKeeper *self)
{
  g_return_if_fail (FG_IS_FIELD_KEEPER (self));

  for (guint i = fg_form_drafts_get_n (self->drafts); i-- > 0;)
    {
      const FgFormDraft *draft = fg_form_drafts_get (self->drafts, i);
      FgItemChange *change = draft->change != NULL ? fg_item_change_copy (draft->change) : NULL;

      if (change == NULL)
        continue;
      if (change->item_id == self->item_id)
        fg_form_field_set_problem (self->fields[change->kind], NULL);
      fg_form_drafts_drop (self->drafts, change->item_id, change->kind);
      fg_item_writer_push (self->writer, change);
    }
}
