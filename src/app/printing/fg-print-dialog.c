/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks what shall be printed and how, and shows the very pages beside it. From here they go to the system's print dialog,
 * which may be another program's and shows nothing of ours, or into a file.
 */
#include "fg-print-dialog.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-table.h"
#include "fg-print-form.h"
#include "fg-print-operation.h"
#include "fg-print-preview.h"
#include "fg-print-saving.h"
#include "fg-print-subject.h"

/* Who turns a knob gets new pages when it has come to rest. */
#define REST_MS 200

static const double zooms[] = { 1.0, 1.5, 2.0, 3.0, 4.0 };

struct _FgPrintDialog
{
  AdwWindow parent_instance;

  FgStore           *store;
  const FgPrintKind *kind;
  GSettings         *settings;
  FgPrintSubject    *subject;
  FgPrintout        *printout;
  GCancellable      *reading;
  GCancellable      *cancellable;
  guint              rest;
  guint              page;
  guint              zoom;

  AdwToastOverlay *toasts;
  GtkMenuButton   *save_button;
  FgPrintForm     *form;
  GtkStack        *stack;
  AdwStatusPage   *message;
  FgPrintPreview  *preview;
  GtkLabel        *place;
};

G_DEFINE_FINAL_TYPE (FgPrintDialog, fg_print_dialog, ADW_TYPE_WINDOW)

/* ---- The pages ---- */

static void
show_page (FgPrintDialog *self, guint page)
{
  guint n_pages = self->printout != NULL ? fg_printout_get_n_pages (self->printout) : 0;
  g_autofree char *place = NULL;

  self->page = n_pages > 0 ? MIN (page, n_pages - 1) : 0;
  if (n_pages > 0)
    place = g_strdup_printf (_("Page %1$u of %2$u"), self->page + 1, n_pages);
  gtk_label_set_label (self->place, place != NULL ? place : "");
  fg_print_preview_set_page (self->preview, self->page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.next", self->page + 1 < n_pages);
}

static void
show_zoom (FgPrintDialog *self, guint zoom)
{
  self->zoom = zoom;
  fg_print_preview_set_zoom (self->preview, zooms[zoom]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.zoom-out", zoom > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.zoom-in", zoom + 1 < G_N_ELEMENTS (zooms));
}

static void
show_pages (FgPrintDialog *self, FgPrintout *printout)
{
  g_set_object (&self->printout, printout);
  fg_print_preview_set_printout (self->preview, printout);
  show_page (self, self->page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.run", printout != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), printout != NULL);
  if (printout != NULL)
    gtk_stack_set_visible_child_name (self->stack, "pages");
}

static void
show_failure (FgPrintDialog *self, const GError *error)
{
  adw_status_page_set_description (self->message, error->message);
  show_pages (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

/* What a reading needs, away from the main thread. */
typedef struct
{
  const FgPrintKind *kind;
  FgPrintChoices     choices;
} Job;

static gpointer
read_subject (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;

  return fg_print_subject_read (workspace, job->kind, &job->choices, error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgPrintDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPrintSubject) subject = fg_store_run_finish (FG_STORE (source), result, &error);
  g_autoptr (FgPrintout) printout = NULL;

  /* Other choices were made meanwhile, or the dialog is closed. */
  if (g_task_get_cancellable (G_TASK (result)) != self->reading || self->reading == NULL)
    return;

  g_clear_object (&self->reading);
  if (subject != NULL)
    printout = fg_print_subject_make (subject, &error);
  if (printout == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_clear_pointer (&self->subject, fg_print_subject_unref);
  self->subject = g_steal_pointer (&subject);
  show_pages (self, printout);
}

static void
stop_reading (FgPrintDialog *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_anew (FgPrintDialog *self)
{
  Job *job = g_new0 (Job, 1);

  stop_reading (self);
  job->kind = self->kind;
  fg_print_form_get_choices (self->form, &job->choices);
  self->reading = g_cancellable_new ();
  fg_store_read_async (self->store, read_subject, job, g_free, (GDestroyNotify) fg_print_subject_unref, self->reading,
                       on_read, g_object_ref (self));
}

static gboolean
on_rest (gpointer user_data)
{
  FgPrintDialog *self = user_data;

  self->rest = 0;
  read_anew (self);
  return G_SOURCE_REMOVE;
}

static void
on_form_changed (FgPrintDialog *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, on_rest, self);
}

static gpointer
list_agencies (FgWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *plan_id = data;

  return fg_agency_table_list (workspace, *plan_id, error);
}

static void
on_agencies_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgPrintDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agencies = fg_store_run_finish (FG_STORE (source), result, &error);

  if (agencies == NULL)
    g_debug ("no agencies to choose from: %s", error->message);
  else if (!g_cancellable_is_cancelled (self->cancellable))
    fg_print_form_set_agencies (self->form, agencies);
}

/* ---- Where they go ---- */

static void
show_toast (const char *sentence, gpointer user_data)
{
  FgPrintDialog *self = user_data;

  if (self->toasts != NULL)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (sentence));
}

static void
on_print_failed (const GError *error, gpointer user_data)
{
  show_toast (error->message, user_data);
}

static void
on_run (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgPrintDialog *self = FG_PRINT_DIALOG (widget);

  fg_print_operation_start (GTK_WINDOW (self), self->printout, &fg_print_subject_get_choices (self->subject)->setup,
                            on_print_failed, self);
}

static void
on_save (GtkWidget *widget, const char *action, GVariant *format)
{
  FgPrintDialog *self = FG_PRINT_DIALOG (widget);
  g_autofree char *name = NULL;

  if (self->subject == NULL)
    return;

  /* Translators: a suggested file name: %1$s is the title of a plan, %2$s what is printed of it. */
  name = g_strdup_printf (_("%1$s %2$s"), fg_printout_get_title (self->printout), fg_printout_get_kind (self->printout));
  fg_print_saving_ask (GTK_WINDOW (self), self->subject, (FgReportFormat) g_variant_get_uint32 (format), name,
                       show_toast, self);
}

static GMenuModel *
make_save_menu (FgReportFormats formats)
{
  GMenu *menu = g_menu_new ();

  for (guint format = 0; format < FG_N_REPORT_FORMATS; format++)
    if ((formats & (1u << format)) != 0)
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (fg_report_format_get_label ((FgReportFormat) format), NULL);

        g_menu_item_set_action_and_target (item, "print.save", "u", format);
        g_menu_append_item (menu, item);
      }

  return G_MENU_MODEL (menu);
}

static void
on_turn (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgPrintDialog *self = FG_PRINT_DIALOG (widget);

  if (g_str_equal (action, "print.next"))
    show_page (self, self->page + 1);
  else if (self->page > 0)
    show_page (self, self->page - 1);
}

static void
on_zoom (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgPrintDialog *self = FG_PRINT_DIALOG (widget);

  show_zoom (self, g_str_equal (action, "print.zoom-in") ? self->zoom + 1 : self->zoom - 1);
}

static gboolean
fg_print_dialog_close_request (GtkWindow *window)
{
  FgPrintDialog *self = FG_PRINT_DIALOG (window);
  FgPrintChoices choices;

  fg_print_form_get_choices (self->form, &choices);
  fg_print_choices_remember (&choices, self->settings, self->kind);
  return GTK_WINDOW_CLASS (fg_print_dialog_parent_class)->close_request (window);
}

static void
fg_print_dialog_dispose (GObject *object)
{
  FgPrintDialog *self = FG_PRINT_DIALOG (object);

  stop_reading (self);
  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_PRINT_DIALOG);
  g_clear_pointer (&self->subject, fg_print_subject_unref);
  g_clear_object (&self->printout);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fg_print_dialog_parent_class)->dispose (object);
}

