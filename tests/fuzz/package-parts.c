/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of an office file as plain text, so that a change of a byte is a change of a part, and not of a checksum:
 *
 *     === word/document.xml
 *     <w:document …
 */
#include "package-parts.h"

#include <string.h>

#include "zip-maker.h"

#define SIGN "=== "

/**
 * package_parts_pack:
 * @parts: the parts, each below a line with its name
 * @length: their length in bytes
 *
 * Returns: (transfer full): the ZIP file of them; what starts like one is taken for it
 */
GBytes *
package_parts_pack (const char *parts, gsize length)
{
  g_autofree char *text = g_strndup (parts, length);
  g_auto (GStrv) pieces = NULL;
  ZipMaker *maker;

  if (length >= 2 && memcmp (parts, "PK", 2) == 0)
    return g_bytes_new (parts, length);

  maker = zip_maker_new ();
  pieces = g_strsplit (text, SIGN, -1);
  for (char **piece = pieces; *piece != NULL; piece++)
    {
      char *line_end = strchr (*piece, '\n');

      if (line_end == NULL || line_end == *piece)
        continue;
      *line_end = '\0';
      zip_maker_add (maker, *piece, line_end + 1);
    }
  return zip_maker_close (maker);
}
