/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By when an item is to be done: the words as people write them, and below them how they are understood.
 */
#include "fg-deadline-section.h"

#include "fg-item-text.h"

struct _FgDeadlineSection
{
  GtkWidget parent_instance;

  FgFieldKeeper *keeper;

  GtkWidget   *content;
  FgFormField *deadline_field;
};

static void fg_deadline_section_iface_init (FgFormSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FgDeadlineSection, fg_deadline_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FG_TYPE_FORM_SECTION, fg_deadline_section_iface_init))

/* Words that mean nothing have their problem in the place of the hint. */
static void
show_hint (FgDeadlineSection *self)
{
  g_autofree char *text = fg_form_field_dup_text (self->deadline_field);
  g_autofree char *problem = NULL;
  g_autofree char *hint = NULL;
  g_autoptr (FgItemChange) change =
    fg_item_text_read (FG_ITEM_CHANGE_DEADLINE, 0, text, fg_field_keeper_get_issued (self->keeper), &problem);

  if (change == NULL)
    return;

  hint = fg_item_text_describe_deadline (&change->deadline);
  fg_form_field_set_hint (self->deadline_field, hint);
}

static void
attach (FgFormSection *section, FgFieldKeeper *keeper)
{
  FgDeadlineSection *self = FG_DEADLINE_SECTION (section);

  self->keeper = g_object_ref (keeper);
  fg_field_keeper_add (keeper, FG_ITEM_CHANGE_DEADLINE, self->deadline_field);
  /* After the keeper, which says what is wrong. */
  g_signal_connect_object (self->deadline_field, "edited", G_CALLBACK (show_hint), self, G_CONNECT_SWAPPED);
}

static void
show (FgFormSection *section, const FgItemDetail *detail)
{
  FgDeadlineSection *self = FG_DEADLINE_SECTION (section);
  const FgDeadline *deadline = &detail->record.deadline;

  fg_field_keeper_show (self->keeper, FG_ITEM_CHANGE_DEADLINE, deadline->words != NULL ? deadline->words : "");
  if (!fg_form_field_is_changed (self->deadline_field))
    {
      g_autofree char *hint = fg_item_text_describe_deadline (deadline);

      fg_form_field_set_hint (self->deadline_field, hint);
    }
}

static void
fg_deadline_section_iface_init (FgFormSectionInterface *iface)
{
  iface->attach = attach;
  iface->show = show;
}

static gboolean
fg_deadline_section_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FG_DEADLINE_SECTION (widget)->deadline_field));
}

static void
fg_deadline_section_dispose (GObject *object)
{
  FgDeadlineSection *self = FG_DEADLINE_SECTION (object);

  g_clear_object (&self->keeper);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_DEADLINE_SECTION);

  G_OBJECT_CLASS (fg_deadline_section_parent_class)->dispose (object);
}

static void
fg_deadline_section_class_init (FgDeadlineSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_deadline_section_dispose;
  widget_class->grab_focus = fg_deadline_section_grab_focus;

  g_type_ensure (FG_TYPE_FORM_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/item/fg-deadline-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FgDeadlineSection, content);
  gtk_widget_class_bind_template_child (widget_class, FgDeadlineSection, deadline_field);
}

static void
fg_deadline_section_init (FgDeadlineSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
