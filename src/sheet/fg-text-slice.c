/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some lines of a text that is parted between pages. A clip over the whole text would look the same, but leave the lines
 * beside it in the file for those who search or copy it.
 */
#include "fg-text-slice.h"

#include <string.h>

static gsize
line_start (PangoLayout *layout, guint line, gsize length)
{
  const PangoLayoutLine *found = pango_layout_get_line_readonly (layout, (int) line);

  return found != NULL ? (gsize) found->start_index : length;
}

/**
 * fg_text_slice:
 * @style: a style
 * @font: the text's font
 * @text: a text of one paragraph
 * @width: width of its lines
 * @first_line: the first line that is wanted
 * @end_line: the line after the last one that is wanted
 *
 * Returns: (transfer full): what stands on these lines, empty where the text is shorter; in lines of the same width it
 *   breaks at the same places
 */
char *
fg_text_slice (FgSheetStyle *style, FgFont font, const char *text, double width, guint first_line, guint end_line)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (fg_sheet_style_get_context (style));
  gsize length = strlen (text), start;

  g_return_val_if_fail (first_line <= end_line, NULL);

  pango_layout_set_font_description (layout, fg_sheet_style_get_font (style, font));
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  start = line_start (layout, first_line, length);
  return g_strndup (text + start, line_start (layout, end_line, length) - start);
}
