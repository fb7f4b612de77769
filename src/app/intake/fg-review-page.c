/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft under review: the notice's text, the doubts, the tree and the editor side by side. What is selected in one is
 * shown in the others; that, and nothing else, is decided here.
 */
#include "fg-review-page.h"

#include "fg-doubts-pane.h"
#include "fg-draft-doubt.h"
#include "fg-draft-editor.h"
#include "fg-frame-page.h"
#include "fg-notice-text.h"
#include "fg-draft-node.h"
#include "fg-draft-tree-view.h"
#include "fg-plan-edit.h"
#include "fg-review-actions.h"

/* Height that the doubts take of the window at first: three of them, or the word that there is none. */
#define DOUBTS_HEIGHT 236
#define NO_DOUBTS_HEIGHT 96

struct _FgReviewPage
{
  GtkWidget parent_instance;

  GtkWidget       *content;
  GtkPaned        *middle;
  FgNoticeText    *text;
  FgDoubtsPane    *doubts;
  FgDraftTreeView *tree;
  GtkStack        *details;
  FgFramePage     *frame;
  FgDraftEditor   *editor;

  FgDraft    *draft;
  FgPlanItem *item; /* what is selected */
};

G_DEFINE_FINAL_TYPE (FgReviewPage, fg_review_page, GTK_TYPE_WIDGET)

static void
edit_item (FgReviewPage *self, FgPlanItem *item)
{
  self->item = item;
  fg_draft_editor_set_item (self->editor, item);
  fg_review_actions_update (self);
  if (item != NULL)
    gtk_stack_set_visible_child_name (self->details, "item");
}

static void
show_item (FgReviewPage *self, FgPlanItem *item)
{
  fg_notice_text_show_item (self->text, fg_plan_item_get_own_span (item));
  fg_draft_tree_view_select_item (self->tree, item);
  edit_item (self, item);
}

/* Other items are there: those that were known may be gone. */
static void
on_reset (FgReviewPage *self, FgPlanItem *item)
{
  edit_item (self, NULL);
  if (item != NULL)
    show_item (self, item);
}

static void
on_place_selected (FgReviewPage *self, guint64 offset)
{
  FgPlanItem *item = fg_plan_find_item_at (fg_draft_get_plan (self->draft), (gsize) offset);

  /* Between items the last one stays: a click into a heading is no wish to lose it. */
  if (item == NULL)
    return;

  show_item (self, item);
}

static void
on_node_selected (FgReviewPage *self, FgDraftNode *node)
{
  FgPlanItem *item = fg_draft_node_get_item (node);

  fg_notice_text_show_item (self->text,
                            item != NULL ? fg_plan_item_get_own_span (item) : fg_draft_node_get_span (node));
  edit_item (self, item);
}

static void
on_doubt_selected (FgReviewPage *self, FgDraftDoubt *doubt)
{
  FgPlanItem *item = fg_draft_doubt_get_item (doubt);
  FgSpan span = fg_draft_doubt_get_span (doubt);

  if (item == NULL && span.length > 0)
    item = fg_plan_find_item_at (fg_draft_get_plan (self->draft), span.offset);

  if (item != NULL)
    show_item (self, item);
  else
    gtk_stack_set_visible_child_name (self->details, "frame");

  if (span.length > 0)
    fg_notice_text_show_words (self->text, span);
}

/* Doubts come first, to look at and to step through by keys. */
static gboolean
fg_review_page_grab_focus (GtkWidget *widget)
{
  FgReviewPage *self = FG_REVIEW_PAGE (widget);

  if (!fg_doubts_pane_is_empty (self->doubts))
    return gtk_widget_grab_focus (GTK_WIDGET (self->doubts));

  return gtk_widget_grab_focus (GTK_WIDGET (self->tree));
}

static void
fg_review_page_dispose (GObject *object)
{
  FgReviewPage *self = FG_REVIEW_PAGE (object);

  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_REVIEW_PAGE);

  G_OBJECT_CLASS (fg_review_page_parent_class)->dispose (object);
}

