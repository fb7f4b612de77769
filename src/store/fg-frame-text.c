/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pieces of a notice's frame as one field: they are read together and never edited.
 */
#include "fg-frame-text-private.h"

#include "fg-span-private.h"

/**
 * fg_frame_text_new:
 * @frame: (element-type FgFramePiece): the pieces
 *
 * Returns: (transfer full): "kind:offset+length" for each, parted by blanks
 */
char *
fg_frame_text_new (const GArray *frame)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < frame->len; i++)
    {
      const FgFramePiece *piece = &g_array_index (frame, FgFramePiece, i);
      char span[FG_SPAN_TEXT_SIZE];

      g_string_append_printf (text, "%s%d:%s", i > 0 ? " " : "", (int) piece->kind, fg_span_to_text (&piece->span, span));
    }
  return g_string_free (text, FALSE);
}

/**
 * fg_frame_text_read:
 * @text: what fg_frame_text_new() made
 * @frame: (element-type FgFramePiece): where the pieces are added
 *
 * Passes over kinds that this version does not know.
 */
void
fg_frame_text_read (const char *text, GArray *frame)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *end;
      guint64 kind = g_ascii_strtoull (parts[i], &end, 10);
      FgFramePiece piece;

      if (*end != ':' || kind < FG_FRAME_NUMBER || kind > FG_FRAME_PRINT_NOTE)
        continue;
      piece.kind = (FgFrameKind) kind;
      piece.span = fg_span_from_text (end + 1);
      if (piece.span.length > 0)
        g_array_append_val (frame, piece);
    }
}
