/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why an item needs a person: which facts on which day give which concerns, and their names.
 */
#include "fg-concern.h"

#define TODAY "2019-09-30"
#define WARNING_DAYS 30

/* A letter for each concern that applies. */
static char *
list_concerns (const FgConcernFacts *facts)
{
  static const char letters[FG_N_CONCERNS] = {
    [FG_CONCERN_OVERDUE] = 'o', [FG_CONCERN_DUE] = 'd', [FG_CONCERN_UNREPORTED] = 'r',
    [FG_CONCERN_UNCHECKED] = 'c', [FG_CONCERN_FINDING] = 'f',
  };
  GString *text = g_string_new (NULL);

  for (guint i = FG_CONCERN_NONE + 1; i < FG_N_CONCERNS; i++)
    if (fg_concern_applies ((FgConcern) i, facts, fg_day_from_iso (TODAY)))
      g_string_append_c (text, letters[i]);

  return g_string_free (text, FALSE);
}

static void
test_deadlines (void)
{
  static const struct
  {
    FgStatus    status;
    int         percent;
    const char *last_day;
    const char *concerns;
  } cases[] = {
    /* The last day itself is still in time, and due. */
    { FG_STATUS_UNDER_WAY, 0, "2019-09-29", "o" },
    { FG_STATUS_UNDER_WAY, 0, "2019-09-30", "d" },
    { FG_STATUS_NOT_STARTED, 99, "2019-10-30", "d" },
    { FG_STATUS_UNDER_WAY, 0, "2019-10-31", "" },
    { FG_STATUS_UNDER_WAY, 0, NULL, "" },
    /* Done, late or not, it waits for a check, until that is made. */
    { FG_STATUS_UNDER_WAY, 100, "2019-09-29", "c" },
    { FG_STATUS_DONE, 0, "2019-10-30", "c" },
    { FG_STATUS_CLOSED, 100, "2019-09-29", "" },
    /* What nobody works on is neither overdue nor done. */
    { FG_STATUS_SUSPENDED, 100, "2019-09-29", "" },
    { FG_STATUS_CANCELLED, 0, "2019-09-29", "" },
    { FG_STATUS_STANDING, 0, "2019-09-29", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FgConcernFacts facts = {
        .status = cases[i].status,
        .percent = cases[i].percent,
        .last_day = fg_day_from_iso (cases[i].last_day),
        .warning_days = WARNING_DAYS,
      };
      g_autofree char *concerns = list_concerns (&facts);

      g_test_message ("%s, %d %%, %s", fg_status_to_string (cases[i].status), cases[i].percent,
                      cases[i].last_day != NULL ? cases[i].last_day : "no day");
      g_assert_cmpstr (concerns, ==, cases[i].concerns);
    }
}

static void
test_reports_and_findings (void)
{
  static const struct
  {
    FgConcernFacts facts;
    const char    *concerns;
  } cases[] = {
    { { .status = FG_STATUS_UNDER_WAY, .must_report = TRUE }, "r" },
    { { .status = FG_STATUS_UNDER_WAY, .must_report = TRUE, .is_reported = TRUE }, "" },
    { { .status = FG_STATUS_UNDER_WAY }, "" },
    /* Standing work goes on, and is reported on. */
    { { .status = FG_STATUS_STANDING, .must_report = TRUE }, "r" },
    { { .status = FG_STATUS_SUSPENDED, .must_report = TRUE }, "" },
    { { .status = FG_STATUS_UNDER_WAY, .percent = 100, .must_report = TRUE }, "c" },
    /* A finding stays until it is closed, whatever becomes of the item. */
    { { .status = FG_STATUS_CLOSED, .has_finding = TRUE }, "f" },
    { { .status = FG_STATUS_DONE, .has_finding = TRUE }, "cf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *concerns = list_concerns (&cases[i].facts);

      g_assert_cmpstr (concerns, ==, cases[i].concerns);
    }
}

static void
test_names (void)
{
  for (guint i = 0; i < FG_N_CONCERNS; i++)
    {
      FgConcern found = FG_CONCERN_NONE;

      g_assert_true (fg_concern_from_string (fg_concern_to_string ((FgConcern) i), &found));
      g_assert_cmpint (found, ==, i);
      for (guint k = 0; k < i; k++)
        {
          g_assert_cmpstr (fg_concern_get_symbol ((FgConcern) i), !=, fg_concern_get_symbol ((FgConcern) k));
          g_assert_cmpstr (fg_concern_get_label ((FgConcern) i), !=, fg_concern_get_label ((FgConcern) k));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/concern/follow-from-the-deadline", test_deadlines);
  g_test_add_func ("/model/concern/follow-from-reports-and-findings", test_reports_and_findings);
  g_test_add_func ("/model/concern/each-has-names-of-its-own", test_names);

  return g_test_run ();
}
