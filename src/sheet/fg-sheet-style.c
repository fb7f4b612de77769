/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Colours, fonts and lengths of sheets. This is the only place in C that knows a colour: a sheet must look right on
 * paper too, where there is no style sheet to ask. The text context is the style's own, so that a sheet comes out the
 * same in a window, on paper and without a display.
 */
#include "fg-sheet-style.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Simplified faces first: with only "Sans", Han text may come out in Japanese shapes. */
#define FONT_FAMILIES "Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, Source Han Sans CN, Microsoft YaHei, " \
                      "WenQuanYi Micro Hei, WenQuanYi Zen Hei, Sans"
#define LANGUAGE "zh-cn"

/* Height of a line of Chinese text, in parts of the type size. */
#define LINE_EM 1.45

/* A hair line on paper; on the screen it is one pixel. */
#define PAPER_HAIR_PT 0.4

struct _FgSheetStyle
{
  GObject parent_instance;

  FgPalette             palette;
  double                em;
  PangoContext         *context;
  PangoFontDescription *fonts[FG_N_FONTS];
  GdkRGBA               colors[FG_N_COLORS];
};

G_DEFINE_FINAL_TYPE (FgSheetStyle, fg_sheet_style, G_TYPE_OBJECT)

static const struct
{
  double      scale;
  PangoWeight weight;
} fonts[FG_N_FONTS] = {
  [FG_FONT_BODY] = { 1.0, PANGO_WEIGHT_NORMAL },
  [FG_FONT_STRONG] = { 1.0, PANGO_WEIGHT_BOLD },
  [FG_FONT_MARK] = { 1.15, PANGO_WEIGHT_BOLD },
  [FG_FONT_TITLE] = { 1.6, PANGO_WEIGHT_BOLD },
};

