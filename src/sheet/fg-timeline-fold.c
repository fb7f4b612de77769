/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headings that are folded, by their titles: so they stay folded when the plan is read again and rows have come or gone.
 */
#include "fg-timeline-fold.h"

struct _FgTimelineFold
{
  const FgTimeline *timeline;
  GHashTable       *folded; /* (element-type utf8), NULL for none */
  GArray           *shown; /* (element-type guint): indices of rows */
};

static void
list_shown (FgTimelineFold *self)
{
  gboolean is_hidden = FALSE;

  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < fg_timeline_get_n_rows (self->timeline); i++)
    {
      const FgTimelineRow *row = fg_timeline_get_row (self->timeline, i);

      if (row->is_group || !is_hidden)
        g_array_append_val (self->shown, i);
      if (row->is_group)
        is_hidden = fg_timeline_fold_is_folded (self, row);
    }
}

/**
 * fg_timeline_fold_new:
 * @timeline: a timeline, which must outlive the fold
 *
 * Returns: (transfer full): a fold that shows all
 */
FgTimelineFold *
fg_timeline_fold_new (const FgTimeline *timeline)
{
  FgTimelineFold *self = g_new0 (FgTimelineFold, 1);

  self->timeline = timeline;
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  list_shown (self);
  return self;
}

/**
 * fg_timeline_fold_free:
 * @self: (transfer full): a fold
 */
void
fg_timeline_fold_free (FgTimelineFold *self)
{
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_array_unref (self->shown);
  g_free (self);
}

/**
 * fg_timeline_fold_set:
 * @self: a fold
 * @folded: (nullable) (element-type utf8): the titles of the headings to fold
 */
void
fg_timeline_fold_set (FgTimelineFold *self, GHashTable *folded)
{
  g_clear_pointer (&self->folded, g_hash_table_unref);
  self->folded = folded != NULL ? g_hash_table_ref (folded) : NULL;
  list_shown (self);
}

/**
 * fg_timeline_fold_is_folded:
 * @self: a fold
 * @row: a row of its timeline
 *
 * Returns: whether @row is a heading that hides what stands below it
 */
gboolean
fg_timeline_fold_is_folded (const FgTimelineFold *self, const FgTimelineRow *row)
{
  return row->is_group && self->folded != NULL && g_hash_table_contains (self->folded, row->title);
}

/**
 * fg_timeline_fold_get_n:
 * @self: a fold
 *
 * Returns: how many rows are shown
 */
guint
fg_timeline_fold_get_n (const FgTimelineFold *self)
{
  return self->shown->len;
}

/**
 * fg_timeline_fold_get_row:
 * @self: a fold
 * @shown: which of the rows that are shown
 *
 * Returns: its index in the timeline
 */
guint
fg_timeline_fold_get_row (const FgTimelineFold *self, guint shown)
{
  g_return_val_if_fail (shown < self->shown->len, 0);

  return g_array_index (self->shown, guint, shown);
}
