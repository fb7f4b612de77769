/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the tree: a section, a task or a measure of the draft, as texts that cells bind to.
 */
#include "fg-draft-node.h"

struct _FgDraftNode
{
  GObject parent_instance;

  FgDraft    *draft;
  guint       section; /* from 1; 0 for an item */
  FgPlanItem *item;    /* NULL for a section */
};

G_DEFINE_FINAL_TYPE (FgDraftNode, fg_draft_node, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_LEADS,
  PROP_DEADLINE,
  PROP_DOUBTFUL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const FgPlanSection *
get_plan_section (FgDraftNode *self)
{
  return g_ptr_array_index (fg_draft_get_plan (self->draft)->sections, self->section - 1);
}

static char *
dup_title (FgDraftNode *self)
{
  g_autofree char *title = NULL;

  if (self->item == NULL)
    return g_strconcat (get_plan_section (self)->no, get_plan_section (self)->title, NULL);

  title = fg_item_title_from_text (self->item->text);
  return g_strconcat (self->item->label, title, NULL);
}

static void
append_names (GString *names, const FgPlanItem *item, FgRole role)
{
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (assignment->role != role)
        continue;
      g_string_append (names, names->len == 0 ? fg_role_get_symbol (role) : "、");
      g_string_append (names, assignment->agency);
    }
}

/* Those who lead; where nobody does, those who are responsible. */
static char *
dup_leads (FgDraftNode *self)
{
  GString *names = g_string_new (NULL);

  if (self->item != NULL)
    {
      append_names (names, self->item, FG_ROLE_LEAD);
      if (names->len == 0)
        append_names (names, self->item, FG_ROLE_RESPONSIBLE);
    }

  return g_string_free (names, FALSE);
}

static void
fg_draft_node_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgDraftNode *self = FG_DRAFT_NODE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_take_string (value, dup_title (self));
      break;
    case PROP_LEADS:
      g_value_take_string (value, dup_leads (self));
      break;
    case PROP_DEADLINE:
      if (self->item != NULL)
        g_value_take_string (value, fg_deadline_to_text (&self->item->deadline));
      break;
    case PROP_DOUBTFUL:
      g_value_set_boolean (value, self->item != NULL && fg_draft_count_open_doubts (self->draft, self->item) > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_draft_node_finalize (GObject *object)
{
  FgDraftNode *self = FG_DRAFT_NODE (object);

  g_object_unref (self->draft);

  G_OBJECT_CLASS (fg_draft_node_parent_class)->finalize (object);
}

static void
fg_draft_node_class_init (FgDraftNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_draft_node_get_property;
  object_class->finalize = fg_draft_node_finalize;

  /* Number and title. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* The sign of the role and the names of those who lead. */
  properties[PROP_LEADS] = g_param_spec_string ("leads", NULL, NULL, NULL, flags);
  /* The last day, else the words. */
  properties[PROP_DEADLINE] = g_param_spec_string ("deadline", NULL, NULL, NULL, flags);
  /* Whether a doubt about it is open. */
  properties[PROP_DOUBTFUL] = g_param_spec_boolean ("doubtful", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fg_draft_node_init (FgDraftNode *self)
{
}

/**
 * fg_draft_node_new_section:
 * @draft: a draft
 * @section: the place of a section in it, from 1
 *
 * Returns: (transfer full): its row
 */
FgDraftNode *
fg_draft_node_new_section (FgDraft *draft, guint section)
{
  FgDraftNode *self;

  g_return_val_if_fail (FG_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (section > 0 && section <= fg_draft_get_plan (draft)->sections->len, NULL);

  self = g_object_new (FG_TYPE_DRAFT_NODE, NULL);
  self->draft = g_object_ref (draft);
  self->section = section;
  return self;
}

/**
 * fg_draft_node_new_item:
 * @draft: a draft
 * @item: a task or measure of it
 *
 * Returns: (transfer full): its row
 */
FgDraftNode *
fg_draft_node_new_item (FgDraft *draft, FgPlanItem *item)
{
  FgDraftNode *self;

  g_return_val_if_fail (FG_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  self = g_object_new (FG_TYPE_DRAFT_NODE, NULL);
  self->draft = g_object_ref (draft);
  self->item = item;
  return self;
}

/**
 * fg_draft_node_get_section:
 * @self: a row
 *
 * Returns: the place of its section from 1, 0 for the row of an item
 */
guint
fg_draft_node_get_section (FgDraftNode *self)
{
  g_return_val_if_fail (FG_IS_DRAFT_NODE (self), 0);

  return self->section;
}

/**
 * fg_draft_node_get_item:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): its item, %NULL for the row of a section
 */
FgPlanItem *
fg_draft_node_get_item (FgDraftNode *self)
{
  g_return_val_if_fail (FG_IS_DRAFT_NODE (self), NULL);

  return self->item;
}

/**
 * fg_draft_node_get_span:
 * @self: a row
 *
 * Returns: its words in the text
 */
FgSpan
fg_draft_node_get_span (FgDraftNode *self)
{
  g_return_val_if_fail (FG_IS_DRAFT_NODE (self), ((FgSpan) { 0, 0 }));

  return self->item != NULL ? self->item->span : get_plan_section (self)->span;
}

/**
 * fg_draft_node_refresh:
 * @self: a row
 *
 * Tells the cells that the draft changed. The tree calls it for the one row that is concerned, since a row that
 * listened by itself would make each correction cost as much as there are rows.
 */
void
fg_draft_node_refresh (FgDraftNode *self)
{
  g_return_if_fail (FG_IS_DRAFT_NODE (self));

  for (guint i = PROP_TITLE; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}
