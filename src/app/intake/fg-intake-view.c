/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A notice on its way into the workspace: the file is read, the draft is reviewed, and what the clerk accepts is stored
 * as one revision: as a new plan, or, after a comparison, as a later version of one that is there. Until then nothing outside this view knows of it, so leaving it leaves everything unchanged.
 */
#include "fg-intake-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-comparison-page.h"
#include "fg-draft.h"
#include "fg-intake-target.h"
#include "fg-long-work-bar.h"
#include "fg-notice-loader.h"
#include "fg-plan-amend.h"
#include "fg-plan-intake.h"
#include "fg-plan-table.h"
#include "fg-review-page.h"

struct _FgIntakeView
{
  GtkWidget parent_instance;

  GtkWidget      *content;
  AdwWindowTitle *title;
  GtkButton      *accept_button;
  GtkStack       *pages;
  FgLongWorkBar  *work_bar;
  AdwStatusPage  *failure;
  GtkInfoBar     *known_bar;
  GtkLabel       *known_label;
  FgReviewPage   *review;
  FgIntakeTarget *target;
  FgComparisonPage *comparison;

  FgStore      *store;
  GCancellable *cancellable;
  FgLongWork   *work; /* what a person waits for */
  FgDraft      *draft;
  GPtrArray    *known; /* FgPlanSummary of the plans in the workspace, once they are loaded */
  gint64        version_of; /* the plan that the file was opened as a later version of, 0 for none */
  FgPlanAmendment *amendment; /* the comparison that is shown */
  gboolean      storing;
};

G_DEFINE_FINAL_TYPE (FgIntakeView, fg_intake_view, GTK_TYPE_WIDGET)

enum
{
  STORED,
  AMENDED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_what_can_be_undone (FgIntakeView *self)
{
  gboolean is_reviewing = self->draft != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "review") == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.undo", is_reviewing && fg_draft_can_undo (self->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.redo", is_reviewing && fg_draft_can_redo (self->draft));
}

static void
update_doubt_actions (FgIntakeView *self)
{
  gboolean is_doubtful = self->draft != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "review") == 0
                         && g_list_model_get_n_items (fg_draft_get_doubts (self->draft)) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.next-doubt", is_doubtful);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.previous-doubt", is_doubtful);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.check-doubt", is_doubtful);
}

static void
on_reset (FgIntakeView *self)
{
  show_what_can_be_undone (self);
  update_doubt_actions (self);
}

static void
show_page (FgIntakeView *self, const char *name)
{
  gboolean reviewing = g_str_equal (name, "review");
  gboolean comparing = g_str_equal (name, "compare");

  gtk_stack_set_visible_child_name (self->pages, name);
  adw_window_title_set_title (self->title, comparing ? _("Compare the Versions") : _("Review the Notice"));
  gtk_button_set_label (self->accept_button, comparing ? _("_Take In") : _("_Accept"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.accept", reviewing || comparing);
  on_reset (self);
  if (!g_str_equal (name, "waiting"))
    {
      fg_long_work_bar_set_work (self->work_bar, NULL);
      g_clear_object (&self->work);
    }
}

static void
wait_for (FgIntakeView *self, const char *sentence)
{
  g_clear_object (&self->work);
  self->work = fg_long_work_new (sentence);
  fg_long_work_bar_set_work (self->work_bar, self->work);
  show_page (self, "waiting");
}

static void
forget_comparison (FgIntakeView *self)
{
  fg_comparison_page_set_amendment (self->comparison, NULL);
  g_clear_pointer (&self->amendment, fg_plan_amendment_free);
}

static void
forget (FgIntakeView *self)
{
  forget_comparison (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->known, g_ptr_array_unref);
}

static void
show_failure (FgIntakeView *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, text);
  show_page (self, "failed");
}

static const FgPlanSummary *
find_known (FgIntakeView *self)
{
  const FgPlan *plan = fg_draft_get_plan (self->draft);

  for (guint i = 0; self->known != NULL && i < self->known->len; i++)
    {
      const FgPlanSummary *summary = g_ptr_array_index (self->known, i);

      if (g_str_equal (summary->number, plan->number) && g_str_equal (summary->title, plan->title))
        return summary;
    }

  return NULL;
}

static void
show_known (FgIntakeView *self)
{
  const FgPlanSummary *summary = find_known (self);
  g_autofree char *text = NULL;

  gtk_label_set_label (self->known_label, _("The notice becomes:"));
  if (summary != NULL && self->version_of == 0)
    {
      /* Translators: a warning: %s is the title of a plan. */
      text = g_strdup_printf (_("“%s” is in the workspace already. Accepting adds it once more."), summary->title);
      gtk_label_set_label (self->known_label, text);
    }
  gtk_info_bar_set_message_type (self->known_bar, text != NULL ? GTK_MESSAGE_WARNING : GTK_MESSAGE_INFO);
  gtk_info_bar_set_revealed (self->known_bar, self->known != NULL && self->known->len > 0);
}

/* A cancelled call belongs to a file that was given up; the view may be gone by then, so it is not touched. */
static gboolean
is_given_up (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
on_known_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgIntakeView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) known = fg_plan_intake_list_finish (FG_STORE (source), result, &error);

  if (known == NULL)
    {
      /* The warning is a service: without the list the notice can still be taken in. */
      g_debug ("no list of plans: %s", error->message);
      return;
    }
  if (self->draft == NULL)
    return;

  self->known = g_steal_pointer (&known);
  fg_intake_target_set_plans (self->target, self->known);
  fg_intake_target_set_plan_id (self->target, self->version_of);
  show_known (self);
  if (self->version_of == 0)
    fg_intake_target_ask (self->target, fg_draft_get_plan (self->draft));
}

