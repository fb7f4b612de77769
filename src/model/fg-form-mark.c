/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mark of a line of a form: figures in hexadecimal behind a word of its own, letters that no spreadsheet takes for a
 * number, a day or a formula, with a check at the end that tells it from one that was mistyped or cut off.
 */
#include "fg-form-mark.h"

#include <string.h>

#define PREFIX "FG1"
#define SEPARATOR "."

enum
{
  PART_PREFIX,
  PART_AGENCY,
  PART_ITEM,
  PART_REPORT,
  PART_STAMP,
  PART_NUMBER,
  PART_TEXT,
  PART_CHECK,
  N_PARTS,
};

/* FNV-1a: nobody is to be kept from making a mark, only slips are to be seen. */
static guint32
reckon_check (const char *text, gsize length)
{
  guint32 check = 2166136261u;

  for (gsize i = 0; i < length; i++)
    check = (check ^ (guchar) text[i]) * 16777619u;
  return check;
}

/* Programs change blanks and line ends in passing. */
static guint32
check_words (const char *words)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iscntrl (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return reckon_check (plain->str, plain->len);
}

static guint16
fold (guint32 check)
{
  return (guint16) (check ^ check >> 16);
}

/**
 * fg_form_mark_set_words:
 * @self: a mark
 * @number: the item's number, as the form shows it
 * @text: its text
 *
 * Notes what stands beside the mark.
 */
void
fg_form_mark_set_words (FgFormMark *self, const char *number, const char *text)
{
  self->number_check = fold (check_words (number));
  self->text_check = check_words (text);
}

/**
 * fg_form_mark_has_number:
 * @self: a mark
 * @number: what stands in the line as the item's number
 *
 * Returns: whether it is the item's
 */
gboolean
fg_form_mark_has_number (const FgFormMark *self, const char *number)
{
  return self->number_check == fold (check_words (number));
}

/**
 * fg_form_mark_has_text:
 * @self: a mark
 * @text: what stands in the line as the item's text
 *
 * Returns: whether it is the item's
 */
gboolean
fg_form_mark_has_text (const FgFormMark *self, const char *text)
{
  return self->text_check == check_words (text);
}

/**
 * fg_form_mark_to_string:
 * @self: a mark
 *
 * Returns: (transfer full): it as it stands in a cell
 */
char *
fg_form_mark_to_string (const FgFormMark *self)
{
  g_autofree char *body = g_strdup_printf (PREFIX ".%" G_GINT64_MODIFIER "x.%" G_GINT64_MODIFIER
                                           "x.%" G_GINT64_MODIFIER "x.%" G_GINT64_MODIFIER "x.%x.%x",
                                           (guint64) self->agency_id, (guint64) self->item_id,
                                           (guint64) self->report_id, (guint64) self->stamp, self->number_check,
                                           self->text_check);

  return g_strdup_printf ("%s" SEPARATOR "%04x", body, fold (reckon_check (body, strlen (body))));
}

static gboolean
parse_figure (const char *text, guint64 max, guint64 *figure)
{
  return g_ascii_string_to_unsigned (text, 16, 0, max, figure, NULL);
}

static gboolean
parse_id (const char *text, gint64 *id)
{
  guint64 figure;

  if (!parse_figure (text, G_MAXINT64, &figure) || figure == 0)
    return FALSE;
  *id = (gint64) figure;
  return TRUE;
}

/**
 * fg_form_mark_parse:
 * @text: what stands in a cell
 * @mark: (out): the mark
 *
 * Returns: whether it is one, whole and not mistyped
 */
gboolean
fg_form_mark_parse (const char *text, FgFormMark *mark)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = NULL;
  const char *end = strrchr (stripped, '.');
  guint64 stamp, number, words, check;

  if (!g_str_has_prefix (stripped, PREFIX SEPARATOR))
    return FALSE;

  parts = g_strsplit (stripped, SEPARATOR, N_PARTS + 1);
  if (g_strv_length (parts) != N_PARTS || !parse_id (parts[PART_AGENCY], &mark->agency_id)
      || !parse_id (parts[PART_ITEM], &mark->item_id) || !parse_id (parts[PART_REPORT], &mark->report_id)
      || !parse_figure (parts[PART_STAMP], G_MAXINT64, &stamp) || !parse_figure (parts[PART_NUMBER], G_MAXUINT16, &number)
      || !parse_figure (parts[PART_TEXT], G_MAXUINT32, &words) || !parse_figure (parts[PART_CHECK], G_MAXUINT16, &check)
      || check != fold (reckon_check (stripped, (gsize) (end - stripped))))
    return FALSE;

  mark->stamp = (gint64) stamp;
  mark->number_check = (guint16) number;
  mark->text_check = (guint32) words;
  return TRUE;
}
