/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the bytes of a file to text: UTF-8, UTF-16 or GB18030 with whatever line ends, told apart by what decodes.
 */
#include "fg-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fg-document-error.h"

/* Of text in UTF-16, at least this share of the units are characters of Chinese text or ASCII. */
#define MIN_UTF16_PERCENT 90

typedef struct
{
  const guchar *data;
  gsize         length;
} Bytes;

static gboolean
begins_with (Bytes bytes, const char *magic, gsize length)
{
  return bytes.length >= length && memcmp (bytes.data, magic, length) == 0;
}

static gunichar2
unit_at (Bytes bytes, gsize index, gboolean big_endian)
{
  const guchar *p = bytes.data + index * 2;

  return (gunichar2) (big_endian ? p[0] << 8 | p[1] : p[1] << 8 | p[0]);
}

static gboolean
is_common_unit (gunichar2 unit)
{
  return unit == '\n' || unit == '\r' || unit == '\t' || (unit >= ' ' && unit < 0x7f) || (unit >= 0x2000 && unit <= 0x303f) ||
         (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xffef);
}

/* Without a mark only what such text mostly consists of tells the order of the bytes. */
static gboolean
looks_like_utf16 (Bytes bytes, gboolean big_endian)
{
  gsize n_units = bytes.length / 2;
  gsize n_common = 0;

  if (bytes.length % 2 != 0 || n_units == 0)
    return FALSE;

  for (gsize i = 0; i < n_units; i++)
    n_common += is_common_unit (unit_at (bytes, i, big_endian));
  return n_common * 100 >= n_units * MIN_UTF16_PERCENT;
}

static char *
convert (Bytes bytes, const char *encoding, gsize *length)
{
  return g_convert ((const char *) bytes.data, (gssize) bytes.length, "UTF-8", encoding, NULL, length, NULL);
}

static Bytes
skip (Bytes bytes, gsize n)
{
  return (Bytes) { bytes.data + n, bytes.length - n };
}

static char *
decode (Bytes bytes, gsize *length)
{
  gboolean has_nul = bytes.length > 0 && memchr (bytes.data, '\0', bytes.length) != NULL;

  if (begins_with (bytes, "\xff\xfe", 2))
    return convert (skip (bytes, 2), "UTF-16LE", length);
  if (begins_with (bytes, "\xfe\xff", 2))
    return convert (skip (bytes, 2), "UTF-16BE", length);
  if (begins_with (bytes, "\xef\xbb\xbf", 3))
    bytes = skip (bytes, 3);

  if (has_nul && looks_like_utf16 (bytes, FALSE))
    return convert (bytes, "UTF-16LE", length);
  if (has_nul && looks_like_utf16 (bytes, TRUE))
    return convert (bytes, "UTF-16BE", length);
  if (has_nul)
    return NULL;

  if (g_utf8_validate_len ((const char *) bytes.data, bytes.length, NULL))
    {
      *length = bytes.length;
      return g_strndup ((const char *) bytes.data, bytes.length);
    }
  return convert (bytes, "GB18030", length);
}

/* CR LF, CR, and what Word and page breaks leave (VT, FF) all end a line. Works in place: the text only shrinks.
 * Returns FALSE where there are bytes that no text has. */
static gboolean
settle_lines (char *text, gsize *length)
{
  const char *end = text + *length;
  char *to = text;

  for (const char *from = text; from < end; from++)
    {
      guchar c = (guchar) *from;

      if (c == '\r')
        {
          if (from + 1 < end && from[1] == '\n')
            continue;
          *to++ = '\n';
        }
      else if (c == '\v' || c == '\f')
        *to++ = '\n';
      else if ((c < ' ' && c != '\n' && c != '\t' && c != 0x1a) || c == 0x7f)
        return FALSE;
      else
        *to++ = (char) c;
    }

  *to = '\0';
  *length = (gsize) (to - text);
  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\n\x1a")] == '\0';
}

/**
 * fg_decode_to_utf8:
 * @bytes: a whole file
 * @length: (out): length of the text in bytes
 * @error: what is wrong with the file
 *
 * Returns: (transfer full): its text in UTF-8, with "\n" line ends and without byte order mark; %NULL where it is no
 *   text
 */
char *
fg_decode_to_utf8 (GBytes *bytes, gsize *length, GError **error)
{
  g_autofree char *text = NULL;
  Bytes raw = { NULL, 0 };

  raw.data = g_bytes_get_data (bytes, &raw.length);
  if (raw.length > 0)
    text = decode (raw, length);
  if (raw.length > 0 && (text == NULL || !settle_lines (text, length)))
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_ENCODING,
                           _("The file is not readable as text. Open it in WPS or Word, save it as plain text (.txt), then open that file."));
      return NULL;
    }
  if (text == NULL || is_blank (text))
    {
      g_set_error_literal (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_EMPTY,
                           _("There is no text in the file. Choose the file that holds the notice."));
      return NULL;
    }

  return g_steal_pointer (&text);
}
