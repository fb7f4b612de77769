/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A word as somebody types it, matched against a text: a character stands for itself; letters stand for themselves, for
 * the whole reading of a character or for how it begins, so that szwb, shizhengwuban and 市zwb all find 市政务办. The
 * last reading may be unfinished, because people look while they type.
 *
 * To go through millions of characters quickly, a word is prepared with two tables over all units: which may begin a
 * match, and which may follow. Only where both agree is it matched properly.
 */
#include "fg-search-word-private.h"

#include <string.h>

#define N_UNITS 0x10000

/* A longer word is matched too, but not prepared beyond this. Masks of places in a word have 64 bits. */
#define MAX_PREPARED 62

/* Letters can be cut into readings in several ways; no real text needs nearly so many tries. */
#define MAX_STEPS 5000

/* In the table of beginnings: a match needs a second unit that fits, or may end with the first. */
#define NEEDS_MORE 1
#define MAY_END    2

struct _FgSearchWord
{
  FgPinyin  *pinyin; /* borrowed */
  GArray    *units;
  guint8    *first; /* NULL until prepared */
  guint8    *second;
};

static gunichar
fold (gunichar character)
{
  /* Full-width forms, which Chinese input methods type: （３） is (3). */
  if (character >= 0xff01 && character <= 0xff5e)
    character -= 0xff01 - '!';
  else if (character == 0x3000)
    character = ' ';

  return g_unichar_tolower (character);
}

/**
 * fg_search_text_append:
 * @units: (element-type guint16): where to add @text
 * @text: a text in UTF-8
 *
 * Adds a text without the differences that a search overlooks: those of case and of width. A character of it is one
 * unit, or two beyond Unicode's first plane.
 */
void
fg_search_text_append (GArray *units, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = fold (g_utf8_get_char (c));
      gunichar2 unit = (gunichar2) character;

      if (character > 0xffff)
        {
          gunichar2 high = (gunichar2) (0xd800 + ((character - 0x10000) >> 10));

          g_array_append_val (units, high);
          unit = (gunichar2) (0xdc00 + ((character - 0x10000) & 0x3ff));
        }
      g_array_append_val (units, unit);
    }
}

/**
 * fg_search_split_words:
 * @text: what was typed
 *
 * Words are parted by any white space: Chinese input methods type a full-width one (U+3000).
 *
 * Returns: (transfer full): the words
 */
GStrv
fg_search_split_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  while (*text != '\0')
    {
      const char *end = text;

      while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);

      if (end > text)
        {
          g_autofree char *word = g_strndup (text, (gsize) (end - text));

          g_strv_builder_add (words, word);
        }
      text = *end != '\0' ? g_utf8_next_char (end) : end;
    }

  return g_strv_builder_end (words);
}

static gboolean
is_letter (gunichar2 unit)
{
  return unit >= 'a' && unit <= 'z';
}

/**
 * fg_search_word_has_letters:
 * @word: a word
 *
 * Returns: whether it may be pinyin, so that it needs a #FgPinyin
 */
gboolean
fg_search_word_has_letters (const char *word)
{
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = fold (g_utf8_get_char (c));

      if (character < 0x80 && is_letter ((gunichar2) character))
        return TRUE;
    }

  return FALSE;
}

/**
 * fg_search_word_new:
 * @word: what was typed, one character at least
 * @pinyin: (nullable): how characters are read; must outlive the word. %NULL where the word has no letters
 *
 * Returns: (transfer full): the word
 */
FgSearchWord *
fg_search_word_new (const char *word, FgPinyin *pinyin)
{
  FgSearchWord *self = g_new0 (FgSearchWord, 1);

  self->pinyin = pinyin;
  self->units = g_array_new (FALSE, FALSE, sizeof (gunichar2));
  fg_search_text_append (self->units, word);
  return self;
}

/**
 * fg_search_word_free:
 * @self: (transfer full): a word
 */
void
fg_search_word_free (FgSearchWord *self)
{
  g_array_unref (self->units);
  g_free (self->first);
  g_free (self->second);
  g_free (self);
}

static gunichar2
unit_at (const FgSearchWord *self, gsize place)
{
  return g_array_index (self->units, gunichar2, place);
}

/* How many units of the word from @place on are how @reading begins. */
static gsize
common_length (const FgSearchWord *self, gsize place, const char *reading)
{
  gsize n = 0;

  while (place + n < self->units->len && reading[n] >= 'a' && reading[n] <= 'z'
         && unit_at (self, place + n) == (gunichar2) reading[n])
    n++;

  return n;
}

static gboolean
ends_reading (char c)
{
  return c == ' ' || c == '\0';
}

