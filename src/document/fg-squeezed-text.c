/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 临 河 县 人 民 政 府: text out of some PDF files has a blank after each character. It is read without them, and each of
 * its characters is still found in the text as it came.
 */
#include "fg-squeezed-text.h"

/* So much of the text's pairs of Chinese characters are parted by one blank where the blanks mean nothing. */
#define MIN_PARTED_PERCENT 80
#define MIN_PARTED_PAIRS 40

/* From @offset on, the squeezed text is that of the source from @source_offset on, up to the next run. */
typedef struct
{
  gsize offset;
  gsize source_offset;
} Run;

static gboolean
is_blank (char c)
{
  return c == ' ';
}

static gboolean
is_wide (guchar c)
{
  return c >= 0xe2;
}

/* All that is asked is whether blanks stand alone between characters, so that bytes are enough. */
static gboolean
is_spread (const char *source, gsize length)
{
  gsize n_parted = 0, n_joined = 0;

  for (gsize i = 0; i + 4 < length; i++)
    {
      if (!is_wide ((guchar) source[i]) || ((guchar) source[i + 1] & 0xc0) != 0x80)
        continue;
      if (is_wide ((guchar) source[i + 3]))
        n_joined++;
      else if (is_blank (source[i + 3]) && is_wide ((guchar) source[i + 4]))
        n_parted++;
    }
  return n_parted >= MIN_PARTED_PAIRS && n_parted * 100 >= (n_parted + n_joined) * MIN_PARTED_PERCENT;
}

/* A blank that stands alone in its line between two characters; a longer gap parts words. */
static gboolean
is_filler (const char *source, gsize length, gsize at)
{
  return is_blank (source[at]) && at > 0 && at + 1 < length && source[at - 1] != '\n' && !is_blank (source[at - 1]) &&
         !is_blank (source[at + 1]);
}

static void
copy (FgSqueezedText *self, const char *source, gsize length)
{
  GString *text = g_string_sized_new (length);
  gsize start = 0;

  for (gsize i = 0; i <= length; i++)
    {
      Run run = { text->len, start };

      if (i < length && !is_filler (source, length, i))
        continue;
      if (i > start)
        {
          g_array_append_val (self->runs, run);
          g_string_append_len (text, source + start, (gssize) (i - start));
        }
      start = i + 1;
    }
  self->length = text->len;
  self->text = g_string_free (text, FALSE);
}

/**
 * fg_squeezed_text_new:
 * @source: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer full) (nullable): @source without the blanks between its characters; %NULL where it is an ordinary text
 */
FgSqueezedText *
fg_squeezed_text_new (const char *source, gsize length)
{
  FgSqueezedText *self;

  if (!is_spread (source, length))
    return NULL;
  self = g_new0 (FgSqueezedText, 1);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  copy (self, source, length);
  return self;
}

/**
 * fg_squeezed_text_free:
 * @self: (transfer full): a squeezed text
 */
void
fg_squeezed_text_free (FgSqueezedText *self)
{
  g_free (self->text);
  g_array_unref (self->runs);
  g_free (self);
}

/**
 * fg_squeezed_text_get_source:
 * @self: a squeezed text
 * @offset: where a character of it starts
 *
 * Returns: where it stands in the text as it came
 */
gsize
fg_squeezed_text_get_source (const FgSqueezedText *self, gsize offset)
{
  guint low = 0, high = self->runs->len;
  const Run *run;

  if (high == 0)
    return offset;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->runs, Run, middle).offset <= offset)
        low = middle;
      else
        high = middle;
    }
  run = &g_array_index (self->runs, Run, low);
  return run->source_offset + (offset - run->offset);
}
