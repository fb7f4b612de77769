/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One agency of an item, with its role and a way to remove it.
 */
#include "fg-assignment-row.h"

#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-role-drop-down.h"

struct _FgAssignmentRow
{
  AdwActionRow parent_instance;

  gint64   agency_id;
  char    *agency;
  gboolean is_setting;

  GtkDropDown *role_drop_down;
  GtkButton   *remove_button;
};

G_DEFINE_FINAL_TYPE (FgAssignmentRow, fg_assignment_row, ADW_TYPE_ACTION_ROW)

enum
{
  SIGNAL_ROLE_CHOSEN,
  SIGNAL_REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_role_selected (FgAssignmentRow *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[SIGNAL_ROLE_CHOSEN], 0);
}

static void
on_remove_clicked (FgAssignmentRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
fg_assignment_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_ASSIGNMENT_ROW);

  G_OBJECT_CLASS (fg_assignment_row_parent_class)->dispose (object);
}

static void
fg_assignment_row_finalize (GObject *object)
{
  g_free (FG_ASSIGNMENT_ROW (object)->agency);

  G_OBJECT_CLASS (fg_assignment_row_parent_class)->finalize (object);
}

static void
fg_assignment_row_class_init (FgAssignmentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_assignment_row_dispose;
  object_class->finalize = fg_assignment_row_finalize;

  /* A person chose another role. */
  signals[SIGNAL_ROLE_CHOSEN] =
    g_signal_new ("role-chosen", FG_TYPE_ASSIGNMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* A person wants the agency removed. */
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", FG_TYPE_ASSIGNMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/item/fg-assignment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FgAssignmentRow, role_drop_down);
  gtk_widget_class_bind_template_child (widget_class, FgAssignmentRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, on_role_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
}

static void
fg_assignment_row_init (FgAssignmentRow *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_role_drop_down_fill (self->role_drop_down);
  self->is_setting = FALSE;
}

static void
name_controls (FgAssignmentRow *self)
{
  /* Translators: %s is an agency. */
  g_autofree char *role = g_strdup_printf (_("Role of %s"), self->agency);
  /* Translators: %s is an agency. */
  g_autofree char *removal = g_strdup_printf (_("Remove %s"), self->agency);

  fg_accessible_name_drop_down (self->role_drop_down, role);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, removal, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove_button), removal);
}

/**
 * fg_assignment_row_new:
 * @assignment: an agency's part in an item
 *
 * Returns: (transfer none) (floating): a row for a list box
 */
FgAssignmentRow *
fg_assignment_row_new (const FgItemAssignment *assignment)
{
  FgAssignmentRow *self = NULL;

  g_return_val_if_fail (assignment != NULL, NULL);

  self = g_object_new (FG_TYPE_ASSIGNMENT_ROW, "title", assignment->agency, NULL);
  self->agency_id = assignment->agency_id;
  self->agency = g_strdup (assignment->agency);
  if (assignment->by_rule)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("By a rule of the notice"));
  else if (assignment->collective)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("Stands for several"));
  fg_assignment_row_set_role (self, assignment->role);
  name_controls (self);

  return self;
}

/**
 * fg_assignment_row_get_agency_id:
 * @self: a row
 *
 * Returns: the agency's row id in the workspace
 */
gint64
fg_assignment_row_get_agency_id (FgAssignmentRow *self)
{
  g_return_val_if_fail (FG_IS_ASSIGNMENT_ROW (self), 0);

  return self->agency_id;
}

/**
 * fg_assignment_row_get_agency:
 * @self: a row
 *
 * Returns: the agency's name
 */
const char *
fg_assignment_row_get_agency (FgAssignmentRow *self)
{
  g_return_val_if_fail (FG_IS_ASSIGNMENT_ROW (self), NULL);

  return self->agency;
}

/**
 * fg_assignment_row_get_role:
 * @self: a row
 *
 * Returns: the role that is chosen
 */
FgRole
fg_assignment_row_get_role (FgAssignmentRow *self)
{
  g_return_val_if_fail (FG_IS_ASSIGNMENT_ROW (self), FG_ROLE_NONE);

  return fg_role_drop_down_get_role (self->role_drop_down);
}

/**
 * fg_assignment_row_set_role:
 * @self: a row
 * @role: the role as it is stored
 */
void
fg_assignment_row_set_role (FgAssignmentRow *self, FgRole role)
{
  g_return_if_fail (FG_IS_ASSIGNMENT_ROW (self));

  self->is_setting = TRUE;
  fg_role_drop_down_set_role (self->role_drop_down, role);
  self->is_setting = FALSE;
}