static void
fg_print_dialog_finalize (GObject *object)
{
  g_object_unref (FG_PRINT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (fg_print_dialog_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "print.run", NULL, on_run);
  gtk_widget_class_install_action (widget_class, "print.save", "u", on_save);
  gtk_widget_class_install_action (widget_class, "print.previous", NULL, on_turn);
  gtk_widget_class_install_action (widget_class, "print.next", NULL, on_turn);
  gtk_widget_class_install_action (widget_class, "print.zoom-in", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "print.zoom-out", NULL, on_zoom);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "print.run", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "print.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "print.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "print.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "print.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "print.zoom-out", NULL);
}

static void
fg_print_dialog_class_init (FgPrintDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_print_dialog_dispose;
  object_class->finalize = fg_print_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = fg_print_dialog_close_request;

  g_type_ensure (FG_TYPE_PRINT_FORM);
  g_type_ensure (FG_TYPE_PRINT_PREVIEW);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/printing/fg-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FgPrintDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, FgPrintDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, FgPrintDialog, form);
  gtk_widget_class_bind_template_child (widget_class, FgPrintDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FgPrintDialog, message);
  gtk_widget_class_bind_template_child (widget_class, FgPrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, FgPrintDialog, place);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed);
}

static void
fg_print_dialog_init (FgPrintDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new ("io.github.fengong.Fengong");
  gtk_widget_init_template (GTK_WIDGET (self));
  show_pages (self, NULL);
  show_zoom (self, 0);
}

/**
 * fg_print_dialog_new:
 * @parent: the main window
 * @store: the workspace
 * @kind: what is printed
 * @plan_id: of which plan
 * @today: the day that it is judged on
 *
 * Returns: (transfer none): a window, not yet shown, owned by GTK
 */
GtkWidget *
fg_print_dialog_new (GtkWindow *parent, FgStore *store, const FgPrintKind *kind, gint64 plan_id, FgDay today)
{
  FgPrintDialog *self = NULL;
  g_autoptr (GMenuModel) menu = NULL;
  FgPrintChoices choices;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (FG_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (FG_TYPE_PRINT_DIALOG, "transient-for", parent, "title", _(kind->title), NULL);
  self->store = g_object_ref (store);
  self->kind = kind;
  menu = make_save_menu (kind->formats);
  gtk_menu_button_set_menu_model (self->save_button, menu);
  fg_print_choices_recall (&choices, self->settings, kind, plan_id);
  choices.request.today = today;
  fg_print_form_set_choices (self->form, kind, &choices);
  if (kind->has_agency)
    fg_store_read_async (store, list_agencies, g_memdup2 (&plan_id, sizeof plan_id), g_free,
                         (GDestroyNotify) g_ptr_array_unref, self->cancellable, on_agencies_listed,
                         g_object_ref (self));
  /* Also what was typed when printing was asked for arrives that way. */
  g_signal_connect_object (store, "changed", G_CALLBACK (on_form_changed), self, G_CONNECT_SWAPPED);
  read_anew (self);
  return GTK_WIDGET (self);
}
