/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows a sheet in a scrolled window. Draws what the sheet appends for the place it is scrolled to, lights up what the
 * pointer is on, and moves a cursor by the keyboard; it knows nothing of matrices and timelines. Signals:
 *
 * FgSheetView::cell-activated (guint row, guint column): Enter, or a double click
 * FgSheetView::zoom (int steps, double x): Ctrl and the wheel; x is where in the body
 */
#include "fg-sheet-view.h"

#include <math.h>

#include "fg-cursor-cell.h"
#include "fg-screen-style.h"
#include "fg-sheet-cursor.h"

#define NATURAL_SIZE 300

/* One notch of a scroll bar's arrow, and an arrow key where there is no cell to go to. */
#define STEP 48.0

struct _FgSheetView
{
  GtkWidget parent_instance;

  FgSheet       *sheet;
  FgCursorCell  *cell;
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  guint          hscroll_policy : 1;
  guint          vscroll_policy : 1;
  FgSheetCell    cursor;
  FgSheetCell    hover;
};

static const struct
{
  guint           key;
  GdkModifierType modifiers;
  FgSheetMove     move;
} keys[] = {
  { GDK_KEY_Up, 0, FG_SHEET_MOVE_UP },
  { GDK_KEY_KP_Up, 0, FG_SHEET_MOVE_UP },
  { GDK_KEY_Down, 0, FG_SHEET_MOVE_DOWN },
  { GDK_KEY_KP_Down, 0, FG_SHEET_MOVE_DOWN },
  { GDK_KEY_Left, 0, FG_SHEET_MOVE_LEFT },
  { GDK_KEY_KP_Left, 0, FG_SHEET_MOVE_LEFT },
  { GDK_KEY_Right, 0, FG_SHEET_MOVE_RIGHT },
  { GDK_KEY_KP_Right, 0, FG_SHEET_MOVE_RIGHT },
  { GDK_KEY_Page_Up, 0, FG_SHEET_MOVE_PAGE_UP },
  { GDK_KEY_KP_Page_Up, 0, FG_SHEET_MOVE_PAGE_UP },
  { GDK_KEY_Page_Down, 0, FG_SHEET_MOVE_PAGE_DOWN },
  { GDK_KEY_KP_Page_Down, 0, FG_SHEET_MOVE_PAGE_DOWN },
  { GDK_KEY_Home, 0, FG_SHEET_MOVE_ROW_START },
  { GDK_KEY_KP_Home, 0, FG_SHEET_MOVE_ROW_START },
  { GDK_KEY_End, 0, FG_SHEET_MOVE_ROW_END },
  { GDK_KEY_KP_End, 0, FG_SHEET_MOVE_ROW_END },
  { GDK_KEY_Home, GDK_CONTROL_MASK, FG_SHEET_MOVE_START },
  { GDK_KEY_End, GDK_CONTROL_MASK, FG_SHEET_MOVE_END },
};

static const guint activate_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

G_DEFINE_FINAL_TYPE_WITH_CODE (FgSheetView, fg_sheet_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  CELL_ACTIVATED,
  ZOOM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
get_port (FgSheetView *self, FgSheetPort *port)
{
  *port = (FgSheetPort) FG_SHEET_PORT_INIT;
  port->width = gtk_widget_get_width (GTK_WIDGET (self));
  port->height = gtk_widget_get_height (GTK_WIDGET (self));
  port->x = floor (gtk_adjustment_get_value (self->hadjustment));
  port->y = floor (gtk_adjustment_get_value (self->vadjustment));
  port->cursor = self->cursor;
  port->hover = self->hover;
  port->focused = gtk_widget_has_focus (GTK_WIDGET (self->cell));
}

/* The cell that has the focus lies where the cursor is drawn, so that a screen reader's frame and magnifier find it. */
static void
place_cell (FgSheetView *self)
{
  GtkAllocation allocation = { 0, 0, 1, 1 };
  graphene_rect_t rect;
  FgSheetPort port;

  get_port (self, &port);
  if (self->sheet != NULL && fg_sheet_get_cursor_rect (self->sheet, &port, &rect))
    {
      allocation.x = (int) rect.origin.x;
      allocation.y = (int) rect.origin.y;
      allocation.width = MAX ((int) rect.size.width, 1);
      allocation.height = MAX ((int) rect.size.height, 1);
    }

  gtk_widget_size_allocate (GTK_WIDGET (self->cell), &allocation, -1);
}

static void
configure (GtkAdjustment *adjustment, double length, double page)
{
  double upper = MAX (length, page);

  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0.0, upper - page), 0.0, upper,
                            STEP, page, page);
}