static void
review (FgIntakeView *self, FgPlan *plan)
{
  self->draft = fg_draft_new (plan);
  g_signal_connect_object (self->draft, "frame-changed", G_CALLBACK (show_known), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "frame-changed", G_CALLBACK (show_what_can_be_undone), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "item-changed", G_CALLBACK (show_what_can_be_undone), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "reset", G_CALLBACK (on_reset), self, G_CONNECT_SWAPPED);
  fg_review_page_set_draft (self->review, self->draft);
  fg_plan_intake_list_async (self->store, self->cancellable, on_known_listed, g_object_ref (self));

  show_page (self, "review");
  gtk_widget_grab_focus (GTK_WIDGET (self->review));
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgIntakeView) self = user_data;
  g_autoptr (GError) error = NULL;
  FgPlan *plan = fg_notice_loader_read_finish (result, &error);

  if (plan != NULL)
    review (self, plan);
  else if (!is_given_up (error))
    show_failure (self, error);
}

static void
close_view (FgIntakeView *self)
{
  forget (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
start_reading (FgIntakeView *self, const char *name)
{
  forget (self);
  gtk_info_bar_set_revealed (self->known_bar, FALSE);
  adw_window_title_set_subtitle (self->title, name);
  wait_for (self, _("Reading the notice…"));
  g_signal_connect_object (self->work, "cancelled", G_CALLBACK (close_view), self, G_CONNECT_SWAPPED);
}

static void
read_file (FgIntakeView *self, GFile *file)
{
  g_autofree char *path = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (path != NULL ? path : "");

  start_reading (self, name);
  fg_notice_loader_read_async (file, self->cancellable, on_read, g_object_ref (self));
}

static void
show_not_stored (FgIntakeView *self, const GError *error)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *dialog = NULL;

  if (is_given_up (error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                  _("You stopped it: nothing was stored, and your corrections are still here."));
      return;
    }

  dialog = adw_message_dialog_new (window, _("The Plan Was Not Stored"), error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Back to the Review"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_stored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgIntakeView) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 plan_id = fg_plan_intake_store_finish (FG_STORE (source), result, &error);

  self->storing = FALSE;
  if (plan_id != 0)
    {
      forget (self);
      g_signal_emit (self, signals[STORED], 0, plan_id);
      return;
    }

  show_page (self, "review");
  show_not_stored (self, error);
}

/* ---- A later version ---- */

static void
on_compared (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgIntakeView) self = user_data;
  g_autoptr (GError) error = NULL;
  FgPlanAmendment *amendment = fg_plan_amend_compare_finish (FG_STORE (source), result, &error);

  self->storing = FALSE;
  if (amendment == NULL)
    {
      show_page (self, "review");
      show_not_stored (self, error);
      return;
    }
  if (fg_plan_amendment_is_empty (amendment))
    {
      fg_plan_amendment_free (amendment);
      show_page (self, "review");
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                  _("The plan is the same as this notice; nothing was changed."));
      return;
    }

  forget_comparison (self);
  self->amendment = amendment;
  fg_comparison_page_set_amendment (self->comparison, amendment);
  show_page (self, "compare");
  gtk_widget_child_focus (GTK_WIDGET (self->comparison), GTK_DIR_TAB_FORWARD);
}

