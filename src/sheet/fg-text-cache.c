/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Laying out a text costs a hundred times what drawing it does, and a frame shows almost the same texts as the one
 * before. Texts are kept in two generations: what is drawn moves into the young one; when that is full, the old one is
 * dropped and the young one grows old. So nothing drawn lately is lost, and no order of use need be kept.
 */
#include "fg-text-cache.h"

/* Distance of the lines of a stacked (vertical) text, in sizes of its type. */
#define STACK_STEP_EM 1.2

typedef struct
{
  char  *text;
  FgFont font;
  int    width;
  guint  lines;
  int    alignment;
} Key;

typedef struct
{
  Key          key;
  PangoLayout *layout;
  int          height;
} Entry;

struct _FgTextCache
{
  FgSheetStyle *style;
  GHashTable   *young; /* (element-type Key Entry): the key is part of the entry */
  GHashTable   *old;
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) ^ ((guint) key->font << 28) ^ ((guint) key->width << 4) ^ key->lines;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *left = a, *right = b;

  return left->font == right->font && left->width == right->width && left->lines == right->lines
         && left->alignment == right->alignment && strcmp (left->text, right->text) == 0;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->key.text);
  g_object_unref (entry->layout);
  g_free (entry);
}

static GHashTable *
make_generation (void)
{
  return g_hash_table_new_full (key_hash, key_equal, NULL, entry_free);
}

/**
 * fg_text_cache_new:
 * @style: the style that texts are laid out in
 *
 * Returns: (transfer full): an empty cache
 */
FgTextCache *
fg_text_cache_new (FgSheetStyle *style)
{
  FgTextCache *self = g_new0 (FgTextCache, 1);

  self->style = g_object_ref (style);
  self->young = make_generation ();
  self->old = make_generation ();
  return self;
}

/**
 * fg_text_cache_free:
 * @self: (transfer full): a cache
 */
void
fg_text_cache_free (FgTextCache *self)
{
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_object_unref (self->style);
  g_free (self);
}

/**
 * fg_text_cache_get_n:
 * @self: a cache
 *
 * Returns: how many texts it holds, never more than twice %FG_TEXT_CACHE_GENERATION
 */
guint
fg_text_cache_get_n (const FgTextCache *self)
{
  return g_hash_table_size (self->young) + g_hash_table_size (self->old);
}

static void
set_stacked (FgTextCache *self, PangoLayout *layout)
{
  int height;

  pango_layout_set_text (layout, "国", -1);
  pango_layout_get_size (layout, NULL, &height);
  pango_layout_set_line_spacing (layout,
                                 (float) (STACK_STEP_EM * fg_sheet_style_get_em (self->style) * PANGO_SCALE / height));
}

static Entry *
make_entry (FgTextCache *self, const Key *key)
{
  Entry *entry = g_new0 (Entry, 1);
  PangoLayout *layout = pango_layout_new (fg_sheet_style_get_context (self->style));

  pango_layout_set_font_description (layout, fg_sheet_style_get_font (self->style, key->font));
  pango_layout_set_alignment (layout, (PangoAlignment) key->alignment);
  pango_layout_set_width (layout, key->width);
  if (key->lines == 0)
    {
      set_stacked (self, layout);
    }
  else
    {
      pango_layout_set_single_paragraph_mode (layout, TRUE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, -(int) key->lines);
    }
  pango_layout_set_text (layout, key->text, -1);

  entry->key = *key;
  entry->key.text = g_strdup (key->text);
  entry->layout = layout;
  pango_layout_get_size (layout, NULL, &entry->height);
  return entry;
}

static Entry *
find_or_make (FgTextCache *self, const Key *key)
{
  Entry *entry = g_hash_table_lookup (self->young, key);

  if (entry != NULL)
    return entry;

  if (g_hash_table_size (self->young) >= FG_TEXT_CACHE_GENERATION)
    {
      g_hash_table_unref (self->old);
      self->old = self->young;
      self->young = make_generation ();
    }

  entry = g_hash_table_lookup (self->old, key);
  if (entry != NULL)
    g_hash_table_steal (self->old, key);
  else
    entry = make_entry (self, key);
  g_hash_table_insert (self->young, &entry->key, entry);
  return entry;
}

static PangoAlignment
alignment_for (float xalign)
{
  if (xalign < 0.25f)
    return PANGO_ALIGN_LEFT;

  return xalign > 0.75f ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER;
}

/**
 * fg_text_cache_append:
 * @self: a cache
 * @snapshot: what to draw on
 * @text: a text
 * @box: where and how; nothing is drawn where it has no width
 */
void
fg_text_cache_append (FgTextCache *self, GtkSnapshot *snapshot, const char *text, const FgTextBox *box)
{
  const Key key = {
    .text = (char *) text,
    .font = box->font,
    .width = (int) (box->rect.size.width * PANGO_SCALE),
    .lines = box->lines,
    .alignment = alignment_for (box->xalign),
  };
  const Entry *entry;
  float room;

  if (*text == '\0' || key.width <= 0)
    return;

  entry = find_or_make (self, &key);
  room = box->rect.size.height - (float) entry->height / PANGO_SCALE;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (box->rect.origin.x, box->rect.origin.y + room * box->yalign));
  gtk_snapshot_append_layout (snapshot, entry->layout, fg_sheet_style_get_color (self->style, box->color));
  gtk_snapshot_restore (snapshot);
}
