/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking at Chinese text the way its readers do: full-width and half-width forms, simplified and traditional forms of
 * a keyword are the same character. Everything that reads a notice looks at it through these functions, so that no rule
 * has to list such variants. The text itself is never changed.
 */
#include "fg-words.h"

#include <string.h>

/* Traditional forms of the characters that occur in keywords and in the endings of agency names. */
static gunichar
simplify (gunichar c)
{
  switch (c)
    {
    case 0x727d: return 0x7275; /* 牽 牵 */
    case 0x982d: return 0x5934; /* 頭 头 */
    case 0x8cac: return 0x8d23; /* 責 责 */
    case 0x55ae: return 0x5355; /* 單 单 */
    case 0x6642: return 0x65f6; /* 時 时 */
    case 0x9593: return 0x95f4; /* 間 间 */
    case 0x8ca0: return 0x8d1f; /* 負 负 */
    case 0x9580: return 0x95e8; /* 門 门 */
    case 0x8fa6: return 0x529e; /* 辦 办 */
    case 0x5340: return 0x533a; /* 區 区 */
    case 0x7e23: return 0x53bf; /* 縣 县 */
    case 0x5ef3: return 0x5385; /* 廳 厅 */
    case 0x6703: return 0x4f1a; /* 會 会 */
    case 0x54e1: return 0x5458; /* 員 员 */
    case 0x8655: return 0x5904; /* 處 处 */
    case 0x968a: return 0x961f; /* 隊 队 */
    case 0x5718: return 0x56e2; /* 團 团 */
    case 0x53c3: return 0x53c2; /* 參 参 */
    case 0x8207: return 0x4e0e; /* 與 与 */
    case 0x5354: return 0x534f; /* 協 协 */
    case 0x9577: return 0x957f; /* 長 长 */
    case 0x95dc: return 0x5173; /* 關 关 */
    case 0x6a5f: return 0x673a; /* 機 机 */
    case 0x7d44: return 0x7ec4; /* 組 组 */
    case 0x8077: return 0x804c; /* 職 职 */
    case 0x865f: return 0x53f7; /* 號 号 */
    case 0x9805: return 0x9879; /* 項 项 */
    default: return c;
    }
}

/* One bit for each possible low byte of the characters that simplify() knows: most others are told from them by it. */
static const guint32 simplify_filter[8] = { 0x010000a8, 0x00002008, 0x80300015, 0x20800000, 0x00080401, 0x00005041, 0x10000008, 0x00080002 };

static gunichar
fold_rare (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xfee0;
  if (c >= 0x4e00 && c < 0xfe00)
    return simplify (c);

  switch (c)
    {
    case 0x00a0: case 0x2002: case 0x2003: case 0x2009: case 0x202f: case 0x3000:
      return ' ';
    case 0xfe5d:
      return 0x3014; /* ﹝ 〔 */
    case 0xfe5e:
      return 0x3015; /* ﹞ 〕 */
    default:
      return c;
    }
}

/* Nearly all characters of a notice are themselves: that much is told without a call. */
static inline gunichar
fold (gunichar c)
{
  if (c < 0x80)
    return c == '\t' ? ' ' : c;
  if (c >= 0x4e00 && c < 0xfe00 && (simplify_filter[(c & 0xff) >> 5] >> (c & 31) & 1) == 0)
    return c;
  return fold_rare (c);
}

/* The UTF-8 is known to be valid, so that only the length has to be told from the first byte. */
static inline gunichar
decode (const char *p, const char **next)
{
  const guchar *s = (const guchar *) p;

  if (s[0] < 0x80)
    {
      *next = p + 1;
      return s[0];
    }
  if (s[0] < 0xe0)
    {
      *next = p + 2;
      return ((gunichar) (s[0] & 0x1f) << 6) | (s[1] & 0x3f);
    }
  if (s[0] < 0xf0)
    {
      *next = p + 3;
      return ((gunichar) (s[0] & 0x0f) << 12) | ((gunichar) (s[1] & 0x3f) << 6) | (s[2] & 0x3f);
    }

  *next = p + 4;
  return ((gunichar) (s[0] & 0x07) << 18) | ((gunichar) (s[1] & 0x3f) << 12) | ((gunichar) (s[2] & 0x3f) << 6) |
         (s[3] & 0x3f);
}

