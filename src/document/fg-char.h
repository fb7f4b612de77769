/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FG_N_CHAR_VARIANTS 64

extern const guint32 fg_char_variants[FG_N_CHAR_VARIANTS];

gunichar fg_char_fold_rare (gunichar c);

/* One bit for the low byte of a character, in a set of eight words. */
static inline gboolean
fg_char_set_may_have (const guint32 *set, gunichar c)
{
  return set[(c & 0xff) >> 5] >> (c & 31) & 1;
}

static inline gboolean
fg_char_may_have_variants (gunichar c)
{
  return fg_char_variants[(c >> 5) % FG_N_CHAR_VARIANTS] >> (c & 31) & 1;
}

/* Nearly all characters of a notice are themselves: that much is told without a call. */
static inline gunichar
fg_char_fold (gunichar c)
{
  if (c < 0x80)
    return c == '\t' ? ' ' : c;
  if (c > 0x3000 && c < 0xfe00 && (c < 0x4e00 || !fg_char_may_have_variants (c)))
    return c;
  return fg_char_fold_rare (c);
}

/* The UTF-8 is known to be valid, so that only the length has to be told from the first byte. */
static inline gunichar
fg_char_decode (const char *p, const char **next)
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

/* Where the character before @p starts. */
static inline const char *
fg_char_previous (const char *p)
{
  do
    p--;
  while (((guchar) *p & 0xc0) == 0x80);
  return p;
}

/* Does it take no room at all: what copying leaves between words? */
static inline gboolean
fg_char_is_invisible (gunichar c)
{
  return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

/* Is it empty room: a space of any width, a tab, a line end? */
static inline gboolean
fg_char_is_blank (gunichar c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == 0x3000 || c == 0x00a0 || c == 0x2028 ||
         fg_char_is_invisible (c);
}

/* Is it a Chinese character? */
static inline gboolean
fg_char_is_han (gunichar c)
{
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x20000 && c <= 0x323af) || c == 0x3007;
}

/* Does a folded character open a bracket that a clause may stand in? */
static inline gboolean
fg_char_is_opening (gunichar c)
{
  return c == '(' || c == '[' || c == 0x3010 || c == 0x3014;
}

/* Does a folded character close such a bracket? */
static inline gboolean
fg_char_is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == 0x3011 || c == 0x3015;
}

/* Does a folded character end a sentence or a part of one? */
static inline gboolean
fg_char_is_stop (gunichar c)
{
  return c == 0x3002 || c == ';' || c == ':' || c == '!' || c == '?' || c == '.';
}

G_END_DECLS
