/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a Chinese character is read, in letters without tones: ICU's reading, and the others of characters that have
 * several. ICU knows one reading a character, which for 重 is zhong and never chong; a person types whichever is meant.
 */
#include "fg-pinyin.h"

#include <string.h>

#include <unicode/utrans.h>

/* Letters without tones; the two dots of ü stay, as u and ü are two readings. */
#define TRANSLITERATION u"Han-Latin; NFD; [[:Mn:]-[\\u0308]] Remove; NFC; Lower"

/* A character and its reading while it is being worked out: the longest is zhuang. */
#define MAX_UNITS 32

/* Further readings of characters that stand in names of agencies and places and in the prose of notices. */
static const struct
{
  const char *character;
  const char *readings;
} polyphones[] = {
  { "阿", "a e" }, { "艾", "ai yi" }, { "柏", "bai bo" }, { "蚌", "bang beng" }, { "堡", "bao bu pu" },
  { "薄", "bao bo" }, { "暴", "bao pu" }, { "辟", "pi bi" }, { "泌", "mi bi" }, { "秘", "mi bi" },
  { "便", "bian pian" }, { "泊", "bo po" }, { "剥", "bo bao" }, { "埔", "bu pu" }, { "藏", "cang zang" },
  { "参", "can shen cen" }, { "曾", "ceng zeng" }, { "查", "cha zha" }, { "差", "cha chai ci" },
  { "刹", "cha sha" }, { "长", "chang zhang" }, { "朝", "chao zhao" }, { "车", "che ju" }, { "称", "cheng chen" },
  { "澄", "cheng deng" }, { "乘", "cheng sheng" }, { "盛", "sheng cheng" }, { "重", "zhong chong" },
  { "种", "zhong chong" }, { "仇", "chou qiu" }, { "畜", "chu xu" }, { "传", "chuan zhuan" }, { "大", "da dai" },
  { "单", "dan shan chan" }, { "弹", "dan tan" }, { "石", "shi dan" }, { "地", "di de" }, { "的", "de di" },
  { "得", "de dei" }, { "提", "ti di" }, { "调", "diao tiao" }, { "都", "du dou" }, { "度", "du duo" },
  { "恶", "e wu" }, { "番", "fan pan" }, { "佛", "fo fu" }, { "否", "fou pi" }, { "盖", "gai ge" },
  { "给", "gei ji" }, { "合", "he ge" }, { "和", "he huo hu" }, { "莞", "guan wan" }, { "莎", "sha suo" },
  { "广", "guang an" }, { "柜", "gui ju" }, { "还", "hai huan" }, { "行", "xing hang heng" },
  { "巷", "xiang hang" }, { "核", "he hu" }, { "虹", "hong jiang" }, { "会", "hui kuai" }, { "浍", "hui kuai" },
  { "系", "xi ji" }, { "期", "qi ji" }, { "其", "qi ji" }, { "奇", "qi ji" }, { "贾", "jia gu" },
  { "降", "jiang xiang" }, { "校", "xiao jiao" }, { "角", "jiao jue" }, { "觉", "jue jiao" }, { "解", "jie xie" },
  { "句", "ju gou" }, { "圈", "quan juan" }, { "浚", "jun xun" }, { "卡", "ka qia" }, { "壳", "ke qiao" },
  { "落", "luo la lao" }, { "乐", "le yue lao" }, { "了", "le liao" }, { "勒", "le lei" }, { "六", "liu lu" },
  { "陆", "lu liu" }, { "绿", "lü lu" }, { "露", "lu lou" }, { "率", "lü shuai" }, { "略", "lüe" },
  { "纶", "lun guan" }, { "埋", "mai man" }, { "脉", "mai mo" }, { "没", "mei mo" }, { "渑", "mian sheng" },
  { "模", "mo mu" }, { "摩", "mo ma" }, { "缪", "miao mou miu" }, { "娜", "na nuo" }, { "粘", "nian zhan" },
  { "弄", "nong long" }, { "区", "qu ou" }, { "迫", "po pai" }, { "朴", "pu piao po" }, { "曝", "pu bao" },
  { "铅", "qian yan" }, { "强", "qiang jiang" }, { "亲", "qin qing" }, { "塞", "sai se" }, { "色", "se shai" },
  { "厦", "sha xia" }, { "杉", "shan sha" }, { "召", "zhao shao" }, { "歙", "she xi" }, { "什", "shen shi" },
  { "省", "sheng xing" }, { "识", "shi zhi" }, { "氏", "shi zhi" }, { "似", "si shi" }, { "食", "shi si" },
  { "术", "shu zhu" }, { "属", "shu zhu" }, { "数", "shu shuo" }, { "说", "shuo shui" }, { "缩", "suo su" },
  { "宿", "su xiu" }, { "拓", "tuo ta" }, { "尾", "wei yi" }, { "遗", "yi wei" }, { "圩", "wei xu" },
  { "尉", "wei yu" }, { "蔚", "wei yu" }, { "涡", "wo guo" }, { "洗", "xi xian" }, { "吓", "xia he" },
  { "纤", "xian qian" }, { "削", "xiao xue" }, { "血", "xue xie" }, { "荥", "xing ying" }, { "殷", "yin yan" },
  { "叶", "ye xie" }, { "员", "yuan yun" }, { "约", "yue yao" }, { "钥", "yue yao" }, { "仔", "zi zai" },
  { "择", "ze zhai" }, { "轧", "zha ya ga" }, { "翟", "zhai di" }, { "折", "zhe she" }, { "着", "zhe zhuo zhao" },
  { "著", "zhu zhuo" }, { "泷", "long shuang" },
};

