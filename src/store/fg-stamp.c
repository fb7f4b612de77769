/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stamps of a hybrid logical clock (Kulkarni et al., 2014): 48 bits of milliseconds since 1970 in UTC, then a counter of
 * 16 bits. They follow the wall clock as long as it goes forward, and still grow where it stands or goes back.
 */
#include "fg-stamp-private.h"

#define COUNTER_BITS 16

/**
 * fg_stamp_first_of:
 * @time_ms: milliseconds since 1970
 *
 * Returns: the first stamp of that time, the last one of all for a time that stamps do not reach
 */
gint64
fg_stamp_first_of (gint64 time_ms)
{
  if (time_ms > G_MAXINT64 >> COUNTER_BITS)
    return G_MAXINT64;

  /* Not shifted: a clock that was set before 1970 is negative. */
  return time_ms * (G_GINT64_CONSTANT (1) << COUNTER_BITS);
}

/**
 * fg_stamp_next:
 * @last: the greatest stamp known so far, 0 for none
 * @now_ms: the wall clock in milliseconds since 1970
 *
 * A counter that is used up runs over into the milliseconds, which only puts the clock a little ahead.
 *
 * Returns: a stamp greater than @last
 */
gint64
fg_stamp_next (gint64 last, gint64 now_ms)
{
  gint64 now = fg_stamp_first_of (now_ms);

  return now > last ? now : last + 1;
}

/**
 * fg_stamp_get_time_ms:
 * @stamp: a stamp
 *
 * Returns: its milliseconds since 1970
 */
gint64
fg_stamp_get_time_ms (gint64 stamp)
{
  return stamp >> COUNTER_BITS;
}
