/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No bytes make the reader crash, hang or point outside the text: our notices changed at random, random bytes, and
 * shapes that tempt a reader into going over the same text again and again.
 */
#include <string.h>

#include "plan-check.h"

#define N_CHANGED_NOTICES 400
#define N_RANDOM_FILES 400

static char *
read_sample (gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample-notice.txt", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

static gssize
random_start (const GString *text)
{
  gssize at = g_test_rand_int_range (0, (gint32) text->len);

  while (at > 0 && ((guchar) text->str[at] & 0xc0) == 0x80)
    at--;
  return at;
}

static void
change (GString *text)
{
  static const char *const pieces[] = {
    "（", "）", "、", "，", "；", "：", "。", "一、", "（一）", "1．", "（1）", "①", "牵头", "负责", "配合", "等部门", "及", "会同",
    "2026年", "6月", "底前", "三季度", "—", "责任单位：", "完成时限：", "\n", "\n\n", "“", "”", "《", "》", "〔", "第", "目录", "抄送：",
    "1/3以上", "不低于", "%", "各区", "同上", "以下任务由", " ", "　",
  };
  gssize at = random_start (text);
  gssize other = random_start (text);

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      g_string_erase (text, MIN (at, other), MIN (ABS (at - other), 200));
      break;
    case 1:
      {
        g_autofree char *copy = g_strndup (text->str + at, (gsize) MIN (200, (gssize) text->len - at));

        g_string_insert (text, other, copy);
        break;
      }
    default:
      g_string_insert (text, at, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      break;
    }
}

static void
test_changed_notices (void)
{
  gsize length;
  g_autofree char *sample = read_sample (&length);

  for (guint i = 0; i < N_CHANGED_NOTICES; i++)
    {
      g_autoptr (GString) text = g_string_new_len (sample, (gssize) length);
      g_autofree char *valid = NULL;
      int n_changes = g_test_rand_int_range (1, 60);

      for (int j = 0; j < n_changes && text->len > 0; j++)
        change (text);
      valid = g_utf8_make_valid (text->str, (gssize) text->len);
      plan_check_read (valid, strlen (valid));
      /* As it is, with what may be halves of characters in it. */
      plan_check_read (text->str, text->len);
    }
}

static void
test_random_bytes (void)
{
  for (guint i = 0; i < N_RANDOM_FILES; i++)
    {
      char data[512];
      gsize size = (gsize) g_test_rand_int_range (0, sizeof data);

      for (gsize j = 0; j < size; j++)
        data[j] = (char) g_test_rand_int_range (0, 256);
      plan_check_read (data, size);
    }
}

static void
append_times (GString *text, const char *piece, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
}

/* Each of these took more than a minute, or would take it, where a rule looks back or ahead without a bound. */
static void
test_tempting_shapes_take_no_time (void)
{
  static const struct
  {
    const char *before;
    const char *piece;
    guint       n;
    const char *after;
  } shapes[] = {
    { "2．乙", "（", 1000000, "市局负责\n" },
    { "2．乙市局负责", "）", 1000000, "\n" },
    { "2．", "《", 300000, "\n" },
    { "2．", "《2026年", 300000, "\n" },
    { "2．", "〔", 300000, "\n" },
    { "2．乙（", "市局、", 300000, "负责）\n" },
    { "2．乙", "（市局负责）", 100000, "\n" },
    { "2．乙", "（市局）", 100000, "（试行）\n" },
    { "2．乙", "责任单位：", 100000, "\n" },
    { "2．乙", "。责任单位：市", 100000, "\n" },
    { "2．乙", "2026年6月底前", 100000, "\n" },
    { "2．乙（", "6月；", 200000, "负责）\n" },
    { "2．", "一", 300000, "\n" },
    { "2．", "1", 300000, "\n" },
    { "2．乙（", "及", 300000, "市局负责）\n" },
    { "2．乙（", "等", 300000, "负责）\n" },
    { "", "（一）丁\n", 100000, "" },
    { "（一）丁（市局负责）\n", "（二）戊\n", 100000, "" },
    { "", "一、\n（一）\n1．\n（1）\n①\n", 20000, "" },
    { "", "关于\n", 100000, "的通知\n" },
    { "", "a\n", 500000, "" },
    { "", "：", 300000, "\n" },
    { "2．", "，完成时间2O", 100000, "\n" },
    { "2．", "，由市局牵头", 100000, "\n" },
    { "2．", "从8个压缩至5个", 100000, "\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (GString) text = g_string_new ("方案\n一、甲\n1．甲（市发改委负责）\n");
      gint64 start = g_get_monotonic_time ();

      g_string_append (text, shapes[i].before);
      append_times (text, shapes[i].piece, shapes[i].n);
      g_string_append (text, shapes[i].after);
      plan_check_read (text->str, text->len);
      g_test_message ("%u: %" G_GINT64_FORMAT " ms", i, (g_get_monotonic_time () - start) / 1000);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
    }
}

/* Marks that open cells and are never closed, as many as there is room for. */
static void
test_unclosed_cells_are_bounded (void)
{
  g_autoptr (GString) text = g_string_new ("序号,任务,责任单位\n");
  gint64 start = g_get_monotonic_time ();

  while (text->len < 1000000)
    g_string_append (text, "1,\"x,\"市\n");
  plan_check_read (text->str, text->len);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/hostile/changed-notices", test_changed_notices);
  g_test_add_func ("/document/hostile/random-bytes", test_random_bytes);
  g_test_add_func ("/document/hostile/tempting-shapes-take-no-time", test_tempting_shapes_take_no_time);
  g_test_add_func ("/document/hostile/unclosed-cells-are-bounded", test_unclosed_cells_are_bounded);
  return g_test_run ();
}
