/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a later version of a notice changes in a plan, kind by kind, for a person to take or refuse, all of a kind at
 * once or one by one.
 */
#include "fg-comparison-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-difference-row.h"

struct _FgComparisonPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkLabel  *summary;
  GtkBox    *groups;

  FgPlanAmendment *amendment; /* of the view, which sets it to NULL before it goes */
};

G_DEFINE_FINAL_TYPE (FgComparisonPage, fg_comparison_page, GTK_TYPE_WIDGET)

/* The rows of a kind and the box that takes or refuses all of them. */
typedef struct
{
  GPtrArray      *rows; /* (element-type FgDifferenceRow) */
  GtkCheckButton *all;
  gboolean        is_setting;
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->rows);
  g_free (group);
}

static void
show_summary (FgComparisonPage *self)
{
  g_autofree char *summary = fg_plan_difference_summarize (fg_plan_amendment_get_difference (self->amendment));

  gtk_label_set_label (self->summary, *summary != '\0' ? summary : _("No item is changed."));
}

static void
show_all_state (Group *group)
{
  guint n_taken = 0;

  for (guint i = 0; i < group->rows->len; i++)
    n_taken += fg_difference_row_is_taken (g_ptr_array_index (group->rows, i));

  group->is_setting = TRUE;
  gtk_check_button_set_active (group->all, n_taken == group->rows->len);
  gtk_check_button_set_inconsistent (group->all, n_taken > 0 && n_taken < group->rows->len);
  group->is_setting = FALSE;
}

static void
on_taken_changed (FgDifferenceRow *row, gpointer user_data)
{
  Group *group = user_data;
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), FG_TYPE_COMPARISON_PAGE);

  if (!group->is_setting)
    show_all_state (group);
  if (page != NULL)
    show_summary (FG_COMPARISON_PAGE (page));
}

static void
on_all_toggled (GtkCheckButton *all, gpointer user_data)
{
  Group *group = user_data;
  gboolean is_taken = gtk_check_button_get_active (all);

  if (group->is_setting)
    return;

  group->is_setting = TRUE;
  for (guint i = 0; i < group->rows->len; i++)
    fg_difference_row_set_taken (g_ptr_array_index (group->rows, i), is_taken);
  group->is_setting = FALSE;
  show_all_state (group);
}

static void
add_all_box (AdwPreferencesGroup *widget, Group *group, const char *title)
{
  /* Translators: a check box that takes all differences of a kind. */
  group->all = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (C_("difference", "All")));
  gtk_accessible_update_property (GTK_ACCESSIBLE (group->all), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_set_header_suffix (widget, GTK_WIDGET (group->all));
  show_all_state (group);
  g_signal_connect (group->all, "toggled", G_CALLBACK (on_all_toggled), group);
}

static void
add_group (FgComparisonPage *self, FgDifferenceKind kind)
{
  const GPtrArray *differences = fg_plan_amendment_get_difference (self->amendment)->differences;
  AdwPreferencesGroup *widget = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  Group *group = g_new0 (Group, 1);
  gboolean is_settled = TRUE;
  g_autofree char *title = NULL;

  group->rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (widget), "group", group, group_free);
  for (guint i = 0; i < differences->len; i++)
    {
      FgDifference *one = g_ptr_array_index (differences, i);
      GtkWidget *row;

      if (one->kind != kind)
        continue;
      row = fg_difference_row_new (one, fg_plan_amendment_get_n_reports (self->amendment, one->old_item));
      g_ptr_array_add (group->rows, row);
      g_signal_connect (row, "taken-changed", G_CALLBACK (on_taken_changed), group);
      adw_preferences_group_add (widget, row);
      is_settled = is_settled && one->is_settled;
    }

  /* Translators: the head of a list of differences: %1$s is their kind, %2$u how many there are. */
  title = g_strdup_printf (C_("difference", "%1$s (%2$u)"), fg_difference_kind_get_label (kind), group->rows->len);
  adw_preferences_group_set_title (widget, title);
  if (!is_settled)
    add_all_box (widget, group, title);
  gtk_box_append (self->groups, GTK_WIDGET (widget));
}

static gboolean
has_kind (FgComparisonPage *self, FgDifferenceKind kind)
{
  const GPtrArray *differences = fg_plan_amendment_get_difference (self->amendment)->differences;

  for (guint i = 0; i < differences->len; i++)
    if (((const FgDifference *) g_ptr_array_index (differences, i))->kind == kind)
      return TRUE;

  return FALSE;
}

static void
clear (FgComparisonPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static void
fg_comparison_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_COMPARISON_PAGE);

  G_OBJECT_CLASS (fg_comparison_page_parent_class)->dispose (object);
}

static void
fg_comparison_page_class_init (FgComparisonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_comparison_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-comparison-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, FgComparisonPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, FgComparisonPage, summary);
  gtk_widget_class_bind_template_child (widget_class, FgComparisonPage, groups);
}

static void
fg_comparison_page_init (FgComparisonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_comparison_page_set_amendment:
 * @self: the page
 * @amendment: (nullable): the later version to show, which must stay until another or %NULL is set
 *
 * Shows what @amendment changes. What a person takes and refuses is set in its differences.
 */
void
fg_comparison_page_set_amendment (FgComparisonPage *self, FgPlanAmendment *amendment)
{
  g_return_if_fail (FG_IS_COMPARISON_PAGE (self));

  clear (self);
  self->amendment = amendment;
  if (amendment == NULL)
    return;

  show_summary (self);
  for (guint kind = 0; kind < FG_N_DIFFERENCE_KINDS; kind++)
    if (has_kind (self, kind))
      add_group (self, kind);
}
