/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The look of a sheet on paper, put into the terms of a workbook: the same colours, the same grounds and weights.
 */
#include "fg-xlsx-style.h"

#include <math.h>

#include "fg-sheet-style.h"

/* A face that Excel and WPS have; elsewhere the office program puts its own in the place. */
#define FONT_NAME "Microsoft YaHei"

#define TITLE_PT 16.0
#define DAY_FORMAT "yyyy-mm-dd"
#define PERCENT_FORMAT "0%"

/* The library's word for letters that stand one below the other. */
#define ROTATION_STACKED 270
#define ROTATION_TURNED 90

#define MEASURE_INDENT 1

/* What the formats of one kind have in common. */
typedef struct
{
  double      size_pt;
  FgColor     color;
  gboolean    bold;
  gboolean    framed;
  FgColor     ground; /* FG_COLOR_BACKGROUND for none */
  guint8      across;
  guint8      down;
  gboolean    wrapped;
  gint16      rotation;
  guint8      indent;
  const char *number_format;
  gboolean    unlocked;
} Look;

#define IN_CELL .size_pt = FG_XLSX_FONT_PT, .color = FG_COLOR_TEXT, .framed = TRUE
#define CENTERED .across = LXW_ALIGN_CENTER, .down = LXW_ALIGN_VERTICAL_CENTER
#define WRAPPED .across = LXW_ALIGN_LEFT, .down = LXW_ALIGN_VERTICAL_CENTER, .wrapped = TRUE

static const Look looks[] = {
  [FG_XLSX_TITLE] = { .size_pt = TITLE_PT, .color = FG_COLOR_TEXT, .bold = TRUE, .down = LXW_ALIGN_VERTICAL_CENTER },
  [FG_XLSX_KIND] = { .size_pt = FG_XLSX_FONT_PT, .color = FG_COLOR_DIM_TEXT, .bold = TRUE },
  [FG_XLSX_NOTE] = { .size_pt = FG_XLSX_FONT_PT, .color = FG_COLOR_DIM_TEXT },
  [FG_XLSX_HEADING] = { IN_CELL, CENTERED, .wrapped = TRUE, .bold = TRUE, .ground = FG_COLOR_HEADER },
  [FG_XLSX_STACKED] = { IN_CELL, .across = LXW_ALIGN_CENTER, .down = LXW_ALIGN_VERTICAL_TOP, .rotation = ROTATION_STACKED,
                        .ground = FG_COLOR_HEADER },
  [FG_XLSX_TURNED] = { IN_CELL, CENTERED, .wrapped = TRUE, .rotation = ROTATION_TURNED, .ground = FG_COLOR_HEADER },
  [FG_XLSX_BAND] = { IN_CELL, .down = LXW_ALIGN_VERTICAL_CENTER, .bold = TRUE, .ground = FG_COLOR_BAND },
  [FG_XLSX_BLANK] = { IN_CELL },
  [FG_XLSX_TEXT] = { IN_CELL, WRAPPED },
  [FG_XLSX_TASK] = { IN_CELL, WRAPPED, .bold = TRUE },
  [FG_XLSX_MEASURE] = { IN_CELL, WRAPPED, .indent = MEASURE_INDENT },
  [FG_XLSX_LONG] = { IN_CELL, .across = LXW_ALIGN_LEFT, .down = LXW_ALIGN_VERTICAL_TOP, .wrapped = TRUE },
  [FG_XLSX_DAY] = { IN_CELL, CENTERED, .number_format = DAY_FORMAT },
  [FG_XLSX_PERCENT] = { IN_CELL, CENTERED, .number_format = PERCENT_FORMAT },
  [FG_XLSX_INSTRUCTIONS] = { IN_CELL, WRAPPED, .ground = FG_COLOR_HEADER },
  [FG_XLSX_ASKED] = { IN_CELL, WRAPPED, .ground = FG_COLOR_HEADER },
  [FG_XLSX_ANSWER] = { IN_CELL, WRAPPED, .unlocked = TRUE },
  [FG_XLSX_ANSWER_FIGURE] = { IN_CELL, CENTERED, .unlocked = TRUE },
  [FG_XLSX_ANSWER_DAY] = { IN_CELL, CENTERED, .number_format = DAY_FORMAT, .unlocked = TRUE },
};

/* Black is 0, which is also the library's word for no colour. */
static lxw_color_t
color_of (FgSheetStyle *style, FgColor color)
{
  const GdkRGBA *rgba = fg_sheet_style_get_color (style, color);
  lxw_color_t red = (lxw_color_t) lroundf (rgba->red * 255.0f);
  lxw_color_t green = (lxw_color_t) lroundf (rgba->green * 255.0f);
  lxw_color_t blue = (lxw_color_t) lroundf (rgba->blue * 255.0f);
  lxw_color_t value = (red << 16) | (green << 8) | blue;

  return value != 0 ? value : LXW_COLOR_BLACK;
}

static lxw_format *
add_format (lxw_workbook *workbook, FgSheetStyle *style, const Look *look)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_font_name (format, FONT_NAME);
  format_set_font_size (format, look->size_pt);
  format_set_font_color (format, color_of (style, look->color));
  format_set_align (format, look->across);
  format_set_align (format, look->down);
  format_set_rotation (format, look->rotation);
  format_set_indent (format, look->indent);
  if (look->bold)
    format_set_bold (format);
  if (look->wrapped)
    format_set_text_wrap (format);
  if (look->unlocked)
    format_set_unlocked (format);
  if (look->number_format != NULL)
    format_set_num_format (format, look->number_format);
  if (look->ground != FG_COLOR_BACKGROUND)
    format_set_bg_color (format, color_of (style, look->ground));
  if (look->framed)
    {
      format_set_border (format, LXW_BORDER_THIN);
      format_set_border_color (format, color_of (style, FG_COLOR_HAIR));
    }

  return format;
}

/**
 * fg_xlsx_style_add:
 * @workbook: a workbook
 * @formats: (out caller-allocates): its formats, which belong to it
 */
void
fg_xlsx_style_add (lxw_workbook *workbook, lxw_format *formats[FG_N_XLSX_FORMATS])
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_PAPER, FG_XLSX_FONT_PT);
  Look sign = { IN_CELL, CENTERED };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    formats[i] = add_format (workbook, style, &looks[i]);

  for (guint role = FG_ROLE_NONE; role < FG_N_ROLES; role++)
    {
      sign.color = role != FG_ROLE_NONE ? fg_sheet_style_color_for_role ((FgRole) role) : FG_COLOR_TEXT;
      formats[FG_XLSX_ROLES + role] = add_format (workbook, style, &sign);
    }
  for (guint light = FG_LIGHT_NONE; light < FG_N_LIGHTS; light++)
    {
      sign.color = fg_sheet_style_color_for_light ((FgLight) light);
      formats[FG_XLSX_LIGHTS + light] = add_format (workbook, style, &sign);
    }
}
