/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that will be attached to a report which is not added yet: chosen by a button or dropped, read at once, so that
 * what is wrong with one is said while it can still be mended, and what was chosen is what is attached.
 */
#include "fg-evidence-picker.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-attachment-reading.h"
#include "fg-file-choosing.h"

struct _FgEvidencePicker
{
  GtkWidget parent_instance;

  GPtrArray *files; /* (element-type FgAttachmentFile) */
  guint      n_reading;

  GtkWidget  *content;
  GtkListBox *list_box;
  GtkLabel   *message;
};

G_DEFINE_FINAL_TYPE (FgEvidencePicker, fg_evidence_picker, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The files go to the report they were chosen for, whichever is shown when they are read. */
typedef struct
{
  FgEvidencePicker *picker;
  GPtrArray        *files;
} Reading;

static void
reading_free (Reading *self)
{
  g_object_unref (self->picker);
  g_ptr_array_unref (self->files);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
show_problems (FgEvidencePicker *self, GPtrArray *problems)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    g_strv_builder_add (lines, g_ptr_array_index (problems, i));
  sentences = g_strv_builder_end (lines);
  text = g_strjoinv ("\n", sentences);
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
}

static GtkWidget *
make_remove_button (const FgAttachmentFile *file, guint place)
{
  /* Translators: a button; %s is a file name. */
  g_autofree char *label = g_strdup_printf (_("Do not attach “%s”"), file->name);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence.leave-out");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", place);

  return button;
}

static GtkWidget *
make_row (const FgAttachmentFile *file, guint place)
{
  g_autofree char *size = g_format_size_full (g_bytes_get_size (file->content), G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *type = g_content_type_guess (file->name, NULL, 0, NULL);
  g_autoptr (GIcon) icon = g_content_type_get_symbolic_icon (type);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", file->name, "subtitle", size, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_gicon (icon));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (file, place));
  return row;
}

static void
list_files (FgEvidencePicker *self)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);
  for (guint i = 0; i < self->files->len; i++)
    gtk_list_box_append (self->list_box, make_row (g_ptr_array_index (self->files, i), i));
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), self->files->len > 0);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  FgEvidencePicker *self = reading->picker;
  g_autoptr (FgAttachmentReading) read = fg_attachment_reading_run_finish (result);

  self->n_reading--;
  g_ptr_array_extend_and_steal (reading->files, g_steal_pointer (&read->files));
  /* The window may have closed meanwhile. */
  if (self->list_box != NULL && reading->files == self->files)
    {
      list_files (self);
      show_problems (self, read->problems);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
read_files (GPtrArray *files, gpointer user_data)
{
  FgEvidencePicker *self = user_data;
  Reading *reading = g_new0 (Reading, 1);

  reading->picker = g_object_ref (self);
  reading->files = g_ptr_array_ref (self->files);
  self->n_reading++;
  show_problems (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  fg_attachment_reading_run_async (files, on_read, reading);
}

static void
on_choose (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  fg_file_choosing_ask (widget, read_files, g_object_ref (widget), g_object_unref);
}

static void
on_leave_out (GtkWidget *widget, const char *action_name, GVariant *place)
{
  FgEvidencePicker *self = FG_EVIDENCE_PICKER (widget);

  g_ptr_array_remove_index (self->files, g_variant_get_uint32 (place));
  list_files (self);
  show_problems (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
fg_evidence_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_EVIDENCE_PICKER);

  G_OBJECT_CLASS (fg_evidence_picker_parent_class)->dispose (object);
}

static void
fg_evidence_picker_finalize (GObject *object)
{
  g_ptr_array_unref (FG_EVIDENCE_PICKER (object)->files);

  G_OBJECT_CLASS (fg_evidence_picker_parent_class)->finalize (object);
}

static void
fg_evidence_picker_class_init (FgEvidencePickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_evidence_picker_dispose;
  object_class->finalize = fg_evidence_picker_finalize;

  /* A person chose other files, or those that were chosen are read. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", FG_TYPE_EVIDENCE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/fengong/Fengong/attachments/fg-evidence-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, FgEvidencePicker, content);
  gtk_widget_class_bind_template_child (widget_class, FgEvidencePicker, list_box);
  gtk_widget_class_bind_template_child (widget_class, FgEvidencePicker, message);

  gtk_widget_class_install_action (widget_class, "evidence.choose", NULL, on_choose);
  gtk_widget_class_install_action (widget_class, "evidence.leave-out", "u", on_leave_out);
}

static GPtrArray *
file_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fg_attachment_file_free);
}

static void
fg_evidence_picker_init (FgEvidencePicker *self)
{
  self->files = file_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_file_choosing_take_drops (GTK_WIDGET (self), read_files, self, NULL);
}

/**
 * fg_evidence_picker_get_files:
 * @self: the picker
 *
 * Returns: (transfer none) (element-type FgAttachmentFile): what is to be attached
 */
GPtrArray *
fg_evidence_picker_get_files (FgEvidencePicker *self)
{
  g_return_val_if_fail (FG_IS_EVIDENCE_PICKER (self), NULL);

  return self->files;
}

/**
 * fg_evidence_picker_set_files:
 * @self: the picker
 * @files: (nullable) (element-type FgAttachmentFile): what an earlier fg_evidence_picker_get_files() gave, %NULL for a
 *   new report
 */
void
fg_evidence_picker_set_files (FgEvidencePicker *self, GPtrArray *files)
{
  g_return_if_fail (FG_IS_EVIDENCE_PICKER (self));

  if (files == self->files)
    return;

  g_ptr_array_unref (self->files);
  self->files = files != NULL ? g_ptr_array_ref (files) : file_array_new ();
  list_files (self);
  show_problems (self, NULL);
}

/**
 * fg_evidence_picker_is_busy:
 * @self: the picker
 *
 * Returns: whether files are still being read
 */
gboolean
fg_evidence_picker_is_busy (FgEvidencePicker *self)
{
  g_return_val_if_fail (FG_IS_EVIDENCE_PICKER (self), FALSE);

  return self->n_reading > 0;
}
