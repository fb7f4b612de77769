/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgSqueezedText:
 * @text: the text without the blanks between its characters
 * @length: its length in bytes
 *
 * A text that was copied with a blank after each character, as some PDF files give it.
 */
typedef struct
{
  char *text;
  gsize length;

  /*< private >*/
  GArray *runs;
} FgSqueezedText;

FgSqueezedText *fg_squeezed_text_new        (const char *source, gsize length);
void            fg_squeezed_text_free       (FgSqueezedText *self);
gsize           fg_squeezed_text_get_source (const FgSqueezedText *self, gsize offset);

G_END_DECLS
