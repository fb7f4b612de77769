/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How sheets look on this desk: its colour scheme, its contrast, its size of text.
 */
#include "fg-screen-style.h"

#include <adwaita.h>

/* What GTK takes for a font without a size, and for a screen that does not say how fine it is. */
#define DEFAULT_FONT_PT 10.0
#define DEFAULT_DPI 96.0
#define POINTS_PER_INCH 72.0

static FgPalette
find_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? FG_PALETTE_HIGH_CONTRAST_DARK : FG_PALETTE_HIGH_CONTRAST;

  return dark ? FG_PALETTE_DARK : FG_PALETTE_LIGHT;
}

static double
find_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);

  if (size <= 0.0)
    size = DEFAULT_FONT_PT;
  if (pango_font_description_get_size_is_absolute (font))
    return size;

  return size * (dpi > 0.0 ? dpi : DEFAULT_DPI) / POINTS_PER_INCH;
}

/**
 * fg_screen_style_make:
 * @widget: a widget on whose screen the sheet is shown
 *
 * Returns: (transfer full): the style for the desk as it is now
 */
FgSheetStyle *
fg_screen_style_make (GtkWidget *widget)
{
  return fg_sheet_style_new (find_palette (), find_font_size (widget));
}

/**
 * fg_screen_style_watch:
 * @widget: a widget
 * @on_changed: called with @widget alone when it needs another style, for as long as it lives
 */
void
fg_screen_style_watch (GtkWidget *widget, GCallback on_changed)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_widget_get_settings (widget);

  g_signal_connect_object (manager, "notify::dark", on_changed, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", on_changed, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", on_changed, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", on_changed, widget, G_CONNECT_SWAPPED);
}
