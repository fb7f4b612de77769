/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts render nodes on paper. gsk_render_node_draw() does all of it but one thing: it hands glyphs to cairo without
 * their text, and cairo then looks up which characters they stand for and takes the lowest. In Chinese fonts the
 * radicals of the Kangxi dictionary share the glyphs of ordinary characters (U+2F2F ⼯ and U+5DE5 工), so that 分工
 * could not be found in the PDF. Text is therefore drawn here, with the characters that were meant.
 */
#include "fg-page-painter.h"

#include <hb.h>
#include <pango/pangocairo.h>

/* Characters that only repeat others: CJK and Kangxi radicals, compatibility ideographs. */
static const struct
{
  hb_codepoint_t first, last;
} doubles[] = {
  { 0x2e80, 0x2fdf },
  { 0xf900, 0xfaff },
  { 0x2f800, 0x2fa1f },
};

/* Basic Latin to Latin Extended-B, and the language that Pango shapes them in. */
#define LATIN_END 0x250
#define LATIN_LANGUAGE "en"

struct _FgPagePainter
{
  GHashTable *faces; /* (element-type hb_face_t GHashTable): for each face its characters by glyph */
};

/**
 * fg_page_painter_new:
 *
 * Returns: (transfer full): what knows no fonts yet
 */
FgPagePainter *
fg_page_painter_new (void)
{
  FgPagePainter *self = g_new0 (FgPagePainter, 1);

  self->faces = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) hb_face_destroy,
                                       (GDestroyNotify) g_hash_table_unref);
  return self;
}

/**
 * fg_page_painter_free:
 * @self: (transfer full): a painter
 */
void
fg_page_painter_free (FgPagePainter *self)
{
  g_hash_table_unref (self->faces);
  g_free (self);
}

static gboolean
is_double (hb_codepoint_t character)
{
  for (guint i = 0; i < G_N_ELEMENTS (doubles); i++)
    if (character >= doubles[i].first && character <= doubles[i].last)
      return TRUE;

  return FALSE;
}

static void
add_character (GHashTable *characters, hb_codepoint_t glyph, hb_codepoint_t character)
{
  if (!g_hash_table_contains (characters, GUINT_TO_POINTER (glyph)))
    g_hash_table_insert (characters, GUINT_TO_POINTER (glyph), GUINT_TO_POINTER (character));
}

/* A character between Latin letters: Noto's Chinese faces have other figures there, as shapes of the language that
   Pango takes for them. */
static void
add_latin (GHashTable *characters, hb_font_t *font, hb_buffer_t *buffer, hb_codepoint_t character)
{
  const hb_glyph_info_t *infos;
  guint n_infos;

  hb_buffer_reset (buffer);
  hb_buffer_add (buffer, character, 0);
  hb_buffer_set_content_type (buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_script (buffer, HB_SCRIPT_LATIN);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_language (buffer, hb_language_from_string (LATIN_LANGUAGE, -1));
  hb_shape (font, buffer, NULL, 0);
  infos = hb_buffer_get_glyph_infos (buffer, &n_infos);
  if (n_infos == 1)
    add_character (characters, infos[0].codepoint, character);
}

static GHashTable *
read_characters (hb_face_t *face)
{
  GHashTable *characters = g_hash_table_new (NULL, NULL);
  hb_font_t *font = hb_font_create (face);
  hb_buffer_t *buffer = hb_buffer_create ();
  hb_set_t *all = hb_set_create ();
  hb_codepoint_t character = HB_SET_VALUE_INVALID, glyph;

  hb_face_collect_unicodes (face, all);
  while (hb_set_next (all, &character))
    {
      if (!is_double (character) && hb_font_get_nominal_glyph (font, character, &glyph))
        add_character (characters, glyph, character);
      if (character < LATIN_END)
        add_latin (characters, font, buffer, character);
    }

  hb_set_destroy (all);
  hb_buffer_destroy (buffer);
  hb_font_destroy (font);
  return characters;
}

static GHashTable *
find_characters (FgPagePainter *self, PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));
  GHashTable *characters = g_hash_table_lookup (self->faces, face);

  if (characters == NULL)
    {
      characters = read_characters (face);
      g_hash_table_insert (self->faces, hb_face_reference (face), characters);
    }

  return characters;
}

/* Glyphs with the text that each of them stands for. */
typedef struct
{
  GArray  *glyphs;   /* (element-type cairo_glyph_t) */
  GArray  *clusters; /* (element-type cairo_text_cluster_t) */
  GString *text;
} Run;

