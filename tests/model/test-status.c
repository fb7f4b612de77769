/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * States of an item: their names are those of the files, and lead back.
 */
#include "fg-status.h"

static void
test_names_are_those_of_the_files (void)
{
  static const struct
  {
    FgStatus    status;
    int         stored;
    const char *name;
  } cases[FG_N_STATUSES] = {
    { FG_STATUS_NOT_STARTED, 0, "not-started" },
    { FG_STATUS_UNDER_WAY, 1, "under-way" },
    { FG_STATUS_DONE, 2, "done" },
    { FG_STATUS_CLOSED, 3, "closed" },
    { FG_STATUS_SUSPENDED, 4, "suspended" },
    { FG_STATUS_CANCELLED, 5, "cancelled" },
    { FG_STATUS_STANDING, 6, "standing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint ((int) cases[i].status, ==, cases[i].stored);
      g_assert_cmpstr (fg_status_to_string (cases[i].status), ==, cases[i].name);
    }
}

static void
test_names_lead_back (void)
{
  FgStatus status;

  for (guint i = 0; i < FG_N_STATUSES; i++)
    {
      g_assert_true (fg_status_from_string (fg_status_to_string ((FgStatus) i), &status));
      g_assert_cmpint (status, ==, (FgStatus) i);
    }
}

static void
test_other_words_leave_the_status (void)
{
  static const char *const words[] = { NULL, "", "Done", "done ", "finished", "已完成", "1" };
  FgStatus status = FG_STATUS_CLOSED;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_false (fg_status_from_string (words[i], &status));
      g_assert_cmpint (status, ==, FG_STATUS_CLOSED);
    }
}

static void
test_labels_differ (void)
{
  for (guint i = 0; i < FG_N_STATUSES; i++)
    for (guint j = i + 1; j < FG_N_STATUSES; j++)
      g_assert_cmpstr (fg_status_get_label ((FgStatus) i), !=, fg_status_get_label ((FgStatus) j));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/status/names-are-those-of-the-files", test_names_are_those_of_the_files);
  g_test_add_func ("/model/status/names-lead-back", test_names_lead_back);
  g_test_add_func ("/model/status/other-words-leave-the-status", test_other_words_leave_the_status);
  g_test_add_func ("/model/status/labels-differ", test_labels_differ);

  return g_test_run ();
}
