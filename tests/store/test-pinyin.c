/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Readings of characters.
 */
#include "fg-pinyin.h"

static void
test_readings (void)
{
  static const struct
  {
    gunichar    character;
    const char *readings;
  } cases[] = {
    { 0x5e02, "shi" }, /* 市 */
    { 0x529e, "ban" }, /* 办 */
    { 0x7a0e, "shui" }, /* 税 */
    { 0x5973, "nv nu" }, /* 女: v as input methods have it, u as people without one */
    { 'a', "" },
    { 0x3002, "" }, /* 。 */
    { 0x20000, "" }, /* beyond the first plane */
  };
  g_autoptr (FgPinyin) pinyin = fg_pinyin_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (fg_pinyin_get_readings (pinyin, cases[i].character), ==, cases[i].readings);
}

static void
test_characters_with_several (void)
{
  static const struct
  {
    const char *character;
    const char *readings[4];
  } cases[] = {
    { "重", { "zhong", "chong" } }, { "行", { "xing", "hang" } }, { "长", { "chang", "zhang" } },
    { "会", { "hui", "kuai" } },    { "都", { "du", "dou" } },    { "率", { "lv", "lu", "shuai" } },
    { "调", { "diao", "tiao" } },   { "传", { "chuan", "zhuan" } }, { "系", { "xi", "ji" } },
    { "省", { "sheng", "xing" } },  { "厦", { "sha", "xia" } },   { "参", { "can", "shen", "cen" } },
  };
  g_autoptr (FgPinyin) pinyin = fg_pinyin_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) readings =
        g_strsplit (fg_pinyin_get_readings (pinyin, g_utf8_get_char (cases[i].character)), " ", -1);

      for (guint k = 0; k < G_N_ELEMENTS (cases[i].readings) && cases[i].readings[k] != NULL; k++)
        if (!g_strv_contains ((const char *const *) readings, cases[i].readings[k]))
          g_error ("%s is not read %s", cases[i].character, cases[i].readings[k]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/pinyin/readings-have-no-tones", test_readings);
  g_test_add_func ("/store/pinyin/a-character-has-all-its-readings", test_characters_with_several);

  return g_test_run ();
}
