/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which items of a plan a command is about.
 */
#include "fg-cli-filter.h"

#include <glib/gi18n-lib.h>

#include "fg-cli-options.h"

/**
 * fg_cli_filter_clear:
 * @self: options
 */
void
fg_cli_filter_clear (FgCliFilter *self)
{
  g_clear_pointer (&self->agency, g_free);
  g_clear_pointer (&self->light, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->due_before, g_free);
  g_clear_pointer (&self->search, g_free);
}

static gboolean
read_light (const char *text, FgItemFilter *filter, GError **error)
{
  if (text == NULL)
    return TRUE;

  filter->by_light = TRUE;
  if (fg_light_from_string (text, &filter->light))
    return TRUE;

  g_set_error (error, FG_CLI_ERROR, FG_CLI_ERROR_USAGE,
               _("“%s” is no light; --light takes red, yellow, green, done or none."), text);
  return FALSE;
}

static gboolean
read_role (const char *text, FgItemFilter *filter, GError **error)
{
  return text == NULL || fg_cli_option_to_role (text, &filter->role, error);
}

static gboolean
read_due_before (const char *text, FgItemFilter *filter, GError **error)
{
  return text == NULL || fg_cli_option_to_day ("--due-before", text, &filter->due_before, error);
}

/**
 * fg_cli_filter_read:
 * @self: options
 * @filter: (inout): a filter, which borrows the words that are searched for
 * @error: return location for an error
 *
 * Reads all but the agency, for which the workspace must be open: what is wrong with the command line comes first.
 *
 * Returns: whether the options can be understood
 */
gboolean
fg_cli_filter_read (const FgCliFilter *self, FgItemFilter *filter, GError **error)
{
  filter->search = self->search;
  return fg_cli_option_check_text ("--search", self->search, error) && read_light (self->light, filter, error)
         && read_role (self->role, filter, error) && read_due_before (self->due_before, filter, error);
}

/**
 * fg_cli_filter_find_agency:
 * @self: options
 * @cli: the command line
 * @filter: (inout): a filter
 * @error: return location for an error
 *
 * Returns: whether the agency, if one is named, is there
 */
gboolean
fg_cli_filter_find_agency (const FgCliFilter *self, FgCli *cli, FgItemFilter *filter, GError **error)
{
  return self->agency == NULL || (filter->agency_id = fg_cli_find_agency (cli, self->agency, error)) != 0;
}
