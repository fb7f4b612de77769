/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `item list`: the ledger of a plan, all of it or what an agency, a light, a role, a day or words leave of it.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-filter.h"
#include "fg-cli-options.h"
#include "fg-item-query.h"
#include "fg-json-member.h"
#include "fg-plan-json.h"
#include "fg-report-json.h"
#include "fg-table-text.h"

typedef struct
{
  FgCliFilter filter;
  gboolean    as_json;
} ListOptions;

static void
list_options_clear (ListOptions *self)
{
  fg_cli_filter_clear (&self->filter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ListOptions, list_options_clear)

static gboolean
read_options (FgCli *cli, ListOptions *values, GError **error)
{
  const GOptionEntry options[] = {
    FG_CLI_FILTER_OPTIONS (&values->filter),
    { "json", 0, 0, G_OPTION_ARG_NONE, &values->as_json, N_("Give out the list as JSON"), NULL },
    { NULL },
  };

  return fg_cli_options_parse (cli, options, error);
}

static gboolean
make_filter (FgCli *cli, const ListOptions *values, FgItemFilter *filter, GError **error)
{
  filter->today = cli->today;
  return fg_cli_filter_read (&values->filter, filter, error)
         && (filter->plan_id = fg_cli_find_plan (cli, cli->arguments[0], error)) != 0
         && fg_cli_filter_find_agency (&values->filter, cli, filter, error);
}

static void
collect_matches (const FgItemIndex *index, guint node, GArray *ids)
{
  for (guint i = 0; i < fg_item_index_get_n_children (index, node); i++)
    {
      guint child = fg_item_index_get_child (index, node, i);
      gint64 id = fg_item_index_get_item_id (index, child);

      if (fg_item_index_get_kind (index, child) != FG_ITEM_SECTION && fg_item_index_get_matches (index, child))
        g_array_append_val (ids, id);
      collect_matches (index, child, ids);
    }
}

static void
add_item (JsonBuilder *builder, const FgItemDetail *item)
{
  const FgItemRecord *record = &item->record;

  json_builder_begin_object (builder);
  fg_json_member_add_id (builder, "id", record->id);
  fg_json_member_add_text (builder, "kind", record->kind == FG_ITEM_TASK ? "task" : "measure");
  fg_json_member_add_text (builder, "number", record->number);
  fg_json_member_add_text (builder, "label", record->label);
  fg_json_member_add_text (builder, "title", record->title);
  fg_json_member_add_text (builder, "text", item->body);
  fg_json_member_add_text (builder, "responsibility_raw", item->responsibility_raw);
  json_builder_set_member_name (builder, "assignments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->assignments->len; i++)
    {
      const FgItemAssignment *assignment = g_ptr_array_index (item->assignments, i);

      fg_plan_json_add_assignment (builder, assignment->agency, assignment->role, assignment->collective);
    }
  json_builder_end_array (builder);
  fg_json_member_add_boolean (builder, "open_ended", item->open_ended);
  fg_json_member_add_day (builder, "deadline", record->deadline.last_day);
  fg_json_member_add_text (builder, "deadline_raw", record->deadline.words);
  fg_json_member_add_integer (builder, "percent", record->percent);
  fg_json_member_add_text (builder, "status", fg_status_to_string (record->status));
  fg_json_member_add_text (builder, "light", fg_light_to_string (record->light));
  fg_json_member_add_number (builder, "weight", item->weight);
  fg_json_member_add_text (builder, "note", item->note);
  json_builder_set_member_name (builder, "reports");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->reports->len; i++)
    fg_report_json_add (builder, g_ptr_array_index (item->reports, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static gboolean
print_json (FgCli *cli, const GArray *ids, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (FgItemDetail) item
          = fg_item_query_detail (cli->workspace, g_array_index (ids, gint64, i), cli->today, error);

      if (item == NULL)
        return FALSE;
      add_item (builder, item);
    }
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
  return TRUE;
}

static void
add_row (FgTableText *table, const FgItemRecord *record)
{
  g_autofree char *deadline = fg_deadline_to_text (&record->deadline);
  g_autofree char *percent = g_strdup_printf ("%d%%", record->percent);
  g_autofree char *light
      = g_strdup_printf ("%s %s", fg_light_get_symbol (record->light), fg_light_get_label (record->light));

  fg_table_text_add_row (table, (const char *const[]) { record->number, light, percent, deadline,
                                                        fg_status_get_label (record->status), record->leads,
                                                        record->title });
}

static gboolean
print_table (FgCli *cli, const GArray *ids, GError **error)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();
  g_autoptr (GPtrArray) records
      = fg_item_query_records (cli->workspace, (const gint64 *) (const void *) ids->data, ids->len, cli->today, error);

  if (records == NULL)
    return FALSE;

  fg_table_text_add_column (table, C_("column", "No."), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Light"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Progress"), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "Deadline"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Status"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Lead"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Title"), FG_TABLE_LEFT);
  for (guint i = 0; i < records->len; i++)
    {
      const FgItemRecord *record = g_ptr_array_index (records, i);

      /* Another program may have removed it since the index was made. */
      if (record != NULL)
        add_row (table, record);
    }
  fg_table_text_append (table, cli->out);
  return TRUE;
}

gboolean
fg_cli_item_list (FgCli *cli, GError **error)
{
  g_auto (ListOptions) values = { 0 };
  g_autoptr (FgItemIndex) index = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  FgItemFilter filter = { .sort = FG_ITEM_SORT_PLACE };

  if (!read_options (cli, &values, error) || !make_filter (cli, &values, &filter, error)
      || !(index = fg_item_query_index (cli->workspace, &filter, error)))
    return FALSE;

  collect_matches (index, 0, ids);
  return values.as_json ? print_json (cli, ids, error) : print_table (cli, ids, error);
}