struct _FgPinyin
{
  UTransliterator *transliterator; /* NULL where ICU's data lacks it: the table alone is better than no search */
  GHashTable      *readings; /* (element-type gunichar utf8) */
};

/**
 * fg_pinyin_new:
 *
 * Takes a tenth of a second, as ICU reads its rules: not for the main thread.
 *
 * Returns: (transfer full): readings
 */
FgPinyin *
fg_pinyin_new (void)
{
  FgPinyin *self = g_new0 (FgPinyin, 1);
  UErrorCode code = U_ZERO_ERROR;

  self->readings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->transliterator = utrans_openU (TRANSLITERATION, -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
  if (U_FAILURE (code))
    g_debug ("No readings by ICU: %s", u_errorName (code));
  return self;
}

/**
 * fg_pinyin_free:
 * @self: (transfer full): readings
 */
void
fg_pinyin_free (FgPinyin *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->readings);
  utrans_close (self->transliterator);
  g_free (self);
}

/* Who cannot type ü writes v, as input methods have it, or u. */
static void
add_reading (GPtrArray *readings, const char *reading)
{
  static const char *const umlauts[] = { "v", "u" };

  if (strstr (reading, "ü") != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (umlauts); i++)
        {
          g_auto (GStrv) parts = g_strsplit (reading, "ü", -1);
          g_autofree char *plain = g_strjoinv (umlauts[i], parts);

          add_reading (readings, plain);
        }
      return;
    }

  if (*reading != '\0' && !g_ptr_array_find_with_equal_func (readings, reading, g_str_equal, NULL))
    g_ptr_array_add (readings, g_strdup (reading));
}

static void
add_reading_of_icu (FgPinyin *self, gunichar character, GPtrArray *readings)
{
  UChar units[MAX_UNITS] = { (UChar) character, 0 };
  int32_t length = 1, limit = 1;
  UErrorCode code = U_ZERO_ERROR;
  g_autofree char *reading = NULL;

  if (self->transliterator == NULL)
    return;

  utrans_transUChars (self->transliterator, units, &length, MAX_UNITS, 0, &limit, &code);
  if (U_FAILURE (code) || length < 1)
    return;

  reading = g_utf16_to_utf8 ((const gunichar2 *) units, length, NULL, NULL, NULL);
  /* A character that has no reading stays as it is. */
  if (reading != NULL && g_utf8_get_char (reading) != character)
    add_reading (readings, reading);
}

static void
add_readings_of_table (gunichar character, GPtrArray *readings)
{
  for (guint i = 0; i < G_N_ELEMENTS (polyphones); i++)
    if (g_utf8_get_char (polyphones[i].character) == character)
      {
        g_auto (GStrv) list = g_strsplit (polyphones[i].readings, " ", -1);

        for (char **reading = list; *reading != NULL; reading++)
          add_reading (readings, *reading);
      }
}

static char *
work_out (FgPinyin *self, gunichar character)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (g_free);

  add_reading_of_icu (self, character, readings);
  add_readings_of_table (character, readings);
  g_ptr_array_add (readings, NULL);
  return g_strjoinv (" ", (char **) readings->pdata);
}

/**
 * fg_pinyin_get_readings:
 * @self: readings
 * @character: a character
 *
 * Returns: its readings in small letters without tones, parted by spaces; empty for what is no Chinese character of
 *   Unicode's first plane
 */
const char *
fg_pinyin_get_readings (FgPinyin *self, gunichar character)
{
  char *readings;

  g_return_val_if_fail (self != NULL, "");

  if (character > 0xffff || g_unichar_get_script (character) != G_UNICODE_SCRIPT_HAN)
    return "";

  if ((readings = g_hash_table_lookup (self->readings, GUINT_TO_POINTER (character))) == NULL)
    {
      readings = work_out (self, character);
      g_hash_table_insert (self->readings, GUINT_TO_POINTER (character), readings);
    }
  return readings;
}