/* Up to where in the word one unit of a text may bring it that stands at @place: as a mask of places. */
static guint64
places_after (const FgSearchWord *self, gsize place, gunichar2 unit)
{
  guint64 places = unit_at (self, place) == unit ? G_GUINT64_CONSTANT (1) << (place + 1) : 0;
  const char *reading;

  if (self->pinyin == NULL || !is_letter (unit_at (self, place)))
    return places;

  for (reading = fg_pinyin_get_readings (self->pinyin, unit); *reading != '\0';)
    {
      gsize n = common_length (self, place, reading);

      if (n > 0)
        places |= G_GUINT64_CONSTANT (1) << (place + 1);
      if (n > 1 && reading[1] == 'h')
        places |= G_GUINT64_CONSTANT (1) << (place + 2);
      if (n > 0 && (ends_reading (reading[n]) || place + n == self->units->len))
        places |= G_GUINT64_CONSTANT (1) << (place + n);

      reading += strcspn (reading, " ");
      reading += strspn (reading, " ");
    }

  return places;
}

/**
 * fg_search_word_prepare:
 * @self: a word
 * @vocabulary: (array fixed-size=65536): for each unit, whether it is anywhere in the texts
 *
 * Must be called before fg_search_word_find().
 */
void
fg_search_word_prepare (FgSearchWord *self, const guint8 *vocabulary)
{
  gsize length = self->units->len;
  guint64 end = G_GUINT64_CONSTANT (1) << MIN (length, MAX_PREPARED + 1), after_first = 0;

  self->first = g_new0 (guint8, N_UNITS);
  self->second = g_malloc (N_UNITS);
  memset (self->second, MAY_END, N_UNITS);

  /* Nobody types so long a word in pinyin: only its own characters count. */
  if (length > MAX_PREPARED)
    {
      self->pinyin = NULL;
      self->first[unit_at (self, 0)] = NEEDS_MORE;
      self->second[unit_at (self, 1)] |= NEEDS_MORE;
      return;
    }

  for (guint unit = 1; unit < N_UNITS; unit++)
    {
      guint64 places = vocabulary[unit] ? places_after (self, 0, (gunichar2) unit) : 0;

      after_first |= places;
      if (places != 0)
        self->first[unit] = (places & end) != 0 ? NEEDS_MORE | MAY_END : NEEDS_MORE;
    }

  for (gsize place = 1; place < length; place++)
    for (guint unit = 1; (after_first >> place & 1) != 0 && unit < N_UNITS; unit++)
      if (vocabulary[unit] && places_after (self, place, (gunichar2) unit) != 0)
        self->second[unit] |= NEEDS_MORE;
}

static gsize
match (const FgSearchWord *self, gsize in_word, const gunichar2 *text, gsize place, gsize end, guint *n_steps)
{
  guint64 places;

  if (in_word == self->units->len)
    return place;
  if (place == end || ++*n_steps > MAX_STEPS)
    return 0;

  places = places_after (self, in_word, text[place]);
  for (gsize next = self->units->len; next > in_word; next--)
    {
      gsize matched = (places >> next & 1) != 0 ? match (self, next, text, place + 1, end, n_steps) : 0;

      if (matched != 0)
        return matched;
    }

  return 0;
}

/* Without readings, and for words of any length. */
static gsize
match_literally (const FgSearchWord *self, const gunichar2 *text, gsize place, gsize end)
{
  gsize length = self->units->len;

  return end - place >= length && memcmp (text + place, self->units->data, length * sizeof (gunichar2)) == 0
           ? place + length
           : 0;
}

/**
 * fg_search_word_match_at:
 * @self: a word
 * @text: units
 * @place: where it should begin
 * @end: where the text ends
 *
 * Returns: where the match ends, 0 for none
 */
gsize
fg_search_word_match_at (const FgSearchWord *self, const gunichar2 *text, gsize place, gsize end)
{
  guint n_steps = 0;

  if (self->pinyin == NULL || self->units->len > MAX_PREPARED)
    return match_literally (self, text, place, end);

  return match (self, 0, text, place, end, &n_steps);
}

/**
 * fg_search_word_find:
 * @self: a word that is prepared
 * @text: units, the last of which is 0
 * @from: where to begin
 * @end: where the text ends, after a unit 0
 *
 * No match goes over a unit 0.
 *
 * Returns: where the next match begins, @end for none
 */
gsize
fg_search_word_find (const FgSearchWord *self, const gunichar2 *text, gsize from, gsize end)
{
  const guint8 *first = self->first, *second = self->second;

  for (gsize i = from; i + 1 < end; i++)
    if (G_UNLIKELY ((first[text[i]] & second[text[i + 1]]) != 0) && fg_search_word_match_at (self, text, i, end) != 0)
      return i;

  return end;
}
