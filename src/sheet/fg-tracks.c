/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the rows or the columns of a sheet are. Offsets are kept as running sums in double precision, so that a place
 * is found by bisection and stays exact a hundred thousand rows down, where the floats of a render node no longer are.
 */
#include "fg-tracks.h"

struct _FgTracks
{
  GArray *offsets; /* (element-type double): starts of the tracks, then the end of the last */
};

/**
 * fg_tracks_new:
 *
 * Returns: (transfer full): no tracks
 */
FgTracks *
fg_tracks_new (void)
{
  FgTracks *self = g_new0 (FgTracks, 1);

  self->offsets = g_array_new (FALSE, FALSE, sizeof (double));
  fg_tracks_clear (self);
  return self;
}

/**
 * fg_tracks_free:
 * @self: (transfer full): tracks
 */
void
fg_tracks_free (FgTracks *self)
{
  g_array_unref (self->offsets);
  g_free (self);
}

/**
 * fg_tracks_clear:
 * @self: tracks
 *
 * Takes all tracks out.
 */
void
fg_tracks_clear (FgTracks *self)
{
  const double start = 0.0;

  g_array_set_size (self->offsets, 0);
  g_array_append_val (self->offsets, start);
}

/**
 * fg_tracks_add:
 * @self: tracks
 * @size: size of the next one, not negative
 */
void
fg_tracks_add (FgTracks *self, double size)
{
  double end = fg_tracks_get_length (self) + size;

  g_return_if_fail (size >= 0.0);

  g_array_append_val (self->offsets, end);
}

/**
 * fg_tracks_get_n:
 * @self: tracks
 *
 * Returns: how many there are
 */
guint
fg_tracks_get_n (const FgTracks *self)
{
  return self->offsets->len - 1;
}

/**
 * fg_tracks_get_length:
 * @self: tracks
 *
 * Returns: what all of them measure together
 */
double
fg_tracks_get_length (const FgTracks *self)
{
  return g_array_index (self->offsets, double, self->offsets->len - 1);
}

/**
 * fg_tracks_get_offset:
 * @self: tracks
 * @track: a track, or the number of tracks for the end of the last
 *
 * Returns: where it starts
 */
double
fg_tracks_get_offset (const FgTracks *self, guint track)
{
  g_return_val_if_fail (track < self->offsets->len, 0.0);

  return g_array_index (self->offsets, double, track);
}

/**
 * fg_tracks_get_size:
 * @self: tracks
 * @track: a track
 *
 * Returns: its size
 */
double
fg_tracks_get_size (const FgTracks *self, guint track)
{
  return fg_tracks_get_offset (self, track + 1) - fg_tracks_get_offset (self, track);
}

/**
 * fg_tracks_find:
 * @self: tracks
 * @place: a place
 *
 * Returns: the track that covers @place (its start included, its end not), or the number of tracks where none does
 */
guint
fg_tracks_find (const FgTracks *self, double place)
{
  guint low = 0, high = fg_tracks_get_n (self);

  if (place < 0.0 || place >= fg_tracks_get_length (self))
    return high;

  /* The last track that starts at or before the place. */
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->offsets, double, middle) <= place)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/**
 * fg_tracks_get_range:
 * @self: tracks
 * @from: a place
 * @to: a later one
 *
 * Returns: the tracks that are at least partly between @from and @to
 */
FgTrackRange
fg_tracks_get_range (const FgTracks *self, double from, double to)
{
  guint n = fg_tracks_get_n (self);
  FgTrackRange range = { n, n };

  if (n == 0 || to <= 0.0 || from >= fg_tracks_get_length (self) || to <= from)
    return range;

  range.first = from <= 0.0 ? 0 : fg_tracks_find (self, from);
  range.end = to >= fg_tracks_get_length (self) ? n : fg_tracks_find (self, to);
  if (range.end < n && fg_tracks_get_offset (self, range.end) < to)
    range.end++;
  return range;
}
