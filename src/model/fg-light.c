/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one rule for the traffic light, and its names. Each light has a sign of its own shape, which no role has either,
 * so that colour is never alone.
 */
#include "fg-light.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label;
  const char *symbol;
  const char *letter;
} lights[FG_N_LIGHTS] = {
  [FG_LIGHT_NONE] = { "none", NC_("light", "No light"), "–", "" },
  [FG_LIGHT_RED] = { "red", NC_("light", "Overdue"), "▲", NC_("light letter", "O") },
  [FG_LIGHT_YELLOW] = { "yellow", NC_("light", "Due soon"), "◆", NC_("light letter", "S") },
  [FG_LIGHT_GREEN] = { "green", NC_("light", "On schedule"), "■", NC_("light letter", "T") },
  [FG_LIGHT_DONE] = { "done", NC_("light", "Done"), "✔", NC_("light letter", "D") },
};

/**
 * fg_light_for:
 * @status: the item's status
 * @percent: how far the item is, 0 to 100
 * @last_day: the last day of its deadline, or %FG_DAY_NONE
 * @today: the day it is judged on
 *
 * Done (by status, or reported at 100 percent) is done. What is suspended, cancelled or standing, or has no last day,
 * has no light. Otherwise red from the day after @last_day, yellow from %FG_LIGHT_WARNING_DAYS days before it.
 *
 * Returns: the light
 */
FgLight
fg_light_for (FgStatus status, int percent, FgDay last_day, FgDay today)
{
  g_return_val_if_fail (today != FG_DAY_NONE, FG_LIGHT_NONE);

  switch (status)
    {
    case FG_STATUS_DONE:
    case FG_STATUS_CLOSED:
      return FG_LIGHT_DONE;
    case FG_STATUS_SUSPENDED:
    case FG_STATUS_CANCELLED:
    case FG_STATUS_STANDING:
      return FG_LIGHT_NONE;
    case FG_STATUS_NOT_STARTED:
    case FG_STATUS_UNDER_WAY:
      break;
    default:
      g_return_val_if_reached (FG_LIGHT_NONE);
    }

  if (percent >= 100)
    return FG_LIGHT_DONE;
  if (last_day == FG_DAY_NONE)
    return FG_LIGHT_NONE;
  if (today > last_day)
    return FG_LIGHT_RED;
  if (last_day - today <= FG_LIGHT_WARNING_DAYS)
    return FG_LIGHT_YELLOW;

  return FG_LIGHT_GREEN;
}

/**
 * fg_light_to_string:
 * @light: a light
 *
 * Returns: its name in JSON and on the command line: "none", "red", "yellow", "green" or "done"
 */
const char *
fg_light_to_string (FgLight light)
{
  g_return_val_if_fail (light < FG_N_LIGHTS, NULL);

  return lights[light].name;
}

/**
 * fg_light_from_string:
 * @text: (nullable): a name as fg_light_to_string() gives it
 * @light: (out): the light
 *
 * Returns: whether @text names a light
 */
gboolean
fg_light_from_string (const char *text, FgLight *light)
{
  g_return_val_if_fail (light != NULL, FALSE);

  for (guint i = 0; i < FG_N_LIGHTS; i++)
    if (g_strcmp0 (text, lights[i].name) == 0)
      {
        *light = (FgLight) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fg_light_get_label:
 * @light: a light
 *
 * Returns: its word for people, translated
 */
const char *
fg_light_get_label (FgLight light)
{
  g_return_val_if_fail (light < FG_N_LIGHTS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "light", lights[light].label);
}

/**
 * fg_light_get_symbol:
 * @light: a light
 *
 * Returns: its sign, of a shape that no other light has
 */
const char *
fg_light_get_symbol (FgLight light)
{
  g_return_val_if_fail (light < FG_N_LIGHTS, NULL);

  return lights[light].symbol;
}

/**
 * fg_light_get_letter:
 * @light: a light
 *
 * Returns: one letter that stands for its word, translated; empty for no light
 */
const char *
fg_light_get_letter (FgLight light)
{
  g_return_val_if_fail (light < FG_N_LIGHTS, NULL);

  return *lights[light].letter != '\0' ? g_dpgettext2 (GETTEXT_PACKAGE, "light letter", lights[light].letter) : "";
}