static void
on_amended (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FgIntakeView) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_amended = fg_plan_amend_apply_finish (FG_STORE (source), result, &error);
  gint64 plan_id = fg_intake_target_get_plan_id (self->target);

  self->storing = FALSE;
  if (is_amended)
    {
      forget (self);
      g_signal_emit (self, signals[AMENDED], 0, plan_id);
      return;
    }

  /* What was compared no longer holds: the way on is to accept the review again. */
  forget_comparison (self);
  show_page (self, "review");
  show_not_stored (self, error);
}

/* A deadline that is none would be stored as if it were one. */
static gboolean
show_refused (FgIntakeView *self)
{
  FgPlanItem *item = fg_draft_find_refused (self->draft);

  if (item == NULL)
    return FALSE;

  fg_review_page_show_item (self->review, item);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", fg_draft_get_deadline_problem (self->draft, item));
  return TRUE;
}

static void
on_accept (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgIntakeView *self = FG_INTAKE_VIEW (widget);
  g_autoptr (FgPlan) plan = NULL;
  FgDay today;

  if (self->amendment != NULL)
    {
      self->storing = TRUE;
      wait_for (self, _("Taking in the later version…"));
      fg_plan_amend_apply_async (self->store, self->amendment, self->work, on_amended, g_object_ref (self));
      return;
    }

  /* A field that still has the focus takes what was typed when it loses it. */
  gtk_root_set_focus (gtk_widget_get_root (widget), NULL);
  if (show_refused (self))
    return;

  g_object_get (gtk_widget_get_root (widget), "today", &today, NULL);
  plan = fg_draft_finish (self->draft);
  fg_plan_date_reports (plan, today);
  self->storing = TRUE;
  if (fg_intake_target_get_plan_id (self->target) != 0)
    {
      wait_for (self, _("Comparing the versions…"));
      fg_plan_amend_compare_async (self->store, fg_intake_target_get_plan_id (self->target), plan,
                                   fg_long_work_get_cancellable (self->work), on_compared, g_object_ref (self));
      return;
    }

  wait_for (self, _("Keeping a backup and storing the plan…"));
  /* Not cancelled with the view: what was accepted is stored. */
  fg_plan_intake_store_async (self->store, plan, self->work, on_stored, g_object_ref (self));
}

/* Asks before corrections are lost; @file, where there is one, is opened then, else the view closes. */
static void
on_discard_answered (FgIntakeView *self, const char *response, AdwMessageDialog *dialog)
{
  GFile *file = g_object_get_data (G_OBJECT (dialog), "file");

  if (!g_str_equal (response, "discard"))
    return;

  if (file != NULL)
    read_file (self, file);
  else
    close_view (self);
}

static void
ask_to_discard (FgIntakeView *self, GFile *file)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, _("Discard Your Corrections?"),
                                                _("The notice has not been stored. What you corrected in it is lost.")));

  adw_message_dialog_add_responses (dialog, "keep", _("_Continue the Review"), "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  if (file != NULL)
    g_object_set_data_full (G_OBJECT (dialog), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_discard_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FgIntakeView *self = FG_INTAKE_VIEW (widget);

  if (self->storing)
    {
      fg_long_work_cancel (self->work);
      return;
    }
  if (self->amendment == NULL)
    {
      fg_intake_view_cancel (self);
      return;
    }

  /* From the comparison the way back is to the review. */
  forget_comparison (self);
  show_page (self, "review");
}

static void
on_next_doubt (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fg_review_page_step_doubt (FG_INTAKE_VIEW (widget)->review, 1);
}

static void
on_previous_doubt (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fg_review_page_step_doubt (FG_INTAKE_VIEW (widget)->review, -1);
}

static void
on_check_doubt (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fg_review_page_toggle_doubt (FG_INTAKE_VIEW (widget)->review);
}

static void
on_undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fg_draft_undo (FG_INTAKE_VIEW (widget)->draft);
}

static void
on_redo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fg_draft_redo (FG_INTAKE_VIEW (widget)->draft);
}

