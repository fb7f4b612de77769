/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget that shows a sheet, in a window: its cursor, its keys, what it says, and that it stays where it is.
 */
#include "fg-sheet-view.h"

#include <adwaita.h>

#include "fg-matrix-sheet.h"
#include "fg-timeline-sheet.h"
#include "sample-plan.h"

#define LIMIT_SECONDS 20

typedef struct
{
  GtkWidget   *window;
  FgSheetView *view;
  guint        activated_row;
} Fixture;

static FgSheet *
make_sheet (guint n_rows, guint n_columns)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, 14.0);
  g_autoptr (FgMatrix) matrix = sample_plan_make_matrix (n_rows, n_columns);

  return FG_SHEET (fg_matrix_sheet_new (matrix, style));
}

static gboolean
on_timeout (gpointer data)
{
  g_error ("waited %d s in vain", LIMIT_SECONDS);
  return G_SOURCE_REMOVE;
}

static void
wait_for_size (FgSheetView *view)
{
  guint timeout = g_timeout_add_seconds (LIMIT_SECONDS, on_timeout, NULL);

  while (gtk_widget_get_height (GTK_WIDGET (view)) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static void
on_activated (FgSheetView *view, guint row, guint column, Fixture *fixture)
{
  fixture->activated_row = row;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgSheet) sheet = make_sheet (500, 60);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->view = g_object_new (FG_TYPE_SHEET_VIEW, NULL);
  fixture->activated_row = FG_SHEET_NOWHERE;
  g_signal_connect (fixture->view, "cell-activated", G_CALLBACK (on_activated), fixture);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->view));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  fg_sheet_view_set_sheet (fixture->view, sheet);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for_size (fixture->view);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkAccessible *
get_cell (Fixture *fixture)
{
  return GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (fixture->view)));
}

static double
get_y (Fixture *fixture)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view)));
}

/* Does what a key does: finds the shortcut with that key among the widget's own and carries it out. */
static gboolean
press_key_in (GListModel *shortcuts, GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
          && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }

  return FALSE;
}

static void
press_key (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !done; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        done = press_key_in (G_LIST_MODEL (controller), GTK_WIDGET (fixture->view), key, modifiers);
    }

  g_assert_true (done);
}

static void
assert_cursor (Fixture *fixture, guint row, guint column)
{
  FgSheetCell cell;

  fg_sheet_view_get_cursor (fixture->view, &cell);
  g_assert_cmpuint (cell.row, ==, row);
  g_assert_cmpuint (cell.column, ==, column);
}

static void
test_keys_move_cursor (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    guint           row, column;
  } steps[] = {
    { GDK_KEY_Down, 0, 1, 0 },
    { GDK_KEY_Right, 0, 1, 1 },
    { GDK_KEY_Right, 0, 1, 2 },
    { GDK_KEY_Left, 0, 1, 1 },
    { GDK_KEY_Up, 0, 0, 1 },
    { GDK_KEY_Up, 0, 0, 1 },
    { GDK_KEY_End, 0, 0, 59 },
    { GDK_KEY_Right, 0, 0, 59 },
    { GDK_KEY_Home, 0, 0, 0 },
    { GDK_KEY_Left, 0, 0, 0 },
    { GDK_KEY_End, GDK_CONTROL_MASK, 499, 59 },
    { GDK_KEY_Down, 0, 499, 59 },
    { GDK_KEY_Home, GDK_CONTROL_MASK, 0, 0 },
  };

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  assert_cursor (fixture, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      press_key (fixture, steps[i].key, steps[i].modifiers);
      assert_cursor (fixture, steps[i].row, steps[i].column);
    }
}

static void
test_cursor_stays_in_sight (Fixture *fixture, gconstpointer data)
{
  double page = gtk_adjustment_get_page_size (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view)));
  FgTracks *rows = fg_sheet_get_rows (fg_sheet_view_get_sheet (fixture->view));
  FgSheetCell cell;

  fg_sheet_view_set_cursor (fixture->view, &(FgSheetCell) { 300, 5 });
  g_assert_cmpfloat (get_y (fixture), <=, fg_tracks_get_offset (rows, 300));
  g_assert_cmpfloat (get_y (fixture) + page, >=, fg_tracks_get_offset (rows, 301));

  /* A page on and a page back: over rows of different heights that is the same row or its neighbour. */
  press_key (fixture, GDK_KEY_Page_Down, 0);
  fg_sheet_view_get_cursor (fixture->view, &cell);
  g_assert_cmpuint (cell.row, >, 305);
  press_key (fixture, GDK_KEY_Page_Up, 0);
  fg_sheet_view_get_cursor (fixture->view, &cell);
  g_assert_cmpuint (cell.row, >=, 299);
  g_assert_cmpuint (cell.row, <=, 301);
}

