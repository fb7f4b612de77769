/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows and columns laid end to end: what is where.
 */
#include "fg-tracks.h"

static FgTracks *
make_tracks (const double *sizes, guint n)
{
  FgTracks *tracks = fg_tracks_new ();

  for (guint i = 0; i < n; i++)
    fg_tracks_add (tracks, sizes[i]);

  return tracks;
}

static void
test_edges_belong_to_next (void)
{
  static const double sizes[] = { 10.0, 20.0, 30.0 };
  static const struct
  {
    double place;
    guint  track;
  } cases[] = {
    { -0.1, 3 }, { 0.0, 0 }, { 9.9, 0 }, { 10.0, 1 }, { 29.9, 1 }, { 30.0, 2 }, { 59.9, 2 }, { 60.0, 3 },
  };
  g_autoptr (FgTracks) tracks = make_tracks (sizes, G_N_ELEMENTS (sizes));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (fg_tracks_find (tracks, cases[i].place), ==, cases[i].track);
}

static void
test_range (void)
{
  static const double sizes[] = { 10.0, 20.0, 30.0 };
  static const struct
  {
    double from, to;
    guint  first, end;
  } cases[] = {
    { 0.0, 60.0, 0, 3 },  { -5.0, 100.0, 0, 3 }, { 0.0, 10.0, 0, 1 }, { 10.0, 30.0, 1, 2 },
    { 9.9, 10.1, 0, 2 },  { 30.0, 30.1, 2, 3 },  { 60.0, 90.0, 3, 3 }, { -9.0, 0.0, 3, 3 },
    { 20.0, 20.0, 3, 3 },
  };
  g_autoptr (FgTracks) tracks = make_tracks (sizes, G_N_ELEMENTS (sizes));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FgTrackRange range = fg_tracks_get_range (tracks, cases[i].from, cases[i].to);

      g_assert_cmpuint (range.first, ==, cases[i].first);
      g_assert_cmpuint (range.end, ==, cases[i].end);
    }
}

static void
test_none (void)
{
  g_autoptr (FgTracks) tracks = fg_tracks_new ();
  FgTrackRange range = fg_tracks_get_range (tracks, 0.0, 100.0);

  g_assert_cmpuint (fg_tracks_find (tracks, 0.0), ==, 0);
  g_assert_cmpuint (range.first, ==, range.end);
  g_assert_cmpfloat (fg_tracks_get_length (tracks), ==, 0.0);
}

/* Bisection finds what a walk over all tracks would. */
static void
test_find_like_a_walk (void)
{
  for (guint run = 0; run < 200; run++)
    {
      g_autoptr (FgTracks) tracks = fg_tracks_new ();
      guint n = (guint) g_test_rand_int_range (1, 60);
      double place, start = 0.0;
      guint expected = n;

      for (guint i = 0; i < n; i++)
        fg_tracks_add (tracks, g_test_rand_int_range (1, 50));
      place = g_test_rand_double_range (-10.0, fg_tracks_get_length (tracks) + 10.0);

      for (guint i = 0; i < n; start += fg_tracks_get_size (tracks, i), i++)
        if (place >= start && place < start + fg_tracks_get_size (tracks, i))
          expected = i;

      g_assert_cmpuint (fg_tracks_find (tracks, place), ==, expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/tracks/edges-belong-to-next", test_edges_belong_to_next);
  g_test_add_func ("/sheet/tracks/range", test_range);
  g_test_add_func ("/sheet/tracks/none", test_none);
  g_test_add_func ("/sheet/tracks/find-like-a-walk", test_find_like_a_walk);

  return g_test_run ();
}
