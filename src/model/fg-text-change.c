/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which words of a text are others in a later version of it, so that they can be marked in both.
 */
#include "fg-text-change.h"

#include <string.h>

/* Beyond so many pairs of characters between the common beginning and the common end all of it counts as changed. */
#define MAX_CELLS ((gsize) 4 * 1024 * 1024)

/* What stays between two changes must be so long, or it is taken for a part of them: single characters that happen to be
 * the same make a text hard to read. */
#define MIN_COMMON 2

typedef struct
{
  gunichar *characters;
  gboolean *changed;
  glong     n;
} Text;

static void
text_init (Text *self, const char *text)
{
  self->characters = g_utf8_to_ucs4_fast (text, -1, &self->n);
  self->changed = g_new0 (gboolean, self->n + 1);
}

static void
text_clear (Text *self)
{
  g_free (self->characters);
  g_free (self->changed);
}

static void
mark (Text *self, glong from, glong to)
{
  for (glong i = from; i < to; i++)
    self->changed[i] = TRUE;
}

/* The longest common subsequence of what lies between the common beginning and end; all that is not in it changed. */
static void
mark_between (Text *a, Text *b, glong start, glong end_a, glong end_b)
{
  gsize n_a = (gsize) (end_a - start), n_b = (gsize) (end_b - start), width = n_b + 1;
  g_autofree guint16 *lengths = NULL;
  gsize i = 0, k = 0;

  mark (a, start, end_a);
  mark (b, start, end_b);
  if (n_a == 0 || n_b == 0 || n_a > G_MAXUINT16 || n_b > G_MAXUINT16 || n_a * n_b > MAX_CELLS)
    return;

  lengths = g_new0 (guint16, (n_a + 1) * width);
  for (i = n_a; i-- > 0;)
    for (k = n_b; k-- > 0;)
      lengths[i * width + k] = a->characters[start + (glong) i] == b->characters[start + (glong) k]
                                 ? lengths[(i + 1) * width + k + 1] + 1
                                 : MAX (lengths[(i + 1) * width + k], lengths[i * width + k + 1]);

  for (i = 0, k = 0; i < n_a && k < n_b;)
    if (a->characters[start + (glong) i] == b->characters[start + (glong) k])
      {
        a->changed[start + (glong) i++] = FALSE;
        b->changed[start + (glong) k++] = FALSE;
      }
    else if (lengths[(i + 1) * width + k] >= lengths[i * width + k + 1])
      i++;
    else
      k++;
}

/* Takes short stretches that stayed between two changes for changed. */
static void
join_changes (Text *self)
{
  for (glong i = 0; i < self->n;)
    {
      glong end = i;

      while (end < self->n && !self->changed[end])
        end++;
      if (i > 0 && end < self->n && end > i && end - i < MIN_COMMON)
        mark (self, i, end);
      i = end;
      while (i < self->n && self->changed[i])
        i++;
    }
}

static void
append_spans (const Text *self, GArray *spans)
{
  gsize offset = 0;
  FgSpan span = { 0, 0 };

  for (glong i = 0; i < self->n; i++)
    {
      gsize length = (gsize) g_unichar_to_utf8 (self->characters[i], NULL);

      if (self->changed[i])
        {
          if (span.length == 0)
            span.offset = offset;
          span.length += length;
        }
      offset += length;
      if (span.length > 0 && (i + 1 == self->n || !self->changed[i + 1]))
        {
          g_array_append_val (spans, span);
          span.length = 0;
        }
    }
}

/**
 * fg_text_change_find:
 * @old_text: a text
 * @new_text: a later version of it
 * @old_spans: (element-type FgSpan): where to append the stretches of @old_text that are not in @new_text
 * @new_spans: (element-type FgSpan): where to append the stretches of @new_text that were not in @old_text
 *
 * Finds the words that changed.
 */
void
fg_text_change_find (const char *old_text, const char *new_text, GArray *old_spans, GArray *new_spans)
{
  glong start = 0, end_a, end_b;
  Text a, b;

  g_return_if_fail (old_text != NULL);
  g_return_if_fail (new_text != NULL);

  text_init (&a, old_text);
  text_init (&b, new_text);
  end_a = a.n;
  end_b = b.n;
  while (start < end_a && start < end_b && a.characters[start] == b.characters[start])
    start++;
  while (end_a > start && end_b > start && a.characters[end_a - 1] == b.characters[end_b - 1])
    {
      end_a--;
      end_b--;
    }

  mark_between (&a, &b, start, end_a, end_b);
  join_changes (&a);
  join_changes (&b);
  append_spans (&a, old_spans);
  append_spans (&b, new_spans);
  text_clear (&a);
  text_clear (&b);
}
