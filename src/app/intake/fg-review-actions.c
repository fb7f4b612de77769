/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a clerk can do to the draft under review, as actions with their keys: marking words of the text, and cutting,
 * joining and moving items. Plain letters, since the text cannot be edited; entries take them for themselves.
 */
#include "fg-review-actions.h"

#include <glib/gi18n-lib.h>

#include "fg-draft-structure.h"
#include "fg-plan-stretch.h"

typedef struct
{
  const char *target;
  guint       key;
} Marking;

static const Marking markings[] = {
  { "lead", GDK_KEY_1 },     { "responsible", GDK_KEY_2 }, { "cooperate", GDK_KEY_3 }, { "deadline", GDK_KEY_d },
  { "task", GDK_KEY_t },     { "measure", GDK_KEY_m },     { "heading", GDK_KEY_h },   { "plain", GDK_KEY_x },
};

static const struct
{
  const char *target;
  guint       key;
  FgPlanMove  move;
} moves[] = {
  { "up", GDK_KEY_Up, FG_PLAN_MOVE_UP },
  { "down", GDK_KEY_Down, FG_PLAN_MOVE_DOWN },
  { "in", GDK_KEY_Right, FG_PLAN_MOVE_IN },
  { "out", GDK_KEY_Left, FG_PLAN_MOVE_OUT },
};

static void
tell (FgReviewPage *page, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s", sentence);
}

static FgRole
find_role (const char *target)
{
  if (g_str_equal (target, "lead"))
    return FG_ROLE_LEAD;
  if (g_str_equal (target, "responsible"))
    return FG_ROLE_RESPONSIBLE;
  return g_str_equal (target, "cooperate") ? FG_ROLE_COOPERATE : FG_ROLE_NONE;
}

/* Facts of the selected item. Returns FALSE where @target is none. */
static gboolean
mark_fact (FgReviewPage *page, FgSpan words, const char *target)
{
  FgDraft *draft = fg_review_page_get_draft (page);
  FgPlanItem *item = fg_review_page_get_item (page);
  FgRole role = find_role (target);
  g_autofree char *problem = NULL;

  if (role == FG_ROLE_NONE && !g_str_equal (target, "deadline"))
    return FALSE;
  if (item == NULL)
    {
      tell (page, _("Select the task or measure first that these words are about."));
      return TRUE;
    }

  if (role != FG_ROLE_NONE)
    fg_draft_mark_agencies (draft, item, words, role);
  else if ((problem = fg_draft_mark_deadline (draft, item, words)) != NULL)
    tell (page, problem);
  return TRUE;
}

static void
on_mark (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgReviewPage *page = FG_REVIEW_PAGE (widget);
  const char *target = g_variant_get_string (parameter, NULL);
  FgDraft *draft = fg_review_page_get_draft (page);
  FgSpan words = fg_review_page_get_words (page);
  gboolean is_changed = TRUE;

  if (draft == NULL || words.length == 0)
    {
      tell (page, _("Select the words in the text first."));
      return;
    }
  if (mark_fact (page, words, target))
    return;

  if (g_str_equal (target, "task"))
    is_changed = fg_draft_mark_item (draft, words, FG_ITEM_TASK);
  else if (g_str_equal (target, "measure"))
    is_changed = fg_draft_mark_item (draft, words, FG_ITEM_MEASURE);
  else if (g_str_equal (target, "heading"))
    is_changed = fg_draft_mark_heading (draft, words);
  else
    is_changed = fg_draft_mark_plain (draft, fg_review_page_get_item (page), words);
  if (!is_changed)
    tell (page, _("These words are that already, or cannot be it at this place."));
}

static void
on_split (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgReviewPage *page = FG_REVIEW_PAGE (widget);

  if (!fg_draft_split_item (fg_review_page_get_draft (page), fg_review_page_get_item (page),
                            fg_review_page_get_words (page).offset))
    tell (page, _("Put the cursor where in the item the second part begins."));
}

