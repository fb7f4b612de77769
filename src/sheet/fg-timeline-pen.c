/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of a timeline have in common when they draw themselves.
 */
#include "fg-timeline-pen.h"

/**
 * fg_timeline_pen_get_padding:
 * @self: a pen
 *
 * Returns: the room that stays free after a text
 */
double
fg_timeline_pen_get_padding (const FgTimelinePen *self)
{
  return fg_sheet_style_get_length (self->style, FG_TIMELINE_PADDING_EM);
}

/**
 * fg_timeline_pen_append_text:
 * @self: a pen
 * @snapshot: what to draw on
 * @text: a text
 * @x: where it begins
 * @width: how wide it may be
 * @row: where it stands from top to bottom
 * @box: how it is set; its place is not looked at
 */
void
fg_timeline_pen_append_text (const FgTimelinePen *self, GtkSnapshot *snapshot, const char *text, double x, double width,
                             const graphene_rect_t *row, FgTextBox box)
{
  graphene_rect_init (&box.rect, (float) x, row->origin.y, (float) width, row->size.height);
  fg_text_cache_append (self->texts, snapshot, text, &box);
}
