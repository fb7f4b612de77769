/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgFormMark:
 * @agency_id: the agency that is asked
 * @item_id: the item that it is asked about
 * @report_id: the row id that its report will have, so that it is made once however often the form is taken in
 * @stamp: what the workspace knew when the form was made: the stamp of its last revision
 * @number_check: tells the item's number from others
 * @text_check: tells its text from others
 *
 * What a line of a form carries, hidden, so that it is known again months later, wherever it was moved.
 */
typedef struct
{
  gint64  agency_id;
  gint64  item_id;
  gint64  report_id;
  gint64  stamp;
  guint16 number_check;
  guint32 text_check;
} FgFormMark;

char    *fg_form_mark_to_string  (const FgFormMark *self);
gboolean fg_form_mark_parse      (const char *text, FgFormMark *mark);
void     fg_form_mark_set_words  (FgFormMark *self, const char *number, const char *text);
gboolean fg_form_mark_has_number (const FgFormMark *self, const char *number);
gboolean fg_form_mark_has_text   (const FgFormMark *self, const char *text);

G_END_DECLS
