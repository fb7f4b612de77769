/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `attachment list`, `attachment save`: the evidence of an item's reports, and back out as a file.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-attachment.h"
#include "fg-cli-options.h"
#include "fg-item-query.h"
#include "fg-json-member.h"
#include "fg-report-json.h"
#include "fg-table-text.h"

static void
print_json (FgCli *cli, const FgItemDetail *item)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < item->reports->len; i++)
    {
      const FgProgressReport *report = g_ptr_array_index (item->reports, i);

      for (guint k = 0; k < report->attachments->len; k++)
        fg_report_json_add_attachment (builder, g_ptr_array_index (report->attachments, k));
    }
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
}

static void
add_rows (FgTableText *table, const FgProgressReport *report)
{
  g_autofree char *day = fg_day_to_iso (report->day);

  for (guint i = 0; i < report->attachments->len; i++)
    {
      const FgAttachment *attachment = g_ptr_array_index (report->attachments, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, attachment->id);
      g_autofree char *size = g_format_size_full ((guint64) attachment->size, G_FORMAT_SIZE_IEC_UNITS);

      fg_table_text_add_row (table, (const char *const[]) { id, day, report->agency, size, attachment->name });
    }
}

static void
print_table (FgCli *cli, const FgItemDetail *item)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();

  fg_table_text_add_column (table, C_("column", "Number"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Day"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Agency"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Size"), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "File"), FG_TABLE_LEFT);
  for (guint i = 0; i < item->reports->len; i++)
    add_rows (table, g_ptr_array_index (item->reports, i));
  fg_table_text_append (table, cli->out);
}

gboolean
fg_cli_attachment_list (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out the list as JSON"), NULL },
    { NULL },
  };
  g_autoptr (FgItemDetail) item = NULL;
  gint64 plan_id, item_id;

  if (!fg_cli_options_parse (cli, options, error) || !(plan_id = fg_cli_find_plan (cli, cli->arguments[0], error))
      || !(item_id = fg_cli_find_item (cli, plan_id, cli->arguments[1], error))
      || !(item = fg_item_query_detail (cli->workspace, item_id, cli->today, error)))
    return FALSE;

  if (as_json)
    print_json (cli, item);
  else
    print_table (cli, item);
  return TRUE;
}

gboolean
fg_cli_attachment_save (FgCli *cli, GError **error)
{
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write this file, if not one of its own name here"), N_("FILE") },
    { NULL },
  };
  FgWorkspace *workspace;
  g_autoptr (FgAttachment) attachment = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GFile) file = NULL;
  gint64 id;

  if (!fg_cli_options_parse (cli, options, error))
    return FALSE;
  if (!g_ascii_string_to_signed (cli->arguments[0], 10, 1, G_MAXINT64, &id, NULL))
    {
      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("“%s” is no number of an attachment."), cli->arguments[0]);
      return FALSE;
    }

  if (!(workspace = fg_cli_open_workspace (cli, error)) || !(attachment = fg_attachment_find (workspace, id, error))
      || !(content = fg_attachment_load (workspace, id, error)))
    return FALSE;

  file = g_file_new_for_commandline_arg (output != NULL ? output : attachment->name);
  return fg_attachment_save (content, file, NULL, error);
}
