/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the history: an action of a person, whose facts come once somebody looks at it.
 */
#include "fg-history-item.h"

#include <glib/gi18n-lib.h>

struct _FgHistoryItem
{
  GObject parent_instance;

  gint64          revision;
  FgHistoryEntry *entry;
};

G_DEFINE_FINAL_TYPE (FgHistoryItem, fg_history_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_SUMMARY,
  PROP_DETAIL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_there (const char *text)
{
  return text != NULL && *text != '\0';
}

/* The first of its changes: what it is of comes last, where a narrow list cuts it. */
static char *
dup_summary (FgHistoryItem *self)
{
  const FgHistoryChange *change = NULL;
  g_autofree char *fact = NULL;

  if (self->entry == NULL || self->entry->changes->len == 0)
    return NULL;

  change = g_ptr_array_index (self->entry->changes, 0);
  if (is_there (change->new_value))
    /* Translators: %1$s is a field (Deadline), %2$s what it holds now. */
    fact = g_strdup_printf (C_("history", "%1$s: %2$s"), change->label, change->new_value);
  else
    /* Translators: %1$s is a field (Deadline), %2$s what it held and holds no more. */
    fact = g_strdup_printf (C_("history", "%1$s: %2$s (removed)"), change->label,
                            is_there (change->old_value) ? change->old_value : "");
  if (!is_there (change->item_title))
    return g_steal_pointer (&fact);

  return g_strdup_printf (C_("history", "%1$s · %2$s"), fact, change->item_title);
}

static char *
dup_detail (FgHistoryItem *self)
{
  g_autofree char *time = NULL;

  if (self->entry == NULL)
    return NULL;

  time = fg_history_item_dup_time (self);
  if (self->entry->n_changes > 1)
    /* Translators: %1$s is when, %2$s is who, %3$u how much was changed. */
    return g_strdup_printf (ngettext ("%1$s · %2$s · %3$u change", "%1$s · %2$s · %3$u changes",
                                      self->entry->n_changes),
                            time, self->entry->author, self->entry->n_changes);

  /* Translators: the last line of an entry in the history: %1$s is when, %2$s is who. */
  return g_strdup_printf (C_("history", "%1$s · %2$s"), time, self->entry->author);
}

static void
fg_history_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgHistoryItem *self = FG_HISTORY_ITEM (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->entry != NULL ? self->entry->label : "…");
      break;
    case PROP_SUMMARY:
      g_value_take_string (value, dup_summary (self));
      break;
    case PROP_DETAIL:
      g_value_take_string (value, dup_detail (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_history_item_finalize (GObject *object)
{
  g_clear_pointer (&FG_HISTORY_ITEM (object)->entry, fg_history_entry_free);

  G_OBJECT_CLASS (fg_history_item_parent_class)->finalize (object);
}

static void
fg_history_item_class_init (FgHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_history_item_get_property;
  object_class->finalize = fg_history_item_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fg_history_item_init (FgHistoryItem *self)
{
}

/**
 * fg_history_item_new:
 * @revision: a revision
 *
 * Returns: (transfer full): a row that knows nothing more yet
 */
FgHistoryItem *
fg_history_item_new (gint64 revision)
{
  FgHistoryItem *self = g_object_new (FG_TYPE_HISTORY_ITEM, NULL);

  self->revision = revision;
  return self;
}

/**
 * fg_history_item_get_revision:
 * @self: a row
 *
 * Returns: the revision
 */
gint64
fg_history_item_get_revision (FgHistoryItem *self)
{
  g_return_val_if_fail (FG_IS_HISTORY_ITEM (self), 0);

  return self->revision;
}

/**
 * fg_history_item_get_entry:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what was done, %NULL as long as that is not known
 */
const FgHistoryEntry *
fg_history_item_get_entry (FgHistoryItem *self)
{
  g_return_val_if_fail (FG_IS_HISTORY_ITEM (self), NULL);

  return self->entry;
}

/**
 * fg_history_item_take_entry:
 * @self: a row
 * @entry: (transfer full): what was done
 */
void
fg_history_item_take_entry (FgHistoryItem *self, FgHistoryEntry *entry)
{
  g_return_if_fail (FG_IS_HISTORY_ITEM (self));
  g_return_if_fail (entry != NULL);

  g_clear_pointer (&self->entry, fg_history_entry_free);
  self->entry = entry;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
}

/**
 * fg_history_item_dup_time:
 * @self: a row whose entry is there
 *
 * Returns: (transfer full): when it was done, by the clock on the wall
 */
char *
fg_history_item_dup_time (FgHistoryItem *self)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (FG_IS_HISTORY_ITEM (self), NULL);
  g_return_val_if_fail (self->entry != NULL, NULL);

  time = g_date_time_new_from_unix_local (self->entry->time_ms / 1000);
  return time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M") : g_strdup ("");
}
