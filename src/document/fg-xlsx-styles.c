/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The styles of a workbook, as far as they tell what a number is: spreadsheets keep days, shares and plain figures all as
 * numbers, and only the format says which.
 */
#include "fg-xlsx-styles.h"

#include <string.h>

#include "fg-cell-date.h"

#define MAX_STYLES 65536

/* The formats that every workbook has without saying so. 27 to 58 are those of East Asia. */
#define FORMAT_PERCENT 9
#define FORMAT_PERCENT_2 10
#define FORMAT_DECIMALS_2 2
#define FORMAT_GROUPS_2 4
#define FORMAT_DATE_FIRST 14
#define FORMAT_MONTH_YEAR 17
#define FORMAT_DATE_TIME 22
#define FORMAT_ASIAN_FIRST 27
#define FORMAT_ASIAN_MONTH 57
#define FORMAT_ASIAN_LAST 58

/* What a format shows. Up to SHOW_DECIMALS + n are numbers with n decimals. */
enum
{
  SHOW_GENERAL,
  SHOW_DAY,
  SHOW_MONTH,
  SHOW_YEAR,
  SHOW_SHARE,
  SHOW_DECIMALS,
};

#define MAX_DECIMALS 9

enum
{
  ELEMENT_FORMAT,
  ELEMENT_CELL_STYLES,
  ELEMENT_STYLE,
};

static const FgXmlName names[] = {
  [ELEMENT_FORMAT] = { FG_XML_SHEET, "numFmt" },
  [ELEMENT_CELL_STYLES] = { FG_XML_SHEET, "cellXfs" },
  [ELEMENT_STYLE] = { FG_XML_SHEET, "xf" },
};

static guint8
judge_built_in (guint64 id)
{
  if (id == FORMAT_PERCENT || id == FORMAT_PERCENT_2)
    return SHOW_SHARE;
  if (id == FORMAT_DECIMALS_2 || id == FORMAT_GROUPS_2)
    return SHOW_DECIMALS + 2;
  if (id == FORMAT_MONTH_YEAR || id == FORMAT_ASIAN_MONTH)
    return SHOW_MONTH;
  if ((id >= FORMAT_DATE_FIRST && id < FORMAT_MONTH_YEAR) || id == FORMAT_DATE_TIME)
    return SHOW_DAY;
  /* Those in between show times. */
  if (id >= FORMAT_ASIAN_FIRST && id <= FORMAT_ASIAN_LAST && !(id >= 37 && id <= 49) && !(id >= 32 && id <= 35))
    return SHOW_DAY;
  return SHOW_GENERAL;
}

/* Over what is quoted, escaped, or in brackets: it says nothing about the number. */
static const char *
skip_literal (const char *p)
{
  const char *end;

  switch (*p)
    {
    case '"':
      end = strchr (p + 1, '"');
      break;
    case '[':
      end = strchr (p + 1, ']');
      break;
    case '\\':
    case '_':
    case '*':
      return p[1] != '\0' ? p + 2 : p + 1;
    default:
      return p;
    }
  return end != NULL ? end + 1 : p + strlen (p);
}

static guint8
count_decimals (const char *point)
{
  guint8 n = 0;

  while (point[n + 1] == '0' && n < MAX_DECIMALS)
    n++;
  return n;
}

/* Only the first part of a format counts: those behind ; are for negative numbers and for text. */
static guint8
judge_format (const char *code)
{
  gboolean has_year = FALSE, has_month = FALSE, has_day = FALSE, has_time = FALSE;
  guint8 decimals = 0;

  if (g_ascii_strcasecmp (code, "General") == 0)
    return SHOW_GENERAL;
  for (const char *p = code; *p != '\0' && *p != ';';)
    {
      const char *next = skip_literal (p);
      char c = g_ascii_tolower (*p);

      if (next != p)
        {
          p = next;
          continue;
        }
      if (c == '%')
        return SHOW_SHARE;
      has_year |= c == 'y' || c == 'e';
      has_month |= c == 'm';
      has_day |= c == 'd';
      has_time |= c == 'h' || c == 's';
      if (c == '.')
        decimals = count_decimals (p);
      p++;
    }
  if (has_day)
    return SHOW_DAY;
  if (has_month && !has_time)
    return SHOW_MONTH;
  if (has_year && !has_time)
    return SHOW_YEAR;
  return has_time || decimals == 0 ? SHOW_GENERAL : (guint8) (SHOW_DECIMALS + decimals);
}

static guint64
get_number (FgXmlReader *reader, const char *name)
{
  const char *value = fg_xml_reader_get_attribute (reader, name);

  return value != NULL ? g_ascii_strtoull (value, NULL, 10) : 0;
}

