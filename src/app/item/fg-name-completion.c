/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry for an agency's name that offers the agencies which are known already, found by any of their names, by pinyin
 * or by initials, so that one agency is not written in two ways. What is offered is worked out as one types, the best
 * first; the completion only shows it.
 */
#include "fg-name-completion.h"

#include <string.h>

#define MAX_OFFERS 10

#define NAMES_KEY "fg-agency-names"

enum
{
  COLUMN_NAME,
  COLUMN_FOUND,
  N_COLUMNS
};

static gboolean
is_offered (GtkEntryCompletion *completion, const char *key, GtkTreeIter *iter, gpointer user_data)
{
  return TRUE;
}

static void
offer (GtkListStore *offers, FgAgencyNames *names, const FgAgencyHit *hit)
{
  const char *name = fg_agency_names_get (names, hit->place)->name;

  gtk_list_store_insert_with_values (offers, NULL, -1, COLUMN_NAME, name,
                                     COLUMN_FOUND, strcmp (hit->name, name) != 0 ? hit->name : "", -1);
}

/* A whole name needs no completing. */
static void
on_changed (GtkEntry *entry)
{
  GtkListStore *offers = GTK_LIST_STORE (gtk_entry_completion_get_model (gtk_entry_get_completion (entry)));
  FgAgencyNames *names = g_object_get_data (G_OBJECT (entry), NAMES_KEY);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  const FgAgencySummary *known = names != NULL ? fg_agency_names_find (names, typed) : NULL;
  g_autoptr (GArray) hits = NULL;

  gtk_list_store_clear (offers);
  if (names == NULL || (known != NULL && strcmp (known->name, typed) == 0))
    return;

  hits = fg_agency_names_suggest (names, typed, MAX_OFFERS);
  for (guint i = 0; i < hits->len; i++)
    offer (offers, names, &g_array_index (hits, FgAgencyHit, i));
}

/* The name by which an agency was found, where that is not its own, stands beside it. */
static void
show_what_was_found (GtkEntryCompletion *completion)
{
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();

  g_object_set (cell, "sensitive", FALSE, "xalign", 1.0f, "xpad", 6, NULL);
  gtk_cell_layout_pack_end (GTK_CELL_LAYOUT (completion), cell, FALSE);
  gtk_cell_layout_add_attribute (GTK_CELL_LAYOUT (completion), cell, "text", COLUMN_FOUND);
}

/**
 * fg_name_completion_add:
 * @entry: an entry
 *
 * Makes @entry complete names, of which it has none yet.
 */
void
fg_name_completion_add (GtkEntry *entry)
{
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();
  g_autoptr (GtkListStore) offers = gtk_list_store_new (N_COLUMNS, G_TYPE_STRING, G_TYPE_STRING);

  g_return_if_fail (GTK_IS_ENTRY (entry));

  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (offers));
  gtk_entry_completion_set_text_column (completion, COLUMN_NAME);
  show_what_was_found (completion);
  gtk_entry_completion_set_match_func (completion, is_offered, NULL, NULL);
  gtk_entry_completion_set_popup_single_match (completion, TRUE);
  gtk_entry_set_completion (entry, completion);
  g_signal_connect (entry, "changed", G_CALLBACK (on_changed), NULL);
}

/**
 * fg_name_completion_set_names:
 * @entry: an entry that completes names
 * @names: the names that it offers from now on
 */
void
fg_name_completion_set_names (GtkEntry *entry, FgAgencyNames *names)
{
  g_return_if_fail (GTK_IS_ENTRY (entry));
  g_return_if_fail (gtk_entry_get_completion (entry) != NULL);
  g_return_if_fail (names != NULL);

  g_object_set_data_full (G_OBJECT (entry), NAMES_KEY, fg_agency_names_ref (names),
                          (GDestroyNotify) fg_agency_names_unref);
  on_changed (entry);
}

/**
 * fg_name_completion_dup_name:
 * @entry: an entry that completes names
 *
 * Returns: (transfer full): what was typed, without the white space around it; of letters, the name of the only agency that
 *   is read so
 */
char *
fg_name_completion_dup_name (GtkEntry *entry)
{
  g_autofree char *typed = NULL;
  g_autoptr (GArray) hits = NULL;
  FgAgencyNames *names = NULL;

  g_return_val_if_fail (GTK_IS_ENTRY (entry), NULL);

  typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  names = g_object_get_data (G_OBJECT (entry), NAMES_KEY);
  if (names == NULL || !g_str_is_ascii (typed))
    return g_steal_pointer (&typed);

  hits = fg_agency_names_suggest (names, typed, 2);
  if (hits->len != 1)
    return g_steal_pointer (&typed);

  return g_strdup (fg_agency_names_get (names, g_array_index (hits, FgAgencyHit, 0).place)->name);
}
