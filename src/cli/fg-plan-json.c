/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan form: a plan as one JSON object. Scripts rely on every member being there, so an absent fact is null or
 * empty and never left out.
 */
#include "fg-plan-json.h"

#include "fg-json-member.h"
#include "fg-leftover.h"

static void
add_place (JsonBuilder *builder, const char *name, guint place)
{
  json_builder_set_member_name (builder, name);
  if (place == 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, place);
}

static void
add_texts (JsonBuilder *builder, const char *name, const GPtrArray *texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (texts, i));
  json_builder_end_array (builder);
}

static void
add_document (JsonBuilder *builder, const FgPlan *plan)
{
  json_builder_set_member_name (builder, "doc");
  json_builder_begin_object (builder);
  fg_json_member_add_text (builder, "number", plan->number);
  fg_json_member_add_text (builder, "title", plan->title);
  fg_json_member_add_text (builder, "notice_title", plan->notice_title);
  fg_json_member_add_text (builder, "issuer", plan->issuer);
  fg_json_member_add_day (builder, "date", plan->issued);
  add_texts (builder, "addressees", plan->addressees);
  add_texts (builder, "copied_to", plan->copied_to);
  json_builder_end_object (builder);
}

static void
add_sections (JsonBuilder *builder, const FgPlan *plan)
{
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->sections->len; i++)
    {
      const FgPlanSection *section = g_ptr_array_index (plan->sections, i);

      json_builder_begin_object (builder);
      fg_json_member_add_text (builder, "no", section->no);
      fg_json_member_add_text (builder, "title", section->title);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_assignments (JsonBuilder *builder, const FgPlanItem *item)
{
  json_builder_set_member_name (builder, "assignments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgAssignment *assignment = g_ptr_array_index (item->assignments, i);

      fg_plan_json_add_assignment (builder, assignment->agency, assignment->role, assignment->collective);
    }
  json_builder_end_array (builder);
}

static void
add_body_dates (JsonBuilder *builder, const FgPlanItem *item)
{
  json_builder_set_member_name (builder, "body_dates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->body_dates->len; i++)
    {
      const FgBodyDate *date = g_ptr_array_index (item->body_dates, i);

      json_builder_begin_object (builder);
      fg_json_member_add_text (builder, "text", date->text);
      fg_json_member_add_day (builder, "date", date->day);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_comparison (JsonBuilder *builder, FgComparison comparison)
{
  json_builder_set_member_name (builder, "comparison");
  switch (comparison)
    {
    case FG_COMPARISON_AT_MOST:
      json_builder_add_string_value (builder, "at-most");
      break;
    case FG_COMPARISON_AT_LEAST:
      json_builder_add_string_value (builder, "at-least");
      break;
    case FG_COMPARISON_EQUAL:
      json_builder_add_string_value (builder, "equal");
      break;
    case FG_COMPARISON_NONE:
    default:
      json_builder_add_null_value (builder);
      break;
    }
}

static void
add_reports (JsonBuilder *builder, const FgPlanItem *item)
{
  json_builder_set_member_name (builder, "reports");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->reports->len; i++)
    {
      const FgPlanReport *report = g_ptr_array_index (item->reports, i);

      json_builder_begin_object (builder);
      fg_json_member_add_day (builder, "date", report->day);
      fg_json_member_add_integer (builder, "percent", report->percent);
      fg_json_member_add_text (builder, "note", report->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_targets (JsonBuilder *builder, const FgPlanItem *item)
{
  json_builder_set_member_name (builder, "targets");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->targets->len; i++)
    {
      const FgTarget *target = g_ptr_array_index (item->targets, i);

      json_builder_begin_object (builder);
      fg_json_member_add_text (builder, "text", target->text);
      add_comparison (builder, target->comparison);
      fg_json_member_add_number (builder, "value", target->value);
      fg_json_member_add_text (builder, "unit", target->unit);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_item (JsonBuilder *builder, const FgPlanItem *item)
{
  gboolean is_task = item->kind == FG_ITEM_TASK;

  json_builder_begin_object (builder);
  add_place (builder, "no", (guint) item->no);
  fg_json_member_add_text (builder, "label", item->label);
  if (is_task)
    add_place (builder, "section", item->section);
  fg_json_member_add_text (builder, "text", item->text);
  fg_json_member_add_text (builder, "responsibility_raw", item->responsibility_raw);
  add_assignments (builder, item);
  fg_json_member_add_boolean (builder, "open_ended", item->open_ended);
  fg_json_member_add_day (builder, "deadline", item->deadline.last_day);
  fg_json_member_add_text (builder, "deadline_raw", item->deadline.words);
  add_body_dates (builder, item);
  add_targets (builder, item);
  fg_json_member_add_text (builder, "note", item->note);
  add_reports (builder, item);
  if (is_task)
    {
      json_builder_set_member_name (builder, "measures");
      json_builder_begin_array (builder);
      for (guint i = 0; i < item->measures->len; i++)
        add_item (builder, g_ptr_array_index (item->measures, i));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
add_requirements (JsonBuilder *builder, const FgPlan *plan)
{
  json_builder_set_member_name (builder, "requirements");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->requirements->len; i++)
    {
      const FgPlanRequirement *requirement = g_ptr_array_index (plan->requirements, i);

      json_builder_add_string_value (builder, requirement->title);
    }
  json_builder_end_array (builder);
}

static void
add_counts (JsonBuilder *builder, const FgPlan *plan)
{
  FgPlanCounts counts;

  fg_plan_count (plan, &counts);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  fg_json_member_add_integer (builder, "tasks", counts.tasks);
  fg_json_member_add_integer (builder, "measures", counts.measures);
  fg_json_member_add_integer (builder, "agencies", counts.agencies);
  fg_json_member_add_integer (builder, "with_deadline", counts.with_deadline);
  fg_json_member_add_integer (builder, "without_deadline", counts.without_deadline);
  json_builder_end_object (builder);
}

/* What of the notice's text is in nothing that was read, with offsets and lengths in bytes of UTF-8. Of a plan that was
 * stored by a version that kept no frame, nobody can tell. */
static void
add_leftover (JsonBuilder *builder, const FgPlan *plan)
{
  g_autoptr (GArray) leftover = fg_leftover_find (plan);

  json_builder_set_member_name (builder, "leftover");
  json_builder_begin_array (builder);
  for (guint i = 0; plan->frame->len > 0 && i < leftover->len; i++)
    {
      const FgSpan *span = &g_array_index (leftover, FgSpan, i);
      g_autofree char *text = g_strndup (plan->text + span->offset, span->length);

      json_builder_begin_object (builder);
      fg_json_member_add_integer (builder, "offset", (gint64) span->offset);
      fg_json_member_add_integer (builder, "length", (gint64) span->length);
      fg_json_member_add_text (builder, "text", text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * fg_plan_json_new:
 * @plan: a plan
 *
 * Returns: (transfer full): the plan form of @plan
 */
JsonNode *
fg_plan_json_new (const FgPlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (plan != NULL, NULL);

  json_builder_begin_object (builder);
  add_document (builder, plan);
  add_sections (builder, plan);
  json_builder_set_member_name (builder, "tasks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->tasks->len; i++)
    add_item (builder, g_ptr_array_index (plan->tasks, i));
  json_builder_end_array (builder);
  add_requirements (builder, plan);
  add_counts (builder, plan);
  add_leftover (builder, plan);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * fg_plan_json_add_assignment:
 * @builder: a builder inside an array
 * @agency: the agency's name
 * @role: its part
 * @collective: whether the name stands for several
 */
void
fg_plan_json_add_assignment (JsonBuilder *builder, const char *agency, FgRole role, gboolean collective)
{
  json_builder_begin_object (builder);
  fg_json_member_add_text (builder, "agency", agency);
  fg_json_member_add_text (builder, "role", fg_role_to_string (role));
  fg_json_member_add_boolean (builder, "collective", collective);
  json_builder_end_object (builder);
}
