/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How alike two texts are, told by the pairs of characters that they share. Chinese has no spaces between words, and
 * most of its words have two characters: pairs stand for them well enough, and one changed character spoils two of them.
 * Spaces and punctuation do not count, as amended notices change them freely.
 */
#include "fg-text-grams.h"

#include <stdlib.h>

/* A character that begins and ends each text, so that a text of one character has pairs too. */
#define BOUNDARY 0x1FFFFFu
#define CHARACTER_BITS 21

/* Up to so many texts a pair is as telling as one that only one text has. */
#define RARE 4

typedef struct
{
  guint first;
  guint n;
  float weight;
} Text;

struct _FgTextGrams
{
  GHashTable *kinds; /* (element-type guint64 guint): a pair of characters: its number + 1 */
  GArray     *frequencies; /* (element-type guint) */
  GArray     *weights; /* (element-type float) */
  GArray     *grams; /* (element-type guint32): those of all texts, of each text sorted and once */
  GArray     *texts; /* (element-type Text) */
};

/**
 * fg_text_grams_new:
 *
 * Returns: (transfer full): no texts yet
 */
FgTextGrams *
fg_text_grams_new (void)
{
  FgTextGrams *self = g_new0 (FgTextGrams, 1);

  self->kinds = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->frequencies = g_array_new (FALSE, TRUE, sizeof (guint));
  self->weights = g_array_new (FALSE, TRUE, sizeof (float));
  self->grams = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  return self;
}

/**
 * fg_text_grams_free:
 * @self: (transfer full): texts
 */
void
fg_text_grams_free (FgTextGrams *self)
{
  g_hash_table_unref (self->kinds);
  g_array_unref (self->frequencies);
  g_array_unref (self->weights);
  g_array_unref (self->grams);
  g_array_unref (self->texts);
  g_free (self);
}

static guint32
number_of (FgTextGrams *self, gunichar a, gunichar b)
{
  guint64 pair = ((guint64) a << CHARACTER_BITS) | b;
  gpointer found = g_hash_table_lookup (self->kinds, &pair);
  guint number;

  if (found != NULL)
    return GPOINTER_TO_UINT (found) - 1;

  number = self->frequencies->len;
  g_array_set_size (self->frequencies, number + 1);
  g_hash_table_insert (self->kinds, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (number + 1));
  return number;
}

/* Full-width figures and letters are those that they are. */
static gunichar
fold (gunichar c)
{
  if (c >= 0xFF01 && c <= 0xFF5E)
    c -= 0xFEE0;
  return g_unichar_tolower (c);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* Sorts the pairs from @first on and drops those that are there twice. */
static void
settle (FgTextGrams *self, guint first)
{
  guint32 *grams = &g_array_index (self->grams, guint32, first);
  guint n = self->grams->len - first, n_kept = 0;

  qsort (grams, n, sizeof *grams, compare_numbers);
  for (guint i = 0; i < n; i++)
    if (n_kept == 0 || grams[n_kept - 1] != grams[i])
      grams[n_kept++] = grams[i];

  g_array_set_size (self->grams, first + n_kept);
}

/**
 * fg_text_grams_add:
 * @self: texts
 * @text: one more
 *
 * Returns: the place of @text among them
 */
guint
fg_text_grams_add (FgTextGrams *self, const char *text)
{
  Text added = { .first = self->grams->len };
  gunichar previous = BOUNDARY;
  guint32 gram;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = fold (g_utf8_get_char (at));

      if (g_unichar_isspace (c) || g_unichar_ispunct (c))
        continue;

      gram = number_of (self, previous, c);
      g_array_append_val (self->grams, gram);
      previous = c;
    }

  gram = number_of (self, previous, BOUNDARY);
  g_array_append_val (self->grams, gram);
  settle (self, added.first);
  added.n = self->grams->len - added.first;
  for (guint i = added.first; i < self->grams->len; i++)
    g_array_index (self->frequencies, guint, g_array_index (self->grams, guint32, i))++;

  g_array_append_val (self->texts, added);
  return self->texts->len - 1;
}

/**
 * fg_text_grams_weigh:
 * @self: texts, all of which are there
 *
 * Finds out how much each pair tells. To be called once, before the texts are compared.
 */
