/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `conflicts` and `resolve`: what two desks changed without having seen each other, and which of the two it shall be.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-act.h"
#include "fg-cli-options.h"
#include "fg-conflict.h"
#include "fg-json-member.h"
#include "fg-table-text.h"

static const char *const side_names[FG_N_CONFLICT_SIDES] = {
  [FG_CONFLICT_MINE] = "mine",
  [FG_CONFLICT_THEIRS] = "theirs",
};

/* What a conflict is called in scripts, where numbers change as others are settled. */
static char *
dup_id (const FgConflict *conflict)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%s", conflict->row_id, conflict->column);
}

static void
add_version (JsonBuilder *builder, const char *name, const FgConflictVersion *version)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (version->time_ms / 1000);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%FT%T%:z") : g_strdup ("");

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  fg_json_member_add_text (builder, "value", version->value);
  fg_json_member_add_text (builder, "author", version->author);
  fg_json_member_add_text (builder, "time", text);
  json_builder_end_object (builder);
}

static void
print_json (FgCli *cli, GPtrArray *conflicts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const FgConflict *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *id = dup_id (conflict);

      json_builder_begin_object (builder);
      fg_json_member_add_integer (builder, "no", i + 1);
      fg_json_member_add_text (builder, "id", id);
      fg_json_member_add_text (builder, "table", conflict->table);
      fg_json_member_add_text (builder, "column", conflict->column);
      fg_json_member_add_text (builder, "label", conflict->label);
      fg_json_member_add_id (builder, "plan", conflict->plan_id);
      fg_json_member_add_id (builder, "item", conflict->item_id);
      fg_json_member_add_text (builder, "item_title", conflict->item_title);
      fg_json_member_add_text (builder, "holding", side_names[conflict->holding]);
      for (guint side = 0; side < FG_N_CONFLICT_SIDES; side++)
        add_version (builder, side_names[side], &conflict->versions[side]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
}

static char *
dup_version (const FgConflictVersion *version)
{
  /* Translators: %1$s is a value such as a deadline, %2$s the person who set it. */
  return g_strdup_printf (C_("conflict", "%1$s (%2$s)"), version->value, version->author);
}

static void
print_table (FgCli *cli, GPtrArray *conflicts)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();

  fg_table_text_add_column (table, C_("column", "No."), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "Item"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "What"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Mine"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Theirs"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Holds"), FG_TABLE_LEFT);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const FgConflict *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *mine = dup_version (&conflict->versions[FG_CONFLICT_MINE]);
      g_autofree char *theirs = dup_version (&conflict->versions[FG_CONFLICT_THEIRS]);
      const char *holds = conflict->holding == FG_CONFLICT_MINE ? C_("column", "Mine") : C_("column", "Theirs");

      fg_table_text_add_row (table, (const char *const[]) { number, conflict->item_title, conflict->label, mine, theirs,
                                                            holds });
    }
  fg_table_text_append (table, cli->out);
}

gboolean
fg_cli_conflicts (FgCli *cli, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Give out the conflicts as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) conflicts = NULL;
  FgWorkspace *workspace;

  if (!fg_cli_options_parse (cli, entries, error) || !(workspace = fg_cli_open_workspace (cli, error))
      || !(conflicts = fg_conflict_list (workspace, error)))
    return FALSE;

  if (as_json)
    print_json (cli, conflicts);
  else
    print_table (cli, conflicts);
  return TRUE;
}

static const FgConflict *
find_conflict (GPtrArray *conflicts, const char *reference, GError **error)
{
  guint64 number = 0;

  g_ascii_string_to_unsigned (reference, 10, 1, G_MAXUINT, &number, NULL);
  for (guint i = 0; i < conflicts->len; i++)
    {
      g_autofree char *id = dup_id (g_ptr_array_index (conflicts, i));

      if (number == i + 1 || g_str_equal (id, reference))
        return g_ptr_array_index (conflicts, i);
    }

  g_set_error_literal (error, FG_CLI_ERROR, FG_CLI_ERROR_FAILED,
                       _("There is no such conflict. See “conflicts” for those that are open."));
  return NULL;
}

static gboolean
parse_side (const char *text, FgConflictSide *side, GError **error)
{
  for (guint i = 0; i < FG_N_CONFLICT_SIDES; i++)
    if (g_str_equal (side_names[i], text))
      {
        *side = (FgConflictSide) i;
        return TRUE;
      }

  g_set_error_literal (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("A conflict is resolved by “mine” or “theirs”."));
  return FALSE;
}

gboolean
fg_cli_resolve (FgCli *cli, GError **error)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (FgRevision) revision = NULL;
  g_autofree char *label = NULL;
  const FgConflict *conflict;
  FgWorkspace *workspace;
  FgConflictSide side;

  if (!fg_cli_options_parse (cli, NULL, error) || !parse_side (cli->arguments[1], &side, error)
      || !(workspace = fg_cli_open_workspace (cli, error)) || !(conflicts = fg_conflict_list (workspace, error))
      || !(conflict = find_conflict (conflicts, cli->arguments[0], error)))
    return FALSE;

  label = fg_act_make (NC_("revision", "Settle a conflict"), NULL);
  return (revision = fg_revision_begin (workspace, label, error)) != NULL
         && fg_conflict_settle (revision, conflict, side, error)
         && fg_revision_commit (revision, error);
}
