/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who does an item: the editor of its agencies, which it gives the names that the workspace knows, and the words in
 * which the notice says it.
 */
#include "fg-responsibility-section.h"

#include <glib/gi18n-lib.h>

#include "fg-assignment-editor.h"

struct _FgResponsibilitySection
{
  GtkWidget parent_instance;

  FgItemWriter *writer;
  GCancellable *cancellable;

  GtkWidget          *content;
  FgAssignmentEditor *assignment_editor;
  GtkLabel           *printed_label;
};

static void fg_responsibility_section_iface_init (FgFormSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FgResponsibilitySection, fg_responsibility_section, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FG_TYPE_FORM_SECTION, fg_responsibility_section_iface_init))

static gpointer
load_names (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return fg_agency_names_load (workspace, NULL, error);
}

static void
on_names_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgResponsibilitySection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FgAgencyNames) names = fg_store_run_finish (FG_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (names != NULL)
    fg_assignment_editor_set_names (self->assignment_editor, names);
  else
    g_debug ("No names to complete: %s", error->message);
}

static void
on_names_wanted (FgResponsibilitySection *self)
{
  if (self->writer != NULL)
    fg_store_read_async (fg_item_writer_get_store (self->writer), load_names, NULL, NULL,
                         (GDestroyNotify) fg_agency_names_unref, self->cancellable, on_names_loaded,
                         g_object_ref (self));
}

static void
set_writer (FgFormSection *section, FgItemWriter *writer)
{
  FgResponsibilitySection *self = FG_RESPONSIBILITY_SECTION (section);

  g_set_object (&self->writer, writer);
  fg_assignment_editor_set_writer (self->assignment_editor, writer);
  on_names_wanted (self);
}

static void
show (FgFormSection *section, const FgItemDetail *detail)
{
  FgResponsibilitySection *self = FG_RESPONSIBILITY_SECTION (section);
  g_autofree char *text = NULL;

  if (*detail->responsibility_raw != '\0')
    /* Translators: %s are the words of the notice that say who is responsible. */
    text = g_strdup_printf (_("As printed: %s"), detail->responsibility_raw);

  gtk_label_set_label (self->printed_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->printed_label), text != NULL);
  fg_assignment_editor_show (self->assignment_editor, detail);
}

static gboolean
has_drafts (FgFormSection *section)
{
  return fg_assignment_editor_has_drafts (FG_RESPONSIBILITY_SECTION (section)->assignment_editor);
}

static void
fg_responsibility_section_iface_init (FgFormSectionInterface *iface)
{
  iface->set_writer = set_writer;
  iface->show = show;
  iface->has_drafts = has_drafts;
}

static void
fg_responsibility_section_dispose (GObject *object)
{
  FgResponsibilitySection *self = FG_RESPONSIBILITY_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->writer);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_RESPONSIBILITY_SECTION);

  G_OBJECT_CLASS (fg_responsibility_section_parent_class)->dispose (object);
}

static void
fg_responsibility_section_finalize (GObject *object)
{
  g_object_unref (FG_RESPONSIBILITY_SECTION (object)->cancellable);

  G_OBJECT_CLASS (fg_responsibility_section_parent_class)->finalize (object);
}

static void
fg_responsibility_section_class_init (FgResponsibilitySectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_responsibility_section_dispose;
  object_class->finalize = fg_responsibility_section_finalize;

  g_type_ensure (FG_TYPE_ASSIGNMENT_EDITOR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/fengong/Fengong/item/fg-responsibility-section.ui");
  gtk_widget_class_bind_template_child (widget_class, FgResponsibilitySection, content);
  gtk_widget_class_bind_template_child (widget_class, FgResponsibilitySection, assignment_editor);
  gtk_widget_class_bind_template_child (widget_class, FgResponsibilitySection, printed_label);
  gtk_widget_class_bind_template_callback (widget_class, on_names_wanted);
}

static void
fg_responsibility_section_init (FgResponsibilitySection *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
