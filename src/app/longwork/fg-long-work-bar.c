/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far something is that a person waits for: a sentence, a bar, and a button that stops it. What is done in the blink
 * of an eye is not shown, as it would only flash.
 */
#include "fg-long-work-bar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* How long nobody wonders. */
#define PATIENCE_MS 400

#define PULSE_MS 120

struct _FgLongWorkBar
{
  GtkWidget parent_instance;

  FgLongWork   *work;
  GSignalGroup *work_signals;
  guint         patience_source;
  guint         pulse_source;

  GtkWidget      *content;
  GtkLabel       *label;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (FgLongWorkBar, fg_long_work_bar, GTK_TYPE_WIDGET)

static gboolean
on_pulse_due (gpointer user_data)
{
  gtk_progress_bar_pulse (FG_LONG_WORK_BAR (user_data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
show_fraction (FgLongWorkBar *self)
{
  double fraction = self->work != NULL ? fg_long_work_get_fraction (self->work) : 0;
  gboolean is_seen = gtk_widget_get_visible (self->content);

  if (fraction == FG_LONG_WORK_UNKNOWN && is_seen)
    {
      if (self->pulse_source == 0)
        self->pulse_source = g_timeout_add (PULSE_MS, on_pulse_due, self);
      return;
    }

  g_clear_handle_id (&self->pulse_source, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, MAX (fraction, 0));
}

static void
show_cancelled (FgLongWorkBar *self)
{
  gboolean is_cancelled = self->work != NULL && fg_long_work_is_cancelled (self->work);

  if (is_cancelled)
    gtk_label_set_label (self->label, _("Stopping…"));
  else if (self->work != NULL)
    gtk_label_set_label (self->label, fg_long_work_get_sentence (self->work));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "long-work.cancel", self->work != NULL && !is_cancelled);
}

static gboolean
on_patience_over (gpointer user_data)
{
  FgLongWorkBar *self = user_data;

  self->patience_source = 0;
  gtk_widget_set_visible (self->content, TRUE);
  show_fraction (self);
  return G_SOURCE_REMOVE;
}

static void
on_cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  /* Whoever hears of it may take the work away from here. */
  g_autoptr (FgLongWork) work = g_object_ref (FG_LONG_WORK_BAR (widget)->work);

  fg_long_work_cancel (work);
}

static void
fg_long_work_bar_dispose (GObject *object)
{
  FgLongWorkBar *self = FG_LONG_WORK_BAR (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  g_clear_object (&self->work_signals);
  g_clear_object (&self->work);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_LONG_WORK_BAR);

  G_OBJECT_CLASS (fg_long_work_bar_parent_class)->dispose (object);
}

static void
fg_long_work_bar_class_init (FgLongWorkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fg_long_work_bar_dispose;

  gtk_widget_class_install_action (widget_class, "long-work.cancel", NULL, on_cancel);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/longwork/fg-long-work-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FgLongWorkBar, content);
  gtk_widget_class_bind_template_child (widget_class, FgLongWorkBar, label);
  gtk_widget_class_bind_template_child (widget_class, FgLongWorkBar, progress);
}

static void
fg_long_work_bar_init (FgLongWorkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->work_signals = g_signal_group_new (FG_TYPE_LONG_WORK);
  g_signal_group_connect_swapped (self->work_signals, "notify::fraction", G_CALLBACK (show_fraction), self);
  g_signal_group_connect_swapped (self->work_signals, "cancelled", G_CALLBACK (show_cancelled), self);
}

/**
 * fg_long_work_bar_set_work:
 * @self: the bar
 * @work: (nullable): what a person waits for, %NULL once it is over
 *
 * Shows @work if it takes longer than a moment.
 */
void
fg_long_work_bar_set_work (FgLongWorkBar *self, FgLongWork *work)
{
  g_return_if_fail (FG_IS_LONG_WORK_BAR (self));
  g_return_if_fail (work == NULL || FG_IS_LONG_WORK (work));

  if (!g_set_object (&self->work, work))
    return;

  g_signal_group_set_target (self->work_signals, work);
  g_clear_handle_id (&self->patience_source, g_source_remove);
  gtk_widget_set_visible (self->content, FALSE);
  if (work != NULL)
    self->patience_source = g_timeout_add (PATIENCE_MS, on_patience_over, self);
  show_cancelled (self);
  show_fraction (self);
}
