/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a search finds outside of the tree of tasks that shows the open plan: agencies, requirements, and everything in
 * the other plans, by plan and kind, with the words marked. It is not there as long as there is nothing to show.
 */
#include "fg-search-results.h"

#include <glib/gi18n-lib.h>

#include "fg-search.h"

/* Who sees more than these of one kind types another letter. */
#define MAX_HITS 8

struct _FgSearchResults
{
  GtkWidget parent_instance;

  FgStore      *store;
  gint64        plan_id;
  GCancellable *query;
  GPtrArray    *groups; /* (element-type FgSearchGroup) */
  GArray       *rows;   /* (element-type Row): what each row of the list shows */

  GtkRevealer *revealer;
  GtkListBox  *list;
};

G_DEFINE_FINAL_TYPE (FgSearchResults, fg_search_results, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_AGENCY_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  const FgSearchGroup *group;
  const FgSearchHit   *hit;
} Row;

typedef struct
{
  char  *words;
  gint64 plan_id;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->words);
  g_free (question);
}

static gpointer
run_query (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  const FgSearchQuery query = { question->words, question->plan_id, MAX_HITS };

  return fg_search_run (workspace, &query, error);
}

static void
append_escaped (GString *markup, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (markup, escaped);
}

static char *
make_markup (const FgSearchHit *hit)
{
  GString *markup = g_string_new (NULL);
  const char *subject = hit->number;
  gsize from = 0;

  /* Found by another name, it is still called by its own. */
  if (hit->kind == FG_SEARCH_AGENCY && !g_str_equal (hit->excerpt, hit->title))
    subject = hit->title;
  if (*subject != '\0')
    {
      append_escaped (markup, subject, strlen (subject));
      g_string_append (markup, "  ");
    }

  for (guint i = 0; i < hit->marks->len; i++)
    {
      const FgSearchMark *mark = &g_array_index (hit->marks, FgSearchMark, i);

      append_escaped (markup, hit->excerpt + from, mark->start - from);
      g_string_append (markup, "<b>");
      append_escaped (markup, hit->excerpt + mark->start, mark->end - mark->start);
      g_string_append (markup, "</b>");
      from = mark->end;
    }
  append_escaped (markup, hit->excerpt + from, strlen (hit->excerpt + from));
  return g_string_free (markup, FALSE);
}

/* Requirements of the plan that is open have no row to go to. */
static gboolean
leads_somewhere (FgSearchResults *self, const FgSearchHit *hit)
{
  return hit->kind == FG_SEARCH_AGENCY || hit->item_id != 0 || hit->plan_id != self->plan_id;
}

static void
add_row (FgSearchResults *self, const FgSearchGroup *group, const FgSearchHit *hit)
{
  const Row row = { group, hit };
  g_autofree char *markup = make_markup (hit);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *widget = gtk_list_box_row_new ();

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 4);
  gtk_widget_set_margin_bottom (label, 4);
  gtk_widget_set_tooltip_text (widget, hit->field);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), leads_somewhere (self, hit));
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);

  g_array_append_val (self->rows, row);
  gtk_list_box_append (self->list, widget);
}

/* The tree shows these. */
static gboolean
is_in_tree (FgSearchResults *self, const FgSearchGroup *group)
{
  return group->plan_id == self->plan_id
         && group->kind != FG_SEARCH_AGENCY && group->kind != FG_SEARCH_REQUIREMENT;
}

static char *
make_heading (const FgSearchGroup *group)
{
  const char *kind = fg_search_kind_get_label (group->kind);

  if (group->plan_id == 0)
    /* Translators: above hits of a search: %1$s is what they are (Agencies), %2$u how many there are. */
    return g_strdup_printf (_("%1$s (%2$u)"), kind, group->n_found);

  /* Translators: above hits of a search: %1$s is a plan, %2$s what they are (Requirements), %3$u how many there are. */
  return g_strdup_printf (_("%1$s · %2$s (%3$u)"), group->plan_title, kind, group->n_found);
}

static void
update_header (GtkListBoxRow *widget, GtkListBoxRow *before, gpointer user_data)
{
  FgSearchResults *self = user_data;
  guint place = (guint) gtk_list_box_row_get_index (widget);
  const Row *row = &g_array_index (self->rows, Row, place);
  g_autofree char *heading = NULL;
  GtkWidget *label;

  if (before != NULL && g_array_index (self->rows, Row, place - 1).group == row->group)
    {
      gtk_list_box_row_set_header (widget, NULL);
      return;
    }

  heading = make_heading (row->group);
  label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_list_box_row_set_header (widget, label);
}

