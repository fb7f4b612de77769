/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The responsibility matrix of a plan in the window. Signals:
 *
 * FgMatrixView::item-activated (gint64 item_id): the clerk wants to see that item
 */
#include "fg-matrix-view.h"

#include <glib/gi18n-lib.h>

#include "fg-matrix-sheet.h"
#include "fg-screen-style.h"
#include "fg-sheet-loader.h"
#include "fg-sheet-pane.h"
#include "fg-sheet-query.h"

struct _FgMatrixView
{
  GtkWidget parent_instance;

  GtkWidget     *content;
  FgSheetPane   *pane;
  GtkLabel      *summary;
  FgSheetLoader *loader;
};

G_DEFINE_FINAL_TYPE (FgMatrixView, fg_matrix_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_PLAN_ID,
  PROP_TODAY,
  PROP_MEASURES,
  PROP_MEMBERS,
  PROP_LEGEND,
  N_PROPS
};

enum
{
  ITEM_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What a variant of the matrix shows, a bit each. */
enum
{
  SHOWS_MEASURES = 1 << 0,
  SHOWS_MEMBERS = 1 << 1,
};

static gpointer
read_matrix (FgWorkspace *workspace, const FgSheetRequest *request, GError **error)
{
  FgMatrixRows rows = (request->variant & SHOWS_MEASURES) != 0 ? FG_MATRIX_ROWS_MEASURES : FG_MATRIX_ROWS_TASKS;
  FgMatrixGroups groups =
    (request->variant & SHOWS_MEMBERS) != 0 ? FG_MATRIX_GROUPS_EXPANDED : FG_MATRIX_GROUPS_COLLAPSED;

  return fg_sheet_query_matrix (workspace, request->plan_id, rows, groups, request->today, error);
}

static void
show_nothing (FgMatrixView *self, const char *title, const char *description)
{
  gtk_label_set_label (self->summary, "");
  fg_sheet_pane_show_message (self->pane, "view-grid-symbolic", title, description);
}

static void
show_matrix (FgMatrixView *self, FgMatrix *matrix)
{
  g_autoptr (FgSheetStyle) style = fg_screen_style_make (GTK_WIDGET (self));
  g_autoptr (FgMatrixSheet) sheet = fg_matrix_sheet_new (matrix, style);
  guint n_columns = fg_matrix_get_n_columns (matrix);
  g_autofree char *summary
    /* Translators: above the matrix: how many agencies have a part in the plan. */
    = g_strdup_printf (ngettext ("%u agency", "%u agencies", n_columns), n_columns);

  gtk_label_set_label (self->summary, summary);
  fg_sheet_pane_show_sheet (self->pane, FG_SHEET (sheet));
}

static void
on_loaded (FgMatrixView *self, FgMatrix *matrix)
{
  if (matrix == NULL)
    show_nothing (self, _("No Plan Is Open"), _("Open a notice, and the matrix shows who has which part in it."));
  else if (fg_matrix_get_n_rows (matrix) == 0)
    show_nothing (self, _("This Plan Has No Tasks"), _("Add tasks, and the matrix shows who has which part in them."));
  else if (fg_matrix_get_n_columns (matrix) == 0)
    show_nothing (self, _("No Agency Has a Part Yet"),
                  _("Say in a task's form which agencies lead, are responsible or cooperate."));
  else
    show_matrix (self, matrix);
}

static void
on_failed (FgMatrixView *self, const char *message)
{
  gtk_label_set_label (self->summary, "");
  fg_sheet_pane_show_message (self->pane, "dialog-warning-symbolic", _("The Matrix Cannot Be Shown"), message);
}

static void
on_cell_activated (FgMatrixView *self, guint row, guint column)
{
  gint64 item_id = fg_sheet_get_item (fg_sheet_view_get_sheet (fg_sheet_pane_get_view (self->pane)), row);

  if (item_id != 0)
    g_signal_emit (self, signals[ITEM_ACTIVATED], 0, item_id);
}

static void
on_legend_changed (FgMatrixView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEGEND]);
}

static gboolean
shows (FgMatrixView *self, guint part)
{
  return (fg_sheet_loader_get_variant (self->loader) & part) != 0;
}