static void
on_join (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgReviewPage *page = FG_REVIEW_PAGE (widget);

  fg_draft_join_item (fg_review_page_get_draft (page), fg_review_page_get_item (page));
}

static void
on_move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgReviewPage *page = FG_REVIEW_PAGE (widget);

  if (fg_review_page_get_item (page) == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_str_equal (g_variant_get_string (parameter, NULL), moves[i].target))
      fg_draft_move_item (fg_review_page_get_draft (page), fg_review_page_get_item (page), moves[i].move);
}

static void
on_remove (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgReviewPage *page = FG_REVIEW_PAGE (widget);

  fg_draft_remove_item (fg_review_page_get_draft (page), fg_review_page_get_item (page));
}

static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgReviewPage *page = FG_REVIEW_PAGE (widget);
  gboolean is_task = g_str_equal (g_variant_get_string (parameter, NULL), "task");

  fg_draft_add_item (fg_review_page_get_draft (page), fg_review_page_get_item (page),
                     is_task ? FG_ITEM_TASK : FG_ITEM_MEASURE);
}

static void
on_assign_below (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgReviewPage *page = FG_REVIEW_PAGE (widget);
  gboolean is_section = g_str_equal (g_variant_get_string (parameter, NULL), "section");
  g_autofree char *sentence = NULL;
  guint n_items;

  if (fg_review_page_get_item (page) == NULL)
    return;

  n_items = fg_draft_assign_below (fg_review_page_get_draft (page), fg_review_page_get_item (page),
                                   is_section ? FG_PLAN_BELOW_SECTION : FG_PLAN_BELOW_TASK);
  if (n_items == 0)
    {
      tell (page, _("The items below have these agencies already."));
      return;
    }
  sentence = g_strdup_printf (ngettext ("The agencies were given to %u item.", "The agencies were given to %u items.",
                                        n_items), n_items);
  tell (page, sentence);
}

/**
 * fg_review_actions_install:
 * @widget_class: the class of the review
 *
 * Gives the review its actions and their keys.
 */
void
fg_review_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "review.mark", "s", on_mark);
  gtk_widget_class_install_action (widget_class, "review.split", NULL, on_split);
  gtk_widget_class_install_action (widget_class, "review.join", NULL, on_join);
  gtk_widget_class_install_action (widget_class, "review.move", "s", on_move);
  gtk_widget_class_install_action (widget_class, "review.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "review.add", "s", on_add);
  gtk_widget_class_install_action (widget_class, "review.assign-below", "s", on_assign_below);

  for (guint i = 0; i < G_N_ELEMENTS (markings); i++)
    gtk_widget_class_add_binding_action (widget_class, markings[i].key, 0, "review.mark", "s", markings[i].target);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding_action (widget_class, moves[i].key, GDK_ALT_MASK, "review.move", "s", moves[i].target);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "review.split", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, 0, "review.join", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "review.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "review.add", "s", "measure");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_SHIFT_MASK, "review.add", "s", "task");
}

/**
 * fg_review_actions_update:
 * @page: the review
 *
 * Enables what can be done with the selected words and the selected item.
 */
void
fg_review_actions_update (FgReviewPage *page)
{
  FgDraft *draft = fg_review_page_get_draft (page);
  FgPlanItem *item = fg_review_page_get_item (page);
  const FgPlan *plan = draft != NULL ? fg_draft_get_plan (draft) : NULL;
  FgSpan words = fg_review_page_get_words (page);
  GtkWidget *widget = GTK_WIDGET (page);

  gtk_widget_action_set_enabled (widget, "review.split", item != NULL && fg_plan_can_split (plan, item, words.offset));
  gtk_widget_action_set_enabled (widget, "review.join", item != NULL && fg_plan_find_item_before (plan, item) != NULL);
  gtk_widget_action_set_enabled (widget, "review.move", item != NULL);
  gtk_widget_action_set_enabled (widget, "review.remove", item != NULL);
  gtk_widget_action_set_enabled (widget, "review.add", draft != NULL);
  gtk_widget_action_set_enabled (widget, "review.assign-below", item != NULL && item->assignments->len > 0);
}
