/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader was unsure of, first of all: the reason, the words, and a tick for what the clerk has looked at.
 * Signals:
 *
 * FgDoubtsPane::doubt-selected (FgDraftDoubt *doubt): one was selected, by the clerk or by a step
 */
#include "fg-doubts-pane.h"

#include <glib/gi18n-lib.h>

#include "fg-doubt-row.h"
#include "fg-list-scroll.h"

struct _FgDoubtsPane
{
  GtkWidget parent_instance;

  GtkWidget          *content;
  GtkLabel           *heading;
  GtkLabel           *leftover;
  GtkStack           *pages;
  GtkListView        *list;
  GtkSingleSelection *selection;

  FgDraft *draft;
  char    *selected_key; /* of the doubt that is selected, to find it among others */
  guint    position;     /* where it was, to go on from there when it is settled */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (FgDoubtsPane, fg_doubts_pane, GTK_TYPE_WIDGET)

enum
{
  DOUBT_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_checked (GListModel *doubts)
{
  guint n_checked = 0;

  for (guint i = 0; i < g_list_model_get_n_items (doubts); i++)
    {
      g_autoptr (FgDraftDoubt) doubt = g_list_model_get_item (doubts, i);

      n_checked += fg_draft_doubt_get_checked (doubt) ? 1 : 0;
    }

  return n_checked;
}

static void
update_heading (FgDoubtsPane *self)
{
  GListModel *doubts = fg_draft_get_doubts (self->draft);
  guint n_doubts = g_list_model_get_n_items (doubts);
  g_autofree char *text = NULL;

  if (n_doubts == 0)
    {
      gtk_label_set_label (self->heading, _("No Doubts"));
      return;
    }

  /* Translators: heading of the list of doubts: %1$u of %2$u doubts are ticked off. */
  text = g_strdup_printf (ngettext ("Doubts: %1$u of %2$u checked", "Doubts: %1$u of %2$u checked", n_doubts),
                          count_checked (doubts), n_doubts);
  gtk_label_set_label (self->heading, text);
}

static void
on_selected (FgDoubtsPane *self)
{
  FgDraftDoubt *doubt = gtk_single_selection_get_selected_item (self->selection);

  if (doubt == NULL || self->filling)
    return;

  g_free (self->selected_key);
  self->selected_key = fg_draft_doubt_dup_key (doubt);
  self->position = gtk_single_selection_get_selected (self->selection);
  g_signal_emit (self, signals[DOUBT_SELECTED], 0, doubt);
}

static gboolean
fg_doubts_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FG_DOUBTS_PANE (widget)->list));
}

static void
fg_doubts_pane_dispose (GObject *object)
{
  FgDoubtsPane *self = FG_DOUBTS_PANE (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->selected_key, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_DOUBTS_PANE);

  G_OBJECT_CLASS (fg_doubts_pane_parent_class)->dispose (object);
}