static void
set_shows (FgMatrixView *self, guint part, guint property, gboolean is_shown)
{
  if (shows (self, part) == is_shown)
    return;

  fg_sheet_loader_set_variant (self->loader, fg_sheet_loader_get_variant (self->loader) ^ part);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
fg_matrix_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FgMatrixView *self = FG_MATRIX_VIEW (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, fg_sheet_loader_get_store (self->loader));
      break;
    case PROP_PLAN_ID:
      g_value_set_int64 (value, fg_sheet_loader_get_plan_id (self->loader));
      break;
    case PROP_TODAY:
      g_value_set_uint (value, fg_sheet_loader_get_today (self->loader));
      break;
    case PROP_MEASURES:
      g_value_set_boolean (value, shows (self, SHOWS_MEASURES));
      break;
    case PROP_MEMBERS:
      g_value_set_boolean (value, shows (self, SHOWS_MEMBERS));
      break;
    case PROP_LEGEND:
      g_object_get_property (G_OBJECT (self->pane), "show-legend", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fg_matrix_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FgMatrixView *self = FG_MATRIX_VIEW (object);

  switch (id)
    {
    case PROP_STORE:
      fg_sheet_loader_set_store (self->loader, g_value_get_object (value));
      break;
    case PROP_PLAN_ID:
      fg_sheet_loader_set_plan_id (self->loader, g_value_get_int64 (value));
      break;
    case PROP_TODAY:
      fg_sheet_loader_set_today (self->loader, g_value_get_uint (value));
      break;
    case PROP_MEASURES:
      set_shows (self, SHOWS_MEASURES, PROP_MEASURES, g_value_get_boolean (value));
      break;
    case PROP_MEMBERS:
      set_shows (self, SHOWS_MEMBERS, PROP_MEMBERS, g_value_get_boolean (value));
      break;
    case PROP_LEGEND:
      g_object_set_property (G_OBJECT (self->pane), "show-legend", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
fg_matrix_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (fg_sheet_pane_get_view (FG_MATRIX_VIEW (widget)->pane)));
}

static void
fg_matrix_view_dispose (GObject *object)
{
  FgMatrixView *self = FG_MATRIX_VIEW (object);

  fg_sheet_loader_stop (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (self), FG_TYPE_MATRIX_VIEW);

  G_OBJECT_CLASS (fg_matrix_view_parent_class)->dispose (object);
}

static void
fg_matrix_view_finalize (GObject *object)
{
  g_object_unref (FG_MATRIX_VIEW (object)->loader);

  G_OBJECT_CLASS (fg_matrix_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const GParamFlags notifying = flags | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, FG_TYPE_STORE, flags);
  properties[PROP_PLAN_ID] = g_param_spec_int64 ("plan-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TODAY] = g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT, FG_DAY_NONE, flags);
  properties[PROP_MEASURES] = g_param_spec_boolean ("measures", NULL, NULL, TRUE, notifying);
  properties[PROP_MEMBERS] = g_param_spec_boolean ("members", NULL, NULL, FALSE, notifying);
  properties[PROP_LEGEND] = g_param_spec_boolean ("legend", NULL, NULL, TRUE, notifying);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fg_matrix_view_class_init (FgMatrixViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fg_matrix_view_get_property;
  object_class->set_property = fg_matrix_view_set_property;
  object_class->dispose = fg_matrix_view_dispose;
  object_class->finalize = fg_matrix_view_finalize;
  widget_class->grab_focus = fg_matrix_view_grab_focus;
  install_properties (object_class);

  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (FG_TYPE_SHEET_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_property_action (widget_class, "matrix.measures", "measures");
  gtk_widget_class_install_property_action (widget_class, "matrix.members", "members");
  gtk_widget_class_install_property_action (widget_class, "matrix.legend", "legend");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/matrix/fg-matrix-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FgMatrixView, content);
  gtk_widget_class_bind_template_child (widget_class, FgMatrixView, pane);
  gtk_widget_class_bind_template_child (widget_class, FgMatrixView, summary);
}

static void
fg_matrix_view_init (FgMatrixView *self)
{
  self->loader = fg_sheet_loader_new (read_matrix, (GDestroyNotify) fg_matrix_unref);
  fg_sheet_loader_set_variant (self->loader, SHOWS_MEASURES);
  g_signal_connect_object (self->loader, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->pane, "notify::show-legend", G_CALLBACK (on_legend_changed), self);
  g_signal_connect_swapped (fg_sheet_pane_get_view (self->pane), "cell-activated", G_CALLBACK (on_cell_activated), self);
}

/**
 * fg_matrix_view_new:
 *
 * Returns: (transfer floating): a view that waits for a store, a plan and a day
 */
GtkWidget *
fg_matrix_view_new (void)
{
  return g_object_new (FG_TYPE_MATRIX_VIEW, NULL);
}
