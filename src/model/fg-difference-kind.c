/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can differ between a plan and a later version of it, and the words for it.
 */
#include "fg-plan-difference.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label;
} kinds[FG_N_DIFFERENCE_KINDS] = {
  [FG_DIFFERENCE_HEAD] = { "head", NC_("difference", "Notice") },
  [FG_DIFFERENCE_SECTION] = { "section", NC_("difference", "Section") },
  [FG_DIFFERENCE_ADDED] = { "added", NC_("difference", "Added") },
  [FG_DIFFERENCE_DROPPED] = { "dropped", NC_("difference", "No Longer in the Notice") },
  [FG_DIFFERENCE_MOVED] = { "moved", NC_("difference", "Moved") },
  [FG_DIFFERENCE_REWORDED] = { "reworded", NC_("difference", "Reworded") },
  [FG_DIFFERENCE_AGENCIES] = { "agencies", NC_("difference", "Agencies") },
  [FG_DIFFERENCE_DEADLINE] = { "deadline", NC_("difference", "Deadline") },
  [FG_DIFFERENCE_RENUMBERED] = { "renumbered", NC_("difference", "Renumbered") },
  [FG_DIFFERENCE_REQUIREMENT] = { "requirement", NC_("difference", "Requirement") },
};

static const char *const fact_labels[FG_N_HEAD_FACTS] = {
  [FG_HEAD_TITLE] = NC_("difference", "Title"),
  [FG_HEAD_NUMBER] = NC_("difference", "Document number"),
  [FG_HEAD_ISSUED] = NC_("difference", "Day of issue"),
  [FG_HEAD_ISSUER] = NC_("difference", "Issuer"),
  [FG_HEAD_NOTICE_TITLE] = NC_("difference", "Title of the notice"),
  [FG_HEAD_ADDRESSEES] = NC_("difference", "Addressees"),
  [FG_HEAD_COPIED_TO] = NC_("difference", "Copied to"),
};

/**
 * fg_difference_kind_get_label:
 * @kind: a kind
 *
 * Returns: the translated word for it
 */
const char *
fg_difference_kind_get_label (FgDifferenceKind kind)
{
  g_return_val_if_fail (kind < FG_N_DIFFERENCE_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "difference", kinds[kind].label);
}

/**
 * fg_difference_kind_to_string:
 * @kind: a kind
 *
 * Returns: its name in files
 */
const char *
fg_difference_kind_to_string (FgDifferenceKind kind)
{
  g_return_val_if_fail (kind < FG_N_DIFFERENCE_KINDS, NULL);

  return kinds[kind].name;
}

/**
 * fg_head_fact_get_label:
 * @fact: a fact
 *
 * Returns: the translated word for it
 */
const char *
fg_head_fact_get_label (FgHeadFact fact)
{
  g_return_val_if_fail (fact < FG_N_HEAD_FACTS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "difference", fact_labels[fact]);
}
