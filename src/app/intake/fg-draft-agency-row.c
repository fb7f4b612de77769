/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One agency of an item in the editor: its name, its role, and a button that removes it. It says what the clerk wants
 * and changes nothing itself. Signals:
 *
 * FgDraftAgencyRow::renamed (const char *agency, const char *name): @agency is to be called @name, which is not empty
 * FgDraftAgencyRow::role-chosen (FgRole role): the role is to be @role
 * FgDraftAgencyRow::removed (): the agency has no part in the item
 */
#include "fg-draft-agency-row.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"
#include "fg-name-completion.h"
#include "fg-role-drop-down.h"

struct _FgDraftAgencyRow
{
  GtkWidget parent_instance;

  GtkWidget   *content;
  GtkEntry    *name;
  GtkDropDown *roles;

  char   *agency;
  FgRole  role;
};

G_DEFINE_FINAL_TYPE (FgDraftAgencyRow, fg_draft_agency_row, GTK_TYPE_WIDGET)

enum
{
  RENAMED,
  ROLE_CHOSEN,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The row takes the name before it says so, in order that whoever listens finds it as it will be. */
static void
rename_agency (FgDraftAgencyRow *self, const char *name)
{
  g_autofree char *agency = NULL;

  if (strcmp (name, self->agency) == 0)
    return;

  agency = g_steal_pointer (&self->agency);
  self->agency = g_strdup (name);
  g_signal_emit (self, signals[RENAMED], 0, agency, name);
}

static void
on_name_done (FgDraftAgencyRow *self)
{
  g_autofree char *name = fg_name_completion_dup_name (self->name);

  /* Removing has its own button: an emptied name is a slip. */
  if (*name == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->name), self->agency);
  else
    rename_agency (self, name);
}

static void
on_role_chosen (FgDraftAgencyRow *self)
{
  FgRole role = fg_role_drop_down_get_role (self->roles);

  if (role == self->role)
    return;

  self->role = role;
  g_signal_emit (self, signals[ROLE_CHOSEN], 0, role);
}

static void
on_remove (FgDraftAgencyRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
fg_draft_agency_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_DRAFT_AGENCY_ROW);

  G_OBJECT_CLASS (fg_draft_agency_row_parent_class)->dispose (object);
}

static void
fg_draft_agency_row_finalize (GObject *object)
{
  g_free (FG_DRAFT_AGENCY_ROW (object)->agency);

  G_OBJECT_CLASS (fg_draft_agency_row_parent_class)->finalize (object);
}

static void
fg_draft_agency_row_class_init (FgDraftAgencyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fg_draft_agency_row_dispose;
  object_class->finalize = fg_draft_agency_row_finalize;

  signals[RENAMED] = g_signal_new ("renamed", FG_TYPE_DRAFT_AGENCY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[ROLE_CHOSEN] = g_signal_new ("role-chosen", FG_TYPE_DRAFT_AGENCY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[REMOVED] =
    g_signal_new ("removed", FG_TYPE_DRAFT_AGENCY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/intake/fg-draft-agency-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FgDraftAgencyRow, content);
  gtk_widget_class_bind_template_child (widget_class, FgDraftAgencyRow, name);
  gtk_widget_class_bind_template_child (widget_class, FgDraftAgencyRow, roles);
  gtk_widget_class_bind_template_callback (widget_class, on_name_done);
  gtk_widget_class_bind_template_callback (widget_class, on_role_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
fg_draft_agency_row_init (FgDraftAgencyRow *self)
{
  self->role = FG_ROLE_LEAD;
  gtk_widget_init_template (GTK_WIDGET (self));
  fg_name_completion_add (self->name);
  fg_role_drop_down_fill (self->roles);
  fg_accessible_name_drop_down (self->roles, _("Role"));
}

/**
 * fg_draft_agency_row_new:
 * @agency: an agency's name
 * @role: its part, not %FG_ROLE_NONE
 *
 * Returns: (transfer full): a row that shows it
 */
FgDraftAgencyRow *
fg_draft_agency_row_new (const char *agency, FgRole role)
{
  FgDraftAgencyRow *self;

  g_return_val_if_fail (agency != NULL, NULL);
  g_return_val_if_fail (role != FG_ROLE_NONE, NULL);

  self = g_object_new (FG_TYPE_DRAFT_AGENCY_ROW, NULL);
  self->agency = g_strdup (agency);
  self->role = role;
  gtk_editable_set_text (GTK_EDITABLE (self->name), agency);
  fg_role_drop_down_set_role (self->roles, role);
  return self;
}

/**
 * fg_draft_agency_row_get_agency:
 * @self: a row
 *
 * Returns: the agency's name
 */
const char *
fg_draft_agency_row_get_agency (FgDraftAgencyRow *self)
{
  g_return_val_if_fail (FG_IS_DRAFT_AGENCY_ROW (self), NULL);

  return self->agency;
}

/**
 * fg_draft_agency_row_get_role:
 * @self: a row
 *
 * Returns: the agency's part
 */
FgRole
fg_draft_agency_row_get_role (FgDraftAgencyRow *self)
{
  g_return_val_if_fail (FG_IS_DRAFT_AGENCY_ROW (self), FG_ROLE_NONE);

  return self->role;
}

/**
 * fg_draft_agency_row_set_names:
 * @self: a row
 * @names: the agencies that the name may be completed to
 */
void
fg_draft_agency_row_set_names (FgDraftAgencyRow *self, FgAgencyNames *names)
{
  g_return_if_fail (FG_IS_DRAFT_AGENCY_ROW (self));

  fg_name_completion_set_names (self->name, names);
}
