/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan as a document, from the notice that it was read from to the file it is given out in.
 */
#include "fg-plan.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (FgPlan, fg_plan, fg_plan_ref, fg_plan_unref)

/* A first sentence stands whole: what has no room for it cuts it where its lines run out. Only a text that never ends a
   sentence is cut here, in characters, so that lists stay quick. */
#define TITLE_MAX_CHARS 200

/**
 * fg_plan_new:
 *
 * Returns: (transfer full): a plan with nothing in it
 */
FgPlan *
fg_plan_new (void)
{
  FgPlan *self = g_new0 (FgPlan, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->number = g_strdup ("");
  self->title = g_strdup ("");
  self->notice_title = g_strdup ("");
  self->issuer = g_strdup ("");
  self->addressees = g_ptr_array_new_with_free_func (g_free);
  self->copied_to = g_ptr_array_new_with_free_func (g_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_plan_section_free);
  self->tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_plan_item_free);
  self->requirements = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_plan_requirement_free);
  self->doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_doubt_free);
  self->frame = g_array_new (FALSE, FALSE, sizeof (FgFramePiece));
  self->text = g_strdup ("");
  return self;
}

/**
 * fg_plan_ref:
 * @self: a plan
 *
 * Returns: (transfer full): @self
 */
FgPlan *
fg_plan_ref (FgPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fg_plan_unref:
 * @self: (transfer full): a plan
 */
void
fg_plan_unref (FgPlan *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->number);
  g_free (self->title);
  g_free (self->notice_title);
  g_free (self->issuer);
  g_ptr_array_unref (self->addressees);
  g_ptr_array_unref (self->copied_to);
  g_ptr_array_unref (self->doubts);
  g_array_unref (self->frame);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->requirements);
  g_free (self->text);
  g_free (self);
}

static void
count_item (const FgPlanItem *item, FgPlanCounts *counts, GHashTable *agencies)
{
  if (item->kind == FG_ITEM_TASK)
    counts->tasks++;
  else
    counts->measures++;

  if (item->deadline.last_day != FG_DAY_NONE)
    counts->with_deadline++;
  else
    counts->without_deadline++;

  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      g_hash_table_add (agencies, assignment->agency);
    }

  for (guint i = 0; i < item->measures->len; i++)
    count_item (g_ptr_array_index (item->measures, i), counts, agencies);
}

/**
 * fg_plan_count:
 * @self: a plan
 * @counts: (out caller-allocates): what is in it
 */
void
fg_plan_count (const FgPlan *self, FgPlanCounts *counts)
{
  g_autoptr (GHashTable) agencies = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (self != NULL);
  g_return_if_fail (counts != NULL);

  *counts = (FgPlanCounts) { 0 };
  for (guint i = 0; i < self->tasks->len; i++)
    count_item (g_ptr_array_index (self->tasks, i), counts, agencies);
  counts->agencies = g_hash_table_size (agencies);
}

/**
 * fg_plan_item_new:
 * @kind: %FG_ITEM_TASK or %FG_ITEM_MEASURE
 *
 * Returns: (transfer full): an item with nothing in it
 */
FgPlanItem *
fg_plan_item_new (FgItemKind kind)
{
  FgPlanItem *self;

  g_return_val_if_fail (kind != FG_ITEM_SECTION, NULL);

  self = g_new0 (FgPlanItem, 1);
  self->kind = kind;
  self->label = g_strdup ("");
  self->text = g_strdup ("");
  self->responsibility_raw = g_strdup ("");
  self->assignments = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_assignment_free);
  self->body_dates = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_body_date_free);
  self->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_target_free);
  self->note = g_strdup ("");
  self->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_plan_report_free);
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) fg_plan_item_free);
  return self;
}

/**
 * fg_plan_item_free:
 * @self: (transfer full): an item
 */
void
fg_plan_item_free (FgPlanItem *self)
{
  g_free (self->label);
  g_free (self->text);
  g_free (self->responsibility_raw);
  fg_deadline_clear (&self->deadline);
  g_ptr_array_unref (self->assignments);
  g_ptr_array_unref (self->body_dates);
  g_ptr_array_unref (self->targets);
  g_ptr_array_unref (self->reports);
  g_free (self->note);
  g_ptr_array_unref (self->measures);
  g_free (self);
}

/**
 * fg_plan_section_new:
 * @no: its number as printed
 * @title: its title
 *
 * Returns: (transfer full): a section
 */
FgPlanSection *
fg_plan_section_new (const char *no, const char *title)
{
  FgPlanSection *self = g_new0 (FgPlanSection, 1);

  self->no = g_strdup (no);
  self->title = g_strdup (title);
  return self;
}

/**
 * fg_plan_section_free:
 * @self: (transfer full): a section
 */
void
fg_plan_section_free (FgPlanSection *self)
{
  g_free (self->no);
  g_free (self->title);
  g_free (self);
}

/**
 * fg_plan_requirement_new:
 * @title: its title
 * @text: what follows the title
 *
 * Returns: (transfer full): a requirement
 */
FgPlanRequirement *
fg_plan_requirement_new (const char *title, const char *text)
{
  FgPlanRequirement *self = g_new0 (FgPlanRequirement, 1);

  self->title = g_strdup (title);
  self->text = g_strdup (text);
  return self;
}

