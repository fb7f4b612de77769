/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One change of an entry: what was and what is, the changed words marked, and what can be done about it. Its buttons are
 * the window's actions history.go-to and history.set-back with the change's place in its entry.
 */
#include "fg-history-change-row.h"

#include <glib/gi18n-lib.h>

#include "fg-changed-words.h"

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* Struck out or underlined: to be told apart without colours. */
static char *
dup_marked (const char *text, gsize start, gsize end, const char *tag)
{
  g_autofree char *before = g_markup_escape_text (text, (gssize) start);
  g_autofree char *changed = g_markup_escape_text (text + start, (gssize) (end - start));
  g_autofree char *after = g_markup_escape_text (text + end, -1);

  return start < end ? g_strdup_printf ("%s<%s>%s</%s>%s", before, tag, changed, tag, after)
                     : g_strdup_printf ("%s%s", before, after);
}

static gboolean
is_there (const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
dup_words (const FgHistoryChange *change)
{
  FgChangedWords words;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (!is_there (change->old_value))
    return g_markup_escape_text (is_there (change->new_value) ? change->new_value : "", -1);
  if (!is_there (change->new_value))
    {
      g_autofree char *removed = g_markup_escape_text (change->old_value, -1);

      /* Translators: what was removed, struck out; the tags stay. */
      return g_strdup_printf (_("<s>%s</s> (removed)"), removed);
    }

  words = fg_changed_words_find (change->old_value, change->new_value);
  old = dup_marked (change->old_value, words.start, words.old_end, "s");
  new = dup_marked (change->new_value, words.start, words.new_end, "u");
  /* Translators: what was and what is. */
  return g_strdup_printf (_("%1$s → %2$s"), old, new);
}

static void
append_button (GtkWidget *box, const char *label, const char *action, guint place)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", place);
  gtk_box_append (GTK_BOX (box), button);
}

/* A row that came is taken away again, one that went is brought back. */
static const char *
get_set_back_label (const FgHistoryChange *change)
{
  if (change->extent == FG_HISTORY_ROW && change->old_value == NULL)
    return C_("history", "_Take Away");
  if (change->extent == FG_HISTORY_ROW && change->new_value == NULL)
    return C_("history", "_Bring Back");

  return _("Set _Back");
}

/**
 * fg_history_change_row_new:
 * @change: a change
 * @place: its place in its entry
 * @subject_id: the item whose history is shown, where there is no need to go to it; 0 for several
 *
 * Returns: (transfer floating): a row for a list of changes
 */
GtkWidget *
fg_history_change_row_new (const FgHistoryChange *change, guint place, gint64 subject_id)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_label ("heading");
  GtkWidget *item = make_label ("dim-label");
  GtkWidget *words = make_label (NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *markup = dup_words (change);

  gtk_label_set_text (GTK_LABEL (label), change->label);
  gtk_label_set_text (GTK_LABEL (item), change->item_title);
  gtk_widget_set_visible (item, is_there (change->item_title));
  gtk_label_set_markup (GTK_LABEL (words), markup);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), item);
  gtk_box_append (GTK_BOX (box), words);
  append_button (buttons, get_set_back_label (change), "history.set-back", place);
  if (change->item_id != 0 && change->item_id != subject_id)
    append_button (buttons, _("_Go to Item"), "history.go-to", place);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "fg-history-change");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}