static void
on_scrolled (FgSheetView *self)
{
  place_cell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (FgSheetView *self, GtkAdjustment **field, GtkAdjustment *adjustment)
{
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
  if (*field != NULL)
    g_signal_handlers_disconnect_by_data (*field, self);

  g_object_ref_sink (adjustment);
  g_clear_object (field);
  *field = adjustment;
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_scrolled), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
scroll_into_view (GtkAdjustment *adjustment, const FgTracks *tracks, guint track)
{
  if (track < fg_tracks_get_n (tracks))
    gtk_adjustment_clamp_page (adjustment, fg_tracks_get_offset (tracks, track),
                               fg_tracks_get_offset (tracks, track + 1));
}

static void
describe_cursor (FgSheetView *self)
{
  g_autofree char *sentence = NULL;

  if (self->sheet == NULL || self->cursor.row >= fg_tracks_get_n (fg_sheet_get_rows (self->sheet)))
    sentence = g_strdup ("");
  else
    sentence = fg_sheet_describe (self->sheet, &self->cursor);

  fg_cursor_cell_set_sentence (self->cell, sentence);
}

static void
move_to (FgSheetView *self, FgSheetCell cell)
{
  fg_sheet_cursor_clamp (self->sheet, &cell);
  self->cursor = cell;
  scroll_into_view (self->vadjustment, fg_sheet_get_rows (self->sheet), cell.row);
  scroll_into_view (self->hadjustment, fg_sheet_get_columns (self->sheet), cell.column);
  describe_cursor (self);
  on_scrolled (self);
}

static FgSheetCell
first_cell (FgSheetView *self)
{
  return (FgSheetCell) { 0, fg_sheet_is_row_first (self->sheet) ? FG_SHEET_NOWHERE : 0 };
}

/* Where columns mean nothing to the cursor, left and right scroll. */
static gboolean
scroll_sideways (FgSheetView *self, FgSheetMove direction)
{
  double step = direction == FG_SHEET_MOVE_LEFT ? -STEP : STEP;

  if (fg_sheet_has_cells (self->sheet) || (direction != FG_SHEET_MOVE_LEFT && direction != FG_SHEET_MOVE_RIGHT))
    return FALSE;

  gtk_adjustment_set_value (self->hadjustment, gtk_adjustment_get_value (self->hadjustment) + step);
  return TRUE;
}

static void
move (FgSheetView *self, FgSheetMove direction)
{
  FgSheetCell cell = self->cursor;

  if (scroll_sideways (self, direction))
    return;

  fg_sheet_cursor_move (self->sheet, &cell, direction, gtk_adjustment_get_page_size (self->vadjustment));
  move_to (self, cell);
}

static gboolean
has_rows (FgSheetView *self)
{
  return self->sheet != NULL && fg_tracks_get_n (fg_sheet_get_rows (self->sheet)) > 0;
}

static gboolean
on_move_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  FgSheetView *self = FG_SHEET_VIEW (widget);
  int direction;

  if (!has_rows (self))
    return FALSE;

  g_variant_get (arguments, "(i)", &direction);
  if (self->cursor.row == FG_SHEET_NOWHERE)
    move_to (self, first_cell (self));
  else
    move (self, (FgSheetMove) direction);
  return TRUE;
}

static gboolean
on_activate_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  FgSheetView *self = FG_SHEET_VIEW (widget);

  if (self->cursor.row == FG_SHEET_NOWHERE)
    return FALSE;

  g_signal_emit (self, signals[CELL_ACTIVATED], 0, self->cursor.row, self->cursor.column);
  return TRUE;
}

