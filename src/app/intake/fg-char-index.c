/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes and characters of a long text: the byte of every thousandth character is noted once, the rest is counted from
 * there.
 */
#include "fg-char-index.h"

#include <string.h>

/* Characters between two noted places: a lookup counts at most so many. */
#define STEP 1024

struct _FgCharIndex
{
  const char *text;
  gsize       length;
  GArray     *steps;
};

/**
 * fg_char_index_new:
 * @text: valid UTF-8, which must outlive the index
 *
 * Returns: (transfer full): an index of @text
 */
FgCharIndex *
fg_char_index_new (const char *text)
{
  FgCharIndex *self;
  gsize n_chars = 0;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (FgCharIndex, 1);
  self->text = text;
  self->length = strlen (text);
  self->steps = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      if (n_chars++ % STEP == 0)
        {
          gsize byte = (gsize) (p - text);

          g_array_append_val (self->steps, byte);
        }
      if (*p == '\0')
        break;
    }

  return self;
}

/**
 * fg_char_index_free:
 * @self: (transfer full): an index
 */
void
fg_char_index_free (FgCharIndex *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->steps);
  g_free (self);
}

/**
 * fg_char_index_from_byte:
 * @self: an index
 * @byte: a place in the text, in bytes; one past its end counts as the end
 *
 * Returns: the same place in characters
 */
guint
fg_char_index_from_byte (const FgCharIndex *self, gsize byte)
{
  guint first = 0, end;

  g_return_val_if_fail (self != NULL, 0);

  byte = MIN (byte, self->length);
  end = self->steps->len;
  while (end - first > 1)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (self->steps, gsize, middle) <= byte)
        first = middle;
      else
        end = middle;
    }

  gsize start = g_array_index (self->steps, gsize, first);

  return first * STEP + (guint) g_utf8_strlen (self->text + start, (gssize) (byte - start));
}

/**
 * fg_char_index_to_byte:
 * @self: an index
 * @n_chars: a place in the text, in characters; one past its end counts as the end
 *
 * Returns: the same place in bytes
 */
gsize
fg_char_index_to_byte (const FgCharIndex *self, guint n_chars)
{
  guint step;
  const char *p;

  g_return_val_if_fail (self != NULL, 0);

  step = MIN (n_chars / STEP, self->steps->len - 1);
  p = self->text + g_array_index (self->steps, gsize, step);
  for (guint i = step * STEP; i < n_chars && *p != '\0'; i++)
    p = g_utf8_next_char (p);

  return (gsize) (p - self->text);
}
