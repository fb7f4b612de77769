/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which backups are kept.
 */
#include "fg-retention.h"

#define MAX_DAYS 800

typedef struct
{
  const char *made; /* days, oldest first; one that is to be kept has a + behind it */
  const char *today;
} Case;

static const Case cases[] = {
  { "2026-07-10+", "2026-07-10" },
  /* The newest stays, however old it is. */
  { "2020-01-01 2020-01-02+", "2026-07-10" },
  /* Those of today stay beside one another; of another day the last. */
  { "2026-07-09 2026-07-09+ 2026-07-10+ 2026-07-10+ 2026-07-10+", "2026-07-10" },
  /* A week of days; 2026-07-10 is a Friday. */
  { "2026-07-03 2026-07-04+ 2026-07-05+ 2026-07-06+ 2026-07-07+ 2026-07-08+ 2026-07-09+ 2026-07-10+", "2026-07-10" },
  /* Then the last of each of four weeks, and the last of each month. */
  { "2026-06-08 2026-06-14 2026-06-15 2026-06-21+ 2026-06-22 2026-06-28+ 2026-06-30+ 2026-07-05+ 2026-07-10+",
    "2026-07-10" },
  { "2025-07-31 2025-08-01 2025-08-31+ 2025-12-30 2025-12-31+ 2026-01-15+ 2026-07-10+", "2026-07-10" },
  /* A clock was wrong. */
  { "2026-07-10+ 2031-01-01+ 2031-01-01+", "2026-07-10" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (cases[i].made, " ", -1);
      guint n = g_strv_length (words);
      FgDay days[MAX_DAYS];
      gboolean keep[MAX_DAYS];

      for (guint k = 0; k < n; k++)
        {
          g_autofree char *iso = g_strndup (words[k], 10);

          days[k] = fg_day_from_iso (iso);
        }
      fg_retention_choose (days, n, fg_day_from_iso (cases[i].today), keep);
      for (guint k = 0; k < n; k++)
        {
          g_test_message ("case %u: %s", i, words[k]);
          g_assert_cmpint (keep[k], ==, g_str_has_suffix (words[k], "+"));
        }
    }
}

static guint
count_since (const FgDay *days, guint n, FgDay since)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += days[i] >= since;
  return count;
}

static void
thin (FgDay *days, guint *n, FgDay today)
{
  gboolean keep[MAX_DAYS];
  guint n_kept = 0;

  fg_retention_choose (days, *n, today, keep);
  for (guint i = 0; i < *n; i++)
    if (keep[i])
      days[n_kept++] = days[i];
  *n = n_kept;
}

/* Two years of work, thinned after each backup: there is always one of each of the last days and weeks and months that
 * were worked in, and never more than those. */
static void
test_years (void)
{
  FgDay first = fg_day_from_ymd (2025, 1, 1) + (FgDay) g_test_rand_int_range (0, 400);
  FgDay days[MAX_DAYS];
  guint n = 0;

  for (FgDay today = first; today < first + 730; today++)
    {
      for (gint32 more = g_test_rand_int_range (1, 4); more > 0; more--)
        {
          days[n++] = today;
          thin (days, &n, today);
        }

      g_assert_cmpuint (n, <=, 7 + 4 + 12 + 12);
      g_assert_cmpuint (count_since (days, n, today - 6), >=, MIN (7, today - first + 1));
      for (guint week = 0; week < 4 && today - 7 * week >= first + 7; week++)
        {
          FgDay monday = today - (today - 1) % 7 - 7 * week;

          g_assert_cmpuint (count_since (days, n, monday) - count_since (days, n, monday + 7), >=, 1);
        }
      for (guint month = 0; month < 11 && today - 31 * month >= first + 31; month++)
        g_assert_cmpuint (count_since (days, n, today - 31 * month - 61), >, 0);
      /* Thinning twice gives nothing up. */
      {
        guint before = n;

        thin (days, &n, today);
        g_assert_cmpuint (n, ==, before);
      }
    }

  /* The last day of the month eleven months ago. */
  g_assert_cmpuint (days[0], <=, first + 730 - 300);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/retention/seven-days-four-weeks-twelve-months", test_cases);
  g_test_add_func ("/model/retention/over-years-a-day-a-week-and-a-month-can-be-gone-back-to", test_years);

  return g_test_run ();
}
