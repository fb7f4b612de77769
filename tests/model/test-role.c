/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Roles: their names lead back, and no two look the same.
 */
#include "fg-role.h"

static void
test_names_lead_back (void)
{
  for (guint role = FG_ROLE_LEAD; role < FG_N_ROLES; role++)
    g_assert_cmpint (fg_role_from_string (fg_role_to_string ((FgRole) role)), ==, (FgRole) role);
}

static void
test_other_words_name_no_role (void)
{
  /* "none" is how no role is written, not a role that can be asked for. */
  static const char *const words[] = { NULL, "", "none", "Lead", "lead ", "牵头", "cooperates", "leader" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpint (fg_role_from_string (words[i]), ==, FG_ROLE_NONE);
}

static void
test_signs_and_labels_differ (void)
{
  for (guint i = FG_ROLE_NONE; i < FG_N_ROLES; i++)
    for (guint j = i + 1; j < FG_N_ROLES; j++)
      {
        g_assert_cmpstr (fg_role_get_symbol ((FgRole) i), !=, fg_role_get_symbol ((FgRole) j));
        g_assert_cmpstr (fg_role_get_label ((FgRole) i), !=, fg_role_get_label ((FgRole) j));
      }

  g_assert_cmpstr (fg_role_get_symbol (FG_ROLE_NONE), ==, "");
  g_assert_cmpstr (fg_role_get_symbol (FG_ROLE_LEAD), ==, "◎");
  g_assert_cmpstr (fg_role_get_symbol (FG_ROLE_RESPONSIBLE), ==, "●");
  g_assert_cmpstr (fg_role_get_symbol (FG_ROLE_COOPERATE), ==, "○");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/role/names-lead-back", test_names_lead_back);
  g_test_add_func ("/model/role/other-words-name-no-role", test_other_words_name_no_role);
  g_test_add_func ("/model/role/signs-and-labels-differ", test_signs_and_labels_differ);

  return g_test_run ();
}