static void
fg_review_page_class_init (FgReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_review_page_dispose;
  widget_class->grab_focus = fg_review_page_grab_focus;

  g_type_ensure (FG_TYPE_NOTICE_TEXT);
  g_type_ensure (FG_TYPE_DOUBTS_PANE);
  g_type_ensure (FG_TYPE_DRAFT_TREE_VIEW);
  g_type_ensure (FG_TYPE_FRAME_PAGE);
  g_type_ensure (FG_TYPE_DRAFT_EDITOR);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-review-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FgReviewPage, content);
  gtk_widget_class_bind_template_child (widget_class, FgReviewPage, text);
  gtk_widget_class_bind_template_child (widget_class, FgReviewPage, middle);
  gtk_widget_class_bind_template_child (widget_class, FgReviewPage, doubts);
  gtk_widget_class_bind_template_child (widget_class, FgReviewPage, tree);
  gtk_widget_class_bind_template_child (widget_class, FgReviewPage, details);
  gtk_widget_class_bind_template_child (widget_class, FgReviewPage, frame);
  gtk_widget_class_bind_template_child (widget_class, FgReviewPage, editor);
  gtk_widget_class_bind_template_callback (widget_class, fg_review_actions_update);
  gtk_widget_class_bind_template_callback (widget_class, on_place_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_node_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_doubt_selected);
  fg_review_actions_install (widget_class);
}

static void
fg_review_page_init (FgReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_notice_text_allow_marking (self->text);
}

/**
 * fg_review_page_set_draft:
 * @self: a review
 * @draft: the draft that is reviewed from now on
 */
void
fg_review_page_set_draft (FgReviewPage *self, FgDraft *draft)
{
  g_return_if_fail (FG_IS_REVIEW_PAGE (self));
  g_return_if_fail (FG_IS_DRAFT (draft));

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  self->item = NULL;
  fg_notice_text_set_draft (self->text, draft);
  fg_doubts_pane_set_draft (self->doubts, draft);
  fg_draft_tree_view_set_draft (self->tree, draft);
  fg_draft_editor_set_draft (self->editor, draft);
  fg_frame_page_set_draft (self->frame, draft);
  /* After the views have, so that they know the item that is shown in them. */
  g_signal_connect_object (draft, "reset", G_CALLBACK (on_reset), self, G_CONNECT_SWAPPED);
  fg_review_actions_update (self);
  gtk_stack_set_visible_child_name (self->details, "frame");
  gtk_paned_set_position (self->middle, fg_doubts_pane_is_empty (self->doubts) ? NO_DOUBTS_HEIGHT : DOUBTS_HEIGHT);
}

/**
 * fg_review_page_step_doubt:
 * @self: a review
 * @step: 1 for the next doubt, -1 for the one before
 */
void
fg_review_page_step_doubt (FgReviewPage *self, int step)
{
  g_return_if_fail (FG_IS_REVIEW_PAGE (self));

  fg_doubts_pane_step (self->doubts, step);
}

/**
 * fg_review_page_toggle_doubt:
 * @self: a review
 *
 * Ticks the selected doubt off, or takes the tick back.
 */
void
fg_review_page_toggle_doubt (FgReviewPage *self)
{
  g_return_if_fail (FG_IS_REVIEW_PAGE (self));

  fg_doubts_pane_toggle (self->doubts);
}

/**
 * fg_review_page_show_item:
 * @self: a review
 * @item: an item of its draft
 *
 * Selects @item everywhere.
 */
void
fg_review_page_show_item (FgReviewPage *self, FgPlanItem *item)
{
  g_return_if_fail (FG_IS_REVIEW_PAGE (self));
  g_return_if_fail (item != NULL);

  show_item (self, item);
}

/**
 * fg_review_page_get_draft:
 * @self: a review
 *
 * Returns: (nullable) (transfer none): the draft under review
 */
FgDraft *
fg_review_page_get_draft (FgReviewPage *self)
{
  g_return_val_if_fail (FG_IS_REVIEW_PAGE (self), NULL);

  return self->draft;
}

/**
 * fg_review_page_get_item:
 * @self: a review
 *
 * Returns: (nullable) (transfer none): the selected task or measure
 */
FgPlanItem *
fg_review_page_get_item (FgReviewPage *self)
{
  g_return_val_if_fail (FG_IS_REVIEW_PAGE (self), NULL);

  return self->item;
}

/**
 * fg_review_page_get_words:
 * @self: a review
 *
 * Returns: the words that are selected in the text, of no length at the cursor where none are
 */
FgSpan
fg_review_page_get_words (FgReviewPage *self)
{
  g_return_val_if_fail (FG_IS_REVIEW_PAGE (self), ((FgSpan) { 0, 0 }));

  return fg_notice_text_get_selection (self->text);
}
