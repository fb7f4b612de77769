/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the tasks view. It is made with no more than its id when a list is asked for it; the first look at one of
 * its texts says "wanted", and whoever made it fetches the record and sets it. So a row that is never shown costs no
 * query.
 */
#include "fg-item.h"

#include "fg-light.h"

struct _FgItem
{
  GObject parent_instance;

  gint64     id;
  FgItemKind kind;

  gboolean is_wanted;
  gboolean is_loaded;
  char    *number;
  char    *title;
  char    *leads;
  char    *deadline;
  int      percent;
  FgLight  light;
};

G_DEFINE_FINAL_TYPE (FgItem, fg_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NUMBER,
  PROP_TITLE,
  PROP_LEADS,
  PROP_DEADLINE,
  PROP_PERCENT,
  PROP_LIGHT,
  N_PROPS
};

enum
{
  SIGNAL_WANTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
want (FgItem *self)
{
  if (self->is_loaded || self->is_wanted)
    return;

  self->is_wanted = TRUE;
  g_signal_emit (self, signals[SIGNAL_WANTED], 0);
}

static void
fg_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgItem *self = FG_ITEM (object);

  want (self);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LEADS:
      g_value_set_string (value, self->leads);
      break;
    case PROP_DEADLINE:
      g_value_set_string (value, self->deadline);
      break;
    case PROP_PERCENT:
      g_value_set_int (value, self->percent);
      break;
    case PROP_LIGHT:
      g_value_set_uint (value, self->light);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_item_finalize (GObject *object)
{
  FgItem *self = FG_ITEM (object);

  g_free (self->number);
  g_free (self->title);
  g_free (self->leads);
  g_free (self->deadline);

  G_OBJECT_CLASS (fg_item_parent_class)->finalize (object);
}

static void
fg_item_class_init (FgItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_item_get_property;
  object_class->finalize = fg_item_finalize;

  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_LEADS] = g_param_spec_string ("leads", NULL, NULL, NULL, flags);
  properties[PROP_DEADLINE] = g_param_spec_string ("deadline", NULL, NULL, NULL, flags);
  properties[PROP_PERCENT] = g_param_spec_int ("percent", NULL, NULL, -1, 100, -1, flags);
  properties[PROP_LIGHT] = g_param_spec_uint ("light", NULL, NULL, 0, FG_N_LIGHTS - 1, FG_LIGHT_NONE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Somebody looked at a row whose record is not there yet. */
  signals[SIGNAL_WANTED] =
    g_signal_new ("wanted", FG_TYPE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fg_item_init (FgItem *self)
{
  self->percent = -1;
}

static void
take_text (FgItem *self, char **field, char *text, int prop)
{
  g_autofree char *old = *field;

  *field = text;
  if (g_strcmp0 (old, text) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
set_percent (FgItem *self, int percent)
{
  if (self->percent == percent)
    return;

  self->percent = percent;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERCENT]);
}

static void
set_light (FgItem *self, FgLight light)
{
  if (self->light == light)
    return;

  self->light = light;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIGHT]);
}

/**
 * fg_item_new:
 * @id: the item's row id in the workspace
 * @kind: its kind
 *
 * Returns: (transfer full): a row without its record
 */
FgItem *
fg_item_new (gint64 id, FgItemKind kind)
{
  FgItem *self = g_object_new (FG_TYPE_ITEM, NULL);

  self->id = id;
  self->kind = kind;

  return self;
}

/**
 * fg_item_get_id:
 * @self: a row
 *
 * Returns: the item's row id in the workspace
 */
gint64
fg_item_get_id (FgItem *self)
{
  g_return_val_if_fail (FG_IS_ITEM (self), 0);

  return self->id;
}

/**
 * fg_item_get_kind:
 * @self: a row
 *
 * Returns: whether it is a section, a task or a measure
 */
FgItemKind
fg_item_get_kind (FgItem *self)
{
  g_return_val_if_fail (FG_IS_ITEM (self), FG_ITEM_SECTION);

  return self->kind;
}

/**
 * fg_item_set_record:
 * @self: a row
 * @record: (nullable): what the workspace says of it now; %NULL where it is gone, which leaves the row as it was
 *
 * Takes over what the row shows. A section has neither deadline nor progress nor light.
 */
void
fg_item_set_record (FgItem *self, const FgItemRecord *record)
{
  gboolean is_work = FALSE;

  g_return_if_fail (FG_IS_ITEM (self));

  self->is_wanted = FALSE;
  if (record == NULL)
    return;

  is_work = record->kind != FG_ITEM_SECTION;
  self->is_loaded = TRUE;
  take_text (self, &self->number, g_strdup (record->number), PROP_NUMBER);
  take_text (self, &self->title, g_strdup (record->title), PROP_TITLE);
  take_text (self, &self->leads, g_strdup (record->leads), PROP_LEADS);
  take_text (self, &self->deadline, fg_deadline_to_text (&record->deadline), PROP_DEADLINE);
  set_percent (self, is_work ? record->percent : -1);
  set_light (self, is_work ? record->light : FG_LIGHT_NONE);
}