static void
fg_intake_view_dispose (GObject *object)
{
  FgIntakeView *self = FG_INTAKE_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->work);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);
  if (self->amendment != NULL)
    forget_comparison (self);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_INTAKE_VIEW);

  G_OBJECT_CLASS (fg_intake_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "intake.accept", NULL, on_accept);
  gtk_widget_class_install_action (widget_class, "intake.cancel", NULL, on_cancel);
  gtk_widget_class_install_action (widget_class, "intake.next-doubt", NULL, on_next_doubt);
  gtk_widget_class_install_action (widget_class, "intake.previous-doubt", NULL, on_previous_doubt);
  gtk_widget_class_install_action (widget_class, "intake.check-doubt", NULL, on_check_doubt);
  gtk_widget_class_install_action (widget_class, "intake.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "intake.redo", NULL, on_redo);

  /* Bound here and not as the application's accelerators, which would take plain letters away from the entries. The
   * shortcuts window lists them all the same. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "intake.next-doubt", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "intake.previous-doubt", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "intake.check-doubt", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "intake.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "intake.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "intake.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "intake.accept", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "intake.accept", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "intake.cancel", NULL);
}

static void
fg_intake_view_class_init (FgIntakeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_intake_view_dispose;

  signals[STORED] = g_signal_new ("stored", FG_TYPE_INTAKE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_INT64);
  signals[AMENDED] = g_signal_new ("amended", FG_TYPE_INTAKE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, G_TYPE_INT64);
  signals[CLOSED] =
    g_signal_new ("closed", FG_TYPE_INTAKE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FG_TYPE_REVIEW_PAGE);
  g_type_ensure (FG_TYPE_INTAKE_TARGET);
  g_type_ensure (FG_TYPE_COMPARISON_PAGE);
  g_type_ensure (FG_TYPE_LONG_WORK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-intake-view.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, content);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, title);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, accept_button);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, pages);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, work_bar);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, failure);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, known_bar);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, known_label);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, review);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, target);
  gtk_widget_class_bind_template_child (widget_class, FgIntakeView, comparison);
  install_actions (widget_class);
}

static void
fg_intake_view_init (FgIntakeView *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page (self, "waiting");
}

/**
 * fg_intake_view_new:
 * @store: the workspace into which plans go
 *
 * Returns: a view with nothing open
 */
GtkWidget *
fg_intake_view_new (FgStore *store)
{
  FgIntakeView *self;

  g_return_val_if_fail (FG_IS_STORE (store), NULL);

  self = g_object_new (FG_TYPE_INTAKE_VIEW, NULL);
  self->store = g_object_ref (store);
  return GTK_WIDGET (self);
}

/**
 * fg_intake_view_open_file:
 * @self: an intake
 * @file: a file that may hold a notice
 *
 * Reads @file and opens its review. Where another notice is under review and was corrected, the clerk is asked first;
 * while an accepted one is being stored, nothing is opened.
 */
void
fg_intake_view_open_file (FgIntakeView *self, GFile *file)
{
  g_return_if_fail (FG_IS_INTAKE_VIEW (self));
  g_return_if_fail (G_IS_FILE (file));

  /* The accepted plan is on its way, and its writer must not see it change: a moment later is early enough. */
  if (self->storing)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (fg_intake_view_is_modified (self))
    ask_to_discard (self, file);
  else
    read_file (self, file);
}

/**
 * fg_intake_view_open_text:
 * @self: an intake under which no corrected draft is
 * @text: text that may be a notice
 *
 * Reads @text and opens its review, as for a file.
 */
void
fg_intake_view_open_text (FgIntakeView *self, const char *text)
{
  g_return_if_fail (FG_IS_INTAKE_VIEW (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (!self->storing && !fg_intake_view_is_modified (self));

  start_reading (self, _("Pasted text"));
  fg_notice_loader_read_text_async (text, self->cancellable, on_read, g_object_ref (self));
}

/**
 * fg_intake_view_set_version_of:
 * @self: an intake
 * @plan_id: a plan that the next file is a later version of, 0 for none
 */
void
fg_intake_view_set_version_of (FgIntakeView *self, gint64 plan_id)
{
  g_return_if_fail (FG_IS_INTAKE_VIEW (self));

  self->version_of = plan_id;
  fg_intake_target_set_plan_id (self->target, plan_id);
}

/**
 * fg_intake_view_is_modified:
 * @self: an intake
 *
 * Returns: whether corrections would be lost if it went away now
 */
gboolean
fg_intake_view_is_modified (FgIntakeView *self)
{
  g_return_val_if_fail (FG_IS_INTAKE_VIEW (self), FALSE);

  return self->draft != NULL && fg_draft_is_modified (self->draft);
}

/**
 * fg_intake_view_cancel:
 * @self: an intake
 *
 * Leaves the review, after asking where corrections would be lost. "closed" is emitted once it is left.
 */
void
fg_intake_view_cancel (FgIntakeView *self)
{
  g_return_if_fail (FG_IS_INTAKE_VIEW (self));

  if (fg_intake_view_is_modified (self))
    ask_to_discard (self, NULL);
  else
    close_view (self);
}
