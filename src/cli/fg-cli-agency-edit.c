/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `agency rename`, `alias`, `set`, `group`, `ungroup`, `merge`, `distinguish` and `remove`: the registry of agencies,
 * edited. Each command is one revision.
 */
#include "fg-cli-commands.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-agency-edit.h"
#include "fg-agency-group.h"
#include "fg-agency-merge.h"
#include "fg-agency-order.h"
#include "fg-agency-table.h"
#include "fg-cli-options.h"

gboolean
fg_cli_agency_rename (FgCli *cli, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  gint64 agency_id;

  if (!fg_cli_options_parse (cli, NULL, error) || !fg_cli_option_check_text ("NAME", cli->arguments[1], error)
      || !(agency_id = fg_cli_find_agency (cli, cli->arguments[0], error)))
    return FALSE;

  /* Translators: an action in the history. */
  return (revision = fg_revision_begin (cli->workspace, _("Rename an agency"), error))
         && fg_agency_edit_rename (revision, agency_id, cli->arguments[1], error) && fg_revision_commit (revision, error);
}

gboolean
fg_cli_agency_alias (FgCli *cli, GError **error)
{
  gboolean removes = FALSE;
  const GOptionEntry options[] = {
    { "remove", 0, 0, G_OPTION_ARG_NONE, &removes, N_("Take the other name away"), NULL },
    { NULL },
  };
  g_autoptr (FgRevision) revision = NULL;
  gint64 agency_id;

  if (!fg_cli_options_parse (cli, options, error) || !fg_cli_option_check_text ("NAME", cli->arguments[1], error)
      || !(agency_id = fg_cli_find_agency (cli, cli->arguments[0], error)))
    return FALSE;

  /* Translators: an action in the history. */
  return (revision = fg_revision_begin (cli->workspace, _("Edit an agency's other names"), error))
         && (removes ? fg_agency_edit_remove_alias (revision, agency_id, cli->arguments[1], error)
                     : fg_agency_edit_add_alias (revision, agency_id, cli->arguments[1], error))
         && fg_revision_commit (revision, error);
}

/* ---- agency set ---- */

/* @agencies is the list that places are counted in. */
typedef gboolean (*SetField) (FgRevision *revision, GPtrArray *agencies, gint64 agency_id, const char *value,
                              GError **error);

static gboolean
set_short_name (FgRevision *revision, GPtrArray *agencies, gint64 agency_id, const char *value, GError **error)
{
  return fg_agency_edit_set_short_name (revision, agency_id, value, error);
}

static gboolean
set_contact (FgRevision *revision, GPtrArray *agencies, gint64 agency_id, const char *value, GError **error)
{
  return fg_agency_edit_set_contact (revision, agency_id, value, error);
}

static gboolean
set_phone (FgRevision *revision, GPtrArray *agencies, gint64 agency_id, const char *value, GError **error)
{
  return fg_agency_edit_set_phone (revision, agency_id, value, error);
}

static gboolean
set_kind (FgRevision *revision, GPtrArray *agencies, gint64 agency_id, const char *value, GError **error)
{
  FgAgencyKind kind;

  if (fg_agency_kind_from_string (value, &kind))
    return fg_agency_edit_set_kind (revision, agency_id, kind, error);

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               _("“%s” is no kind of agency; there are department, district, vertical, company, group, other and by-name."),
               value);
  return FALSE;
}

static gboolean
set_order (FgRevision *revision, GPtrArray *agencies, gint64 agency_id, const char *value, GError **error)
{
  gint64 before_id = 0;
  guint64 place;

  if (!g_ascii_string_to_unsigned (value, 10, 1, G_MAXINT32, &place, NULL))
    {
      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("“%s” is no place in the list; order takes 1 for the first."),
                   value);
      return FALSE;
    }

  for (guint i = 0, n = 0; i < agencies->len && before_id == 0; i++)
    {
      const FgAgencySummary *agency = g_ptr_array_index (agencies, i);

      if (agency->id != agency_id && ++n == place)
        before_id = agency->id;
    }

  return fg_agency_order_move (revision, agency_id, before_id, error);
}

static const struct
{
  const char *name;
  SetField    set;
} fields[] = {
  { "kind", set_kind },
  { "short-name", set_short_name },
  { "contact", set_contact },
  { "phone", set_phone },
  { "order", set_order },
};

static SetField
find_field (const char *setting)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gsize length = strlen (fields[i].name);

      if (strncmp (setting, fields[i].name, length) == 0 && setting[length] == '=')
        return fields[i].set;
    }

  return NULL;
}

static gboolean
check_settings (const char *const *settings, GError **error)
{
  for (guint i = 0; settings[i] != NULL; i++)
    {
      if (!fg_cli_option_check_text ("FIELD=VALUE", settings[i], error))
        return FALSE;
      if (find_field (settings[i]) != NULL)
        continue;

      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
                   _("“%s” sets no field; write FIELD=VALUE with kind, short-name, contact, phone or order."), settings[i]);
      return FALSE;
    }

  return TRUE;
}

