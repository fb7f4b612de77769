/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any plan that goes in comes out the same.
 */
#include "fg-plan-table.h"

#include "random-plan.h"
#include "workspace-fixture.h"

#define N_PLANS 100

static void
test_round_trip (WorkspaceFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_plan_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_PLANS; i++)
    {
      FgPlan *plan = random_plan_new ();
      gint64 id = workspace_fixture_add_plan (fixture, plan);

      g_ptr_array_add (plans, plan);
      g_array_append_val (ids, id);
    }

  workspace_fixture_reopen (fixture);
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (FgPlan) loaded = fg_plan_table_load (fixture->workspace, g_array_index (ids, gint64, i), &error);

      g_assert_no_error (error);
      random_plan_assert_equal (g_ptr_array_index (plans, i), loaded);
    }
  workspace_fixture_assert_sound (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  WORKSPACE_TEST ("/store/plan-round-trip/a-plan-comes-back-field-by-field", test_round_trip);

  return g_test_run ();
}
