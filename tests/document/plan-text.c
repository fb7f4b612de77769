/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan as a few lines of text, for comparison with what a person wrote down: ◎ leads, ● is responsible, ○ cooperates,
 * * stands for several, ! is by rule, … is an open list.
 */
#include "plan-text.h"

#include "fg-role.h"

static void
append_list (GString *text, const char *label, const GPtrArray *list)
{
  g_string_append (text, label);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", (const char *) g_ptr_array_index (list, i));
  g_string_append_c (text, '\n');
}

static void
append_agencies (GString *text, const FgPlanItem *item)
{
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      g_string_append_printf (text, " %s%s%s%s", fg_role_get_symbol (assignment->role), assignment->agency,
                              assignment->collective ? "*" : "", assignment->by_rule ? "!" : "");
    }
  if (item->open_ended)
    g_string_append (text, " …");
}

static void
append_deadline (GString *text, const FgDeadline *deadline)
{
  g_autofree char *first = fg_day_to_iso (deadline->first_day);
  g_autofree char *last = fg_day_to_iso (deadline->last_day);

  if (deadline->words == NULL)
    return;
  g_string_append_printf (text, " | %s", deadline->words);
  if (deadline->first_day != FG_DAY_NONE)
    g_string_append_printf (text, " from %s", first);
  if (deadline->last_day != FG_DAY_NONE)
    g_string_append_printf (text, " by %s", last);
}

/* What a ledger says besides. */
static void
append_ledger (GString *text, const FgPlanItem *item)
{
  for (guint i = 0; i < item->reports->len; i++)
    {
      const FgPlanReport *report = g_ptr_array_index (item->reports, i);
      g_autofree char *day = fg_day_to_iso (report->day);
      g_auto (GStrv) lines = g_strsplit (report->note, "\n", -1);
      g_autofree char *note = g_strjoinv ("⏎", lines);

      g_string_append_printf (text, "     %d%% on %s: %s\n", report->percent, day, note);
    }
  if (*item->note != '\0')
    g_string_append_printf (text, "     note: %s\n", item->note);
}

static void
append_item (GString *text, const FgPlanItem *item)
{
  g_auto (GStrv) lines = g_strsplit (item->text, "\n", -1);
  g_autofree char *line = g_strjoinv ("⏎", lines);

  if (item->kind == FG_ITEM_TASK)
    g_string_append_printf (text, "%d §%u [%s] %s\n", item->no, item->section, item->label, line);
  else if (item->no > 0)
    g_string_append_printf (text, "  (%d) [%s] %s\n", item->no, item->label, line);
  else
    g_string_append_printf (text, "  (-) [%s] %s\n", item->label, line);

  g_string_append (text, item->kind == FG_ITEM_TASK ? "   " : "     ");
  append_agencies (text, item);
  append_deadline (text, &item->deadline);
  for (guint i = 0; i < item->body_dates->len; i++)
    {
      const FgBodyDate *date = g_ptr_array_index (item->body_dates, i);
      g_autofree char *day = fg_day_to_iso (date->day);

      g_string_append_printf (text, " | text says %s: %s", date->text, day);
    }
  g_string_append_c (text, '\n');
  append_ledger (text, item);
  for (guint i = 0; i < item->measures->len; i++)
    append_item (text, g_ptr_array_index (item->measures, i));
}

/**
 * plan_to_text:
 * @plan: a plan
 *
 * Returns: (transfer full): all that was read in it, a fact a line
 */
char *
plan_to_text (const FgPlan *plan)
{
  GString *text = g_string_new (NULL);
  g_autofree char *issued = fg_day_to_iso (plan->issued);

  g_string_append_printf (text, "number: %s\ntitle: %s\nnotice: %s\nissuer: %s\nissued: %s\n", plan->number, plan->title,
                          plan->notice_title, plan->issuer, issued);
  append_list (text, "to: ", plan->addressees);
  append_list (text, "copied to: ", plan->copied_to);
  for (guint i = 0; i < plan->sections->len; i++)
    {
      const FgPlanSection *section = g_ptr_array_index (plan->sections, i);

      g_string_append_printf (text, "§%u [%s] %s\n", i + 1, section->no, section->title);
    }
  for (guint i = 0; i < plan->tasks->len; i++)
    append_item (text, g_ptr_array_index (plan->tasks, i));
  for (guint i = 0; i < plan->requirements->len; i++)
    {
      const FgPlanRequirement *requirement = g_ptr_array_index (plan->requirements, i);

      g_string_append_printf (text, "requirement: %s\n", requirement->title);
    }
  for (guint i = 0; i < plan->doubts->len; i++)
    {
      const FgDoubt *doubt = g_ptr_array_index (plan->doubts, i);

      g_string_append_printf (text, "doubt %u:%u %s\n", doubt->line, doubt->column, doubt->message);
    }
  return g_string_free (text, FALSE);
}
