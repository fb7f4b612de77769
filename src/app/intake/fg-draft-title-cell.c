/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Number and title of an item in the tree of a draft, with a sign where a doubt about it is open. It also names the row
 * for those who cannot see it.
 */
#include "fg-draft-title-cell.h"

#include <glib/gi18n-lib.h>

#include "fg-accessible-name.h"

/* Characters in a line of the tooltip. */
#define TOOLTIP_MAX_CHARS 40

struct _FgDraftTitleCell
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *doubt_icon;
  GtkLabel  *title;

  FgDraftNode  *node;
  GSignalGroup *node_signals;
};

G_DEFINE_FINAL_TYPE (FgDraftTitleCell, fg_draft_title_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_node (FgDraftTitleCell *self)
{
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  gboolean doubtful = FALSE;

  if (self->node == NULL)
    return;

  g_object_get (self->node, "title", &title, "doubtful", &doubtful, NULL);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (self->doubt_icon, doubtful);

  /* Translators: how a row of the tree is read out: %s is number and title of an item about which a doubt is open. */
  name = doubtful ? g_strdup_printf (_("%s, doubtful"), title) : g_strdup (title);
  fg_accessible_name_row (GTK_WIDGET (self), name);
}

/* The whole title, where the cell has cut it. Han text can be broken after each character, so that a tooltip left to itself
 * becomes a narrow column; hence one of our own. */
static gboolean
fg_draft_title_cell_query_tooltip (GtkWidget *widget, int x, int y, gboolean is_keyboard, GtkTooltip *tooltip)
{
  FgDraftTitleCell *self = FG_DRAFT_TITLE_CELL (widget);
  const char *title = gtk_label_get_label (self->title);
  GtkWidget *label = NULL;

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->title)))
    return FALSE;

  label = gtk_label_new (title);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (title, -1), TOOLTIP_MAX_CHARS));
  gtk_label_set_max_width_chars (GTK_LABEL (label), TOOLTIP_MAX_CHARS);
  gtk_tooltip_set_custom (tooltip, label);
  return TRUE;
}

static void
fg_draft_title_cell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NODE:
      g_value_set_object (value, FG_DRAFT_TITLE_CELL (object)->node);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_draft_title_cell_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NODE:
      fg_draft_title_cell_set_node (FG_DRAFT_TITLE_CELL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fg_draft_title_cell_dispose (GObject *object)
{
  FgDraftTitleCell *self = FG_DRAFT_TITLE_CELL (object);

  g_clear_object (&self->node_signals);
  g_clear_object (&self->node);
  gtk_widget_dispose_template (GTK_WIDGET (object), FG_TYPE_DRAFT_TITLE_CELL);

  G_OBJECT_CLASS (fg_draft_title_cell_parent_class)->dispose (object);
}

static void
fg_draft_title_cell_class_init (FgDraftTitleCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fg_draft_title_cell_get_property;
  object_class->set_property = fg_draft_title_cell_set_property;
  object_class->dispose = fg_draft_title_cell_dispose;
  widget_class->query_tooltip = fg_draft_title_cell_query_tooltip;

  /* The row of the tree that it shows. */
  properties[PROP_NODE] = g_param_spec_object ("node", NULL, NULL, FG_TYPE_DRAFT_NODE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/fengong/Fengong/intake/fg-draft-title-cell.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FgDraftTitleCell, content);
  gtk_widget_class_bind_template_child (widget_class, FgDraftTitleCell, doubt_icon);
  gtk_widget_class_bind_template_child (widget_class, FgDraftTitleCell, title);
}

static void
fg_draft_title_cell_init (FgDraftTitleCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);

  self->node_signals = g_signal_group_new (FG_TYPE_DRAFT_NODE);
  g_signal_group_connect_swapped (self->node_signals, "notify::title", G_CALLBACK (show_node), self);
  g_signal_group_connect_swapped (self->node_signals, "notify::doubtful", G_CALLBACK (show_node), self);
}

/**
 * fg_draft_title_cell_set_node:
 * @self: a cell
 * @node: (nullable): the row of the tree that it shows from now on
 */
void
fg_draft_title_cell_set_node (FgDraftTitleCell *self, FgDraftNode *node)
{
  g_return_if_fail (FG_IS_DRAFT_TITLE_CELL (self));

  if (!g_set_object (&self->node, node))
    return;

  g_signal_group_set_target (self->node_signals, node);
  show_node (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NODE]);
}
