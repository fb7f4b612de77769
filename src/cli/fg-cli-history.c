/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `history`: who changed what, and when; of all, of a plan or of an item. Newest first, as people ask for it.
 */
#include "fg-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"
#include "fg-history.h"
#include "fg-json-member.h"
#include "fg-table-text.h"

static char *
dup_time (gint64 time_ms)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time_ms / 1000);

  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");
}

static char *
dup_local_time (gint64 time_ms)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (time_ms / 1000);

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("");
}

static void
add_value (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_change (JsonBuilder *builder, const FgHistoryChange *change)
{
  json_builder_begin_object (builder);
  fg_json_member_add_text (builder, "table", change->table);
  fg_json_member_add_id (builder, "row", change->row_id);
  fg_json_member_add_text (builder, "column", change->column);
  fg_json_member_add_text (builder, "label", change->label);
  fg_json_member_add_id (builder, "item", change->item_id);
  fg_json_member_add_text (builder, "item_title", change->item_title);
  add_value (builder, "old", change->old_value);
  add_value (builder, "new", change->new_value);
  json_builder_end_object (builder);
}

static void
add_entry (JsonBuilder *builder, const FgHistoryEntry *entry)
{
  g_autofree char *time = dup_time (entry->time_ms);

  json_builder_begin_object (builder);
  fg_json_member_add_integer (builder, "revision", entry->revision);
  fg_json_member_add_text (builder, "time", time);
  fg_json_member_add_text (builder, "author", entry->author);
  fg_json_member_add_text (builder, "label", entry->label);
  fg_json_member_add_integer (builder, "n_changes", entry->n_changes);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entry->changes->len; i++)
    add_change (builder, g_ptr_array_index (entry->changes, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (FgCli *cli, GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, g_ptr_array_index (entries, i));
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  fg_cli_print_json (cli, node);
}

static gboolean
is_there (const char *value)
{
  return value != NULL && value[0] != '\0';
}

static char *
dup_change (const FgHistoryChange *change)
{
  if (!is_there (change->old_value))
    /* Translators: a change in the history: %1$s is a field such as Deadline, %2$s what stands there now. */
    return g_strdup_printf (_("%1$s: “%2$s”"), change->label, is_there (change->new_value) ? change->new_value : "");
  if (!is_there (change->new_value))
    /* Translators: a change in the history: %1$s is a field such as Deadline, %2$s what stood there. */
    return g_strdup_printf (_("%1$s: “%2$s” removed"), change->label, change->old_value);

  /* Translators: a change in the history: %1$s is a field such as Deadline, %2$s what stood there, %3$s what does now. */
  return g_strdup_printf (_("%1$s: “%2$s” → “%3$s”"), change->label, change->old_value, change->new_value);
}

static void
add_change_row (FgTableText *table, const FgHistoryChange *change)
{
  g_autofree char *words = dup_change (change);

  fg_table_text_add_row (table, (const char *const[]) { NULL, NULL, NULL, words });
}

/* The changes of one item are few and what is asked for; those of a whole plan are thousands. */
static void
print_table (FgCli *cli, GPtrArray *entries, gboolean with_changes)
{
  g_autoptr (FgTableText) table = fg_table_text_new ();

  fg_table_text_add_column (table, C_("column", "Time"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Author"), FG_TABLE_LEFT);
  fg_table_text_add_column (table, C_("column", "Changes"), FG_TABLE_RIGHT);
  fg_table_text_add_column (table, C_("column", "Action"), FG_TABLE_LEFT);
  for (guint i = 0; i < entries->len; i++)
    {
      const FgHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *time = dup_local_time (entry->time_ms);
      g_autofree char *n_changes = g_strdup_printf ("%u", entry->n_changes);

      fg_table_text_add_row (table, (const char *const[]) { time, entry->author, n_changes, entry->label });
      for (guint j = 0; with_changes && j < entry->changes->len; j++)
        add_change_row (table, g_ptr_array_index (entry->changes, j));
    }
  fg_table_text_append (table, cli->out);
}

typedef struct
{
  char    *author;
  char    *agency;
  char    *from;
  char    *to;
  gboolean as_json;
} HistoryOptions;

static void
history_options_clear (HistoryOptions *self)
{
  g_free (self->author);
  g_free (self->agency);
  g_free (self->from);
  g_free (self->to);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HistoryOptions, history_options_clear)

static gboolean
read_options (FgCli *cli, HistoryOptions *values, GError **error)
{
  const GOptionEntry options[] = {
    { "author", 0, 0, G_OPTION_ARG_FILENAME, &values->author, N_("Only what this person did"), N_("PERSON") },
    { "agency", 0, 0, G_OPTION_ARG_FILENAME, &values->agency, N_("Only what concerns this agency"), N_("AGENCY") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &values->from, N_("Only what was done on this day or later"),
      N_("YYYY-MM-DD") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &values->to, N_("Only what was done on this day or before"),
      N_("YYYY-MM-DD") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &values->as_json, N_("Give out the history as JSON, with old and new values"),
      NULL },
    { NULL },
  };

  return fg_cli_options_parse (cli, options, error) && fg_cli_option_check_text ("--author", values->author, error);
}

/* Days are those of the clerk's own calendar. */
static gboolean
read_span (const HistoryOptions *values, FgHistoryFilter *filter, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  FgDay day;

  if (values->from != NULL)
    {
      if (!fg_cli_option_to_day ("--from", values->from, &day, error))
        return FALSE;
      filter->from_ms = fg_day_get_start_ms (day, zone);
    }
  if (values->to != NULL)
    {
      if (!fg_cli_option_to_day ("--to", values->to, &day, error))
        return FALSE;
      filter->to_ms = fg_day_get_start_ms (day + 1, zone);
    }

  return TRUE;
}

/* Leaves both ids 0 where the command line names neither plan nor item. */
static gboolean
find_subject (FgCli *cli, FgHistoryFilter *filter, GError **error)
{
  if (cli->arguments[0] == NULL)
    return fg_cli_open_workspace (cli, error) != NULL;

  if (!(filter->plan_id = fg_cli_find_plan (cli, cli->arguments[0], error)))
    return FALSE;

  return cli->arguments[1] == NULL
         || (filter->item_id = fg_cli_find_item (cli, filter->plan_id, cli->arguments[1], error)) != 0;
}

gboolean
fg_cli_history (FgCli *cli, GError **error)
{
  g_auto (HistoryOptions) values = { 0 };
  FgHistoryFilter filter = { 0 };
  g_autoptr (GPtrArray) entries = NULL;

  if (!read_options (cli, &values, error) || !read_span (&values, &filter, error)
      || !find_subject (cli, &filter, error)
      || (values.agency != NULL && !(filter.agency_id = fg_cli_find_agency (cli, values.agency, error))))
    return FALSE;

  filter.author = values.author;
  if (!(entries = fg_history_list (cli->workspace, &filter, G_MAXUINT, error)))
    return FALSE;

  if (values.as_json)
    print_json (cli, entries);
  else
    print_table (cli, entries, filter.item_id != 0 || filter.agency_id != 0);
  return TRUE;
}
