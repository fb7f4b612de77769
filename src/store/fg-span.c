/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spans as one short field: both numbers always change together, so they are one version in the log.
 */
#include "fg-span-private.h"

/**
 * fg_span_to_text:
 * @span: a span
 * @text: room for the result
 *
 * Returns: (transfer none): @text: "offset+length", empty for a fact that has no place in the text
 */
const char *
fg_span_to_text (const FgSpan *span, char text[FG_SPAN_TEXT_SIZE])
{
  if (span->offset == 0 && span->length == 0)
    text[0] = '\0';
  else
    g_snprintf (text, FG_SPAN_TEXT_SIZE, "%" G_GSIZE_FORMAT "+%" G_GSIZE_FORMAT, span->offset, span->length);

  return text;
}

/**
 * fg_span_from_text:
 * @text: what fg_span_to_text() made
 *
 * Returns: the span; no place for any other text
 */
FgSpan
fg_span_from_text (const char *text)
{
  FgSpan span = { 0, 0 };
  guint64 offset, length;
  char *end;

  if (!g_ascii_isdigit (text[0]))
    return span;

  offset = g_ascii_strtoull (text, &end, 10);
  if (*end != '+' || !g_ascii_isdigit (end[1]))
    return span;

  length = g_ascii_strtoull (end + 1, &end, 10);
  if (*end != '\0')
    return span;

  span.offset = (gsize) offset;
  span.length = (gsize) length;
  return span;
}