static void
run_clear (Run *run)
{
  g_array_unref (run->glyphs);
  g_array_unref (run->clusters);
  g_string_free (run->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static gboolean
read_run (GHashTable *characters, const PangoGlyphInfo *infos, guint n_infos, Run *run)
{
  int x = 0;

  for (guint i = 0; i < n_infos; i++)
    {
      const PangoGlyphInfo *info = &infos[i];
      const cairo_glyph_t glyph = { info->glyph, pango_units_to_double (x + info->geometry.x_offset),
                                    pango_units_to_double (info->geometry.y_offset) };
      gsize before = run->text->len;
      cairo_text_cluster_t cluster = { 0, 1 };

      x += info->geometry.width;
      if (info->glyph == PANGO_GLYPH_EMPTY)
        continue;
      if ((info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0
          || !g_hash_table_contains (characters, GUINT_TO_POINTER (info->glyph)))
        return FALSE;

      g_string_append_unichar (run->text,
                               GPOINTER_TO_UINT (g_hash_table_lookup (characters, GUINT_TO_POINTER (info->glyph))));
      cluster.num_bytes = (int) (run->text->len - before);
      g_array_append_val (run->glyphs, glyph);
      g_array_append_val (run->clusters, cluster);
    }

  return run->glyphs->len > 0;
}

static void
draw_text (FgPagePainter *self, cairo_t *cr, GskRenderNode *node)
{
  PangoFont *font = gsk_text_node_get_font (node);
  const graphene_point_t *offset = gsk_text_node_get_offset (node);
  g_auto (Run) run = {
    g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
    g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t)),
    g_string_new (NULL),
  };
  /* GTK declares this function pure, so what it would store for a second argument is lost in an optimised build. */
  const PangoGlyphInfo *infos = gsk_text_node_get_glyphs (node, NULL);
  guint n_infos = gsk_text_node_get_num_glyphs (node);

  /* Colour glyphs, glyphs of several characters and boxes for missing ones: drawn, if not found again. */
  if (gsk_text_node_has_color_glyphs (node) || !read_run (find_characters (self, font), infos, n_infos, &run))
    {
      gsk_render_node_draw (node, cr);
      return;
    }

  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, gsk_text_node_get_color (node));
  cairo_translate (cr, offset->x, offset->y);
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_show_text_glyphs (cr, run.text->str, (int) run.text->len, (cairo_glyph_t *) (void *) run.glyphs->data,
                          (int) run.glyphs->len, (cairo_text_cluster_t *) (void *) run.clusters->data,
                          (int) run.clusters->len, (cairo_text_cluster_flags_t) 0);
  cairo_restore (cr);
}

static void
draw_clipped (FgPagePainter *self, cairo_t *cr, GskRenderNode *node)
{
  const graphene_rect_t *clip = gsk_clip_node_get_clip (node);

  cairo_save (cr);
  cairo_rectangle (cr, clip->origin.x, clip->origin.y, clip->size.width, clip->size.height);
  cairo_clip (cr);
  fg_page_painter_draw (self, cr, gsk_clip_node_get_child (node));
  cairo_restore (cr);
}

static void
draw_transformed (FgPagePainter *self, cairo_t *cr, GskRenderNode *node)
{
  float xx, yx, xy, yy, dx, dy;
  cairo_matrix_t matrix;

  gsk_transform_to_2d (gsk_transform_node_get_transform (node), &xx, &yx, &xy, &yy, &dx, &dy);
  cairo_matrix_init (&matrix, xx, yx, xy, yy, dx, dy);
  cairo_save (cr);
  cairo_transform (cr, &matrix);
  fg_page_painter_draw (self, cr, gsk_transform_node_get_child (node));
  cairo_restore (cr);
}

/**
 * fg_page_painter_draw:
 * @self: a painter
 * @cr: where to draw
 * @node: what to draw; transforms in it are of two dimensions
 */
void
fg_page_painter_draw (FgPagePainter *self, cairo_t *cr, GskRenderNode *node)
{
  switch ((guint) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        fg_page_painter_draw (self, cr, gsk_container_node_get_child (node, i));
      break;
    case GSK_CLIP_NODE:
      draw_clipped (self, cr, node);
      break;
    case GSK_TRANSFORM_NODE:
      draw_transformed (self, cr, node);
      break;
    case GSK_TEXT_NODE:
      draw_text (self, cr, node);
      break;
    default:
      gsk_render_node_draw (node, cr);
      break;
    }
}
