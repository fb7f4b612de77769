/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The difference form: what a later version of a notice changes as one JSON object:
 *
 *     {"counts": {kind: n, …},
 *      "differences": [{"kind", "label", "old", "new", "notice_before", "related", "settled", "taken"}]}
 *
 * The kinds are those of fg_difference_kind_to_string(). "old" is null for what is added, "new" for what is dropped;
 * "notice_before" is what the earlier notice said where somebody changed it by hand since, else null; "related" the text
 * of the item that an added one was split from or a dropped one made part of, else null; "settled" is what cannot be
 * refused by itself.
 */
#include "fg-difference-json.h"

#include "fg-json-member.h"

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_one (JsonBuilder *builder, const FgDifference *one)
{
  json_builder_begin_object (builder);
  add_text (builder, "kind", fg_difference_kind_to_string (one->kind));
  add_text (builder, "label", one->label);
  add_text (builder, "old", one->old_text);
  add_text (builder, "new", one->new_text);
  add_text (builder, "notice_before", one->first_text);
  add_text (builder, "related", one->related != NULL ? one->related->text : NULL);
  fg_json_member_add_boolean (builder, "settled", one->is_settled);
  fg_json_member_add_boolean (builder, "taken", one->is_taken);
  json_builder_end_object (builder);
}

/**
 * fg_difference_json_new:
 * @difference: what differs
 *
 * Returns: (transfer full): the difference form
 */
JsonNode *
fg_difference_json_new (const FgPlanDifference *difference)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (difference != NULL, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint kind = 0; kind < FG_N_DIFFERENCE_KINDS; kind++)
    fg_json_member_add_integer (builder, fg_difference_kind_to_string (kind),
                                fg_plan_difference_count (difference, kind));
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "differences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < difference->differences->len; i++)
    add_one (builder, g_ptr_array_index (difference->differences, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
