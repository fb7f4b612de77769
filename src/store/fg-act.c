/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a revision is called. The log is read on other desks, in other languages and years later, so it keeps the act as
 * the program's source has it, and what the act is about behind a separator; the words are found when it is shown. What
 * older versions wrote, in the language of their desk, is no act that the program knows and is shown as it is.
 */
#include "fg-act-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* U+001F, made for this and typed by nobody. */
#define SEPARATOR '\x1f'

#define PLACEHOLDER "%s"

/* Undoing what was undone and redone nests; a package of a stranger must not make it nest without end. */
#define MAX_DEPTH 8

static const char *const acts_of_acts[FG_N_ACTS_OF_ACTS] = {
  /* Translators: an action in the history; %s is another one, such as: Import “…”; as it may have quotation marks of
   * its own, it stands without. */
  [FG_ACT_UNDO] = N_("Undo: %s"),
  [FG_ACT_REDO] = N_("Redo: %s"),
  /* Translators: an entry in the history; %s is an earlier one, such as: Set deadline. */
  [FG_ACT_NOT_UNDONE] = N_("Not undone, as it was changed since: %s"),
  [FG_ACT_NOT_REDONE] = N_("Not redone, as it was changed since: %s"),
  /* Translators: an entry in the history: one field was given back what it held before %s, such as: Set deadline. */
  [FG_ACT_SET_BACK] = N_("Set one field back: %s"),
};

/**
 * fg_act_of_act:
 * @kind: what is done to an earlier act
 *
 * Returns: the act
 */
const char *
fg_act_of_act (FgActOfAct kind)
{
  g_return_val_if_fail (kind < FG_N_ACTS_OF_ACTS, NULL);

  return acts_of_acts[kind];
}

/**
 * fg_act_make:
 * @act: an act as the source has it, marked N_() or NC_("revision", …) for translation: "Import “%s”"
 * @about: (nullable): what stands for its %s
 *
 * Returns: (transfer full): the label for fg_revision_begin()
 */
char *
fg_act_make (const char *act, const char *about)
{
  g_return_val_if_fail (act != NULL, NULL);

  return about != NULL ? g_strdup_printf ("%s%c%s", act, SEPARATOR, about) : g_strdup (act);
}

static gboolean
is_of_act (const char *act)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts_of_acts); i++)
    if (g_str_equal (acts_of_acts[i], act))
      return TRUE;

  return FALSE;
}

static const char *
translate (const char *act)
{
  const char *words;

  /* The translation of nothing is the catalogue's header. */
  if (*act == '\0')
    return act;

  words = g_dpgettext2 (GETTEXT_PACKAGE, "revision", act);
  return g_str_equal (words, act) ? g_dgettext (GETTEXT_PACKAGE, act) : words;
}

static char *
to_words (const char *label, guint depth)
{
  const char *separator = strchr (label, SEPARATOR);
  g_autofree char *act = separator != NULL ? g_strndup (label, (gsize) (separator - label)) : g_strdup (label);
  g_autofree char *about = NULL;
  const char *words = translate (act);
  const char *place = strstr (words, PLACEHOLDER);

  if (separator == NULL || place == NULL)
    return g_strdup (words);

  about = is_of_act (act) && depth < MAX_DEPTH ? to_words (separator + 1, depth + 1) : g_strdup (separator + 1);
  /* Not printf: the act may be one that somebody else made up. */
  return g_strdup_printf ("%.*s%s%s", (int) (place - words), words, about, place + strlen (PLACEHOLDER));
}

/**
 * fg_act_to_words:
 * @label: a revision's label
 *
 * Returns: (transfer full): what the person did, in words of the language that is spoken now
 */
char *
fg_act_to_words (const char *label)
{
  g_return_val_if_fail (label != NULL, NULL);

  return to_words (label, 0);
}
