/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan as text in a terminal: what was read from a notice in figures, its doubts, and all its items.
 */
#include "fg-plan-text.h"

#include <glib/gi18n-lib.h>

#include "fg-item-label.h"
#include "fg-table-text.h"

#define INDENT "    "
#define UNNUMBERED "–"

static void
append_fact (const char *name, const char *text, GString *out)
{
  if (text[0] == '\0')
    return;

  g_string_append (out, name);
  fg_table_text_append_line (out, text);
  g_string_append_c (out, '\n');
}

static void
append_document (const FgPlan *plan, GString *out)
{
  g_autofree char *issued = fg_day_to_iso (plan->issued);

  fg_table_text_append_line (out, plan->title);
  g_string_append_c (out, '\n');
  append_fact (_("Number: "), plan->number, out);
  append_fact (_("Issuer: "), plan->issuer, out);
  append_fact (_("Issued: "), issued, out);
}

static void
append_count (FgTableText *table, const char *name, guint count)
{
  g_autofree char *figure = g_strdup_printf ("%u", count);

  fg_table_text_add_row (table, (const char *const[]) { name, figure });
}

/**
 * fg_plan_text_append_counts:
 * @plan: a plan
 * @out: where to append
 *
 * Appends what the document is and how much is in it.
 */
void
fg_plan_text_append_counts (const FgPlan *plan, GString *out)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();
  FgPlanCounts counts;

  g_return_if_fail (plan != NULL);
  g_return_if_fail (out != NULL);

  append_document (plan, out);
  g_string_append_c (out, '\n');

  fg_plan_count (plan, &counts);
  fg_table_text_add_column (table, NULL, FG_TABLE_LEFT);
  fg_table_text_add_column (table, NULL, FG_TABLE_RIGHT);
  append_count (table, C_("count", "Sections"), plan->sections->len);
  append_count (table, C_("count", "Tasks"), counts.tasks);
  append_count (table, C_("count", "Measures"), counts.measures);
  append_count (table, C_("count", "Agencies"), counts.agencies);
  append_count (table, C_("count", "With a deadline"), counts.with_deadline);
  append_count (table, C_("count", "Without a deadline"), counts.without_deadline);
  append_count (table, C_("count", "Doubts"), plan->doubts->len);
  fg_table_text_append (table, out);
}

/**
 * fg_plan_text_append_doubts:
 * @plan: a plan
 * @out: where to append
 *
 * Appends each doubt as "line:column  message".
 */
void
fg_plan_text_append_doubts (const FgPlan *plan, GString *out)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();

  g_return_if_fail (plan != NULL);
  g_return_if_fail (out != NULL);

  if (plan->doubts->len == 0)
    return;

  fg_table_text_add_column (table, NULL, FG_TABLE_RIGHT);
  fg_table_text_add_column (table, NULL, FG_TABLE_LEFT);
  for (guint i = 0; i < plan->doubts->len; i++)
    {
      const FgDoubt *doubt = g_ptr_array_index (plan->doubts, i);
      g_autofree char *place = g_strdup_printf ("%u:%u", doubt->line, doubt->column);

      fg_table_text_add_row (table, (const char *const[]) { place, doubt->message });
    }

  g_string_append_c (out, '\n');
  fg_table_text_append (table, out);
}

static void
append_part (const FgPlanItem *item, FgRole role, GString *out)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (assignment->role != role)
        continue;
      if (is_first)
        g_string_append_printf (out, "%s ", fg_role_get_symbol (role));
      else
        g_string_append (out, "、");
      fg_table_text_append_line (out, assignment->agency);
      is_first = FALSE;
    }

  if (!is_first)
    g_string_append (out, "  ");
}

/* Who does it and by when, in one line: "◎ A  ● B、C  2024-06-30". */
static void
append_duties (const FgPlanItem *item, GString *out)
{
  g_autofree char *deadline = fg_deadline_to_text (&item->deadline);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint role = FG_ROLE_LEAD; role < FG_N_ROLES; role++)
    append_part (item, (FgRole) role, line);
  fg_table_text_append_line (line, deadline);
  if (line->len > 0)
    g_string_append_printf (out, INDENT "%s\n", g_strchomp (line->str));
}

static void
append_item (const char *number, const FgPlanItem *item, GString *out)
{
  g_string_append_printf (out, "%s  ", number);
  fg_table_text_append_line (out, item->text);
  g_string_append_c (out, '\n');
  append_duties (item, out);
}

static void
append_task (const FgPlanItem *task, GString *out)
{
  g_autofree char *task_number = fg_item_label_dup_name (FG_ITEM_TASK, task->no, task->label, 0, "");

  g_string_append_c (out, '\n');
  append_item (task_number, task, out);
  for (guint i = 0; i < task->measures->len; i++)
    {
      const FgPlanItem *measure = g_ptr_array_index (task->measures, i);
      const char *label = measure->no > 0 || *measure->label != '\0' ? measure->label : UNNUMBERED;
      g_autofree char *number =
        fg_item_label_dup_name (FG_ITEM_MEASURE, measure->no, label, task->no, task->label);

      append_item (number, measure, out);
    }
}

/**
 * fg_plan_text_append:
 * @plan: a plan
 * @out: where to append
 *
 * Appends the whole plan; items bear the numbers by which commands name them.
 */
void
fg_plan_text_append (const FgPlan *plan, GString *out)
{
  guint section_place = 0;

  g_return_if_fail (plan != NULL);
  g_return_if_fail (out != NULL);

  append_document (plan, out);
  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      if (task->section != section_place && task->section <= plan->sections->len && task->section > 0)
        {
          const FgPlanSection *section = g_ptr_array_index (plan->sections, task->section - 1);

          g_string_append_c (out, '\n');
          fg_table_text_append_line (out, section->no);
          fg_table_text_append_line (out, section->title);
          g_string_append_c (out, '\n');
        }
      section_place = task->section;
      append_task (task, out);
    }
}
