/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * FgSearchKind:
 * @FG_SEARCH_AGENCY: an agency, by its names
 * @FG_SEARCH_PLAN: a plan, by its title, document number and notice
 * @FG_SEARCH_ITEM: a section, task or measure, by its title, text, remarks, label and number
 * @FG_SEARCH_REPORT: a progress report, by its note, problems and next step
 * @FG_SEARCH_MILESTONE: a milestone of an item, by its title
 * @FG_SEARCH_FINDING: a finding on an item, by its problem, source, correction and closing
 * @FG_SEARCH_REQUIREMENT: a requirement of a plan, by its title and text
 *
 * What is found.
 */
typedef enum
{
  FG_SEARCH_AGENCY,
  FG_SEARCH_PLAN,
  FG_SEARCH_ITEM,
  FG_SEARCH_REPORT,
  FG_SEARCH_MILESTONE,
  FG_SEARCH_FINDING,
  FG_SEARCH_REQUIREMENT,
  FG_N_SEARCH_KINDS,
} FgSearchKind;

/**
 * FgSearchMark:
 * @start: a byte of the excerpt
 * @end: the byte behind
 *
 * What of an excerpt matches.
 */
typedef struct
{
  gsize start;
  gsize end;
} FgSearchMark;

/**
 * FgSearchHit:
 * @kind: what it is
 * @row_id: its row
 * @plan_id: its plan, 0 for an agency
 * @item_id: the section, task or measure to go to, 0 for none
 * @number: what names that item in its plan ("12(3)"), else empty
 * @title: the first text of it: an agency's name, a plan's title
 * @field: where the words stand, translated ("Remarks")
 * @excerpt: the text around the first of the words, on one line
 * @marks: (element-type FgSearchMark): the words in @excerpt, from left to right
 */
typedef struct
{
  FgSearchKind kind;
  gint64       row_id;
  gint64       plan_id;
  gint64       item_id;
  char        *number;
  char        *title;
  const char  *field;
  char        *excerpt;
  GArray      *marks;
} FgSearchHit;

/**
 * FgSearchGroup:
 * @plan_id: a plan, 0 for agencies
 * @plan_title: its title, empty for agencies
 * @kind: what its hits are
 * @n_found: how many there are
 * @hits: (element-type FgSearchHit): the first of them
 *
 * Hits of one kind in one plan.
 */
typedef struct
{
  gint64       plan_id;
  char        *plan_title;
  FgSearchKind kind;
  guint        n_found;
  GPtrArray   *hits;
} FgSearchGroup;

/**
 * FgSearchQuery:
 * @words: what was typed: words parted by white space, all of which must be there
 * @first_plan_id: the plan whose hits come first, 0 for none
 * @max_hits: how many hits a group lists at most
 */
typedef struct
{
  const char *words;
  gint64      first_plan_id;
  guint       max_hits;
} FgSearchQuery;

const char *fg_search_kind_to_string (FgSearchKind kind);
const char *fg_search_kind_get_label (FgSearchKind kind);

void        fg_search_group_free     (FgSearchGroup *self);
GPtrArray  *fg_search_run            (FgWorkspace *workspace, const FgSearchQuery *query, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgSearchGroup, fg_search_group_free)

G_END_DECLS
