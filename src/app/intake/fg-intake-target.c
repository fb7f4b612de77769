/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a notice under review is to become: a new plan, or a later version of one that is in the workspace.
 */
#include "fg-intake-target.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-plan-likeness.h"

struct _FgIntakeTarget
{
  GtkWidget parent_instance;

  GtkDropDown *drop_down;
  GPtrArray   *plans; /* (element-type FgPlanSummary) */
  gint64       wanted_id; /* chosen before the plans were known */
};

G_DEFINE_FINAL_TYPE (FgIntakeTarget, fg_intake_target, GTK_TYPE_WIDGET)

static void
select_wanted (FgIntakeTarget *self)
{
  guint place = 0;

  for (guint i = 0; self->plans != NULL && i < self->plans->len; i++)
    if (((const FgPlanSummary *) g_ptr_array_index (self->plans, i))->id == self->wanted_id)
      place = i + 1;

  gtk_drop_down_set_selected (self->drop_down, place);
}

static void
fg_intake_target_dispose (GObject *object)
{
  FgIntakeTarget *self = FG_INTAKE_TARGET (object);

  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer ((GtkWidget **) &self->drop_down, gtk_widget_unparent);

  G_OBJECT_CLASS (fg_intake_target_parent_class)->dispose (object);
}

static void
fg_intake_target_class_init (FgIntakeTargetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fg_intake_target_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
fg_intake_target_init (FgIntakeTarget *self)
{
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->drop_down), GTK_WIDGET (self));
  fg_accessible_name_drop_down (self->drop_down, _("What the notice becomes"));
}

/**
 * fg_intake_target_set_plans:
 * @self: the choice
 * @plans: (element-type FgPlanSummary): the plans that the notice may be a later version of
 */
void
fg_intake_target_set_plans (FgIntakeTarget *self, GPtrArray *plans)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_return_if_fail (FG_IS_INTAKE_TARGET (self));
  g_return_if_fail (plans != NULL);

  gtk_string_list_append (list, _("A new plan"));
  for (guint i = 0; i < plans->len; i++)
    {
      const FgPlanSummary *summary = g_ptr_array_index (plans, i);
      /* Translators: what a notice becomes: %s is the title of a plan. */
      g_autofree char *line = g_strdup_printf (_("A later version of “%s”"), summary->title);

      gtk_string_list_append (list, line);
    }

  g_clear_pointer (&self->plans, g_ptr_array_unref);
  self->plans = g_ptr_array_ref (plans);
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (list));
  select_wanted (self);
}

static const FgPlanSummary *
find_like (FgIntakeTarget *self, const FgPlan *plan)
{
  for (guint i = self->plans != NULL ? self->plans->len : 0; i-- > 0;)
    {
      const FgPlanSummary *summary = g_ptr_array_index (self->plans, i);

      if (fg_plan_likeness_is_version (summary->title, summary->issuer, plan->title, plan->issuer))
        return summary;
    }

  return NULL;
}

static void
on_answered (FgIntakeTarget *self, const char *response, AdwMessageDialog *dialog)
{
  const gint64 *plan_id = g_object_get_data (G_OBJECT (dialog), "plan-id");

  if (g_str_equal (response, "version"))
    fg_intake_target_set_plan_id (self, *plan_id);
}

/**
 * fg_intake_target_ask:
 * @self: the choice
 * @plan: what was read from a notice
 *
 * Asks whether @plan is a later version of one that it resembles: a clerk who hands in the amended notice should not find
 * it beside the plan that it amends.
 */
void
fg_intake_target_ask (FgIntakeTarget *self, const FgPlan *plan)
{
  const FgPlanSummary *summary = NULL;
  GtkWindow *window = NULL;
  AdwMessageDialog *dialog = NULL;

  g_return_if_fail (FG_IS_INTAKE_TARGET (self));

  summary = find_like (self, plan);
  window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  if (summary == NULL || window == NULL)
    return;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, _("A Later Version of a Plan?"), NULL));
  adw_message_dialog_format_body (dialog,
                                  /* Translators: %s is the title of a plan. */
                                  _("The notice resembles “%s”, which is in the workspace. As a later version of it, what "
                                    "changed is shown first, and progress is kept."),
                                  summary->title);
  adw_message_dialog_add_responses (dialog, "new", _("A _New Plan"), "version", _("A _Later Version"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "version", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "version");
  adw_message_dialog_set_close_response (dialog, "new");
  g_object_set_data_full (G_OBJECT (dialog), "plan-id", g_memdup2 (&summary->id, sizeof summary->id), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * fg_intake_target_get_plan_id:
 * @self: the choice
 *
 * Returns: the plan that the notice is a later version of, 0 for a new plan
 */
gint64
fg_intake_target_get_plan_id (FgIntakeTarget *self)
{
  guint place;

  g_return_val_if_fail (FG_IS_INTAKE_TARGET (self), 0);

  place = gtk_drop_down_get_selected (self->drop_down);
  if (self->plans == NULL || place == 0 || place > self->plans->len)
    return 0;

  return ((const FgPlanSummary *) g_ptr_array_index (self->plans, place - 1))->id;
}

/**
 * fg_intake_target_set_plan_id:
 * @self: the choice
 * @plan_id: a plan, 0 for a new one
 *
 * Chooses it, at once or when the plans are known.
 */
void
fg_intake_target_set_plan_id (FgIntakeTarget *self, gint64 plan_id)
{
  g_return_if_fail (FG_IS_INTAKE_TARGET (self));

  self->wanted_id = plan_id;
  select_wanted (self);
}