/**
 * fg_plan_requirement_free:
 * @self: (transfer full): a requirement
 */
void
fg_plan_requirement_free (FgPlanRequirement *self)
{
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

/**
 * fg_assignment_new:
 * @agency: the agency's name as written
 * @role: its part
 * @collective: whether the name stands for several
 *
 * Returns: (transfer full): an assignment with no place in the text
 */
FgAssignment *
fg_assignment_new (const char *agency, FgRole role, gboolean collective)
{
  FgAssignment *self;

  g_return_val_if_fail (role != FG_ROLE_NONE, NULL);

  self = g_new0 (FgAssignment, 1);
  self->agency = g_strdup (agency);
  self->role = role;
  self->collective = collective;
  return self;
}

/**
 * fg_assignment_free:
 * @self: (transfer full): an assignment
 */
void
fg_assignment_free (FgAssignment *self)
{
  g_free (self->agency);
  g_free (self->read_as);
  g_free (self);
}

/**
 * fg_target_new:
 * @text: the words
 * @comparison: how the figure is to be compared
 * @value: the figure
 * @unit: its unit
 *
 * Returns: (transfer full): a target with no place in the text
 */
FgTarget *
fg_target_new (const char *text, FgComparison comparison, double value, const char *unit)
{
  FgTarget *self = g_new0 (FgTarget, 1);

  self->text = g_strdup (text);
  self->comparison = comparison;
  self->value = value;
  self->unit = g_strdup (unit);
  return self;
}

/**
 * fg_target_free:
 * @self: (transfer full): a target
 */
void
fg_target_free (FgTarget *self)
{
  g_free (self->text);
  g_free (self->unit);
  g_free (self);
}

/**
 * fg_body_date_new:
 * @text: the words
 * @day: the last day that they allow
 *
 * Returns: (transfer full): a date with no place in the text
 */
FgBodyDate *
fg_body_date_new (const char *text, FgDay day)
{
  FgBodyDate *self = g_new0 (FgBodyDate, 1);

  self->text = g_strdup (text);
  self->day = day;
  return self;
}

/**
 * fg_body_date_free:
 * @self: (transfer full): a date
 */
void
fg_body_date_free (FgBodyDate *self)
{
  g_free (self->text);
  g_free (self);
}

/**
 * fg_plan_report_new:
 * @day: the day that it speaks of, or %FG_DAY_NONE
 * @percent: how far the item was
 * @note: what was done
 *
 * Returns: (transfer full): a report with no place in the text
 */
FgPlanReport *
fg_plan_report_new (FgDay day, int percent, const char *note)
{
  FgPlanReport *self = g_new0 (FgPlanReport, 1);

  self->day = day;
  self->percent = percent;
  self->note = g_strdup (note);
  return self;
}

/**
 * fg_plan_report_free:
 * @self: (transfer full): a report
 */
void
fg_plan_report_free (FgPlanReport *self)
{
  g_free (self->note);
  g_free (self);
}

static void
date_reports (GPtrArray *items, FgDay day)
{
  for (guint i = 0; i < items->len; i++)
    {
      FgPlanItem *item = g_ptr_array_index (items, i);

      for (guint j = 0; j < item->reports->len; j++)
        {
          FgPlanReport *report = g_ptr_array_index (item->reports, j);

          if (report->day == FG_DAY_NONE || report->day > day)
            report->day = day;
        }
      date_reports (item->measures, day);
    }
}

/**
 * fg_plan_date_reports:
 * @self: a plan
 * @day: today
 *
 * Gives their day to the reports that have none, or one that has not come yet.
 */
void
fg_plan_date_reports (FgPlan *self, FgDay day)
{
  date_reports (self->tasks, day);
}

/**
 * fg_doubt_new:
 * @message: what is doubtful
 * @item: (nullable) (transfer none): the item that it concerns
 *
 * Returns: (transfer full): a doubt with no place in the text
 */
FgDoubt *
fg_doubt_new (const char *message, FgPlanItem *item)
{
  FgDoubt *self = g_new0 (FgDoubt, 1);

  self->message = g_strdup (message);
  self->item = item;
  return self;
}

/**
 * fg_doubt_free:
 * @self: (transfer full): a doubt
 */
void
fg_doubt_free (FgDoubt *self)
{
  g_free (self->message);
  g_free (self);
}

/**
 * fg_item_title_from_text:
 * @text: an item's text
 *
 * What stands for an item where there is room for a line: its first sentence without the full stop, or its first
 * %TITLE_MAX_CHARS characters and an ellipsis.
 *
 * Returns: (transfer full): the title
 */
char *
fg_item_title_from_text (const char *text)
{
  const char *end = text;

  g_return_val_if_fail (text != NULL, NULL);

  for (int n_chars = 0; *end != '\0' && *end != '\n'; n_chars++)
    {
      if (g_str_has_prefix (end, "。"))
        break;
      if (n_chars == TITLE_MAX_CHARS)
        {
          g_autofree char *start = g_strndup (text, (gsize) (end - text));

          return g_strconcat (start, "…", NULL);
        }
      end = g_utf8_next_char (end);
    }

  return g_strndup (text, (gsize) (end - text));
}