static const char *
previous (const char *p)
{
  do
    p--;
  while (((guchar) *p & 0xc0) == 0x80);
  return p;
}

/* Two plain Chinese characters that differ are two characters: most endings are told apart by their last bytes. */
static inline gboolean
may_end_alike (FgWords words, const char *word_end)
{
  guchar last;

  if (words.end - words.start < 3)
    return words.end > words.start;
  last = (guchar) words.end[-1];
  if (last == (guchar) word_end[-1] || (guchar) words.end[-3] < 0xe4 || (guchar) words.end[-3] > 0xe9)
    return TRUE;
  /* The low byte of the character, from the last bits of its last two bytes. */
  last = (guchar) (((guchar) words.end[-2] & 0x03) << 6 | (last & 0x3f));
  return simplify_filter[last >> 5] >> (last & 31) & 1;
}

/**
 * fg_words_from_string:
 * @text: valid UTF-8
 *
 * Returns: the whole of @text
 */
FgWords
fg_words_from_string (const char *text)
{
  return (FgWords) { text, text + strlen (text) };
}

/**
 * fg_words_dup:
 * @self: words
 *
 * Returns: (transfer full): them as a string, as written
 */
char *
fg_words_dup (FgWords self)
{
  return fg_words_is_empty (self) ? g_strdup ("") : g_strndup (self.start, fg_words_length (self));
}

/**
 * fg_words_trim:
 * @self: words
 *
 * Returns: @self without the blanks around it
 */
FgWords
fg_words_trim (FgWords self)
{
  while (fg_char_is_blank (fg_words_peek (self)))
    fg_words_next (&self);
  while (fg_char_is_blank (fg_words_last (self)))
    fg_words_drop_char (&self);
  return self;
}

/**
 * fg_words_count_chars:
 * @self: words
 *
 * Returns: how many characters they have
 */
gsize
fg_words_count_chars (FgWords self)
{
  gsize n = 0;

  for (const char *p = self.start; p < self.end; p++)
    n += ((guchar) *p & 0xc0) != 0x80;
  return n;
}

/**
 * fg_words_peek:
 * @self: words
 *
 * Returns: their first character, folded; 0 where there is none
 */
gunichar
fg_words_peek (FgWords self)
{
  return fg_words_next (&self);
}

/**
 * fg_words_next:
 * @self: words
 *
 * Takes the first character off.
 *
 * Returns: that character, folded; 0 where there is none
 */
gunichar
fg_words_next (FgWords *self)
{
  if (fg_words_is_empty (*self))
    return 0;

  return fold (decode (self->start, &self->start));
}

/**
 * fg_words_last:
 * @self: words
 *
 * Returns: their last character, folded; 0 where there is none
 */
gunichar
fg_words_last (FgWords self)
{
  return fg_words_drop_char (&self);
}

/**
 * fg_words_drop_char:
 * @self: words
 *
 * Takes the last character off.
 *
 * Returns: that character, folded; 0 where there is none
 */
gunichar
fg_words_drop_char (FgWords *self)
{
  const char *next;

  if (fg_words_is_empty (*self))
    return 0;

  self->end = previous (self->end);
  return fold (decode (self->end, &next));
}

/**
 * fg_words_are_same:
 * @self: words
 * @other: others
 *
 * Returns: whether they are written the same
 */
gboolean
fg_words_are_same (FgWords self, FgWords other)
{
  gsize length = fg_words_length (self);

  return length == fg_words_length (other) && (length == 0 || memcmp (self.start, other.start, length) == 0);
}

/**
 * fg_words_equal:
 * @self: words
 * @word: a word in its common form
 *
 * Returns: whether they are the same but for the form of the characters
 */
gboolean
fg_words_equal (FgWords self, const char *word)
{
  return fg_words_take (&self, word) && fg_words_is_empty (self);
}

/**
 * fg_words_begin_with:
 * @self: words
 * @word: a word in its common form
 *
 * Returns: whether @self starts with @word
 */
gboolean
fg_words_begin_with (FgWords self, const char *word)
{
  return fg_words_take (&self, word);
}

/**
 * fg_words_end_with:
 * @self: words
 * @word: a word in its common form
 *
 * Returns: whether @self ends with @word
 */
gboolean
fg_words_end_with (FgWords self, const char *word)
{
  return fg_words_drop (&self, word);
}

/**
 * fg_words_take:
 * @self: words
 * @word: a word in its common form
 *
 * Takes @word off the front of @self where it stands there.
 *
 * Returns: whether it did
 */