static void
clear_list (FgSearchResults *self)
{
  GtkWidget *row;

  /* Headers are made out of the rows that are left: none are looked at while they go. */
  gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_array_set_size (self->rows, 0);
}

static void
show_groups (FgSearchResults *self, GPtrArray *groups)
{
  clear_list (self);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->groups = groups != NULL ? g_ptr_array_ref (groups) : NULL;

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const FgSearchGroup *group = g_ptr_array_index (groups, i);

      for (guint k = 0; k < group->hits->len && !is_in_tree (self, group); k++)
        add_row (self, group, g_ptr_array_index (group->hits, k));
    }

  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_revealer_set_reveal_child (self->revealer, self->rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
on_query_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgSearchResults) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = fg_store_run_finish (FG_STORE (source), result, &error);

  /* An answer that was under way when its query was cancelled still arrives. */
  if (g_task_get_cancellable (G_TASK (result)) != self->query || self->query == NULL)
    return;

  g_clear_object (&self->query);
  /* What is broken is said by the view, whose own query fails as well. */
  if (groups == NULL)
    g_debug ("No search results: %s", error->message);
  show_groups (self, groups);
}

static void
on_row_activated (FgSearchResults *self, GtkListBoxRow *widget)
{
  const Row *row = &g_array_index (self->rows, Row, (guint) gtk_list_box_row_get_index (widget));

  if (row->hit->kind == FG_SEARCH_AGENCY)
    {
      g_autofree char *name = g_strdup (row->hit->title);

      g_signal_emit (self, signals[SIGNAL_AGENCY_ACTIVATED], 0, name);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "(xx)", row->hit->plan_id, row->hit->item_id);
}

static void
cancel_query (FgSearchResults *self)
{
  g_cancellable_cancel (self->query);
  g_clear_object (&self->query);
}

static void
fg_search_results_dispose (GObject *object)
{
  FgSearchResults *self = FG_SEARCH_RESULTS (object);

  cancel_query (self);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_SEARCH_RESULTS);

  G_OBJECT_CLASS (fg_search_results_parent_class)->dispose (object);
}

static void
fg_search_results_finalize (GObject *object)
{
  FgSearchResults *self = FG_SEARCH_RESULTS (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (fg_search_results_parent_class)->finalize (object);
}

static void
fg_search_results_class_init (FgSearchResultsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_search_results_dispose;
  object_class->finalize = fg_search_results_finalize;

  /* Somebody wants to see what has to do with an agency; the argument is its name. */
  signals[SIGNAL_AGENCY_ACTIVATED] = g_signal_new ("agency-activated", FG_TYPE_SEARCH_RESULTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/search/fg-search-results.ui");
  gtk_widget_class_bind_template_child (widget_class, FgSearchResults, revealer);
  gtk_widget_class_bind_template_child (widget_class, FgSearchResults, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
fg_search_results_init (FgSearchResults *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * fg_search_results_set_store:
 * @self: the results
 * @store: (nullable): where to search
 */
void
fg_search_results_set_store (FgSearchResults *self, FgStore *store)
{
  g_return_if_fail (FG_IS_SEARCH_RESULTS (self));

  cancel_query (self);
  g_set_object (&self->store, store);
  show_groups (self, NULL);
}

/**
 * fg_search_results_search:
 * @self: the results
 * @words: (nullable): what is looked for
 * @plan_id: the plan whose tasks are shown elsewhere
 *
 * Looks for @words; what was found before stays until the answer is there.
 */
void
fg_search_results_search (FgSearchResults *self, const char *words, gint64 plan_id)
{
  Question *question;

  g_return_if_fail (FG_IS_SEARCH_RESULTS (self));

  cancel_query (self);
  self->plan_id = plan_id;
  if (self->store == NULL || words == NULL || *words == '\0')
    {
      show_groups (self, NULL);
      return;
    }

  question = g_new0 (Question, 1);
  question->words = g_strdup (words);
  question->plan_id = plan_id;
  self->query = g_cancellable_new ();
  fg_store_read_async (self->store, run_query, question, question_free, (GDestroyNotify) g_ptr_array_unref, self->query,
                       on_query_done, g_object_ref (self));
}
