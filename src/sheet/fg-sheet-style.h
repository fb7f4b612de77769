/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-light.h"
#include "fg-role.h"

G_BEGIN_DECLS

/**
 * FgPalette:
 *
 * The sets of colours that a sheet can be drawn in. The last one is for paper, and reads in black and white too.
 */
typedef enum
{
  FG_PALETTE_LIGHT,
  FG_PALETTE_DARK,
  FG_PALETTE_HIGH_CONTRAST,
  FG_PALETTE_HIGH_CONTRAST_DARK,
  FG_PALETTE_PAPER,
} FgPalette;

#define FG_N_PALETTES 5

typedef enum
{
  FG_COLOR_BACKGROUND,
  FG_COLOR_HEADER,
  FG_COLOR_BAND,
  FG_COLOR_TEXT,
  FG_COLOR_DIM_TEXT,
  FG_COLOR_HAIR,
  FG_COLOR_LINE,
  FG_COLOR_HOVER,
  FG_COLOR_CURSOR,
  FG_COLOR_DAY_OFF,
  FG_COLOR_TODAY,
  FG_COLOR_LEAD,
  FG_COLOR_RESPONSIBLE,
  FG_COLOR_COOPERATE,
  FG_COLOR_LIGHT_NONE,
  FG_COLOR_LIGHT_RED,
  FG_COLOR_LIGHT_YELLOW,
  FG_COLOR_LIGHT_GREEN,
  FG_COLOR_LIGHT_DONE,
} FgColor;

#define FG_N_COLORS 19

/**
 * FgFont:
 * @FG_FONT_BODY: nearly everything
 * @FG_FONT_STRONG: tasks, bands and column titles
 * @FG_FONT_MARK: the signs of roles
 * @FG_FONT_TITLE: the title of a page
 */
typedef enum
{
  FG_FONT_BODY,
  FG_FONT_STRONG,
  FG_FONT_MARK,
  FG_FONT_TITLE,
} FgFont;

#define FG_N_FONTS 4

/**
 * FgSheetStyle:
 *
 * What sheets look like: colours, fonts, and the lengths that follow from the size of the type. Its unit is the
 * pixel on the screen and the point on paper. It does not change once made.
 */
#define FG_TYPE_SHEET_STYLE (fg_sheet_style_get_type ())
G_DECLARE_FINAL_TYPE (FgSheetStyle, fg_sheet_style, FG, SHEET_STYLE, GObject)

FgSheetStyle               *fg_sheet_style_new             (FgPalette palette, double font_size);
gboolean                    fg_sheet_style_is_paper        (FgSheetStyle *self);
PangoContext               *fg_sheet_style_get_context     (FgSheetStyle *self);
const PangoFontDescription *fg_sheet_style_get_font        (FgSheetStyle *self, FgFont font);
const GdkRGBA              *fg_sheet_style_get_color       (FgSheetStyle *self, FgColor color);
FgColor                     fg_sheet_style_color_for_light (FgLight light);
FgColor                     fg_sheet_style_color_for_role  (FgRole role);
double                      fg_sheet_style_get_em          (FgSheetStyle *self);
double                      fg_sheet_style_get_length      (FgSheetStyle *self, double em);
double                      fg_sheet_style_get_line_height (FgSheetStyle *self);
double                      fg_sheet_style_get_hair        (FgSheetStyle *self);

G_END_DECLS
