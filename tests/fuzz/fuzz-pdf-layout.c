/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of a PDF: from characters and rules at any places to text. Each takes some bytes: what it is, and where.
 */
#include "fuzz-target.h"

#include "fg-pdf-layout.h"

#define BYTES_PER_MARK 6

/* A4, in points. */
#define WIDTH 595.0f
#define HEIGHT 842.0f

static float
scale (guint8 byte, float whole)
{
  return (float) byte / 255 * whole;
}

static void
add_char (FgPdfPage *page, const guint8 *mark)
{
  static const gunichar chars[] = { 0x4e00, 0x3001, 0x3002, 0xff08, 0xff09, '1', '.', '-', 'a', 0x5e02, 0x5c40, 0x7b2c, 0x9875 };
  float x = scale (mark[1], WIDTH);
  float y = scale (mark[2], HEIGHT);
  FgPdfChar c = { chars[mark[5] % G_N_ELEMENTS (chars)], x, y, x + scale (mark[3], 64), y + scale (mark[4], 64) };

  g_array_append_val (page->chars, c);
}

static void
add_rule (GArray *rules, const guint8 *mark, float breadth, float length)
{
  FgPdfRule rule = { scale (mark[1], breadth), scale (mark[2], length), scale (mark[3], length) };

  g_array_append_val (rules, rule);
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const FgPdfRule *rule_a = a;
  const FgPdfRule *rule_b = b;

  return (rule_a->place > rule_b->place) - (rule_a->place < rule_b->place);
}

static void
end_page (FgPdfLayout *layout, FgPdfPage *page)
{
  g_array_sort (page->lying, compare_rules);
  g_array_sort (page->standing, compare_rules);
  fg_pdf_layout_add_page (layout, page);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (FgPdfLayout) layout = fg_pdf_layout_new ();
  g_autoptr (FgPdfPage) page = fg_pdf_page_new (WIDTH, HEIGHT);
  g_autofree char *text = NULL;

  for (; size >= BYTES_PER_MARK; data += BYTES_PER_MARK, size -= BYTES_PER_MARK)
    {
      switch (data[0])
        {
        case 'p':
          end_page (layout, page);
          fg_pdf_page_free (page);
          page = fg_pdf_page_new (WIDTH, HEIGHT);
          break;
        case 'l':
          add_rule (page->lying, data, HEIGHT, WIDTH);
          break;
        case 's':
          add_rule (page->standing, data, WIDTH, HEIGHT);
          break;
        default:
          add_char (page, data);
        }
    }
  end_page (layout, page);
  text = fg_pdf_layout_get_text (layout);
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
  return 0;
}
