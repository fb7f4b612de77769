/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How what was found in a notice looks in its text and in the legend: always a shape (a line, a weight) beside the
 * colour. The colours are named ones of the theme, one for light and one for dark, because text tags know no CSS.
 */
#include "fg-notice-mark-style.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* How much of its colour a mark lays under the words. */
#define TINT_ALPHA 0.16
#define TINT_ALPHA_HIGH_CONTRAST 0.32

static const struct
{
  PangoUnderline underline;
  PangoOverline  overline;
  PangoWeight    weight;
  const char    *light; /* NULL: no colour */
  const char    *dark;
} styles[FG_N_NOTICE_MARK_KINDS] = {
  [FG_NOTICE_MARK_HEADING] = { PANGO_UNDERLINE_NONE, PANGO_OVERLINE_NONE, PANGO_WEIGHT_HEAVY, NULL, NULL },
  [FG_NOTICE_MARK_NUMBER] = { PANGO_UNDERLINE_NONE, PANGO_OVERLINE_NONE, PANGO_WEIGHT_BOLD, NULL, NULL },
  [FG_NOTICE_MARK_LEAD] = { PANGO_UNDERLINE_DOUBLE, PANGO_OVERLINE_NONE, PANGO_WEIGHT_NORMAL, "blue_4", "blue_2" },
  [FG_NOTICE_MARK_RESPONSIBLE] = { PANGO_UNDERLINE_SINGLE, PANGO_OVERLINE_NONE, PANGO_WEIGHT_NORMAL, "green_5", "green_2" },
  [FG_NOTICE_MARK_COOPERATE] = { PANGO_UNDERLINE_NONE, PANGO_OVERLINE_SINGLE, PANGO_WEIGHT_NORMAL, "purple_3", "purple_1" },
  [FG_NOTICE_MARK_DEADLINE] = { PANGO_UNDERLINE_NONE, PANGO_OVERLINE_NONE, PANGO_WEIGHT_BOLD, "orange_4", "orange_2" },
  [FG_NOTICE_MARK_TARGET] = { PANGO_UNDERLINE_LOW, PANGO_OVERLINE_NONE, PANGO_WEIGHT_NORMAL, "brown_3", "brown_1" },
  [FG_NOTICE_MARK_LEFTOVER] = { PANGO_UNDERLINE_SINGLE, PANGO_OVERLINE_SINGLE, PANGO_WEIGHT_NORMAL, "yellow_5", "yellow_1" },
  [FG_NOTICE_MARK_DOUBT] = { PANGO_UNDERLINE_ERROR, PANGO_OVERLINE_NONE, PANGO_WEIGHT_NORMAL, "red_3", "red_1" },
};

static gboolean
find_colour (FgNoticeMarkKind kind, GtkWidget *widget, GdkRGBA *line, GdkRGBA *tint)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const char *name = adw_style_manager_get_dark (manager) ? styles[kind].dark : styles[kind].light;

  if (name == NULL || !gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, line))
    return FALSE;

  *tint = *line;
  tint->alpha = adw_style_manager_get_high_contrast (manager) ? (float) TINT_ALPHA_HIGH_CONTRAST : (float) TINT_ALPHA;
  return TRUE;
}

/**
 * fg_notice_mark_style_get_label:
 * @kind: what was found
 *
 * Returns: its name for people, translated
 */
