/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the names of Chinese agencies look like: how they end, which of them stand for several, where two of them are
 * joined by 和 or 及, and how a list of them is left open by 等. Only forms are known here, no agency.
 */
#include "fg-agency-name.h"

#include "fg-word-list.h"

/* A longer stretch between two commas is a sentence. */
#define MAX_NAME_CHARS 40
#define MAX_NAME_BYTES (MAX_NAME_CHARS * 6)

/* 等相关部门和单位, and what little may be added to it. */
#define MAX_OPEN_END_BYTES 90

/* Words that end as an agency does and are none. */
static const char *const no_agency_words[] = {
  "全部", "内部", "外部", "局部", "布局", "格局", "大局", "全局", "督办", "催办", "承办", "协办", "主办", "举办", "交办",
  "通办", "能办", "联办", "帮办", "代办", "快办", "好办", "试行", "暂行", "执行", "运行", "并行", "施行", "进行", "实行",
  "推行", "先行", "社会", "机会", "场所", "城市", "上市", "超市", "全市", "全省", "全县", "全区", "社区", "小区", "院落",
  "委托", "部署", "改革", "改办", "即办", "备查", "为主", "以上", "以下", NULL,
};
static FgWordList no_agencies = FG_WORD_LIST (no_agency_words);

static const char *const strong_ending_words[] = {
  "局", "委", "办", "厅", "署", "院", "部", "政府", "中心", "公司", "集团", "海关", "银行", "分行", "支行", "办公室",
  "委员会", "管委会", "大学", "学院", "学校", "党校", "高校", "工会", "妇联", "残联", "工商联", "科协", "文联", "侨联",
  "社科联", "贸促会", "红十字会", "协会", "商会", "联合会", "监管会", "团市委", "团县委", "团省委", "团区委", "报社", "电视台",
  "广电台", "融媒体中心", "支队", "总队", "大队", "检查站", "边检站", "服务站", "管理站", "新区", "开发区", "高新区", "园区",
  "度假区", "保税区", "警备区", "合作区", "示范区", "自贸区", "街道", "专班", "指挥部", "领导小组", "工作组", "联社",
  "供销社", "合作社", "新华社", "办事处", "管理处", "档案馆", "图书馆", "博物馆", "医院", "气象台", "部门", "单位", "委办局",
  "区县", "县区", "镇街", "街镇", "乡镇", "市府办", "研究所", "事务所", "党委", "党组", "机关", "地区", "企业", "机构",
  NULL,
};
static FgWordList strong_endings = FG_WORD_LIST (strong_ending_words);

static const char *const weak_ending_words[] = {
  "会", "行", "处", "科", "室", "司", "所", "站", "队", "社", "台", "馆", "区", "县", "市", "镇", "乡", "村", "港", "厂",
  "组", "库", "校", "府", "基地", "平台", "学会", "电网", "电力", "移动", "电信", "联通", "铁塔", NULL,
};
static FgWordList weak_endings = FG_WORD_LIST (weak_ending_words);

static const char *const collective_words[] = {
  "各", "相关", "有关", "其他", "其它", "所有", "全体", "成员单位", "市、区", "区、市", "以上开发区", NULL,
};
static FgWordList collectives = FG_WORD_LIST (collective_words);

static const char *const collective_start_words[] = {
  "全市", "全省", "全县", "全区", "全州", "其余", NULL,
};
static FgWordList collective_starts = FG_WORD_LIST (collective_start_words);

static const char *const collective_ending_words[] = {
  "部门", "单位", "委办局", "委局办", "县市区", "市县区", "区县", "县区", "市区县", "镇街", "街镇", "乡镇", "街道乡镇",
  "高校", "国有企业", "国企", "金融机构", "区政府和园区", NULL,
};
static FgWordList collective_endings = FG_WORD_LIST (collective_ending_words);

/* A bracket at a name's end (管委会) says nothing about its kind. */
static FgWords
without_bracket (FgWords name)
{
  FgWords rest = name;
  int depth = 0;

  if (!fg_char_is_closing (fg_words_last (name)))
    return name;

  while (!fg_words_is_empty (rest))
    {
      gunichar c = fg_words_drop_char (&rest);

      if (fg_char_is_closing (c))
        depth++;
      else if (fg_char_is_opening (c) && --depth == 0)
        return fg_words_trim (rest);
    }
  return name;
}

/**
 * fg_agency_name_is_collective_words:
 * @name: a name
 *
 * As fg_agency_name_is_collective().
 *
 * Returns: whether it stands for several agencies
 */
gboolean
fg_agency_name_is_collective_words (FgWords name)
{
  FgWords rest = name;
  FgWords bare = without_bracket (name);

  return fg_word_list_occurs_in (&collectives, name) || fg_word_list_take (&collective_starts, &rest) >= 0 ||
         fg_word_list_drop (&collective_endings, &bare) >= 0;
}

/**
 * fg_agency_name_is_collective:
 * @name: the name of an agency as written
 *
 * Returns: whether it stands for several agencies: 各区, 市相关部门, 教育、卫健等部门
 */
gboolean
fg_agency_name_is_collective (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return fg_agency_name_is_collective_words (fg_words_trim (fg_words_from_string (name)));
}

static gboolean
reads_as_sentence (FgWords name)
{
  static const char *const sentence_words[] = { "。", "！", "？", "：", "《", "等方面", "谁", NULL };
  static FgWordList sentence_list = FG_WORD_LIST (sentence_words);
  static const char *const sentence_start_words[] = {
    "以下简称", "简称", "含", "不含", "见", "包括", "详见", "按", "对", "将", "为", "以", "实行", "指定", "专人", "专班负责", NULL,
  };
  static FgWordList sentence_starts = FG_WORD_LIST (sentence_start_words);

  return fg_word_list_occurs_in (&sentence_list, name) || fg_word_list_take (&sentence_starts, &name) >= 0;
}

