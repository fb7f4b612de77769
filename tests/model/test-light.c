/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The traffic light: which facts on which day give which light, and its names.
 */
#include "fg-light.h"
#include "fg-role.h"

#define TODAY "2019-09-30"

static void
test_rule (void)
{
  static const struct
  {
    FgStatus    status;
    int         percent;
    const char *last_day;
    FgLight     light;
  } cases[] = {
    /* The last day itself is still in time. */
    { FG_STATUS_UNDER_WAY, 0, "2019-09-29", FG_LIGHT_RED },
    { FG_STATUS_UNDER_WAY, 0, "2019-09-30", FG_LIGHT_YELLOW },
    { FG_STATUS_UNDER_WAY, 0, "2019-10-30", FG_LIGHT_YELLOW },
    { FG_STATUS_UNDER_WAY, 0, "2019-10-31", FG_LIGHT_GREEN },
    { FG_STATUS_NOT_STARTED, 0, "2018-12-31", FG_LIGHT_RED },
    { FG_STATUS_NOT_STARTED, 0, "2020-12-31", FG_LIGHT_GREEN },
    /* 99 percent is not done, 100 percent is, late or not. */
    { FG_STATUS_UNDER_WAY, 99, "2019-09-29", FG_LIGHT_RED },
    { FG_STATUS_UNDER_WAY, 100, "2019-09-29", FG_LIGHT_DONE },
    { FG_STATUS_UNDER_WAY, 100, NULL, FG_LIGHT_DONE },
    /* No day, nothing to judge. */
    { FG_STATUS_UNDER_WAY, 50, NULL, FG_LIGHT_NONE },
    { FG_STATUS_NOT_STARTED, 0, NULL, FG_LIGHT_NONE },
    /* What the clerk has settled outweighs day and percent. */
    { FG_STATUS_DONE, 0, "2019-09-29", FG_LIGHT_DONE },
    { FG_STATUS_CLOSED, 0, NULL, FG_LIGHT_DONE },
    { FG_STATUS_SUSPENDED, 0, "2019-09-29", FG_LIGHT_NONE },
    { FG_STATUS_CANCELLED, 100, "2019-09-29", FG_LIGHT_NONE },
    { FG_STATUS_STANDING, 0, "2019-09-29", FG_LIGHT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgLight light = fg_light_for (cases[i].status, cases[i].percent, fg_day_from_iso (cases[i].last_day),
                                    fg_day_from_iso (TODAY));

      g_test_message ("%s, %d %%, %s", fg_status_to_string (cases[i].status), cases[i].percent,
                      cases[i].last_day != NULL ? cases[i].last_day : "no day");
      g_assert_cmpstr (fg_light_to_string (light), ==, fg_light_to_string (cases[i].light));
    }
}

static void
test_only_gets_worse_with_time (void)
{
  static const FgLight order[] = { FG_LIGHT_GREEN, FG_LIGHT_YELLOW, FG_LIGHT_RED };
  const FgDay last_day = fg_day_from_iso (TODAY);
  guint reached = 0;

  for (FgDay today = last_day - 100; today < last_day + 100; today++)
    {
      FgLight light = fg_light_for (FG_STATUS_UNDER_WAY, 40, last_day, today);

      if (light != order[reached])
        reached++;
      g_assert_cmpuint (reached, <, G_N_ELEMENTS (order));
      g_assert_cmpint (light, ==, order[reached]);
    }

  g_assert_cmpint (order[reached], ==, FG_LIGHT_RED);
}

static void
test_names_lead_back (void)
{
  FgLight light;

  for (guint i = 0; i < FG_N_LIGHTS; i++)
    {
      g_assert_true (fg_light_from_string (fg_light_to_string ((FgLight) i), &light));
      g_assert_cmpint (light, ==, (FgLight) i);
    }

  g_assert_false (fg_light_from_string ("blue", &light));
  g_assert_false (fg_light_from_string ("Red", &light));
  g_assert_false (fg_light_from_string ("", &light));
  g_assert_false (fg_light_from_string (NULL, &light));
}

static void
test_never_colour_alone (void)
{
  for (guint i = 0; i < FG_N_LIGHTS; i++)
    for (guint j = i + 1; j < FG_N_LIGHTS; j++)
      {
        g_assert_cmpstr (fg_light_get_symbol ((FgLight) i), !=, fg_light_get_symbol ((FgLight) j));
        g_assert_cmpstr (fg_light_get_label ((FgLight) i), !=, fg_light_get_label ((FgLight) j));
      }
}

static void
test_sign_is_no_role (void)
{
  for (guint i = 0; i < FG_N_LIGHTS; i++)
    for (guint role = FG_ROLE_LEAD; role < FG_N_ROLES; role++)
      g_assert_cmpstr (fg_light_get_symbol ((FgLight) i), !=, fg_role_get_symbol ((FgRole) role));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/light/rule", test_rule);
  g_test_add_func ("/model/light/only-gets-worse-with-time", test_only_gets_worse_with_time);
  g_test_add_func ("/model/light/names-lead-back", test_names_lead_back);
  g_test_add_func ("/model/light/never-colour-alone", test_never_colour_alone);
  g_test_add_func ("/model/light/sign-is-no-role", test_sign_is_no_role);

  return g_test_run ();
}
