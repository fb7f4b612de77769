/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reader for the tests that knows one form: "一、" is a section, "1．" a task, "（1）" a measure, "#" the frame, and each
 * line is one of them; "〔甲〕" assigns 甲, as the lead, and "；9月" in it is a deadline. Lines that are none of these are left over.
 */
#include "small-notice.h"

#include <string.h>

#include "fg-leftover.h"
#include "fg-plan-edit.h"

static gsize
label_length (const char *line, gsize length)
{
  static const char *const ends[] = { "、", "．", "）" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = g_strstr_len (line, (gssize) MIN (length, strlen ("（1）")), ends[i]);

      if (end != NULL)
        return (gsize) (end - line) + strlen (ends[i]);
    }
  return 0;
}

static void
read_clause (const FgPlan *plan, FgPlanItem *item)
{
  const char *start = plan->text + item->span.offset;
  const char *open = g_strstr_len (start, (gssize) item->span.length, "〔");
  const char *close = g_strstr_len (start, (gssize) item->span.length, "〕");
  const char *due = g_strstr_len (start, (gssize) item->span.length, "；9月");

  if (open != NULL && close > open)
    {
      const char *name = open + strlen ("〔");
      g_autofree char *agency = g_strndup (name, (gsize) (close - name));
      FgAssignment *assignment = fg_assignment_new (agency, FG_ROLE_LEAD, FALSE);

      assignment->span = (FgSpan) { (gsize) (name - plan->text), (gsize) (close - name) };
      g_ptr_array_add (item->assignments, assignment);
    }
  if (due != NULL)
    {
      fg_deadline_set_day (&item->deadline, fg_day_from_iso ("2024-09-30"));
      item->deadline_span = (FgSpan) { (gsize) (due - plan->text) + strlen ("；"), strlen ("9月") };
    }
}

FgPlanItem *
small_notice_read_stretch (const FgPlan *plan, FgItemKind kind, FgSpan span)
{
  FgPlanItem *item = fg_plan_item_new (kind);
  const char *start = plan->text + span.offset;
  gsize label = label_length (start, span.length);

  g_free (item->label);
  item->label = g_strndup (start, label);
  g_free (item->text);
  item->text = g_strndup (start + label, span.length - label);
  item->span = span;
  read_clause (plan, item);
  return item;
}

static void
read_line (FgPlan *plan, FgSpan span)
{
  const char *line = plan->text + span.offset;
  FgPlanItem *task = plan->tasks->len > 0 ? g_ptr_array_index (plan->tasks, plan->tasks->len - 1) : NULL;
  gsize label = label_length (line, span.length);
  FgFramePiece piece = { FG_FRAME_PREFACE, span };
  FgPlanItem *item = NULL;

  if (*line == '#')
    {
      g_array_append_val (plan->frame, piece);
      return;
    }
  if (label == 0)
    return;

  item = small_notice_read_stretch (plan, g_str_has_prefix (line, "（") ? FG_ITEM_MEASURE : FG_ITEM_TASK, span);
  if (item->kind == FG_ITEM_MEASURE)
    {
      g_ptr_array_add (task->measures, item);
      item->no = (int) task->measures->len;
      task->span.length = span.offset + span.length - task->span.offset;
    }
  else if (g_str_has_suffix (item->label, "、"))
    {
      FgPlanSection *section = fg_plan_section_new (item->label, item->text);

      section->span = span;
      g_ptr_array_add (plan->sections, section);
      fg_plan_item_free (item);
    }
  else
    {
      item->section = plan->sections->len;
      g_ptr_array_add (plan->tasks, item);
      item->no = (int) plan->tasks->len;
    }
}

FgPlan *
small_notice_read (const char *text)
{
  FgPlan *plan = fg_plan_new ();

  g_free (plan->text);
  plan->text = g_strdup (text);
  for (const char *line = plan->text; *line != '\0';)
    {
      const char *end = line + strcspn (line, "\n");

      if (end > line)
        read_line (plan, (FgSpan) { (gsize) (line - plan->text), (gsize) (end - line) });
      line = *end == '\n' ? end + 1 : end;
    }
  return plan;
}

FgSpan
small_notice_span (const FgPlan *plan, const char *words)
{
  const char *found = strstr (plan->text, words);

  g_assert_nonnull (found);
  return (FgSpan) { (gsize) (found - plan->text), strlen (words) };
}