static void
test_enter_activates (Fixture *fixture, gconstpointer data)
{
  fg_sheet_view_set_cursor (fixture->view, &(FgSheetCell) { 7, 3 });
  press_key (fixture, GDK_KEY_Return, 0);
  g_assert_cmpuint (fixture->activated_row, ==, 7);
}

static void
test_cell_says_what_is_drawn (Fixture *fixture, gconstpointer data)
{
  const FgSheetCell cell = { 7, 3 };
  g_autofree char *sentence = fg_sheet_describe (fg_sheet_view_get_sheet (fixture->view), &cell);
  g_autofree char *difference = NULL;

  fg_sheet_view_set_cursor (fixture->view, &cell);
  gtk_test_accessible_assert_role (get_cell (fixture), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  difference = gtk_test_accessible_check_property (get_cell (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  g_assert_cmpstr (difference, ==, NULL);
}

static void
test_focus_goes_to_the_cell (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->view)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (get_cell (fixture)));
}

static void
test_new_sheet_keeps_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgSheet) again = make_sheet (500, 60);
  double y;

  fg_sheet_view_set_cursor (fixture->view, &(FgSheetCell) { 300, 5 });
  y = get_y (fixture);
  g_assert_cmpfloat (y, >, 0.0);
  fg_sheet_view_set_sheet (fixture->view, again);
  fg_sheet_view_layout (fixture->view);
  g_assert_cmpfloat_with_epsilon (get_y (fixture), y, 0.01);
  assert_cursor (fixture, 300, 5);
}

static void
test_shorter_sheet_is_not_overrun (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgSheet) shorter = make_sheet (3, 2);
  g_autoptr (FgSheet) empty = make_sheet (0, 0);

  fg_sheet_view_set_cursor (fixture->view, &(FgSheetCell) { 300, 50 });
  fg_sheet_view_set_sheet (fixture->view, shorter);
  fg_sheet_view_layout (fixture->view);
  assert_cursor (fixture, 2, 1);
  g_assert_cmpfloat (get_y (fixture), ==, 0.0);

  fg_sheet_view_set_sheet (fixture->view, empty);
  fg_sheet_view_layout (fixture->view);
  assert_cursor (fixture, FG_SHEET_NOWHERE, FG_SHEET_NOWHERE);
}

static void
test_timeline_cursor_is_a_row_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, 14.0);
  g_autoptr (FgTimeline) timeline = sample_plan_make_timeline (100);
  g_autoptr (FgTimelineSheet) sheet = fg_timeline_sheet_new (timeline, style);

  fg_timeline_sheet_set_day_em (sheet, 1.8);
  fg_sheet_view_set_sheet (fixture->view, FG_SHEET (sheet));
  fg_sheet_view_layout (fixture->view);
  fg_sheet_view_set_cursor (fixture->view, &(FgSheetCell) { 0, FG_SHEET_NOWHERE });
  press_key (fixture, GDK_KEY_Down, 0);
  assert_cursor (fixture, 1, FG_SHEET_NOWHERE);

  /* Left and right go through the time. */
  press_key (fixture, GDK_KEY_Right, 0);
  assert_cursor (fixture, 1, 0);
  press_key (fixture, GDK_KEY_End, 0);
  assert_cursor (fixture, 1, fg_tracks_get_n (fg_sheet_get_columns (FG_SHEET (sheet))) - 1);
  g_assert_cmpfloat (fg_sheet_view_get_x (fixture->view), >, 0.0);
}

static void
add (const char *path, void (*run) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, run, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/app/sheet-view/keys-move-cursor", test_keys_move_cursor);
  add ("/app/sheet-view/cursor-stays-in-sight", test_cursor_stays_in_sight);
  add ("/app/sheet-view/enter-activates", test_enter_activates);
  add ("/app/sheet-view/cell-says-what-is-drawn", test_cell_says_what_is_drawn);
  add ("/app/sheet-view/focus-goes-to-the-cell", test_focus_goes_to_the_cell);
  add ("/app/sheet-view/new-sheet-keeps-place", test_new_sheet_keeps_place);
  add ("/app/sheet-view/shorter-sheet-is-not-overrun", test_shorter_sheet_is_not_overrun);
  add ("/app/sheet-view/the-cursor-of-a-timeline-is-a-row-first", test_timeline_cursor_is_a_row_first);

  return g_test_run ();
}
