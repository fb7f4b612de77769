/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many items need a person for one reason. Pressed, it leads to them.
 */
#include "fg-count-card.h"

#include <glib/gi18n-lib.h>

struct _FgCountCard
{
  GtkButton parent_instance;

  FgConcern concern;

  GtkLabel *sign;
  GtkLabel *name;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (FgCountCard, fg_count_card, GTK_TYPE_BUTTON)

/* How pressing each is, in the colours of the lights; its sign says it too. */
static const char *const style_classes[FG_N_CONCERNS] = {
  [FG_CONCERN_NONE] = "fg-light-none",
  [FG_CONCERN_OVERDUE] = "fg-light-red",
  [FG_CONCERN_DUE] = "fg-light-yellow",
  [FG_CONCERN_UNREPORTED] = "fg-light-yellow",
  [FG_CONCERN_UNCHECKED] = "fg-light-done",
  [FG_CONCERN_FINDING] = "fg-light-red",
};

static void
fg_count_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_COUNT_CARD);

  G_OBJECT_CLASS (fg_count_card_parent_class)->dispose (object);
}

static void
fg_count_card_class_init (FgCountCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_count_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/overview/fg-count-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FgCountCard, sign);
  gtk_widget_class_bind_template_child (widget_class, FgCountCard, name);
  gtk_widget_class_bind_template_child (widget_class, FgCountCard, count);
}

static void
fg_count_card_init (FgCountCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_count_card_new:
 * @concern: the reason
 *
 * Returns: (transfer floating): a card that counts nothing yet
 */
GtkWidget *
fg_count_card_new (FgConcern concern)
{
  FgCountCard *self = g_object_new (FG_TYPE_COUNT_CARD, NULL);

  self->concern = concern;
  gtk_label_set_text (self->sign, fg_concern_get_symbol (concern));
  gtk_label_set_text (self->name, fg_concern_get_label (concern));
  fg_count_card_set_count (self, 0);
  return GTK_WIDGET (self);
}

/**
 * fg_count_card_set_count:
 * @self: a card
 * @n: how many items
 *
 * Where there are none, nothing needs to stand out.
 */
void
fg_count_card_set_count (FgCountCard *self, guint n)
{
  const char *style_class = NULL;
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autofree char *sentence = NULL;

  g_return_if_fail (FG_IS_COUNT_CARD (self));

  style_class = style_classes[self->concern];
  gtk_label_set_text (self->count, text);
  if (n > 0)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->sign), style_class);
      gtk_widget_remove_css_class (GTK_WIDGET (self->sign), "dim-label");
      gtk_widget_remove_css_class (GTK_WIDGET (self->count), "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->sign), style_class);
      gtk_widget_add_css_class (GTK_WIDGET (self->sign), "dim-label");
      gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
    }
  /* Translators: %1$s is a reason, as “Overdue”, %2$u counts tasks and measures. */
  sentence = g_strdup_printf (ngettext ("%1$s: %2$u item", "%1$s: %2$u items", n),
                              fg_concern_get_label (self->concern), n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
