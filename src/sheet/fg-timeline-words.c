/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a timeline says to those who do not see it: each row, and what of it falls into a unit of time, as a sentence.
 */
#include "fg-timeline-words.h"

#include <glib/gi18n-lib.h>

static char *
dup_name (const FgTimelineRow *row)
{
  if (*row->number == '\0')
    return g_strdup (C_("timeline", "Measure"));
  if (row->kind == FG_ITEM_MEASURE)
    /* Translators: spoken: what an item is, and its number. */
    return g_strdup_printf (C_("timeline", "Measure %s"), row->number);

  /* Translators: spoken: what an item is, and its number. */
  return g_strdup_printf (C_("timeline", "Task %s"), row->number);
}

static char *
dup_agencies (const FgTimelineRow *row)
{
  if (*row->leads == '\0')
    return g_strdup (C_("timeline", "No agency"));
  if (row->has_lead)
    /* Translators: spoken: the agencies that lead an item. */
    return g_strdup_printf (C_("timeline", "lead %s"), row->leads);

  /* Translators: spoken: the agencies that are responsible for an item that nobody leads. */
  return g_strdup_printf (C_("timeline", "responsible %s"), row->leads);
}

/**
 * fg_timeline_words_for_row:
 * @row: an item
 * @as_of: the day that its light is judged on
 *
 * Returns: (transfer full): a sentence on it
 */
char *
fg_timeline_words_for_row (const FgTimelineRow *row, FgDay as_of)
{
  g_autofree char *name = dup_name (row);
  g_autofree char *agencies = dup_agencies (row);

  if (row->light == FG_LIGHT_RED)
    {
      guint days = as_of - row->last_day;

      /* Translators: spoken for a row of the timeline: %1$s is what it is and its number (Task 7), %2$s its title, %3$s
         its agencies, %4$s its last day, %5$u the days that it is overdue. */
      return g_strdup_printf (ngettext ("%1$s %2$s, %3$s, due %4$s, %5$u day overdue",
                                        "%1$s %2$s, %3$s, due %4$s, %5$u days overdue", days),
                              name, row->title, agencies, row->deadline_text, days);
    }
  if (row->precision == FG_PRECISION_NONE && row->last_day == FG_DAY_NONE)
    /* Translators: spoken for a row of the timeline: %1$s is what it is and its number (Task 7), %2$s its title, %3$s
       its agencies, %4$d its progress in percent. */
    return g_strdup_printf (_("%1$s %2$s, %3$s, no deadline, %4$d%% done"), name, row->title, agencies, row->percent);
  if (row->last_day == FG_DAY_NONE)
    /* Translators: spoken for a row of the timeline: %1$s is what it is and its number (Task 7), %2$s its title, %3$s
       its agencies, %4$s the words of its deadline (长期坚持), %5$d its progress in percent. */
    return g_strdup_printf (_("%1$s %2$s, %3$s, deadline “%4$s”, %5$d%% done"), name, row->title, agencies,
                            row->deadline_text, row->percent);

  /* Translators: spoken for a row of the timeline: %1$s is what it is and its number (Task 7), %2$s its title, %3$s its
     agencies, %4$s its last day, %5$d its progress in percent, %6$s its light (such as Due soon). */
  return g_strdup_printf (_("%1$s %2$s, %3$s, due %4$s, %5$d%% done, %6$s"), name, row->title, agencies,
                          row->deadline_text, row->percent, fg_light_get_label (row->light));
}

/**
 * fg_timeline_words_for_heading:
 * @heading: a heading
 * @is_folded: whether it hides what stands below it
 *
 * Returns: (transfer full): a sentence on it
 */
char *
fg_timeline_words_for_heading (const FgTimelineRow *heading, gboolean is_folded)
{
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: spoken for a heading of the timeline: %1$s is its title, %2$u how many items stand below it. */
  g_string_append_printf (text, ngettext ("%1$s, %2$u item", "%1$s, %2$u items", heading->n_items), heading->title,
                          heading->n_items);
  if (heading->n_lights[FG_LIGHT_RED] > 0)
    /* Translators: spoken after the number of items below a heading: how many are overdue. */
    g_string_append_printf (text, ngettext (", %u overdue", ", %u overdue", heading->n_lights[FG_LIGHT_RED]),
                            heading->n_lights[FG_LIGHT_RED]);
  /* Translators: spoken at the end for a heading whose items are hidden, or shown. */
  g_string_append (text, is_folded ? C_("timeline", ", collapsed") : C_("timeline", ", expanded"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_words (GString *text, const char *words)
{
  if (text->len > 0)
    /* Translators: between two things that are spoken one after the other. */
    g_string_append (text, C_("timeline", ", "));
  g_string_append (text, words);
}

static gboolean
is_in (FgDay day, FgDay first, FgDay end)
{
  return day != FG_DAY_NONE && day >= first && day < end;
}

static void
add_events (GString *text, const FgTimelineRow *row, FgDay first, FgDay end)
{
  if (is_in (row->first_day, first, end))
    add_words (text, C_("timeline", "starts"));
  for (guint i = 0; row->milestones != NULL && i < row->milestones->len; i++)
    {
      const FgTimelineMilestone *milestone = &g_array_index (row->milestones, FgTimelineMilestone, i);
      g_autofree char *words = NULL;

      if (!is_in (milestone->day, first, end))
        continue;
      /* Translators: spoken: a milestone falls into this time; %s is its title. */
      words = g_strdup_printf (C_("timeline", "milestone “%s”"), milestone->title);
      add_words (text, words);
    }
  if (is_in (row->last_day, first, end))
    add_words (text, C_("timeline", "deadline"));
}

static const char *
get_state (const FgTimelineRow *row, FgDay first, FgDay end, FgDay as_of)
{
  if (row->first_day != FG_DAY_NONE && end <= row->first_day)
    return C_("timeline", "before the start");
  if (row->last_day == FG_DAY_NONE || first <= row->last_day)
    return C_("timeline", "under way");
  if (row->light == FG_LIGHT_RED && first <= as_of)
    return C_("timeline", "overdue");

  return C_("timeline", "after the deadline");
}

/**
 * fg_timeline_words_for_time:
 * @row: an item
 * @unit: a unit of the calendar
 * @first: its first day
 * @end: the day after its last
 * @as_of: the day that lights are judged on
 *
 * Returns: (transfer full): which time it is, and what of @row falls into it
 */
char *
fg_timeline_words_for_time (const FgTimelineRow *row, FgTimeUnit unit, FgDay first, FgDay end, FgDay as_of)
{
  g_autofree char *label = unit <= FG_TIME_UNIT_WEEK ? fg_day_to_iso (first) : fg_time_unit_dup_label (unit, unit, first);
  g_autoptr (GString) text = g_string_new (NULL);

  add_events (text, row, first, end);
  if (text->len == 0)
    add_words (text, get_state (row, first, end, as_of));
  if (is_in (as_of, first, end))
    add_words (text, C_("timeline", "today"));

  /* Translators: spoken for a cell of the timeline: %1$s is the time (Sep 2019), %2$s what falls into it (deadline). */
  return g_strdup_printf (C_("timeline", "%1$s: %2$s"), label, text->str);
}