/**
 * fg_agency_name_judge:
 * @name: words that stand where an agency's name may stand
 *
 * Returns: how much they look like one
 */
FgNameStrength
fg_agency_name_judge (FgWords name)
{
  FgWords bare, rest;
  gsize n_chars;

  if (fg_words_length (name) > MAX_NAME_BYTES)
    return FG_NAME_NONE;
  bare = rest = without_bracket (fg_words_trim (name));
  n_chars = fg_words_count_chars (bare);
  if (n_chars < 2 || n_chars > MAX_NAME_CHARS || reads_as_sentence (name))
    return FG_NAME_NONE;
  if (fg_word_list_drop (&no_agencies, &rest) >= 0 && !fg_agency_name_is_collective_words (bare))
    return FG_NAME_NONE;
  if (fg_word_list_drop (&strong_endings, &bare) >= 0 || fg_agency_name_is_collective_words (name))
    return FG_NAME_STRONG;
  if (fg_word_list_drop (&weak_endings, &bare) >= 0)
    return FG_NAME_WEAK;
  return FG_NAME_NONE;
}

/**
 * fg_agency_name_has_level:
 * @name: a name
 *
 * Returns: whether it starts with the level of its agency: 市, 县, 各
 */
gboolean
fg_agency_name_has_level (FgWords name)
{
  static const char *const levels[] = { "市", "县", "区", "省", "州", "国家", "各", "自治", "镇", "乡", NULL };

  return fg_words_take_any (&name, levels);
}

static gboolean
take_places (FgWords *words)
{
  static const char *const places[] = {
    "设区的", "设区", "县", "市", "区", "州", "盟", "旗", "乡", "镇", "街道", "（", "）", "、", NULL,
  };
  gboolean has_place = FALSE;

  while (fg_words_take_any (words, places))
    has_place = TRUE;
  return has_place;
}

/**
 * fg_agency_name_are_places:
 * @name: a name
 * @next: the one after it, with 、 between them
 *
 * Returns: whether the two are one collective name: 各区、县人民政府, 各镇、街道
 */
gboolean
fg_agency_name_are_places (FgWords name, FgWords next)
{
  static const char *const offices[] = { "人民政府", "政府", "办事处", "管委会", NULL };

  if (!fg_words_take (&name, "各") || !take_places (&name) || !fg_words_is_empty (name) || !take_places (&next))
    return FALSE;
  while (fg_words_take_any (&next, offices) || take_places (&next))
    ;
  return fg_words_is_empty (next);
}

/**
 * fg_agency_name_find_joint:
 * @names: one name, or two that are joined by a word
 * @right: (out caller-allocates): what follows the joint
 *
 * 市发改委和市住建局 are two, 市住房和城乡建设局 is one: a joint has an agency on both sides.
 *
 * Returns: (nullable): where the name before the joint ends, %NULL where there is none
 */
const char *
fg_agency_name_find_joint (FgWords names, FgWords *right)
{
  static const char *const joints[] = { "以及", "及", "和", "与", "暨", NULL };
  FgWords rest = names;
  int depth = 0;

  while (!fg_words_is_empty (rest))
    {
      FgWords left = { names.start, rest.start };
      FgWords after = rest;

      if (depth == 0 && fg_words_take_any (&after, joints) && !fg_words_begin_with (after, "其"))
        {
          FgWords bare = left;

          fg_agency_name_drop_open_end (&bare);
          if (fg_agency_name_judge (bare) != FG_NAME_NONE && fg_agency_name_judge (after) == FG_NAME_STRONG)
            {
              *right = after;
              return left.end;
            }
        }

      gunichar c = fg_words_next (&rest);
      if (fg_char_is_opening (c))
        depth++;
      else if (fg_char_is_closing (c) && depth > 0)
        depth--;
    }
  return NULL;
}

static gboolean
is_open_end (FgWords tail)
{
  static const char *const parts[] = {
    "有关", "相关", "其他", "职能", "主管", "责任", "成员", "市级", "市直", "市属", "省级", "县级", "区级", "部门", "单位",
    "地区", "机构", "企业", "各", "市", "省", "县", "区", "和", "及", "个", "家", "、", "（", "）", "0", "1", "2", "3", "4",
    "5", "6", "7", "8", "9", NULL,
  };

  while (!fg_words_is_empty (tail))
    {
      if (!fg_words_take_any (&tail, parts))
        return FALSE;
    }
  return TRUE;
}

/**
 * fg_agency_name_drop_open_end:
 * @name: the last name of a list
 *
 * Takes 等, 等部门, 等相关部门 and the like off its end.
 *
 * Returns: whether there was such an end, so that the list is left open
 */
gboolean
fg_agency_name_drop_open_end (FgWords *name)
{
  FgWords rest = *name;

  while (!fg_words_is_empty (rest) && name->end - rest.end <= MAX_OPEN_END_BYTES)
    {
      FgWords tail = { rest.end, name->end };

      if (fg_words_end_with (rest, "等"))
        {
          if (!is_open_end (tail))
            return FALSE;
          fg_words_drop_char (&rest);
          *name = fg_words_trim (rest);
          return TRUE;
        }
      fg_words_drop_char (&rest);
    }
  return FALSE;
}
