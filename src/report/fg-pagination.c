/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts a sheet into pages: every row and column is on exactly one page, none is parted, and what must not end a page
 * (a section without its first task, a task without its first measure) goes to the next one. Pages run down first,
 * then over, so that a band of agencies can be read through without turning back.
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

static GArray *
cut_columns (FgSheet *sheet, double width)
{
  return cut_tracks (sheet, fg_sheet_get_columns (sheet), width - fg_sheet_get_heading_width (sheet), never);
}

static GArray *
cut_rows (FgSheet *sheet, double height)
{
  return cut_tracks (sheet, fg_sheet_get_rows (sheet), height - fg_sheet_get_header_height (sheet),
                     fg_sheet_keeps_next);
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
  g_autoptr (GArray) columns = cut_columns (sheet, width);
  g_autoptr (GArray) rows = cut_rows (sheet, height);

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
        const FgPage page = { g_array_index (rows, FgTrackRange, j), g_array_index (columns, FgTrackRange, i) };

        g_array_append_val (pages, page);
      }

  return g_steal_pointer (&pages);
}

static guint
count_ranges (const GArray *ranges)
{
  return ranges != NULL ? ranges->len : 0;
}

/**
 * fg_pagination_count:
 * @sheet: a sheet
 * @width: width that a page has for it
 * @height: height that a page has for it
 *
 * Returns: onto how many pages it goes, %G_MAXUINT where it does not go onto any
 */
guint
fg_pagination_count (FgSheet *sheet, double width, double height)
{
  g_autoptr (GArray) columns = cut_columns (sheet, width);
  g_autoptr (GArray) rows = cut_rows (sheet, height);
  guint n_pages = count_ranges (columns) * count_ranges (rows);

  return n_pages > 0 ? n_pages : G_MAXUINT;
}