static void
fg_doubts_pane_class_init (FgDoubtsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_doubts_pane_dispose;
  widget_class->grab_focus = fg_doubts_pane_grab_focus;

  signals[DOUBT_SELECTED] = g_signal_new ("doubt-selected", FG_TYPE_DOUBTS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, FG_TYPE_DRAFT_DOUBT);

  g_type_ensure (FG_TYPE_DOUBT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-doubts-pane.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FgDoubtsPane, content);
  gtk_widget_class_bind_template_child (widget_class, FgDoubtsPane, heading);
  gtk_widget_class_bind_template_child (widget_class, FgDoubtsPane, leftover);
  gtk_widget_class_bind_template_child (widget_class, FgDoubtsPane, pages);
  gtk_widget_class_bind_template_child (widget_class, FgDoubtsPane, list);
  gtk_widget_class_bind_template_child (widget_class, FgDoubtsPane, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
fg_doubts_pane_init (FgDoubtsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
follow_ticks (FgDoubtsPane *self)
{
  GListModel *doubts = fg_draft_get_doubts (self->draft);

  for (guint i = 0; i < g_list_model_get_n_items (doubts); i++)
    {
      g_autoptr (FgDraftDoubt) doubt = g_list_model_get_item (doubts, i);

      g_signal_connect_object (doubt, "notify::checked", G_CALLBACK (update_heading), self, G_CONNECT_SWAPPED);
    }
}

static guint
find_selected (FgDoubtsPane *self)
{
  GListModel *doubts = fg_draft_get_doubts (self->draft);

  for (guint i = 0; i < g_list_model_get_n_items (doubts); i++)
    {
      g_autoptr (FgDraftDoubt) doubt = g_list_model_get_item (doubts, i);
      g_autofree char *key = fg_draft_doubt_dup_key (doubt);

      if (g_strcmp0 (key, self->selected_key) == 0)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
show_leftover (FgDoubtsPane *self)
{
  guint n_leftover = fg_draft_count_leftover (self->draft);
  g_autofree char *text = NULL;

  /* Translators: below the heading of the list of doubts: %u stretches of the text are in no item or heading. */
  text = g_strdup_printf (ngettext ("%u stretch of text is in no item", "%u stretches of text are in no item", n_leftover),
                          n_leftover);
  gtk_label_set_label (self->leftover, text);
  gtk_widget_set_visible (GTK_WIDGET (self->leftover), n_leftover > 0);
}

static void
show_doubts (FgDoubtsPane *self)
{
  follow_ticks (self);
  update_heading (self);
  show_leftover (self);
  gtk_stack_set_visible_child_name (self->pages, fg_doubts_pane_is_empty (self) ? "none" : "some");
}

/* The doubt that is looked at stays so, as long as it is one. */
static void
on_reset (FgDoubtsPane *self)
{
  self->filling = TRUE;
  gtk_single_selection_set_selected (self->selection, find_selected (self));
  self->filling = FALSE;
  show_doubts (self);
}

/**
 * fg_doubts_pane_set_draft:
 * @self: a list of doubts
 * @draft: the draft whose doubts it shows
 */
void
fg_doubts_pane_set_draft (FgDoubtsPane *self, FgDraft *draft)
{
  g_return_if_fail (FG_IS_DOUBTS_PANE (self));
  g_return_if_fail (FG_IS_DRAFT (draft));

  self->filling = TRUE;
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  g_signal_connect_object (draft, "reset", G_CALLBACK (on_reset), self, G_CONNECT_SWAPPED);
  g_clear_pointer (&self->selected_key, g_free);
  self->position = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_model (self->selection, fg_draft_get_doubts (draft));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->filling = FALSE;

  show_doubts (self);
}

/**
 * fg_doubts_pane_is_empty:
 * @self: a list of doubts
 *
 * Returns: whether there is no doubt
 */
gboolean
fg_doubts_pane_is_empty (FgDoubtsPane *self)
{
  g_return_val_if_fail (FG_IS_DOUBTS_PANE (self), TRUE);

  return self->draft == NULL || g_list_model_get_n_items (fg_draft_get_doubts (self->draft)) == 0;
}

/**
 * fg_doubts_pane_step:
 * @self: a list of doubts
 * @step: 1 for the next, -1 for the one before
 *
 * Selects another doubt; after the last comes the first.
 */
void
fg_doubts_pane_step (FgDoubtsPane *self, int step)
{
  guint n_doubts, selected;

  g_return_if_fail (FG_IS_DOUBTS_PANE (self));

  if (fg_doubts_pane_is_empty (self))
    return;

  n_doubts = g_list_model_get_n_items (fg_draft_get_doubts (self->draft));
  selected = gtk_single_selection_get_selected (self->selection);
  /* In the place of a settled doubt stands the next. */
  if (selected == GTK_INVALID_LIST_POSITION && self->position != GTK_INVALID_LIST_POSITION)
    selected = (self->position + n_doubts - (step > 0 ? 0 : 1)) % n_doubts;
  else if (selected == GTK_INVALID_LIST_POSITION)
    selected = step > 0 ? 0 : n_doubts - 1;
  else
    selected = (guint) (((int) selected + step + (int) n_doubts) % (int) n_doubts);

  /* A single doubt is shown again, though its selection does not change. */
  if (selected == gtk_single_selection_get_selected (self->selection))
    on_selected (self);
  gtk_single_selection_set_selected (self->selection, selected);
  fg_list_scroll_to (self->list, selected);
}

/**
 * fg_doubts_pane_toggle:
 * @self: a list of doubts
 *
 * Ticks the selected doubt off, or takes the tick back.
 */
void
fg_doubts_pane_toggle (FgDoubtsPane *self)
{
  FgDraftDoubt *doubt;

  g_return_if_fail (FG_IS_DOUBTS_PANE (self));

  doubt = gtk_single_selection_get_selected_item (self->selection);
  if (doubt != NULL)
    fg_draft_doubt_set_checked (doubt, !fg_draft_doubt_get_checked (doubt));
}