static void
on_focus_entered (FgSheetView *self)
{
  if (has_rows (self) && self->cursor.row == FG_SHEET_NOWHERE)
    move_to (self, first_cell (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_pressed (FgSheetView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  FgSheetCell cell;
  FgSheetPort port;

  gtk_widget_grab_focus (GTK_WIDGET (self->cell));
  if (!has_rows (self))
    return;

  get_port (self, &port);
  fg_sheet_hit (self->sheet, &port, x, y, &cell);
  if (cell.row == FG_SHEET_NOWHERE)
    return;

  /* A click on the headings keeps the column. */
  if (cell.column == FG_SHEET_NOWHERE)
    cell.column = self->cursor.column;
  move_to (self, cell);
  if (n_press == 2)
    g_signal_emit (self, signals[CELL_ACTIVATED], 0, cell.row, cell.column);
}

static void
set_hover (FgSheetView *self, const FgSheetCell *cell)
{
  if (self->hover.row == cell->row && self->hover.column == cell->column)
    return;

  self->hover = *cell;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (FgSheetView *self, double x, double y)
{
  FgSheetCell cell;
  FgSheetPort port;

  if (self->sheet == NULL)
    return;

  get_port (self, &port);
  fg_sheet_hit (self->sheet, &port, x, y, &cell);
  set_hover (self, &cell);
}

static void
on_leave (FgSheetView *self)
{
  const FgSheetCell nowhere = FG_SHEET_CELL_INIT;

  set_hover (self, &nowhere);
}

static gboolean
on_scroll (FgSheetView *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  double x, y;

  if ((state & GDK_CONTROL_MASK) == 0 || self->sheet == NULL || fabs (dy) < 1e-6)
    return GDK_EVENT_PROPAGATE;

  if (!gdk_event_get_position (event, &x, &y))
    x = fg_sheet_get_heading_width (self->sheet);
  else
    gtk_widget_translate_coordinates (GTK_WIDGET (gtk_widget_get_native (GTK_WIDGET (self))), GTK_WIDGET (self), x, y,
                                      &x, &y);
  g_signal_emit (self, signals[ZOOM], 0, dy < 0.0 ? 1 : -1,
                 MAX (x - fg_sheet_get_heading_width (self->sheet), 0.0));
  return GDK_EVENT_STOP;
}

/* The whole of what may be cut short in the drawing. */
static gboolean
fg_sheet_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  FgSheetView *self = FG_SHEET_VIEW (widget);
  g_autofree char *text = NULL;
  FgSheetPort port;
  FgSheetCell cell;

  if (self->sheet == NULL)
    return FALSE;

  get_port (self, &port);
  if (keyboard)
    cell = self->cursor;
  else
    fg_sheet_hit (self->sheet, &port, x, y, &cell);
  text = fg_sheet_describe (self->sheet, &cell);
  gtk_tooltip_set_text (tooltip, text);
  return *text != '\0';
}

static void
update_style (FgSheetView *self)
{
  g_autoptr (FgSheetStyle) style = NULL;

  if (self->sheet == NULL)
    return;

  style = fg_screen_style_make (GTK_WIDGET (self));
  fg_sheet_set_style (self->sheet, style);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fg_sheet_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  *natural = NATURAL_SIZE;
}

static void
fg_sheet_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FgSheetView *self = FG_SHEET_VIEW (widget);

  if (self->sheet != NULL)
    {
      fg_sheet_set_size (self->sheet, width, height);
      configure (self->hadjustment, fg_tracks_get_length (fg_sheet_get_columns (self->sheet)),
                 MAX (width - fg_sheet_get_heading_width (self->sheet), 0.0));
      configure (self->vadjustment, fg_tracks_get_length (fg_sheet_get_rows (self->sheet)),
                 MAX (height - fg_sheet_get_header_height (self->sheet) - fg_sheet_get_footer_height (self->sheet), 0.0));
    }
  place_cell (self);
}

static void
fg_sheet_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FgSheetView *self = FG_SHEET_VIEW (widget);
  FgSheetPort port;

  if (self->sheet == NULL)
    return;

  get_port (self, &port);
  gtk_snapshot_append_color (snapshot,
                             fg_sheet_style_get_color (fg_sheet_get_style (self->sheet), FG_COLOR_BACKGROUND),
                             &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) port.width, (float) port.height));
  fg_sheet_append (self->sheet, snapshot, &port);
}

static gboolean
fg_sheet_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FG_SHEET_VIEW (widget)->cell));
}

static void
fg_sheet_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FgSheetView *self = FG_SHEET_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fg_sheet_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FgSheetView *self = FG_SHEET_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = (guint) g_value_get_enum (value) & 1;
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = (guint) g_value_get_enum (value) & 1;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fg_sheet_view_dispose (GObject *object)
{
  FgSheetView *self = FG_SHEET_VIEW (object);

  g_clear_object (&self->sheet);
  if (self->hadjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->hadjustment, self);
  if (self->vadjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->vadjustment, self);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  g_clear_pointer ((GtkWidget **) &self->cell, gtk_widget_unparent);

  G_OBJECT_CLASS (fg_sheet_view_parent_class)->dispose (object);
}

