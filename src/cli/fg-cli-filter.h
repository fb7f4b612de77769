/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-cli.h"
#include "fg-item-filter.h"

G_BEGIN_DECLS

/**
 * FgCliFilter:
 * @agency: (nullable): an agency that has a part in the items
 * @light: (nullable): their light
 * @role: (nullable): the role that the agency has
 * @due_before: (nullable): a day before which they are due
 * @search: (nullable): words that stand in them
 *
 * The options that leave some items of a plan, as they stand on the command line.
 */
typedef struct
{
  char *agency;
  char *light;
  char *role;
  char *due_before;
  char *search;
} FgCliFilter;

/* The entries of a table of options that fill @filter. */
#define FG_CLI_FILTER_OPTIONS(filter) \
  { "agency", 0, 0, G_OPTION_ARG_FILENAME, &(filter)->agency, N_("Items in which this agency has a part"), \
    /* Translators: a placeholder in the list of options: an agency's name, a part of it, or its number. */ \
    N_("AGENCY") }, \
  { "light", 0, 0, G_OPTION_ARG_FILENAME, &(filter)->light, N_("Items with this light"), \
    "red|yellow|green|done|none" }, \
  { "role", 0, 0, G_OPTION_ARG_FILENAME, &(filter)->role, \
    N_("Items in which an agency (that of --agency) has this role"), "lead|responsible|cooperate" }, \
  { "due-before", 0, 0, G_OPTION_ARG_FILENAME, &(filter)->due_before, \
    N_("Items whose last day lies before this day"), N_("YYYY-MM-DD") }, \
  { "search", 0, 0, G_OPTION_ARG_FILENAME, &(filter)->search, N_("Items in which these words stand"), N_("WORDS") }

void     fg_cli_filter_clear       (FgCliFilter *self);
gboolean fg_cli_filter_read        (const FgCliFilter *self, FgItemFilter *filter, GError **error);
gboolean fg_cli_filter_find_agency (const FgCliFilter *self, FgCli *cli, FgItemFilter *filter, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgCliFilter, fg_cli_filter_clear)

G_END_DECLS
