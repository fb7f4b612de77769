/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why an item needs a person today: one rule for each reason, and their names. An overview counts by these rules and a
 * list filters by them, so that the two cannot disagree.
 */
#include "fg-concern.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label;
  const char *symbol;
} concerns[FG_N_CONCERNS] = {
  [FG_CONCERN_NONE] = { "none", NC_("concern", "All items"), "–" },
  [FG_CONCERN_OVERDUE] = { "overdue", NC_("concern", "Overdue"), "▲" },
  [FG_CONCERN_DUE] = { "due", NC_("concern", "Due soon"), "◆" },
  /* Translators: items on which nobody reported in this reporting period. */
  [FG_CONCERN_UNREPORTED] = { "unreported", NC_("concern", "No report this period"), "✉" },
  /* Translators: items that are done and not yet verified and struck off. */
  [FG_CONCERN_UNCHECKED] = { "unchecked", NC_("concern", "Waiting for a check"), "☑" },
  /* Translators: items on which an inspection found something that is not corrected yet. */
  [FG_CONCERN_FINDING] = { "finding", NC_("concern", "Open findings"), "⚑" },
};

static gboolean
is_open (const FgConcernFacts *facts)
{
  return (facts->status == FG_STATUS_NOT_STARTED || facts->status == FG_STATUS_UNDER_WAY) && facts->percent < 100;
}

/* Reported at 100 percent is done, but whoever suspended or cancelled it since did not mean that. */
static gboolean
is_done (const FgConcernFacts *facts)
{
  return facts->status == FG_STATUS_DONE
         || ((facts->status == FG_STATUS_NOT_STARTED || facts->status == FG_STATUS_UNDER_WAY) && facts->percent >= 100);
}

/**
 * fg_concern_applies:
 * @concern: a concern
 * @facts: an item's facts
 * @today: the day it is judged on
 *
 * Open is what is not started or under way, with less than 100 percent. Overdue: open, and @today is after the last day.
 * Due: open, and the last day is today or at most as many days ahead as the warning says. Unreported: open or standing,
 * to be reported on, and not yet reported on in this period. Unchecked: done and not closed. With a finding: one of its
 * findings is open, whatever its status.
 *
 * Returns: whether it is one of the item's
 */
gboolean
fg_concern_applies (FgConcern concern, const FgConcernFacts *facts, FgDay today)
{
  g_return_val_if_fail (facts != NULL, FALSE);
  g_return_val_if_fail (today != FG_DAY_NONE, FALSE);

  switch (concern)
    {
    case FG_CONCERN_NONE:
      return TRUE;
    case FG_CONCERN_OVERDUE:
      return is_open (facts) && facts->last_day != FG_DAY_NONE && today > facts->last_day;
    case FG_CONCERN_DUE:
      return is_open (facts) && facts->last_day >= today && facts->last_day - today <= (FgDay) facts->warning_days;
    case FG_CONCERN_UNREPORTED:
      return facts->must_report && !facts->is_reported && (is_open (facts) || facts->status == FG_STATUS_STANDING);
    case FG_CONCERN_UNCHECKED:
      return is_done (facts);
    case FG_CONCERN_FINDING:
      return facts->has_finding;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * fg_concern_to_string:
 * @concern: a concern
 *
 * Returns: its name on the command line and in actions, such as "overdue"
 */
const char *
fg_concern_to_string (FgConcern concern)
{
  g_return_val_if_fail (concern < FG_N_CONCERNS, NULL);

  return concerns[concern].name;
}

/**
 * fg_concern_from_string:
 * @text: (nullable): a name as fg_concern_to_string() gives it
 * @concern: (out): the concern
 *
 * Returns: whether @text names a concern
 */
gboolean
fg_concern_from_string (const char *text, FgConcern *concern)
{
  g_return_val_if_fail (concern != NULL, FALSE);

  for (guint i = 0; i < FG_N_CONCERNS; i++)
    if (g_strcmp0 (text, concerns[i].name) == 0)
      {
        *concern = (FgConcern) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fg_concern_get_label:
 * @concern: a concern
 *
 * Returns: its words for people, translated
 */
const char *
fg_concern_get_label (FgConcern concern)
{
  g_return_val_if_fail (concern < FG_N_CONCERNS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "concern", concerns[concern].label);
}

/**
 * fg_concern_get_symbol:
 * @concern: a concern
 *
 * Returns: its sign, of a shape that no other concern has
 */
const char *
fg_concern_get_symbol (FgConcern concern)
{
  g_return_val_if_fail (concern < FG_N_CONCERNS, NULL);

  return concerns[concern].symbol;
}