static void
fg_sheet_view_class_init (FgSheetViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fg_sheet_view_get_property;
  object_class->set_property = fg_sheet_view_set_property;
  object_class->dispose = fg_sheet_view_dispose;

  widget_class->measure = fg_sheet_view_measure;
  widget_class->size_allocate = fg_sheet_view_size_allocate;
  widget_class->snapshot = fg_sheet_view_snapshot;
  widget_class->query_tooltip = fg_sheet_view_query_tooltip;
  widget_class->grab_focus = fg_sheet_view_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[CELL_ACTIVATED] = g_signal_new ("cell-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[ZOOM] = g_signal_new ("zoom", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "sheetview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, on_move_key, "(i)", keys[i].move);
  for (guint i = 0; i < G_N_ELEMENTS (activate_keys); i++)
    gtk_widget_class_add_binding (widget_class, activate_keys[i], 0, on_activate_key, NULL);
}

static void
add_controllers (FgSheetView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus_entered), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self->cell), focus);
}

static void
fg_sheet_view_init (FgSheetView *self)
{
  self->cursor = self->hover = (FgSheetCell) FG_SHEET_CELL_INIT;
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);

  self->cell = fg_cursor_cell_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->cell), GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  add_controllers (self);
  fg_screen_style_watch (GTK_WIDGET (self), G_CALLBACK (update_style));
}

/**
 * fg_sheet_view_set_sheet:
 * @self: a sheet view
 * @sheet: (nullable): what it shows; takes the look of the desk
 *
 * Stays where it is scrolled to, and keeps the cursor on the item that it was on, as far as the new sheet has both.
 */
void
fg_sheet_view_set_sheet (FgSheetView *self, FgSheet *sheet)
{
  gint64 item_id = 0;

  g_return_if_fail (FG_IS_SHEET_VIEW (self));

  if (has_rows (self) && self->cursor.row != FG_SHEET_NOWHERE)
    item_id = fg_sheet_get_item (self->sheet, self->cursor.row);
  if (!g_set_object (&self->sheet, sheet))
    return;

  self->hover = (FgSheetCell) FG_SHEET_CELL_INIT;
  update_style (self);
  if (sheet != NULL)
    {
      guint row = fg_sheet_find_item (sheet, item_id);

      if (row != FG_SHEET_NOWHERE)
        self->cursor.row = row;
      fg_sheet_cursor_clamp (sheet, &self->cursor);
    }
  describe_cursor (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fg_sheet_view_get_sheet:
 * @self: a sheet view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
FgSheet *
fg_sheet_view_get_sheet (FgSheetView *self)
{
  g_return_val_if_fail (FG_IS_SHEET_VIEW (self), NULL);

  return self->sheet;
}

/**
 * fg_sheet_view_get_cursor:
 * @self: a sheet view
 * @cell: (out): where the cursor is
 */
void
fg_sheet_view_get_cursor (FgSheetView *self, FgSheetCell *cell)
{
  g_return_if_fail (FG_IS_SHEET_VIEW (self));

  *cell = self->cursor;
}

/**
 * fg_sheet_view_set_cursor:
 * @self: a sheet view with a sheet
 * @cell: where the cursor shall be; it is scrolled into view
 */
void
fg_sheet_view_set_cursor (FgSheetView *self, const FgSheetCell *cell)
{
  g_return_if_fail (FG_IS_SHEET_VIEW (self));
  g_return_if_fail (self->sheet != NULL);

  move_to (self, *cell);
}

/**
 * fg_sheet_view_get_port:
 * @self: a sheet view
 * @port: (out): what it shows of its sheet
 */
void
fg_sheet_view_get_port (FgSheetView *self, FgSheetPort *port)
{
  g_return_if_fail (FG_IS_SHEET_VIEW (self));

  get_port (self, port);
}

/**
 * fg_sheet_view_get_x:
 * @self: a sheet view
 *
 * Returns: how far it is scrolled to the right
 */
double
fg_sheet_view_get_x (FgSheetView *self)
{
  return gtk_adjustment_get_value (self->hadjustment);
}

/**
 * fg_sheet_view_scroll_to_x:
 * @self: a sheet view
 * @x: the place in the body that shall be at the left
 */
void
fg_sheet_view_scroll_to_x (FgSheetView *self, double x)
{
  gtk_adjustment_set_value (self->hadjustment, x);
}

/**
 * fg_sheet_view_get_body_width:
 * @self: a sheet view
 *
 * Returns: how much of the body is seen
 */
double
fg_sheet_view_get_body_width (FgSheetView *self)
{
  return gtk_adjustment_get_page_size (self->hadjustment);
}

/**
 * fg_sheet_view_layout:
 * @self: a sheet view
 *
 * Takes up that its sheet has other sizes now, at once, so that it can be scrolled to a new place.
 */
void
fg_sheet_view_layout (FgSheetView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  fg_sheet_view_size_allocate (widget, gtk_widget_get_width (widget), gtk_widget_get_height (widget), -1);
  gtk_widget_queue_draw (widget);
}