/* 0xRRGGBBAA */
static const guint32 palettes[FG_N_PALETTES][FG_N_COLORS] = {
  [FG_PALETTE_LIGHT] = {
    [FG_COLOR_BACKGROUND] = 0xffffffff,
    [FG_COLOR_HEADER] = 0xf6f6f7ff,
    [FG_COLOR_BAND] = 0xe8eef7ff,
    [FG_COLOR_TEXT] = 0x1f2124ff,
    [FG_COLOR_DIM_TEXT] = 0x5e6168ff,
    [FG_COLOR_HAIR] = 0xe4e4e7ff,
    [FG_COLOR_LINE] = 0xb4b6bcff,
    [FG_COLOR_HOVER] = 0x3584e418,
    [FG_COLOR_CURSOR] = 0x1c71d8ff,
    [FG_COLOR_DAY_OFF] = 0x0000000b,
    [FG_COLOR_TODAY] = 0x1c71d8ff,
    [FG_COLOR_LEAD] = 0x1a5fb4ff,
    [FG_COLOR_RESPONSIBLE] = 0x3d4148ff,
    [FG_COLOR_COOPERATE] = 0x6a6e76ff,
    [FG_COLOR_LIGHT_NONE] = 0x6f737bff,
    [FG_COLOR_LIGHT_RED] = 0xc01c28ff,
    [FG_COLOR_LIGHT_YELLOW] = 0x9a6700ff,
    [FG_COLOR_LIGHT_GREEN] = 0x26793fff,
    [FG_COLOR_LIGHT_DONE] = 0x4f6678ff,
  },
  [FG_PALETTE_DARK] = {
    [FG_COLOR_BACKGROUND] = 0x1e1e1eff,
    [FG_COLOR_HEADER] = 0x2a2a2cff,
    [FG_COLOR_BAND] = 0x2b3442ff,
    [FG_COLOR_TEXT] = 0xf2f2f2ff,
    [FG_COLOR_DIM_TEXT] = 0xb4b6bcff,
    [FG_COLOR_HAIR] = 0x37383bff,
    [FG_COLOR_LINE] = 0x6a6c72ff,
    [FG_COLOR_HOVER] = 0x78aeed26,
    [FG_COLOR_CURSOR] = 0x78aeedff,
    [FG_COLOR_DAY_OFF] = 0xffffff0c,
    [FG_COLOR_TODAY] = 0x78aeedff,
    [FG_COLOR_LEAD] = 0x8fc0f7ff,
    [FG_COLOR_RESPONSIBLE] = 0xdedfe3ff,
    [FG_COLOR_COOPERATE] = 0xa6a9b0ff,
    [FG_COLOR_LIGHT_NONE] = 0xa0a3aaff,
    [FG_COLOR_LIGHT_RED] = 0xff7b82ff,
    [FG_COLOR_LIGHT_YELLOW] = 0xf2c14eff,
    [FG_COLOR_LIGHT_GREEN] = 0x74cf91ff,
    [FG_COLOR_LIGHT_DONE] = 0x9db6c9ff,
  },
  [FG_PALETTE_HIGH_CONTRAST] = {
    [FG_COLOR_BACKGROUND] = 0xffffffff,
    [FG_COLOR_HEADER] = 0xffffffff,
    [FG_COLOR_BAND] = 0xd8d8d8ff,
    [FG_COLOR_TEXT] = 0x000000ff,
    [FG_COLOR_DIM_TEXT] = 0x1c1c1cff,
    [FG_COLOR_HAIR] = 0x767676ff,
    [FG_COLOR_LINE] = 0x000000ff,
    [FG_COLOR_HOVER] = 0x0040c030,
    [FG_COLOR_CURSOR] = 0x0030a0ff,
    [FG_COLOR_DAY_OFF] = 0x00000020,
    [FG_COLOR_TODAY] = 0x0030a0ff,
    [FG_COLOR_LEAD] = 0x000000ff,
    [FG_COLOR_RESPONSIBLE] = 0x000000ff,
    [FG_COLOR_COOPERATE] = 0x000000ff,
    [FG_COLOR_LIGHT_NONE] = 0x303030ff,
    [FG_COLOR_LIGHT_RED] = 0x900010ff,
    [FG_COLOR_LIGHT_YELLOW] = 0x5c3d00ff,
    [FG_COLOR_LIGHT_GREEN] = 0x00501cff,
    [FG_COLOR_LIGHT_DONE] = 0x203848ff,
  },
  [FG_PALETTE_HIGH_CONTRAST_DARK] = {
    [FG_COLOR_BACKGROUND] = 0x000000ff,
    [FG_COLOR_HEADER] = 0x000000ff,
    [FG_COLOR_BAND] = 0x303030ff,
    [FG_COLOR_TEXT] = 0xffffffff,
    [FG_COLOR_DIM_TEXT] = 0xe6e6e6ff,
    [FG_COLOR_HAIR] = 0x8a8a8aff,
    [FG_COLOR_LINE] = 0xffffffff,
    [FG_COLOR_HOVER] = 0x80b0ff40,
    [FG_COLOR_CURSOR] = 0xa0c8ffff,
    [FG_COLOR_DAY_OFF] = 0xffffff26,
    [FG_COLOR_TODAY] = 0xa0c8ffff,
    [FG_COLOR_LEAD] = 0xffffffff,
    [FG_COLOR_RESPONSIBLE] = 0xffffffff,
    [FG_COLOR_COOPERATE] = 0xffffffff,
    [FG_COLOR_LIGHT_NONE] = 0xd0d0d0ff,
    [FG_COLOR_LIGHT_RED] = 0xff9da2ff,
    [FG_COLOR_LIGHT_YELLOW] = 0xffd970ff,
    [FG_COLOR_LIGHT_GREEN] = 0x94f0b0ff,
    [FG_COLOR_LIGHT_DONE] = 0xc0dcf0ff,
  },
  [FG_PALETTE_PAPER] = {
    [FG_COLOR_BACKGROUND] = 0xffffffff,
    [FG_COLOR_HEADER] = 0xf2f2f2ff,
    [FG_COLOR_BAND] = 0xe3e7edff,
    [FG_COLOR_TEXT] = 0x000000ff,
    [FG_COLOR_DIM_TEXT] = 0x404040ff,
    [FG_COLOR_HAIR] = 0xb8b8b8ff,
    [FG_COLOR_LINE] = 0x505050ff,
    [FG_COLOR_HOVER] = 0x00000000,
    [FG_COLOR_CURSOR] = 0x00000000,
    [FG_COLOR_DAY_OFF] = 0x0000000d,
    [FG_COLOR_TODAY] = 0x0b4a9eff,
    [FG_COLOR_LEAD] = 0x000000ff,
    [FG_COLOR_RESPONSIBLE] = 0x000000ff,
    [FG_COLOR_COOPERATE] = 0x000000ff,
    [FG_COLOR_LIGHT_NONE] = 0x5a5a5aff,
    [FG_COLOR_LIGHT_RED] = 0xa80f1cff,
    [FG_COLOR_LIGHT_YELLOW] = 0x875a00ff,
    [FG_COLOR_LIGHT_GREEN] = 0x1e6634ff,
    [FG_COLOR_LIGHT_DONE] = 0x44586aff,
  },
};

static GdkRGBA
color_from_hex (guint32 hex)
{
  const GdkRGBA color = {
    ((hex >> 24) & 0xff) / 255.0f,
    ((hex >> 16) & 0xff) / 255.0f,
    ((hex >> 8) & 0xff) / 255.0f,
    (hex & 0xff) / 255.0f,
  };

  return color;
}

/* Glyphs stand where they are measured to stand, whatever the device: else text that fits on the screen would not
   fit on paper. */
static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_language (context, pango_language_from_string (LANGUAGE));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

static void
fg_sheet_style_finalize (GObject *object)
{
  FgSheetStyle *self = FG_SHEET_STYLE (object);

  g_object_unref (self->context);
  for (guint i = 0; i < FG_N_FONTS; i++)
    pango_font_description_free (self->fonts[i]);

  G_OBJECT_CLASS (fg_sheet_style_parent_class)->finalize (object);
}

static void
fg_sheet_style_class_init (FgSheetStyleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fg_sheet_style_finalize;
}

static void
fg_sheet_style_init (FgSheetStyle *self)
{
  self->context = make_context ();
}

