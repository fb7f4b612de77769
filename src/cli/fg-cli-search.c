/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `search`: where words stand, in all plans and in the names of agencies.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-json-member.h"
#include "fg-search.h"
#include "fg-table-text.h"

static void
add_mark (JsonBuilder *builder, const FgSearchHit *hit, const FgSearchMark *mark)
{
  /* Characters, as most readers of JSON count them, not bytes. */
  gint64 start = g_utf8_pointer_to_offset (hit->excerpt, hit->excerpt + mark->start);
  gint64 end = g_utf8_pointer_to_offset (hit->excerpt, hit->excerpt + mark->end);

  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, start);
  json_builder_add_int_value (builder, end);
  json_builder_end_array (builder);
}

static void
add_hit (JsonBuilder *builder, const FgSearchHit *hit)
{
  json_builder_begin_object (builder);
  fg_json_member_add_id (builder, "id", hit->row_id);
  if (hit->item_id != 0)
    {
      fg_json_member_add_id (builder, "item", hit->item_id);
      fg_json_member_add_text (builder, "number", hit->number);
    }
  fg_json_member_add_text (builder, "field", hit->field);
  fg_json_member_add_text (builder, "excerpt", hit->excerpt);
  json_builder_set_member_name (builder, "marks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < hit->marks->len; i++)
    add_mark (builder, hit, &g_array_index (hit->marks, FgSearchMark, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_group (JsonBuilder *builder, const FgSearchGroup *group)
{
  json_builder_begin_object (builder);
  fg_json_member_add_text (builder, "kind", fg_search_kind_to_string (group->kind));
  if (group->plan_id != 0)
    {
      fg_json_member_add_id (builder, "plan", group->plan_id);
      fg_json_member_add_text (builder, "plan_title", group->plan_title);
    }
  json_builder_set_member_name (builder, "hits");
  json_builder_begin_array (builder);
  for (guint i = 0; i < group->hits->len; i++)
    add_hit (builder, g_ptr_array_index (group->hits, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (FgCli *cli, GPtrArray *groups)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < groups->len; i++)
    add_group (builder, g_ptr_array_index (groups, i));
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
}

static void
print_table (FgCli *cli, GPtrArray *groups)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();

  fg_table_text_add_column (table, C_("column", "Plan"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Found in"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "No."), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Text"), FG_TABLE_LEFT);
  for (guint i = 0; i < groups->len; i++)
    {
      const FgSearchGroup *group = g_ptr_array_index (groups, i);

      for (guint k = 0; k < group->hits->len; k++)
        {
          const FgSearchHit *hit = g_ptr_array_index (group->hits, k);

          fg_table_text_add_row (table, (const char *const[]) { group->plan_title, fg_search_kind_get_label (group->kind),
                                                                hit->number, hit->excerpt });
        }
    }
  fg_table_text_append (table, cli->out);
}

gboolean
fg_cli_search (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out what is found as JSON"), NULL },
    { NULL },
  };
  FgSearchQuery query = { .max_hits = G_MAXUINT };
  g_autofree char *words = NULL;
  FgWorkspace *workspace;
  g_autoptr (GPtrArray) groups = NULL;

  if (!fg_cli_options_parse (cli, options, error))
    return FALSE;

  words = g_strstrip (g_strjoinv (" ", cli->arguments));
  if (*words == '\0' || !g_utf8_validate (words, -1, NULL))
    {
      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("An empty or broken text cannot be searched for."));
      return FALSE;
    }

  query.words = words;
  if (!(workspace = fg_cli_open_workspace (cli, error)) || !(groups = fg_search_run (workspace, &query, error)))
    return FALSE;

  if (as_json)
    print_json (cli, groups);
  else
    print_table (cli, groups);
  return TRUE;
}
