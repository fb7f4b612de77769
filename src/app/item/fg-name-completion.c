/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry for an agency's name that offers the names which are known already, so that one agency is not written in two
 * ways.
 */
#include "fg-name-completion.h"

#include <string.h>

enum
{
  COLUMN_NAME,
  N_COLUMNS
};

static gboolean
matches_anywhere (GtkEntryCompletion *completion, const char *key, GtkTreeIter *iter, gpointer user_data)
{
  g_autofree char *name = NULL;

  /* The key is the text in lower case; Chinese has none. */
  gtk_tree_model_get (gtk_entry_completion_get_model (completion), iter, COLUMN_NAME, &name, -1);

  return name != NULL && strstr (name, key) != NULL;
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
  g_autoptr (GtkListStore) names = gtk_list_store_new (N_COLUMNS, G_TYPE_STRING);

  g_return_if_fail (GTK_IS_ENTRY (entry));

  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (names));
  gtk_entry_completion_set_text_column (completion, COLUMN_NAME);
  gtk_entry_completion_set_match_func (completion, matches_anywhere, NULL, NULL);
  gtk_entry_completion_set_popup_single_match (completion, TRUE);
  gtk_entry_set_completion (entry, completion);
}

/**
 * fg_name_completion_set_names:
 * @entry: an entry that completes names
 * @names: (array zero-terminated): the names that it offers from now on
 */
void
fg_name_completion_set_names (GtkEntry *entry, const char *const *names)
{
  GtkListStore *store;

  g_return_if_fail (GTK_IS_ENTRY (entry));
  g_return_if_fail (gtk_entry_get_completion (entry) != NULL);
  g_return_if_fail (names != NULL);

  store = GTK_LIST_STORE (gtk_entry_completion_get_model (gtk_entry_get_completion (entry)));
  gtk_list_store_clear (store);
  for (gsize i = 0; names[i] != NULL; i++)
    gtk_list_store_insert_with_values (store, NULL, -1, COLUMN_NAME, names[i], -1);
}