/**
 * fg_sheet_style_new:
 * @palette: the colours
 * @font_size: size of the type, in pixels for the screen and in points for paper
 *
 * Returns: (transfer full): a style
 */
FgSheetStyle *
fg_sheet_style_new (FgPalette palette, double font_size)
{
  FgSheetStyle *self = g_object_new (FG_TYPE_SHEET_STYLE, NULL);

  g_return_val_if_fail (palette < FG_N_PALETTES, self);
  g_return_val_if_fail (font_size > 0.0, self);

  self->palette = palette;
  self->em = font_size;
  for (guint i = 0; i < FG_N_FONTS; i++)
    {
      self->fonts[i] = pango_font_description_from_string (FONT_FAMILIES);
      pango_font_description_set_absolute_size (self->fonts[i], font_size * fonts[i].scale * PANGO_SCALE);
      pango_font_description_set_weight (self->fonts[i], fonts[i].weight);
    }
  for (guint i = 0; i < FG_N_COLORS; i++)
    self->colors[i] = color_from_hex (palettes[palette][i]);

  return self;
}

/**
 * fg_sheet_style_is_paper:
 * @self: a style
 *
 * Returns: whether it is for paper, where nobody can scroll, point or zoom
 */
gboolean
fg_sheet_style_is_paper (FgSheetStyle *self)
{
  return self->palette == FG_PALETTE_PAPER;
}

/**
 * fg_sheet_style_get_context:
 * @self: a style
 *
 * Returns: (transfer none): where text is laid out, in Chinese shapes
 */
PangoContext *
fg_sheet_style_get_context (FgSheetStyle *self)
{
  return self->context;
}

/**
 * fg_sheet_style_get_font:
 * @self: a style
 * @font: a font
 *
 * Returns: (transfer none): its description
 */
const PangoFontDescription *
fg_sheet_style_get_font (FgSheetStyle *self, FgFont font)
{
  g_return_val_if_fail (font < FG_N_FONTS, NULL);

  return self->fonts[font];
}

/**
 * fg_sheet_style_get_color:
 * @self: a style
 * @color: what it is for
 *
 * Returns: (transfer none): the colour
 */
const GdkRGBA *
fg_sheet_style_get_color (FgSheetStyle *self, FgColor color)
{
  g_return_val_if_fail (color < FG_N_COLORS, NULL);

  return &self->colors[color];
}

/**
 * fg_sheet_style_color_for_light:
 * @light: a light
 *
 * Returns: the colour that goes with its sign
 */
FgColor
fg_sheet_style_color_for_light (FgLight light)
{
  static const FgColor colors[FG_N_LIGHTS] = {
    [FG_LIGHT_NONE] = FG_COLOR_LIGHT_NONE,
    [FG_LIGHT_RED] = FG_COLOR_LIGHT_RED,
    [FG_LIGHT_YELLOW] = FG_COLOR_LIGHT_YELLOW,
    [FG_LIGHT_GREEN] = FG_COLOR_LIGHT_GREEN,
    [FG_LIGHT_DONE] = FG_COLOR_LIGHT_DONE,
  };

  g_return_val_if_fail (light < FG_N_LIGHTS, FG_COLOR_TEXT);

  return colors[light];
}

/**
 * fg_sheet_style_color_for_role:
 * @role: a role
 *
 * Returns: the colour that goes with its sign
 */
FgColor
fg_sheet_style_color_for_role (FgRole role)
{
  static const FgColor colors[FG_N_ROLES] = {
    [FG_ROLE_NONE] = FG_COLOR_TEXT,
    [FG_ROLE_LEAD] = FG_COLOR_LEAD,
    [FG_ROLE_RESPONSIBLE] = FG_COLOR_RESPONSIBLE,
    [FG_ROLE_COOPERATE] = FG_COLOR_COOPERATE,
  };

  g_return_val_if_fail (role < FG_N_ROLES, FG_COLOR_TEXT);

  return colors[role];
}

/**
 * fg_sheet_style_get_em:
 * @self: a style
 *
 * Returns: the size of the type, which is the width of a Chinese character
 */
double
fg_sheet_style_get_em (FgSheetStyle *self)
{
  return self->em;
}

/**
 * fg_sheet_style_get_length:
 * @self: a style
 * @em: a length in sizes of the type
 *
 * Returns: the length, on the screen in whole pixels so that lines are sharp
 */
double
fg_sheet_style_get_length (FgSheetStyle *self, double em)
{
  double length = em * self->em;

  return fg_sheet_style_is_paper (self) ? length : ceil (length);
}

/**
 * fg_sheet_style_get_line_height:
 * @self: a style
 *
 * Returns: the height of a line of text
 */
double
fg_sheet_style_get_line_height (FgSheetStyle *self)
{
  return fg_sheet_style_get_length (self, LINE_EM);
}

/**
 * fg_sheet_style_get_hair:
 * @self: a style
 *
 * Returns: the width of the thinnest line
 */
double
fg_sheet_style_get_hair (FgSheetStyle *self)
{
  return fg_sheet_style_is_paper (self) ? PAPER_HAIR_PT : 1.0;
}
