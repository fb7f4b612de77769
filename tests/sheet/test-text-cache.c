/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cache of texts stays bounded, and what it draws stays in its box.
 */
#include "fg-text-cache.h"

static GskRenderNode *
draw (FgTextCache *cache, const char *text, const FgTextBox *box)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  fg_text_cache_append (cache, snapshot, text, box);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
test_bounded (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, 14.0);
  g_autoptr (FgTextCache) cache = fg_text_cache_new (style);
  const FgTextBox box = { .rect = GRAPHENE_RECT_INIT (0.0f, 0.0f, 100.0f, 20.0f), .lines = 1 };

  for (guint i = 0; i < 3 * FG_TEXT_CACHE_GENERATION; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_autoptr (GskRenderNode) node = draw (cache, text, &box);

      g_assert_nonnull (node);
      g_assert_cmpuint (fg_text_cache_get_n (cache), <=, 2 * FG_TEXT_CACHE_GENERATION);
    }
}

static void
test_same_text_is_kept_once (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, 14.0);
  g_autoptr (FgTextCache) cache = fg_text_cache_new (style);
  g_autoptr (GskRenderNode) strong = NULL;
  FgTextBox box = { .rect = GRAPHENE_RECT_INIT (0.0f, 0.0f, 100.0f, 20.0f), .lines = 1 };

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GskRenderNode) node = draw (cache, "牵头", &box);
    }
  g_assert_cmpuint (fg_text_cache_get_n (cache), ==, 1);

  box.font = FG_FONT_STRONG;
  strong = draw (cache, "牵头", &box);
  g_assert_cmpuint (fg_text_cache_get_n (cache), ==, 2);
}

static void
test_stays_in_its_box (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, 14.0);
  g_autoptr (FgTextCache) cache = fg_text_cache_new (style);
  const FgTextBox box = { .rect = GRAPHENE_RECT_INIT (50.0f, 10.0f, 90.0f, 45.0f), .yalign = 0.5f, .lines = 2 };
  g_autoptr (GskRenderNode) node
    = draw (cache, "完善社会信用体系，对失信主体依法依规实施联合惩戒，并向社会公布结果", &box);
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.origin.x, >=, box.rect.origin.x - 2.0f);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, box.rect.origin.x + box.rect.size.width + 2.0f);
  g_assert_cmpfloat (bounds.origin.y, >=, box.rect.origin.y - 2.0f);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, box.rect.origin.y + box.rect.size.height + 2.0f);
}

static void
test_no_room_no_text (void)
{
  g_autoptr (FgSheetStyle) style = fg_sheet_style_new (FG_PALETTE_LIGHT, 14.0);
  g_autoptr (FgTextCache) cache = fg_text_cache_new (style);
  const FgTextBox box = { .rect = GRAPHENE_RECT_INIT (0.0f, 0.0f, 0.0f, 20.0f), .lines = 1 };

  g_assert_null (draw (cache, "牵头", &box));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  g_test_add_func ("/sheet/text-cache/bounded", test_bounded);
  g_test_add_func ("/sheet/text-cache/same-text-is-kept-once", test_same_text_is_kept_once);
  g_test_add_func ("/sheet/text-cache/stays-in-its-box", test_stays_in_its_box);
  g_test_add_func ("/sheet/text-cache/no-room-no-text", test_no_room_no_text);

  return g_test_run ();
}
