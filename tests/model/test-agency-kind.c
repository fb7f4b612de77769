/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a name looks like, and what a person said.
 */
#include "fg-agency-kind.h"

static const struct
{
  FgAgencyKind said;
  const char  *name;
  gboolean     is_group;
  FgAgencyKind expected;
} cases[] = {
  { FG_AGENCY_KIND_BY_NAME, "市财政局", FALSE, FG_AGENCY_KIND_DEPARTMENT },
  { FG_AGENCY_KIND_BY_NAME, "市委宣传部", FALSE, FG_AGENCY_KIND_DEPARTMENT },
  { FG_AGENCY_KIND_BY_NAME, "东湖区", FALSE, FG_AGENCY_KIND_DISTRICT },
  { FG_AGENCY_KIND_BY_NAME, "东湖区政府", FALSE, FG_AGENCY_KIND_DISTRICT },
  { FG_AGENCY_KIND_BY_NAME, "江北新区管委会", FALSE, FG_AGENCY_KIND_DISTRICT },
  { FG_AGENCY_KIND_BY_NAME, "东湖区财政局", FALSE, FG_AGENCY_KIND_DEPARTMENT },
  { FG_AGENCY_KIND_BY_NAME, "市供电公司", FALSE, FG_AGENCY_KIND_COMPANY },
  { FG_AGENCY_KIND_BY_NAME, "金陵海关", FALSE, FG_AGENCY_KIND_VERTICAL },
  { FG_AGENCY_KIND_BY_NAME, "各区", TRUE, FG_AGENCY_KIND_GROUP },
  { FG_AGENCY_KIND_VERTICAL, "市税务局", FALSE, FG_AGENCY_KIND_VERTICAL },
  { FG_AGENCY_KIND_OTHER, "各区", TRUE, FG_AGENCY_KIND_OTHER },
};

static void
test_resolve (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (fg_agency_kind_resolve (cases[i].said, cases[i].name, cases[i].is_group) != cases[i].expected)
      g_test_fail_printf ("%s", cases[i].name);
}

static void
test_names (void)
{
  for (guint i = 0; i < FG_N_AGENCY_KINDS; i++)
    {
      FgAgencyKind kind;

      g_assert_true (fg_agency_kind_from_string (fg_agency_kind_to_string ((FgAgencyKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (fg_agency_kind_get_label (kind), !=, "");
    }

  g_assert_false (fg_agency_kind_from_string ("部门", &(FgAgencyKind) { 0 }));
  g_assert_false (fg_agency_kind_from_string (NULL, &(FgAgencyKind) { 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/agency-kind/a-name-says-what-it-is-until-a-person-does", test_resolve);
  g_test_add_func ("/model/agency-kind/each-has-a-name-and-a-label", test_names);

  return g_test_run ();
}
