/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts a sheet into pages: every row and column is on exactly one page, none is parted, and what must not end a page
 * (a section without its first task, a task without its first measure) goes to the next one. Pages are about equally
 * full, so that none is left with two rows or three columns. They run down first, then over, so that a band of agencies
 * can be read through without turning back.
 */
#include "fg-pagination.h"

#include <glib/gi18n-lib.h>

#include "fg-report-error.h"

/* Sums of many sizes may differ from the room that was computed for them in the last digits. */
#define TOLERANCE_PT 0.01

typedef gboolean (*KeepsNext) (FgSheet *sheet, guint track);

static gboolean
never (FgSheet *sheet, guint track)
{
  return FALSE;
}

static guint
find_end (const FgTracks *tracks, guint first, double room)
{
  double limit = fg_tracks_get_offset (tracks, first) + room + TOLERANCE_PT;
  guint end = first;

  while (end < fg_tracks_get_n (tracks) && fg_tracks_get_offset (tracks, end + 1) <= limit)
    end++;

  return end;
}

static guint
step_back (FgSheet *sheet, const FgTracks *tracks, guint first, guint end, KeepsNext keeps_next)
{
  guint earlier = end;

  if (end == fg_tracks_get_n (tracks))
    return end;
  while (earlier > first && keeps_next (sheet, earlier - 1))
    earlier--;

  /* A page of nothing but headings: better parted than empty. */
  return earlier > first ? earlier : end;
}

/* Returns the ranges, or NULL where a single track is larger than the room. */
static GArray *
cut_tracks (FgSheet *sheet, const FgTracks *tracks, double room, KeepsNext keeps_next)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (FgTrackRange));
  FgTrackRange range = { 0, 0 };

  while (range.first < fg_tracks_get_n (tracks))
    {
      range.end = find_end (tracks, range.first, room);
      if (range.end == range.first)
        return NULL;
      range.end = step_back (sheet, tracks, range.first, range.end, keeps_next);
      g_array_append_val (ranges, range);
      range.first = range.end;
    }

  if (ranges->len == 0)
    g_array_append_val (ranges, range);
  return g_steal_pointer (&ranges);
}

/* Each range gets its share of what is left and may be longer by @slack. Returns NULL where that does not come out with
   so many ranges. */
static GArray *
cut_into (FgSheet *sheet, const FgTracks *tracks, guint n_ranges, double slack, double room, KeepsNext keeps_next)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (FgTrackRange));
  FgTrackRange range = { 0, 0 };

  for (guint left = n_ranges; left > 0 && range.first < fg_tracks_get_n (tracks); left--)
    {
      double share = (fg_tracks_get_length (tracks) - fg_tracks_get_offset (tracks, range.first)) / left;

      range.end = find_end (tracks, range.first, left > 1 ? MIN (share + slack, room) : room);
      range.end = step_back (sheet, tracks, range.first, range.end, keeps_next);
      if (range.end == range.first)
        return NULL;
      g_array_append_val (ranges, range);
      range.first = range.end;
    }

  return range.end == fg_tracks_get_n (tracks) ? g_steal_pointer (&ranges) : NULL;
}

/* Into as few ranges as there can be, of about the same length: shares are rounded up no more than is needed. */
static GArray *
cut_evenly (FgSheet *sheet, const FgTracks *tracks, double room, KeepsNext keeps_next)
{
  g_autoptr (GArray) full = cut_tracks (sheet, tracks, room, keeps_next);
  double step, slack;

  if (full == NULL || full->len < 2)
    return g_steal_pointer (&full);

  step = fg_tracks_get_length (tracks) / fg_tracks_get_n (tracks) / 2.0;
  for (slack = step; slack < room; slack += step)
    {
      GArray *ranges = cut_into (sheet, tracks, full->len, slack, room, keeps_next);

      if (ranges != NULL)
        return ranges;
    }

  return g_steal_pointer (&full);
}

static double
get_body_width (FgSheet *sheet, double width)
{
  return width - fg_sheet_get_heading_width (sheet);
}

static double
get_body_height (FgSheet *sheet, double height)
{
  return height - fg_sheet_get_header_height (sheet) - fg_sheet_get_footer_height (sheet);
}

/**
 * fg_pagination_cut:
 * @sheet: a sheet
 * @width: width that a page has for it, headings included
 * @height: height that a page has for it, header included
 * @error: %FG_REPORT_ERROR_PAGE_TOO_SMALL
 *
 * Returns: (transfer full) (element-type FgPage): the pages, at least one
 */
GArray *
fg_pagination_cut (FgSheet *sheet, double width, double height, GError **error)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (FgPage));
  g_autoptr (GArray) columns
    = cut_evenly (sheet, fg_sheet_get_columns (sheet), get_body_width (sheet, width), never);
  g_autoptr (GArray) rows
    = cut_evenly (sheet, fg_sheet_get_rows (sheet), get_body_height (sheet, height), fg_sheet_keeps_next);

  if (columns == NULL || rows == NULL)
    {
      g_set_error_literal (error, FG_REPORT_ERROR, FG_REPORT_ERROR_PAGE_TOO_SMALL,
                           _("The page is too small for this type: choose larger paper, narrower margins or smaller "
                             "type."));
      return NULL;
    }

  for (guint i = 0; i < columns->len; i++)
    for (guint j = 0; j < rows->len; j++)
      {
        const FgPage page
          = { g_array_index (rows, FgTrackRange, j), g_array_index (columns, FgTrackRange, i), i + 1, columns->len };

        g_array_append_val (pages, page);
      }

  return g_steal_pointer (&pages);
}

/**
 * fg_pagination_count:
 * @sheet: a sheet
 * @width: width that a page has for it
 * @height: height that a page has for it
 * @n_across: (out): how many pages lie side by side
 * @n_down: (out): how many below one another
 *
 * Returns: whether it goes onto pages at all
 */
gboolean
fg_pagination_count (FgSheet *sheet, double width, double height, guint *n_across, guint *n_down)
{
  g_autoptr (GArray) columns
    = cut_tracks (sheet, fg_sheet_get_columns (sheet), get_body_width (sheet, width), never);
  g_autoptr (GArray) rows
    = cut_tracks (sheet, fg_sheet_get_rows (sheet), get_body_height (sheet, height), fg_sheet_keeps_next);

  *n_across = columns != NULL ? columns->len : 0;
  *n_down = rows != NULL ? rows->len : 0;
  return columns != NULL && rows != NULL;
}