gboolean
fg_words_take (FgWords *self, const char *word)
{
  const char *p = self->start;

  while (*word != '\0')
    {
      if (p >= self->end || fold (decode (p, &p)) != fold (decode (word, &word)))
        return FALSE;
    }

  self->start = p;
  return TRUE;
}

/**
 * fg_words_drop:
 * @self: words
 * @word: a word in its common form
 *
 * Takes @word off the end of @self where it stands there.
 *
 * Returns: whether it did
 */
gboolean
fg_words_drop (FgWords *self, const char *word)
{
  const char *end = self->end;
  const char *word_end = word + strlen (word);
  const char *next;

  if (!may_end_alike (*self, word_end))
    return FALSE;
  while (word_end > word)
    {
      if (end <= self->start)
        return FALSE;
      end = previous (end);
      word_end = previous (word_end);
      if (fold (decode (end, &next)) != fold (decode (word_end, &next)))
        return FALSE;
    }

  self->end = end;
  return TRUE;
}

/**
 * fg_words_take_any:
 * @self: words
 * @words: (array zero-terminated=1): words, a longer one before its own beginning
 *
 * Returns: whether one of @words stood at the front and was taken off
 */
gboolean
fg_words_take_any (FgWords *self, const char *const *words)
{
  gunichar first = fg_words_peek (*self);
  const char *next;

  for (; *words != NULL; words++)
    {
      if (fold (decode (*words, &next)) == first && fg_words_take (self, *words))
        return TRUE;
    }
  return FALSE;
}

/**
 * fg_words_drop_any:
 * @self: words
 * @words: (array zero-terminated=1): words, a longer one before its own ending
 *
 * Returns: whether one of @words stood at the end and was taken off
 */
gboolean
fg_words_drop_any (FgWords *self, const char *const *words)
{
  for (; *words != NULL; words++)
    {
      if (fg_words_drop (self, *words))
        return TRUE;
    }
  return FALSE;
}

/**
 * fg_words_find:
 * @self: words
 * @word: a word in its common form
 *
 * Returns: (nullable): where @word first stands in @self
 */
const char *
fg_words_find (FgWords self, const char *word)
{
  const char *next;
  gunichar first = fold (decode (word, &next));

  while (self.start < self.end)
    {
      if (fold (decode (self.start, &next)) == first && fg_words_begin_with (self, word))
        return self.start;
      self.start = next;
    }
  return NULL;
}

/**
 * fg_words_contain_any:
 * @self: words
 * @words: (array zero-terminated=1): words in their common form
 *
 * Returns: whether one of @words stands in @self
 */
gboolean
fg_words_contain_any (FgWords self, const char *const *words)
{
  for (; *words != NULL; words++)
    {
      if (fg_words_find (self, *words) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * fg_char_is_blank:
 * @c: a character
 *
 * Returns: whether it is empty room: a space of any width, a tab, a line end
 */
gboolean
fg_char_is_blank (gunichar c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == 0x3000 || c == 0x00a0 || fg_char_is_invisible (c);
}

/**
 * fg_char_is_invisible:
 * @c: a character
 *
 * Returns: whether it takes no room at all: what copying leaves between words
 */
gboolean
fg_char_is_invisible (gunichar c)
{
  return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

/**
 * fg_char_is_han:
 * @c: a character
 *
 * Returns: whether it is a Chinese character
 */
gboolean
fg_char_is_han (gunichar c)
{
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x20000 && c <= 0x323af) || c == 0x3007;
}

/**
 * fg_char_is_opening:
 * @c: a folded character
 *
 * Returns: whether it opens a bracket that a clause may stand in
 */
gboolean
fg_char_is_opening (gunichar c)
{
  return c == '(' || c == '[' || c == 0x3010 || c == 0x3014;
}

/**
 * fg_char_is_closing:
 * @c: a folded character
 *
 * Returns: whether it closes a bracket that a clause may stand in
 */
gboolean
fg_char_is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == 0x3011 || c == 0x3015;
}

/**
 * fg_char_is_stop:
 * @c: a folded character
 *
 * Returns: whether it ends a sentence or a part of one
 */
gboolean
fg_char_is_stop (gunichar c)
{
  return c == 0x3002 || c == ';' || c == ':' || c == '!' || c == '?' || c == '.';
}
