/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a sheet is shown: scrolled, with its legend below, or with a message in its place that says why there is none.
 */
#include "fg-sheet-pane.h"

#include <adwaita.h>

#include "fg-sheet-legend.h"

struct _FgSheetPane
{
  GtkWidget parent_instance;

  GtkStack      *stack;
  AdwStatusPage *message;
  FgSheetView   *view;
  FgSheetLegend *legend;
  GtkRevealer   *legend_revealer;
};

G_DEFINE_FINAL_TYPE (FgSheetPane, fg_sheet_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SHOW_LEGEND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_show_legend (FgSheetPane *self, gboolean show_legend)
{
  if (gtk_revealer_get_reveal_child (self->legend_revealer) == show_legend)
    return;

  gtk_revealer_set_reveal_child (self->legend_revealer, show_legend);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_LEGEND]);
}

static void
fg_sheet_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FgSheetPane *self = FG_SHEET_PANE (object);

  switch (id)
    {
    case PROP_SHOW_LEGEND:
      g_value_set_boolean (value, gtk_revealer_get_reveal_child (self->legend_revealer));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fg_sheet_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SHOW_LEGEND:
      set_show_legend (FG_SHEET_PANE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fg_sheet_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_SHEET_PANE);

  G_OBJECT_CLASS (fg_sheet_pane_parent_class)->dispose (object);
}

static void
fg_sheet_pane_class_init (FgSheetPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fg_sheet_pane_get_property;
  object_class->set_property = fg_sheet_pane_set_property;
  object_class->dispose = fg_sheet_pane_dispose;

  /**
   * FgSheetPane:show-legend:
   *
   * Whether the signs of the sheet are explained below it.
   */
  properties[PROP_SHOW_LEGEND] = g_param_spec_boolean (
    "show-legend", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FG_TYPE_SHEET_VIEW);
  g_type_ensure (FG_TYPE_SHEET_LEGEND);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/fengong/Fengong/sheetview/fg-sheet-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, FgSheetPane, stack);
  gtk_widget_class_bind_template_child (widget_class, FgSheetPane, message);
  gtk_widget_class_bind_template_child (widget_class, FgSheetPane, view);
  gtk_widget_class_bind_template_child (widget_class, FgSheetPane, legend);
  gtk_widget_class_bind_template_child (widget_class, FgSheetPane, legend_revealer);
}

static void
fg_sheet_pane_init (FgSheetPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fg_sheet_pane_get_view:
 * @self: a pane
 *
 * Returns: (transfer none): the view of the sheet
 */
FgSheetView *
fg_sheet_pane_get_view (FgSheetPane *self)
{
  g_return_val_if_fail (FG_IS_SHEET_PANE (self), NULL);

  return self->view;
}

/**
 * fg_sheet_pane_show_sheet:
 * @self: a pane
 * @sheet: what to show
 */
void
fg_sheet_pane_show_sheet (FgSheetPane *self, FgSheet *sheet)
{
  g_return_if_fail (FG_IS_SHEET_PANE (self));

  fg_sheet_view_set_sheet (self->view, sheet);
  fg_sheet_legend_set_sheet (self->legend, sheet);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
}

/**
 * fg_sheet_pane_show_message:
 * @self: a pane
 * @icon_name: an icon for it
 * @title: what there is to say, in a few words
 * @description: one sentence on what to do
 */
void
fg_sheet_pane_show_message (FgSheetPane *self, const char *icon_name, const char *title, const char *description)
{
  g_return_if_fail (FG_IS_SHEET_PANE (self));

  adw_status_page_set_icon_name (self->message, icon_name);
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, description);
  gtk_stack_set_visible_child_name (self->stack, "message");
}