static void
add_format (GHashTable *custom, FgXmlReader *reader)
{
  const char *code = fg_xml_reader_get_attribute (reader, "formatCode");

  if (code != NULL && g_hash_table_size (custom) < MAX_STYLES)
    g_hash_table_insert (custom, GSIZE_TO_POINTER (get_number (reader, "numFmtId")),
                         GUINT_TO_POINTER ((guint) judge_format (code)));
}

static void
add_style (FgXlsxStyles *self, GHashTable *custom, FgXmlReader *reader)
{
  guint64 id = get_number (reader, "numFmtId");
  gpointer kind;
  guint8 format = judge_built_in (id);

  if (g_hash_table_lookup_extended (custom, GSIZE_TO_POINTER (id), NULL, &kind))
    format = (guint8) GPOINTER_TO_UINT (kind);
  if (self->formats->len < MAX_STYLES)
    g_array_append_val (self->formats, format);
}

static gboolean
read_styles (FgXlsxStyles *self, FgXmlReader *reader, GError **error)
{
  g_autoptr (GHashTable) custom = g_hash_table_new (NULL, NULL);
  gboolean in_cells = FALSE;
  FgXmlEvent event;

  do
    {
      if (!fg_xml_reader_next (reader, &event, error))
        return FALSE;
      if (event.element == ELEMENT_CELL_STYLES)
        in_cells = event.kind == FG_XML_START;
      else if (event.element == ELEMENT_FORMAT && event.kind == FG_XML_START)
        add_format (custom, reader);
      else if (event.element == ELEMENT_STYLE && event.kind == FG_XML_START && in_cells)
        add_style (self, custom, reader);
    }
  while (event.kind != FG_XML_DONE);
  return TRUE;
}

/**
 * fg_xlsx_styles_load:
 * @archive: a workbook
 * @member: (nullable): where its styles are, %NULL where it has none
 * @is_1904: whether its days count from 1904
 * @error: what is wrong with the file
 *
 * Returns: (transfer full): the styles
 */
FgXlsxStyles *
fg_xlsx_styles_load (FgArchive *archive, const char *member, gboolean is_1904, GError **error)
{
  g_autoptr (FgXlsxStyles) self = g_new0 (FgXlsxStyles, 1);
  g_autoptr (FgXmlReader) reader = NULL;

  self->formats = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->is_1904 = is_1904;
  if (member == NULL)
    return g_steal_pointer (&self);
  if (!(reader = fg_xml_reader_new (archive, member, names, G_N_ELEMENTS (names), error)) ||
      !read_styles (self, reader, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * fg_xlsx_styles_free:
 * @self: (transfer full): styles
 */
void
fg_xlsx_styles_free (FgXlsxStyles *self)
{
  g_array_unref (self->formats);
  g_free (self);
}

static void
append_decimal (GString *text, const char *format, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, format, value));
}

static gboolean
append_date (GString *text, guint8 format, FgDay day)
{
  int year, month, day_of_month;

  if (day == FG_DAY_NONE)
    return FALSE;
  fg_day_get_ymd (day, &year, &month, &day_of_month);
  if (format == SHOW_DAY)
    g_string_append_printf (text, "%d-%02d-%02d", year, month, day_of_month);
  else if (format == SHOW_MONTH)
    g_string_append_printf (text, "%d年%d月", year, month);
  else
    g_string_append_printf (text, "%d年", year);
  return TRUE;
}

/**
 * fg_xlsx_styles_append_number:
 * @self: styles
 * @style: which of them the cell has
 * @number: what is in the cell
 * @text: where it is added
 *
 * Adds the number as its cell shows it, as far as that tells what it means.
 */
void
fg_xlsx_styles_append_number (const FgXlsxStyles *self, guint64 style, const char *number, GString *text)
{
  guint8 format = style < self->formats->len ? g_array_index (self->formats, guint8, style) : SHOW_GENERAL;
  char *end;
  double value = g_ascii_strtod (number, &end);

  if (end == number || *end != '\0')
    g_string_append (text, number);
  else if (format == SHOW_SHARE)
    {
      append_decimal (text, "%.4g", value * 100);
      g_string_append_c (text, '%');
    }
  else if (format > SHOW_DECIMALS && format <= SHOW_DECIMALS + MAX_DECIMALS && value > -1e15 && value < 1e15)
    {
      const char decimals[] = { '%', '.', (char) ('0' + format - SHOW_DECIMALS), 'f', '\0' };

      append_decimal (text, decimals, value);
    }
  else if (format == SHOW_GENERAL || format == SHOW_DECIMALS ||
           !append_date (text, format, fg_cell_date_from_serial (value, self->is_1904)))
    append_decimal (text, "%.15g", value);
}
