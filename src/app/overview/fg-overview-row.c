/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the overview: a light, or a section, an agency or a plan, and how many items it has. For a screen reader it
 * is one sentence.
 */
#include "fg-overview-row.h"

#include <glib/gi18n-lib.h>

#include "fg-light-bar-view.h"

struct _FgOverviewRow
{
  GtkListBoxRow parent_instance;

  gint64 id;

  GtkLabel       *sign;
  GtkLabel       *name;
  GtkLabel       *overdue;
  FgLightBarView *bar;
  GtkLabel       *count;
};

G_DEFINE_FINAL_TYPE (FgOverviewRow, fg_overview_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_sentence (FgOverviewRow *self, const char *sentence)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
set_count (FgOverviewRow *self, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  gtk_label_set_text (self->count, text);
}

static void
fg_overview_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_OVERVIEW_ROW);

  G_OBJECT_CLASS (fg_overview_row_parent_class)->dispose (object);
}

static void
fg_overview_row_class_init (FgOverviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_overview_row_dispose;

  g_type_ensure (FG_TYPE_LIGHT_BAR_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/overview/fg-overview-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FgOverviewRow, sign);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewRow, name);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewRow, overdue);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewRow, bar);
  gtk_widget_class_bind_template_child (widget_class, FgOverviewRow, count);
}

static void
fg_overview_row_init (FgOverviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_overview_row_new:
 *
 * Returns: (transfer floating): a row that says nothing yet
 */
GtkWidget *
fg_overview_row_new (void)
{
  return g_object_new (FG_TYPE_OVERVIEW_ROW, NULL);
}

/**
 * fg_overview_row_set_light:
 * @self: a row
 * @light: the light that it is about
 * @counts: the items of which it says how many have it
 */
void
fg_overview_row_set_light (FgOverviewRow *self, FgLight light, const FgOverviewCounts *counts)
{
  g_autofree char *style_class = g_strdup_printf ("fg-light-%s", fg_light_to_string (light));
  g_autofree char *sentence = NULL;

  g_return_if_fail (FG_IS_OVERVIEW_ROW (self));
  g_return_if_fail (counts != NULL);

  self->id = light;
  gtk_label_set_text (self->sign, fg_light_get_symbol (light));
  gtk_widget_add_css_class (GTK_WIDGET (self->sign), style_class);
  gtk_widget_set_visible (GTK_WIDGET (self->sign), TRUE);
  gtk_label_set_text (self->name, fg_light_get_label (light));
  set_count (self, counts->lights[light]);
  /* Translators: %1$s is a traffic light, as “Overdue”, %2$u counts tasks and measures. */
  sentence = g_strdup_printf (ngettext ("%1$s: %2$u item", "%1$s: %2$u items", counts->lights[light]),
                              fg_light_get_label (light), counts->lights[light]);
  set_sentence (self, sentence);
}

/**
 * fg_overview_row_set_group:
 * @self: a row
 * @group: what it is about
 */
void
fg_overview_row_set_group (FgOverviewRow *self, const FgOverviewGroup *group)
{
  guint n_overdue = group->counts.concerns[FG_CONCERN_OVERDUE];
  g_autofree char *overdue = g_strdup_printf ("%s %u", fg_light_get_symbol (FG_LIGHT_RED), n_overdue);
  g_autofree char *sentence = NULL;

  g_return_if_fail (FG_IS_OVERVIEW_ROW (self));

  self->id = group->id;
  gtk_label_set_text (self->name, group->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), group->name);
  gtk_label_set_text (self->overdue, overdue);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue), n_overdue > 0);
  fg_light_bar_view_set_counts (self->bar, group->counts.lights);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
  set_count (self, group->counts.n_items);
  sentence =
    /* Translators: %1$s is a section, an agency or a plan; %2$u and %3$u count tasks and measures. */
    g_strdup_printf (ngettext ("%1$s: %2$u item, %3$u overdue", "%1$s: %2$u items, %3$u overdue",
                               group->counts.n_items),
                     group->name, group->counts.n_items, n_overdue);
  set_sentence (self, sentence);
}

/**
 * fg_overview_row_get_id:
 * @self: a row
 *
 * Returns: its light, or the id of its section, agency or plan
 */
gint64
fg_overview_row_get_id (FgOverviewRow *self)
{
  g_return_val_if_fail (FG_IS_OVERVIEW_ROW (self), 0);

  return self->id;
}

/**
 * fg_overview_row_get_name:
 * @self: a row
 *
 * Returns: what its light, section, agency or plan is called
 */
const char *
fg_overview_row_get_name (FgOverviewRow *self)
{
  g_return_val_if_fail (FG_IS_OVERVIEW_ROW (self), NULL);

  return gtk_label_get_text (self->name);
}
