/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the plans stand, as plain counts.
 */
#include "fg-overview.h"

static void
group_free (gpointer data)
{
  FgOverviewGroup *group = data;

  g_free (group->name);
  g_free (group);
}

/**
 * fg_overview_new:
 *
 * Returns: (transfer full): an overview of nothing
 */
FgOverview *
fg_overview_new (void)
{
  FgOverview *self = g_new0 (FgOverview, 1);

  self->plans = g_ptr_array_new_with_free_func (group_free);
  self->sections = g_ptr_array_new_with_free_func (group_free);
  self->agencies = g_ptr_array_new_with_free_func (group_free);
  self->weeks = g_array_new (FALSE, FALSE, sizeof (FgOverviewWeek));
  return self;
}

/**
 * fg_overview_free:
 * @self: (transfer full): an overview
 */
void
fg_overview_free (FgOverview *self)
{
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->agencies);
  g_array_unref (self->weeks);
  g_free (self);
}

/**
 * fg_overview_add_group:
 * @groups: (element-type FgOverviewGroup): the groups of an overview
 * @id: the section, the agency or the plan
 * @name: what it is called
 *
 * Returns: (transfer none): a group without items, the last one of @groups
 */
FgOverviewGroup *
fg_overview_add_group (GPtrArray *groups, gint64 id, const char *name)
{
  FgOverviewGroup *group = g_new0 (FgOverviewGroup, 1);

  group->id = id;
  group->name = g_strdup (name);
  g_ptr_array_add (groups, group);
  return group;
}