gboolean
fg_cli_agency_set (FgCli *cli, GError **error)
{
  const char *const *settings;
  g_autoptr (GPtrArray) agencies = NULL;
  g_autoptr (FgRevision) revision = NULL;
  gint64 agency_id;

  if (!fg_cli_options_parse (cli, NULL, error))
    return FALSE;

  settings = (const char *const *) cli->arguments + 1;
  if (!check_settings (settings, error) || !(agency_id = fg_cli_find_agency (cli, cli->arguments[0], error))
      || !(agencies = fg_agency_table_list (cli->workspace, 0, error))
      /* Translators: an action in the history. */
      || !(revision = fg_revision_begin (cli->workspace, _("Edit an agency"), error)))
    return FALSE;

  for (guint i = 0; settings[i] != NULL; i++)
    if (!find_field (settings[i]) (revision, agencies, agency_id, strchr (settings[i], '=') + 1, error))
      return FALSE;

  return fg_revision_commit (revision, error);
}

/* ---- agency group ---- */

static gboolean
is_number (const char *text)
{
  return g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, NULL, NULL);
}

/* A district may be listed before any notice names it. Leaves @id 0 for such a name. */
static gboolean
find_or_leave (FgCli *cli, const char *reference, gint64 *id, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *id = fg_cli_find_agency (cli, reference, &local_error);
  if (*id != 0)
    return TRUE;
  if (g_error_matches (local_error, FG_STORE_ERROR, FG_STORE_ERROR_NOT_FOUND) && !is_number (reference))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
tell_new (const char *name)
{
  /* Translators: %s is the name of an agency. */
  g_autofree char *sentence = g_strdup_printf (_("“%s” is new in the registry."), name);

  fg_cli_tell (sentence);
}

static gboolean
ensure (FgRevision *revision, const char *name, gboolean collective, gint64 *id, GError **error)
{
  return *id != 0 || (*id = fg_agency_table_ensure (revision, name, collective, error)) != 0;
}

gboolean
fg_cli_agency_group (FgCli *cli, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  g_autofree gint64 *ids = NULL;
  g_autoptr (GPtrArray) new_names = g_ptr_array_new ();
  guint n;

  if (!fg_cli_options_parse (cli, NULL, error))
    return FALSE;

  /* The first is the group. */
  n = g_strv_length (cli->arguments);
  ids = g_new0 (gint64, n);
  for (guint i = 0; i < n; i++)
    {
      if (!fg_cli_option_check_text ("MEMBER", cli->arguments[i], error)
          || !find_or_leave (cli, cli->arguments[i], &ids[i], error))
        return FALSE;
      if (ids[i] == 0)
        g_ptr_array_add (new_names, cli->arguments[i]);
    }

  /* Translators: an action in the history. */
  if (!(revision = fg_revision_begin (cli->workspace, _("Set a group's members"), error)))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!ensure (revision, cli->arguments[i], i == 0, &ids[i], error))
      return FALSE;
  if (!fg_agency_group_set_members (revision, ids[0], ids + 1, n - 1, error) || !fg_revision_commit (revision, error))
    return FALSE;

  for (guint i = 0; i < new_names->len; i++)
    tell_new (g_ptr_array_index (new_names, i));
  return TRUE;
}

gboolean
fg_cli_agency_ungroup (FgCli *cli, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  gint64 group_id;

  if (!fg_cli_options_parse (cli, NULL, error) || !(group_id = fg_cli_find_agency (cli, cli->arguments[0], error)))
    return FALSE;

  return (revision = fg_revision_begin (cli->workspace, _("Set a group's members"), error))
         && fg_agency_group_set_members (revision, group_id, NULL, 0, error) && fg_revision_commit (revision, error);
}

/* ---- Two agencies ---- */

gboolean
fg_cli_agency_merge (FgCli *cli, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  gint64 agency_id, into_id;

  if (!fg_cli_options_parse (cli, NULL, error))
    return FALSE;
  if (g_ascii_strcasecmp (cli->arguments[1], "INTO") != 0)
    {
      g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE, _("Between the two agencies stands the word INTO."));
      return FALSE;
    }
  if (!(agency_id = fg_cli_find_agency (cli, cli->arguments[0], error))
      || !(into_id = fg_cli_find_agency (cli, cli->arguments[2], error)))
    return FALSE;

  /* Translators: an action in the history. */
  return (revision = fg_revision_begin (cli->workspace, _("Merge two agencies"), error))
         && fg_agency_merge_run (revision, agency_id, into_id, error) && fg_revision_commit (revision, error);
}

gboolean
fg_cli_agency_distinguish (FgCli *cli, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  gint64 agency_id, other_id;

  if (!fg_cli_options_parse (cli, NULL, error) || !(agency_id = fg_cli_find_agency (cli, cli->arguments[0], error))
      || !(other_id = fg_cli_find_agency (cli, cli->arguments[1], error)))
    return FALSE;

  /* Translators: an action in the history. */
  return (revision = fg_revision_begin (cli->workspace, _("Tell two agencies apart"), error))
         && fg_agency_merge_distinguish (revision, agency_id, other_id, error) && fg_revision_commit (revision, error);
}

gboolean
fg_cli_agency_remove (FgCli *cli, GError **error)
{
  g_autoptr (FgRevision) revision = NULL;
  gint64 agency_id;

  if (!fg_cli_options_parse (cli, NULL, error) || !(agency_id = fg_cli_find_agency (cli, cli->arguments[0], error)))
    return FALSE;

  /* Translators: an action in the history. */
  return (revision = fg_revision_begin (cli->workspace, _("Remove an agency"), error))
         && fg_agency_edit_remove (revision, agency_id, error) && fg_revision_commit (revision, error);
}
