/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moves a deadline by hand: it is dragged by the end of its bar, or moved step by step with keys. Until it is let go, or
 * Enter is pressed, only the drawing changes; Escape puts it back. Signals:
 *
 * FgTimelineDrag::dropped (gint64 item_id, guint day): the deadline of that item shall be that day
 */
#include "fg-timeline-drag.h"

#include "fg-timeline-sheet.h"

struct _FgTimelineDrag
{
  GObject parent_instance;

  FgSheetView     *view; /* not owned: it owns the gestures */
  gboolean         is_enabled;
  FgTimelineHandle moved; /* nothing while nothing is moved */
  FgDay            from;
  double           start_x; /* in the body */
};

G_DEFINE_FINAL_TYPE (FgTimelineDrag, fg_timeline_drag, G_TYPE_OBJECT)

enum
{
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static FgTimelineSheet *
get_sheet (FgTimelineDrag *self)
{
  FgSheet *sheet = fg_sheet_view_get_sheet (self->view);

  return sheet != NULL ? FG_TIMELINE_SHEET (sheet) : NULL;
}

static gboolean
is_moving (FgTimelineDrag *self)
{
  return self->moved.kind != FG_TIMELINE_HANDLE_NONE;
}

static void
show_moved (FgTimelineDrag *self)
{
  if (get_sheet (self) != NULL)
    fg_timeline_sheet_set_moved (get_sheet (self), is_moving (self) ? &self->moved : NULL, self->from);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

static void
drop (FgTimelineDrag *self)
{
  const FgTimelineHandle moved = self->moved;
  gboolean is_changed = is_moving (self) && moved.day != self->from;

  fg_timeline_drag_cancel (self);
  if (is_changed)
    g_signal_emit (self, signals[DROPPED], 0, moved.item_id, moved.day);
}

static void
on_drag_begin (FgTimelineDrag *self, double x, double y, GtkGesture *gesture)
{
  FgTimelineSheet *sheet = get_sheet (self);
  FgTimelineHandle found;
  FgSheetPort port;
  FgSheetCell cell;

  if (sheet == NULL || !self->is_enabled)
    return;

  fg_sheet_view_get_port (self->view, &port);
  fg_sheet_hit (FG_SHEET (sheet), &port, x, y, &cell);
  if (cell.row == FG_SHEET_NOWHERE || x < fg_sheet_get_heading_width (FG_SHEET (sheet)))
    return;

  self->start_x = x - fg_sheet_get_heading_width (FG_SHEET (sheet)) + port.x;
  found = fg_timeline_handle_find (fg_timeline_sheet_get_layout (sheet), fg_timeline_sheet_get_row (sheet, cell.row),
                                   self->start_x);
  if (found.kind != FG_TIMELINE_HANDLE_DEADLINE)
    return;

  self->moved = found;
  self->from = found.day;
}

static void
on_drag_update (FgTimelineDrag *self, double x, double y, GtkGesture *gesture)
{
  if (!is_moving (self) || get_sheet (self) == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->moved.day
    = fg_timeline_handle_snap (fg_timeline_sheet_get_layout (get_sheet (self)), &self->moved, self->start_x + x);
  show_moved (self);
}

static void
on_drag_end (FgTimelineDrag *self, double x, double y, GtkGesture *gesture)
{
  drop (self);
}

static gboolean
on_key_pressed (FgTimelineDrag *self, guint key)
{
  if (!is_moving (self))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Escape)
    fg_timeline_drag_cancel (self);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    drop (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
fg_timeline_drag_class_init (FgTimelineDragClass *klass)
{
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_UINT);
}

static void
fg_timeline_drag_init (FgTimelineDrag *self)
{
  self->is_enabled = TRUE;
}

/**
 * fg_timeline_drag_new:
 * @view: the view of a timeline sheet, which must outlive it
 *
 * Returns: (transfer full): what moves the deadlines in it
 */
FgTimelineDrag *
fg_timeline_drag_new (FgSheetView *view)
{
  FgTimelineDrag *self = g_object_new (FG_TYPE_TIMELINE_DRAG, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = view;
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  return self;
}

/**
 * fg_timeline_drag_set_enabled:
 * @self: what moves deadlines
 * @is_enabled: whether it may
 */
void
fg_timeline_drag_set_enabled (FgTimelineDrag *self, gboolean is_enabled)
{
  g_return_if_fail (FG_IS_TIMELINE_DRAG (self));

  self->is_enabled = is_enabled;
  fg_timeline_drag_cancel (self);
}

/**
 * fg_timeline_drag_step:
 * @self: what moves deadlines
 * @steps: by how many days or, where these are narrow, ends of months; negative to the left
 *
 * Moves the deadline of the row at the cursor; Enter keeps it there.
 */
void
fg_timeline_drag_step (FgTimelineDrag *self, int steps)
{
  FgTimelineSheet *sheet = get_sheet (self);
  const FgTimelineRow *row;
  FgSheetCell cell;

  g_return_if_fail (FG_IS_TIMELINE_DRAG (self));

  if (sheet == NULL || !self->is_enabled)
    return;

  fg_sheet_view_get_cursor (self->view, &cell);
  row = cell.row != FG_SHEET_NOWHERE ? fg_timeline_sheet_get_row (sheet, cell.row) : NULL;
  if (row == NULL || row->is_group || row->last_day == FG_DAY_NONE)
    return;

  if (self->moved.item_id != row->item_id)
    {
      self->moved = (FgTimelineHandle) { FG_TIMELINE_HANDLE_DEADLINE, row->item_id, 0, row->last_day };
      self->from = row->last_day;
    }
  self->moved.day = fg_timeline_handle_move (fg_timeline_sheet_get_layout (sheet), &self->moved, steps);
  show_moved (self);
}

/**
 * fg_timeline_drag_cancel:
 * @self: what moves deadlines
 *
 * Puts back what is being moved.
 */
void
fg_timeline_drag_cancel (FgTimelineDrag *self)
{
  g_return_if_fail (FG_IS_TIMELINE_DRAG (self));

  self->moved = (FgTimelineHandle) FG_TIMELINE_HANDLE_INIT;
  show_moved (self);
}
