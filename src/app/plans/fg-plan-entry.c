/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan in the plan picker: what a person tells plans apart by.
 */
#include "fg-plan-entry.h"

#include <glib/gi18n-lib.h>

struct _FgPlanEntry
{
  GObject parent_instance;

  gint64   id;
  FgDay    issued;
  char    *title;
  char    *detail;
  gboolean is_archived;
};

G_DEFINE_FINAL_TYPE (FgPlanEntry, fg_plan_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DETAIL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
fg_plan_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FgPlanEntry *self = FG_PLAN_ENTRY (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_plan_entry_finalize (GObject *object)
{
  FgPlanEntry *self = FG_PLAN_ENTRY (object);

  g_free (self->title);
  g_free (self->detail);

  G_OBJECT_CLASS (fg_plan_entry_parent_class)->finalize (object);
}

static void
fg_plan_entry_class_init (FgPlanEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fg_plan_entry_get_property;
  object_class->finalize = fg_plan_entry_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fg_plan_entry_init (FgPlanEntry *self)
{
}

static char *
describe (const FgPlanSummary *summary)
{
  g_autofree char *tasks = g_strdup_printf (ngettext ("%u task", "%u tasks", summary->n_tasks), summary->n_tasks);
  g_autofree char *measures =
    g_strdup_printf (ngettext ("%u measure", "%u measures", summary->n_measures), summary->n_measures);
  const char *parts[5] = { NULL };
  guint n_parts = 0;

  if (summary->is_archived)
    parts[n_parts++] = C_("plan", "Archived");
  if (*summary->number != '\0')
    parts[n_parts++] = summary->number;
  parts[n_parts++] = tasks;
  parts[n_parts++] = measures;

  return g_strjoinv (" · ", (char **) parts);
}

/**
 * fg_plan_entry_new:
 * @summary: a plan in the list of plans
 *
 * Returns: (transfer full): its entry
 */
FgPlanEntry *
fg_plan_entry_new (const FgPlanSummary *summary)
{
  FgPlanEntry *self = NULL;

  g_return_val_if_fail (summary != NULL, NULL);

  self = g_object_new (FG_TYPE_PLAN_ENTRY, NULL);
  self->id = summary->id;
  self->issued = summary->issued;
  self->title = g_strdup (*summary->title != '\0' ? summary->title : _("Plan without a title"));
  self->detail = describe (summary);
  self->is_archived = summary->is_archived;

  return self;
}

/**
 * fg_plan_entry_get_id:
 * @self: an entry
 *
 * Returns: the plan's row id in the workspace
 */
gint64
fg_plan_entry_get_id (FgPlanEntry *self)
{
  g_return_val_if_fail (FG_IS_PLAN_ENTRY (self), 0);

  return self->id;
}

/**
 * fg_plan_entry_get_issued:
 * @self: an entry
 *
 * Returns: when the plan was issued, or %FG_DAY_NONE
 */
FgDay
fg_plan_entry_get_issued (FgPlanEntry *self)
{
  g_return_val_if_fail (FG_IS_PLAN_ENTRY (self), FG_DAY_NONE);

  return self->issued;
}

/**
 * fg_plan_entry_get_title:
 * @self: an entry
 *
 * Returns: the plan's title, or words for a plan without one
 */
const char *
fg_plan_entry_get_title (FgPlanEntry *self)
{
  g_return_val_if_fail (FG_IS_PLAN_ENTRY (self), NULL);

  return self->title;
}

/**
 * fg_plan_entry_is_archived:
 * @self: an entry
 *
 * Returns: whether the plan is done with
 */
gboolean
fg_plan_entry_is_archived (FgPlanEntry *self)
{
  g_return_val_if_fail (FG_IS_PLAN_ENTRY (self), FALSE);

  return self->is_archived;
}
