/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says that the list shows only what a count of the overview counted, and leads back there, or to all items.
 */
#include "fg-scope-bar.h"

#include <glib/gi18n-lib.h>

struct _FgScopeBar
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel  *label;
};

G_DEFINE_FINAL_TYPE (FgScopeBar, fg_scope_bar, GTK_TYPE_WIDGET)

static void
fg_scope_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_SCOPE_BAR);

  G_OBJECT_CLASS (fg_scope_bar_parent_class)->dispose (object);
}

static void
fg_scope_bar_class_init (FgScopeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_scope_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/tasks/fg-scope-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FgScopeBar, content);
  gtk_widget_class_bind_template_child (widget_class, FgScopeBar, label);
}

static void
fg_scope_bar_init (FgScopeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_scope_bar_set_title:
 * @self: a bar
 * @title: (nullable): what the items of the list have in common, %NULL to show no bar
 */
void
fg_scope_bar_set_title (FgScopeBar *self, const char *title)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (FG_IS_SCOPE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), title != NULL);
  if (title == NULL)
    return;

  /* Translators: %s is what all items of the list have in common: a light, a section, an agency. */
  sentence = g_strdup_printf (_("Only: %s"), title);
  gtk_label_set_text (self->label, sentence);
}