/* The item that stands where these words do. */
FgPlanItem *
small_notice_find (const FgPlan *plan, const char *words)
{
  return fg_plan_find_item_at (plan, small_notice_span (plan, words).offset);
}

static void
append_item (GString *outline, const FgPlanItem *item)
{
  g_string_append_printf (outline, "%s%d[%s%s", item->kind == FG_ITEM_TASK ? " T" : " M", item->no, item->label, item->text);
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      g_string_append_printf (outline, " %s%s", assignment->by_rule ? "~" : "@", assignment->agency);
    }
  if (item->deadline.precision != FG_PRECISION_NONE)
    g_string_append (outline, " !");
  g_string_append_c (outline, ']');
  for (guint i = 0; i < item->measures->len; i++)
    append_item (outline, g_ptr_array_index (item->measures, i));
}

/* Sections as {}, then tasks and measures with their numbers, texts, agencies (@ own, ~ by rule) and deadline (!). */
char *
small_notice_outline (const FgPlan *plan)
{
  GString *outline = g_string_new (NULL);
  guint section = 0;

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const FgPlanItem *task = g_ptr_array_index (plan->tasks, i);

      for (; section < task->section; section++)
        g_string_append_printf (outline, " {%s}", ((FgPlanSection *) g_ptr_array_index (plan->sections, section))->title);
      append_item (outline, task);
    }
  for (; section < plan->sections->len; section++)
    g_string_append_printf (outline, " {%s}", ((FgPlanSection *) g_ptr_array_index (plan->sections, section))->title);
  return g_string_free (outline, FALSE);
}

char *
small_notice_leftover (const FgPlan *plan)
{
  g_autoptr (GArray) spans = fg_leftover_find (plan);
  GString *leftover = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      FgSpan span = g_array_index (spans, FgSpan, i);

      g_string_append (leftover, i > 0 ? "|" : "");
      g_string_append_len (leftover, plan->text + span.offset, (gssize) span.length);
    }
  return g_string_free (leftover, FALSE);
}

static void
append_span (GString *dump, FgSpan span)
{
  g_string_append_printf (dump, " %" G_GSIZE_FORMAT "+%" G_GSIZE_FORMAT, span.offset, span.length);
}

static void
dump_item (GString *dump, const FgPlanItem *item)
{
  g_string_append_printf (dump, "\n%d no %d label %s section %u text %s raw %s open %d note %s due %d %s", item->kind, item->no,
                          item->label, item->section, item->text, item->responsibility_raw, item->open_ended, item->note,
                          item->deadline.precision, item->deadline.words != NULL ? item->deadline.words : "-");
  append_span (dump, item->deadline_span);
  append_span (dump, item->span);
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      g_string_append_printf (dump, " %s %d %d %d %s", assignment->agency, assignment->role, assignment->collective,
                              assignment->by_rule, assignment->read_as != NULL ? assignment->read_as : "-");
      append_span (dump, assignment->span);
    }
  g_string_append_printf (dump, " %u targets %u dates %u reports", item->targets->len, item->body_dates->len,
                          item->reports->len);
  for (guint i = 0; i < item->measures->len; i++)
    dump_item (dump, g_ptr_array_index (item->measures, i));
}

/* All that a change of structure can touch. */
char *
small_notice_dump (const FgPlan *plan)
{
  GString *dump = g_string_new (plan->title);

  for (guint i = 0; i < plan->tasks->len; i++)
    dump_item (dump, g_ptr_array_index (plan->tasks, i));
  for (guint i = 0; i < plan->sections->len; i++)
    {
      const FgPlanSection *section = g_ptr_array_index (plan->sections, i);

      g_string_append_printf (dump, "\n%s %s", section->no, section->title);
      append_span (dump, section->span);
    }
  for (guint i = 0; i < plan->requirements->len; i++)
    {
      const FgPlanRequirement *requirement = g_ptr_array_index (plan->requirements, i);

      g_string_append_printf (dump, "\n%s %s", requirement->title, requirement->text);
      append_span (dump, requirement->span);
    }
  for (guint i = 0; i < plan->frame->len; i++)
    append_span (dump, g_array_index (plan->frame, FgFramePiece, i).span);
  for (guint i = 0; i < plan->doubts->len; i++)
    {
      const FgDoubt *doubt = g_ptr_array_index (plan->doubts, i);

      g_string_append_printf (dump, "\n%s %s", doubt->message, doubt->item != NULL ? doubt->item->label : "");
      append_span (dump, doubt->span);
    }
  return g_string_free (dump, FALSE);
}