const char *
fg_notice_mark_style_get_label (FgNoticeMarkKind kind)
{
  switch (kind)
    {
    case FG_NOTICE_MARK_HEADING:
      /* Translators: legend of a notice's marked text: the heading of a section. */
      return C_("mark", "Heading");
    case FG_NOTICE_MARK_NUMBER:
      /* Translators: legend of a notice's marked text: the printed number of a task or measure. */
      return C_("mark", "Number");
    case FG_NOTICE_MARK_LEAD:
      return fg_role_get_label (FG_ROLE_LEAD);
    case FG_NOTICE_MARK_RESPONSIBLE:
      return fg_role_get_label (FG_ROLE_RESPONSIBLE);
    case FG_NOTICE_MARK_COOPERATE:
      return fg_role_get_label (FG_ROLE_COOPERATE);
    case FG_NOTICE_MARK_DEADLINE:
      /* Translators: legend of a notice's marked text: by when something is to be done. */
      return C_("mark", "Deadline");
    case FG_NOTICE_MARK_TARGET:
      /* Translators: legend of a notice's marked text: a figure that can be checked. */
      return C_("mark", "Target");
    case FG_NOTICE_MARK_LEFTOVER:
      /* Translators: legend of a notice's marked text: words that are in no item or heading. */
      return C_("mark", "Left over");
    case FG_NOTICE_MARK_DOUBT:
      /* Translators: legend of a notice's marked text: words that the reader was unsure of. */
      return C_("mark", "Doubt");
    default:
      g_return_val_if_reached ("");
    }
}

static PangoColor
to_pango (const GdkRGBA *colour)
{
  return (PangoColor) {
    (guint16) (colour->red * G_MAXUINT16),
    (guint16) (colour->green * G_MAXUINT16),
    (guint16) (colour->blue * G_MAXUINT16),
  };
}

/**
 * fg_notice_mark_style_dup_attributes:
 * @kind: what was found
 * @widget: a widget of the theme
 *
 * Returns: (transfer full): how a label in the legend looks like the mark
 */
PangoAttrList *
fg_notice_mark_style_dup_attributes (FgNoticeMarkKind kind, GtkWidget *widget)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  GdkRGBA line, tint;

  g_return_val_if_fail (kind < FG_N_NOTICE_MARK_KINDS, attributes);

  pango_attr_list_insert (attributes, pango_attr_underline_new (styles[kind].underline));
  /* Pango 1.50 aborts on an attribute that says "no overline". */
  if (styles[kind].overline != PANGO_OVERLINE_NONE)
    pango_attr_list_insert (attributes, pango_attr_overline_new (styles[kind].overline));
  pango_attr_list_insert (attributes, pango_attr_weight_new (styles[kind].weight));
  if (find_colour (kind, widget, &line, &tint))
    {
      PangoColor under = to_pango (&line), behind = to_pango (&tint);

      pango_attr_list_insert (attributes, pango_attr_underline_color_new (under.red, under.green, under.blue));
      pango_attr_list_insert (attributes, pango_attr_background_new (behind.red, behind.green, behind.blue));
      pango_attr_list_insert (attributes, pango_attr_background_alpha_new ((guint16) (tint.alpha * G_MAXUINT16)));
    }

  return attributes;
}

/**
 * fg_notice_mark_style_apply:
 * @kind: what was found
 * @widget: a widget of the theme
 * @tag: the tag that marks it
 *
 * Makes @tag look as @kind does under the present colour scheme; again when that changes.
 */
void
fg_notice_mark_style_apply (FgNoticeMarkKind kind, GtkWidget *widget, GtkTextTag *tag)
{
  GdkRGBA line, tint;

  g_return_if_fail (kind < FG_N_NOTICE_MARK_KINDS);
  g_return_if_fail (GTK_IS_TEXT_TAG (tag));

  /* What a mark does not set shows from the mark below it. */
  if (styles[kind].weight != PANGO_WEIGHT_NORMAL)
    g_object_set (tag, "weight", (int) styles[kind].weight, NULL);
  if (styles[kind].underline != PANGO_UNDERLINE_NONE)
    g_object_set (tag, "underline", styles[kind].underline, NULL);
  if (styles[kind].overline != PANGO_OVERLINE_NONE)
    g_object_set (tag, "overline", styles[kind].overline, NULL);
  /* No overline-rgba: GTK 4.8 frees its colour twice. The line has the colour of the text. */
  if (find_colour (kind, widget, &line, &tint))
    g_object_set (tag, "underline-rgba", &line, "background-rgba", &tint, NULL);
}
