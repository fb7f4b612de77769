/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many items have each light, as one bar cut into pieces, what is done first and what is overdue last. It only
 * repeats at a glance what is said beside it in words.
 */
#include "fg-light-bar.h"

/* Between two pieces. */
#define GAP_HAIRS 1.0

static const FgLight order[FG_N_LIGHTS] = {
  FG_LIGHT_DONE, FG_LIGHT_GREEN, FG_LIGHT_NONE, FG_LIGHT_YELLOW, FG_LIGHT_RED,
};

/**
 * fg_light_bar_append:
 * @counts: how many items have each light
 * @style: what it looks like
 * @snapshot: what to draw on
 * @rect: where; its corners are round
 */
void
fg_light_bar_append (const guint counts[FG_N_LIGHTS], FgSheetStyle *style, GtkSnapshot *snapshot,
                     const graphene_rect_t *rect)
{
  float gap = (float) (GAP_HAIRS * fg_sheet_style_get_hair (style));
  float x = rect->origin.x;
  guint total = 0;
  GskRoundedRect outline;

  g_return_if_fail (FG_IS_SHEET_STYLE (style));

  for (guint i = 0; i < FG_N_LIGHTS; i++)
    total += counts[i];

  gsk_rounded_rect_init_from_rect (&outline, rect, rect->size.height / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, fg_sheet_style_get_color (style, FG_COLOR_HAIR), rect);
  for (guint i = 0; i < FG_N_LIGHTS && total > 0; i++)
    {
      float width = rect->size.width * (float) counts[order[i]] / (float) total;

      gtk_snapshot_append_color (snapshot, fg_sheet_style_get_color (style, fg_sheet_style_color_for_light (order[i])),
                                 &GRAPHENE_RECT_INIT (x, rect->origin.y, MAX (width - gap, 0.0f), rect->size.height));
      x += width;
    }
  gtk_snapshot_pop (snapshot);
}
