/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Progress reports and their attachments as JSON.
 */
#include "fg-report-json.h"

#include "fg-json-member.h"

/**
 * fg_report_json_add_attachment:
 * @builder: where to add it
 * @attachment: an attachment
 */
void
fg_report_json_add_attachment (JsonBuilder *builder, const FgAttachment *attachment)
{
  json_builder_begin_object (builder);
  fg_json_member_add_id (builder, "id", attachment->id);
  fg_json_member_add_text (builder, "name", attachment->name);
  fg_json_member_add_integer (builder, "size", attachment->size);
  fg_json_member_add_text (builder, "sha256", attachment->hash);
  json_builder_end_object (builder);
}

/**
 * fg_report_json_add:
 * @builder: where to add it
 * @report: a progress report
 */
void
fg_report_json_add (JsonBuilder *builder, const FgProgressReport *report)
{
  json_builder_begin_object (builder);
  fg_json_member_add_id (builder, "id", report->id);
  fg_json_member_add_text (builder, "agency", report->agency);
  fg_json_member_add_day (builder, "date", report->day);
  fg_json_member_add_integer (builder, "percent", report->percent);
  fg_json_member_add_text (builder, "note", report->note);
  fg_json_member_add_text (builder, "author", report->author);
  json_builder_set_member_name (builder, "attachments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->attachments->len; i++)
    fg_report_json_add_attachment (builder, g_ptr_array_index (report->attachments, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}