void
fg_text_grams_weigh (FgTextGrams *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->weights, self->frequencies->len);
  for (guint i = 0; i < self->weights->len; i++)
    {
      guint frequency = g_array_index (self->frequencies, guint, i);

      g_array_index (self->weights, float, i) = 1.0f / (float) (1 + g_bit_storage (frequency / RARE));
    }

  for (guint i = 0; i < self->texts->len; i++)
    {
      Text *text = &g_array_index (self->texts, Text, i);

      text->weight = 0;
      for (guint k = 0; k < text->n; k++)
        text->weight += fg_text_grams_get_weight (self, g_array_index (self->grams, guint32, text->first + k));
    }
}

/**
 * fg_text_grams_get:
 * @self: texts
 * @text: one of them
 * @n_grams: (out): how many
 *
 * Returns: (array length=n_grams) (transfer none): the numbers of its pairs, sorted
 */
const guint32 *
fg_text_grams_get (const FgTextGrams *self, guint text, guint *n_grams)
{
  const Text *found = &g_array_index (self->texts, Text, text);

  *n_grams = found->n;
  return &g_array_index (self->grams, guint32, found->first);
}

/**
 * fg_text_grams_get_n_kinds:
 * @self: texts
 *
 * Returns: how many different pairs there are
 */
guint
fg_text_grams_get_n_kinds (const FgTextGrams *self)
{
  return self->frequencies->len;
}

/**
 * fg_text_grams_get_frequency:
 * @self: texts
 * @gram: a pair
 *
 * Returns: how many texts have it
 */
guint
fg_text_grams_get_frequency (const FgTextGrams *self, guint32 gram)
{
  return g_array_index (self->frequencies, guint, gram);
}

/**
 * fg_text_grams_get_weight:
 * @self: weighed texts
 * @gram: a pair
 *
 * Returns: how much it tells, at most 1
 */
float
fg_text_grams_get_weight (const FgTextGrams *self, guint32 gram)
{
  return g_array_index (self->weights, float, gram);
}

static double
weigh_shared (const FgTextGrams *self, guint a, guint b)
{
  guint n_a, n_b, i = 0, k = 0;
  const guint32 *grams_a = fg_text_grams_get (self, a, &n_a);
  const guint32 *grams_b = fg_text_grams_get (self, b, &n_b);
  double weight = 0;

  while (i < n_a && k < n_b)
    if (grams_a[i] < grams_b[k])
      i++;
    else if (grams_a[i] > grams_b[k])
      k++;
    else
      {
        weight += fg_text_grams_get_weight (self, grams_a[i]);
        i++;
        k++;
      }

  return weight;
}

/**
 * fg_text_grams_compare:
 * @self: weighed texts
 * @a: one of them
 * @b: another
 *
 * Returns: how alike they are: 1 for texts of the same pairs, 0 where they share none
 */
double
fg_text_grams_compare (const FgTextGrams *self, guint a, guint b)
{
  double weight = (double) g_array_index (self->texts, Text, a).weight + (double) g_array_index (self->texts, Text, b).weight;

  return 2 * weigh_shared (self, a, b) / weight;
}

static gboolean
has_gram (const FgTextGrams *self, guint text, guint32 gram)
{
  guint n;
  const guint32 *grams = fg_text_grams_get (self, text, &n);

  return bsearch (&gram, grams, n, sizeof *grams, compare_numbers) != NULL;
}

/**
 * fg_text_grams_cover:
 * @self: weighed texts
 * @whole: one of them
 * @parts: (array length=n_parts): others
 * @n_parts: how many
 *
 * Returns: how much of @whole is in one of @parts, up to 1
 */
double
fg_text_grams_cover (const FgTextGrams *self, guint whole, const guint *parts, guint n_parts)
{
  guint n;
  const guint32 *grams = fg_text_grams_get (self, whole, &n);
  double covered = 0;

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n_parts; k++)
      if (has_gram (self, parts[k], grams[i]))
        {
          covered += fg_text_grams_get_weight (self, grams[i]);
          break;
        }

  return covered / (double) g_array_index (self->texts, Text, whole).weight;
}
