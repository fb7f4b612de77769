/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a frame of a sheet takes to be put together while it is scrolled and zoomed, in a small plan and in a large
 * one: at the 99th percentile under 4 ms, and in the large plan at most 1.5 times what it is in the small one.
 */
#include <time.h>

#include "fg-matrix-sheet.h"
#include "fg-time-axis.h"
#include "fg-timeline-sheet.h"
#include "sample-plan.h"

#define WIDTH 1366.0
#define HEIGHT 700.0
#define FONT_SIZE 14.7
#define N_FRAMES 2000

/* Three notches of a wheel, and one to the side now and then. */
#define STEP_DOWN 144.0
#define STEP_RIGHT 48.0
#define RIGHT_EVERY 10
#define ZOOM_EVERY 25

typedef struct
{
  double median_ms;
  double worst_ms; /* at the 99th percentile */
} Figures;

/* The time that this thread was given, in milliseconds: what else the machine does is not measured. */
static double
now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

static double
wrap (double place, double length, double page)
{
  return length <= page || place > length - page ? 0.0 : place;
}

static void
zoom (FgSheet *sheet, guint frame)
{
  static const int steps[] = { 1, 1, -1, -1 };
  FgTimelineSheet *timeline = FG_TIMELINE_SHEET (sheet);
  int step = steps[frame / ZOOM_EVERY % G_N_ELEMENTS (steps)];

  fg_timeline_sheet_set_day_em (timeline, fg_time_zoom_step (fg_timeline_sheet_get_day_em (timeline), step));
}

static double
time_frame (FgSheet *sheet, FgSheetPort *port, guint frame)
{
  double start = now_ms ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  if (FG_IS_TIMELINE_SHEET (sheet) && frame % ZOOM_EVERY == 0)
    zoom (sheet, frame);
  port->y = wrap (port->y + STEP_DOWN, fg_tracks_get_length (fg_sheet_get_rows (sheet)), HEIGHT);
  if (frame % RIGHT_EVERY == 0)
    port->x = wrap (port->x + STEP_RIGHT, fg_tracks_get_length (fg_sheet_get_columns (sheet)), WIDTH);
  fg_sheet_append (sheet, snapshot, port);
  node = gtk_snapshot_free_to_node (snapshot);
  return now_ms () - start;
}

static Figures
measure (const char *name, FgSheet *sheet)
{
  g_autofree double *times = g_new (double, N_FRAMES);
  FgSheetPort port = FG_SHEET_PORT_INIT;
  Figures figures;
  double start = now_ms ();

  port.width = WIDTH;
  port.height = HEIGHT;
  fg_sheet_set_size (sheet, WIDTH, HEIGHT);
  fg_sheet_ensure_layout (sheet);
  g_print ("%-24s layout %.1f ms,", name, now_ms () - start);
  for (guint frame = 0; frame < N_FRAMES; frame++)
    times[frame] = time_frame (sheet, &port, frame);

  qsort (times, N_FRAMES, sizeof (double), compare);
  figures.median_ms = times[N_FRAMES / 2];
  figures.worst_ms = times[N_FRAMES * 99 / 100];
  g_print (" frame: median %.3f ms, 99th percentile %.3f ms\n", figures.median_ms, figures.worst_ms);
  return figures;
}

static void
compare_plans (const char *name, FgSheet *small, FgSheet *large)
{
  Figures few = measure ("small plan", small), many = measure ("large plan", large);

  g_print ("%-24s large to small: median %.2f, 99th percentile %.2f\n\n", name, many.median_ms / few.median_ms,
           many.worst_ms / few.worst_ms);
}

static FgSheet *
make_matrix_sheet (FgSheetStyle *style, guint n_rows, guint n_columns)
{
  g_autoptr (FgMatrix) matrix = sample_plan_make_matrix (n_rows, n_columns);

  return FG_SHEET (fg_matrix_sheet_new (matrix, style));
}

static FgSheet *
make_timeline_sheet (FgSheetStyle *style, guint n_rows)
{
  g_autoptr (FgTimeline) timeline = sample_plan_make_timeline (n_rows);

  return FG_SHEET (fg_timeline_sheet_new (timeline, style));
}

int
main (int argc, char *argv[])
{
  g_autoptr (FgSheetStyle) style = NULL;
  g_autoptr (FgSheet) small_matrix = NULL;
  g_autoptr (FgSheet) large_matrix = NULL;
  g_autoptr (FgSheet) small_timeline = NULL;
  g_autoptr (FgSheet) large_timeline = NULL;

  gtk_init_check ();
  style = fg_sheet_style_new (FG_PALETTE_LIGHT, FONT_SIZE);
  small_matrix = make_matrix_sheet (style, 100, 30);
  large_matrix = make_matrix_sheet (style, 10000, 300);
  small_timeline = make_timeline_sheet (style, 1000);
  large_timeline = make_timeline_sheet (style, 100000);

  compare_plans ("matrix 10,000 x 300", small_matrix, large_matrix);
  compare_plans ("timeline of 100,000", small_timeline, large_timeline);
  return 0;
}
