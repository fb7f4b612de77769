/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must hold of whatever is read from whatever bytes: a plan or a sentence, and facts that lie inside the text.
 */
#include "plan-check.h"

#include <string.h>

#include "fg-plan-reader.h"

static void
check_span (const FgPlan *plan, FgSpan span)
{
  gsize length = strlen (plan->text);

  g_assert_cmpuint (span.offset, <=, length);
  g_assert_cmpuint (span.length, <=, length - span.offset);
}

static void
check_item (const FgPlan *plan, const FgPlanItem *item)
{
  check_span (plan, item->span);
  g_assert_true (g_utf8_validate (item->text, -1, NULL));
  g_assert_true (g_utf8_validate (item->responsibility_raw, -1, NULL));
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      check_span (plan, assignment->span);
      g_assert_cmpint (assignment->role, !=, FG_ROLE_NONE);
      g_assert_cmpstr (assignment->agency, !=, "");
    }
  for (guint i = 0; i < item->measures->len; i++)
    check_item (plan, g_ptr_array_index (item->measures, i));
}

void
plan_check_read (const char *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = fg_plan_reader_read (bytes, NULL, FG_DAY_NONE, &error);

  g_assert_true ((plan == NULL) == (error != NULL));
  if (plan == NULL)
    return;
  for (guint i = 0; i < plan->tasks->len; i++)
    check_item (plan, g_ptr_array_index (plan->tasks, i));
  for (guint i = 0; i < plan->doubts->len; i++)
    check_span (plan, ((const FgDoubt *) g_ptr_array_index (plan->doubts, i))->span);
}
