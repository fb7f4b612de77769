/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One difference between a plan and a later version of it: what was and what would be side by side with the changed
 * words marked, and whether it is taken. Changed words are struck out or underlined, so that no colour is needed to see
 * them.
 */
#include "fg-difference-row.h"

#include <glib/gi18n-lib.h>

#include "fg-text-change.h"

struct _FgDifferenceRow
{
  AdwPreferencesRow parent_instance;

  GtkCheckButton *check;
  GtkLabel       *label;
  GtkLabel       *note;
  GtkLabel       *old_label;
  GtkLabel       *new_label;

  FgDifference *difference; /* of the amendment, which outlives the row */
};

G_DEFINE_FINAL_TYPE (FgDifferenceRow, fg_difference_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  TAKEN_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_toggled (FgDifferenceRow *self)
{
  self->difference->is_taken = gtk_check_button_get_active (self->check);
  g_signal_emit (self, signals[TAKEN_CHANGED], 0);
}

static void
mark (PangoAttrList *attributes, PangoAttribute *attribute, FgSpan span)
{
  attribute->start_index = (guint) span.offset;
  attribute->end_index = (guint) (span.offset + span.length);
  pango_attr_list_insert (attributes, attribute);
}

static void
show_text (GtkLabel *label, const char *text, const GArray *spans, gboolean is_old)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < spans->len; i++)
    {
      FgSpan span = g_array_index (spans, FgSpan, i);

      mark (attributes, is_old ? pango_attr_strikethrough_new (TRUE) : pango_attr_underline_new (PANGO_UNDERLINE_SINGLE),
            span);
      mark (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span);
    }

  gtk_label_set_label (label, text);
  gtk_label_set_attributes (label, attributes);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  pango_attr_list_unref (attributes);
}

static void
show_texts (FgDifferenceRow *self)
{
  const char *old_text = self->difference->old_text != NULL ? self->difference->old_text : "";
  const char *new_text = self->difference->new_text != NULL ? self->difference->new_text : "";
  g_autoptr (GArray) old_spans = g_array_new (FALSE, FALSE, sizeof (FgSpan));
  g_autoptr (GArray) new_spans = g_array_new (FALSE, FALSE, sizeof (FgSpan));

  if (*old_text != '\0' && *new_text != '\0')
    fg_text_change_find (old_text, new_text, old_spans, new_spans);
  show_text (self->old_label, old_text, old_spans, TRUE);
  show_text (self->new_label, new_text, new_spans, FALSE);
}

static void
add_sentence (GPtrArray *sentences, const char *format, const char *words)
{
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "%s", words, 1);
  g_ptr_array_add (sentences, g_string_free (g_steal_pointer (&sentence), FALSE));
}

static void
show_note (FgDifferenceRow *self, guint n_reports)
{
  const FgDifference *difference = self->difference;
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *note = NULL;

  if (difference->first_text != NULL)
    /* Translators: %s is what the notice said before somebody changed it by hand. */
    add_sentence (sentences, _("Changed by hand; the notice said: %s"), difference->first_text);
  if (difference->related != NULL)
    {
      g_autofree char *title = fg_item_title_from_text (difference->related->text);

      add_sentence (sentences,
                    /* Translators: %s is the title of an item of which a part was made an item of its own. */
                    difference->kind == FG_DIFFERENCE_ADDED ? _("Split from: %s")
                    /* Translators: %s is the title of an item that another one was made part of. */
                                                            : _("Made part of: %s"), title);
    }
  if (difference->kind == FG_DIFFERENCE_DROPPED && n_reports > 0)
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("%u progress report was made on it.",
                                                           "%u progress reports were made on it.", n_reports),
                                                 n_reports));
  if (difference->kind == FG_DIFFERENCE_AGENCIES && !difference->is_taken)
    g_ptr_array_add (sentences, g_strdup (_("The clause is worded as before and was only read otherwise.")));

  g_ptr_array_add (sentences, NULL);
  note = g_strjoinv ("\n", (char **) sentences->pdata);
  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
}

static void
fg_difference_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_DIFFERENCE_ROW);

  G_OBJECT_CLASS (fg_difference_row_parent_class)->dispose (object);
}

static void
fg_difference_row_class_init (FgDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_difference_row_dispose;

  /* Whether it is taken was changed. */
  signals[TAKEN_CHANGED] = g_signal_new ("taken-changed", FG_TYPE_DIFFERENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FgDifferenceRow, check);
  gtk_widget_class_bind_template_child (widget_class, FgDifferenceRow, label);
  gtk_widget_class_bind_template_child (widget_class, FgDifferenceRow, note);
  gtk_widget_class_bind_template_child (widget_class, FgDifferenceRow, old_label);
  gtk_widget_class_bind_template_child (widget_class, FgDifferenceRow, new_label);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
fg_difference_row_init (FgDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_difference_row_new:
 * @difference: a difference, which must outlive the row and is changed by it
 * @n_reports: how many progress reports the item has
 *
 * Returns: a row
 */
GtkWidget *
fg_difference_row_new (FgDifference *difference, guint n_reports)
{
  FgDifferenceRow *self = g_object_new (FG_TYPE_DIFFERENCE_ROW, NULL);

  self->difference = difference;
  gtk_label_set_label (self->label, difference->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, difference->label, -1);
  show_texts (self);
  show_note (self, n_reports);
  g_signal_handlers_block_by_func (self->check, on_toggled, self);
  gtk_check_button_set_active (self->check, difference->is_taken);
  g_signal_handlers_unblock_by_func (self->check, on_toggled, self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), !difference->is_settled);
  return GTK_WIDGET (self);
}

/**
 * fg_difference_row_is_taken:
 * @self: a row
 *
 * Returns: whether its difference is taken
 */
gboolean
fg_difference_row_is_taken (FgDifferenceRow *self)
{
  g_return_val_if_fail (FG_IS_DIFFERENCE_ROW (self), FALSE);

  return self->difference->is_taken;
}

/**
 * fg_difference_row_set_taken:
 * @self: a row
 * @is_taken: whether its difference is to be taken; one that is settled stays as it is
 */
void
fg_difference_row_set_taken (FgDifferenceRow *self, gboolean is_taken)
{
  g_return_if_fail (FG_IS_DIFFERENCE_ROW (self));

  if (!self->difference->is_settled)
    gtk_check_button_set_active (self->check, is_taken);
}
