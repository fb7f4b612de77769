/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The single lines that frame a notice: its number, signature, distribution list, print note, and what web pages put
 * around it. Each is known by its form alone.
 */
#include "fg-notice-lines.h"

#include "fg-agency-name.h"
#include "fg-date-words.h"
#include "fg-figure.h"
#include "fg-numbering.h"

#define MAX_NUMBER_CHARS 30
#define MAX_RED_HEAD_CHARS 40
#define MAX_TITLE_CHARS 60
#define MAX_SIGNATORY_CHARS 60
#define MAX_WEB_LINE_CHARS 60

static gboolean
is_short (FgWords words, gsize max_chars)
{
  return fg_words_length (words) <= 4 * max_chars && fg_words_count_chars (words) <= max_chars;
}

/* 〔2024〕17号, with any brackets, at the end of @words. */
static gboolean
drop_year_and_number (FgWords *words)
{
  FgWords rest = *words;
  FgWords year;
  int value;
  int n_digits = 0;

  if (!fg_words_drop (&rest, "号"))
    return FALSE;
  rest = fg_words_trim (rest);
  while (g_ascii_isdigit ((char) MIN (fg_words_last (rest), 0x7f)))
    {
      fg_words_drop_char (&rest);
      n_digits++;
    }
  rest = fg_words_trim (rest);
  fg_words_drop (&rest, "第");
  rest = fg_words_trim (rest);
  if (n_digits == 0 || !fg_char_is_closing (fg_words_drop_char (&rest)))
    return FALSE;

  year = (FgWords) { rest.end, rest.end };
  for (int i = 0; i < 4 && !fg_words_is_empty (rest); i++)
    fg_words_drop_char (&rest);
  year.start = rest.end;
  if (!fg_figure_take_arabic (&year, &value) || value < 1949 || !fg_words_is_empty (year))
    return FALSE;
  if (!fg_char_is_opening (fg_words_drop_char (&rest)))
    return FALSE;

  *words = fg_words_trim (rest);
  return TRUE;
}

/**
 * fg_notice_line_is_number:
 * @line: a line
 * @number: (out): the document number in it
 *
 * Returns: whether @line is a document number (云政办发〔2024〕17号), alone or after 文号：
 */
gboolean
fg_notice_line_is_number (FgWords line, FgWords *number)
{
  static const char *const labels[] = { "发文字号：", "发文文号：", "文号：", "文件编号：", NULL };
  FgWords rest;

  if (!is_short (line, MAX_NUMBER_CHARS))
    return FALSE;
  fg_words_take_any (&line, labels);
  line = fg_words_trim (line);
  rest = line;
  if (!drop_year_and_number (&rest) || fg_words_is_empty (rest))
    return FALSE;
  for (FgWords code = rest; !fg_words_is_empty (code);)
    {
      gunichar c = fg_words_next (&code);

      if (!fg_char_is_han (c) && !fg_char_is_blank (c) && !g_ascii_isalnum ((char) MIN (c, 0x7f)))
        return FALSE;
    }

  *number = line;
  return TRUE;
}

/**
 * fg_notice_line_is_red_head:
 * @line: a line
 * @issuer: (out): who issues the notice
 *
 * Returns: whether @line is the red head of a document (云州市人民政府办公室文件)
 */
gboolean
fg_notice_line_is_red_head (FgWords line, FgWords *issuer)
{
  if (!is_short (line, MAX_RED_HEAD_CHARS) || !fg_words_drop (&line, "文件"))
    return FALSE;

  line = fg_words_trim (line);
  if (fg_agency_name_judge (line) != FG_NAME_STRONG || fg_words_find (line, ">") != NULL)
    return FALSE;
  *issuer = line;
  return TRUE;
}

/**
 * fg_notice_line_is_date:
 * @line: a line
 * @signatory: (out): who signs, empty where only the date stands there
 * @day: (out): the day
 *
 * Returns: whether @line is a date as under a signature, perhaps in brackets, perhaps with the signatory before it
 */
gboolean
fg_notice_line_is_date (FgWords line, FgWords *signatory, FgDay *day)
{
  FgWords bare = fg_words_trim (line);
  FgWords tail;

  *signatory = FG_WORDS_NONE;
  if (!is_short (bare, MAX_SIGNATORY_CHARS))
    return FALSE;
  if (fg_char_is_opening (fg_words_peek (bare)) && fg_char_is_closing (fg_words_last (bare)))
    {
      fg_words_next (&bare);
      fg_words_drop_char (&bare);
    }
  *day = fg_date_words_read_day (bare);
  if (*day != FG_DAY_NONE)
    return TRUE;

  tail = (FgWords) { bare.end, bare.end };
  while (!fg_words_is_empty (bare) && !fg_char_is_blank (fg_words_last (bare)))
    {
      fg_words_drop_char (&bare);
      tail.start = bare.end;
    }
  bare = fg_words_trim (bare);
  *day = fg_date_words_read_day (tail);
  if (*day == FG_DAY_NONE || fg_agency_name_judge (bare) == FG_NAME_NONE)
    return FALSE;
  *signatory = bare;
  return TRUE;
}

/**
 * fg_notice_line_is_print_note:
 * @line: a line
 * @office: (out): who printed it, perhaps empty
 * @day: (out): the day of printing, perhaps %FG_DAY_NONE
 *
 * Returns: whether @line is the print note at the end (云州市人民政府办公室 2024年3月9日印发)
 */
gboolean
fg_notice_line_is_print_note (FgWords line, FgWords *office, FgDay *day)
{
  FgDateWords date;

  line = fg_words_trim (line);
  *day = FG_DAY_NONE;
  *office = FG_WORDS_NONE;
  if (!is_short (line, MAX_SIGNATORY_CHARS) || !fg_words_drop (&line, "印发"))
    return FALSE;

  line = fg_words_trim (line);
  for (FgWords rest = line; !fg_words_is_empty (rest); fg_words_next (&rest))
    {
      FgWords tail = rest;

      if (!fg_date_words_take (&tail, &date) || !fg_words_is_empty (tail))
        continue;
      *day = fg_date_words_get_last_day (&date, 0);
      *office = fg_words_trim ((FgWords) { line.start, rest.start });
      return *day != FG_DAY_NONE;
    }
  return FALSE;
}

/**
 * fg_notice_line_is_copied_to:
 * @line: a line
 * @agencies: (out): to whom
 *
 * Returns: whether @line is the distribution list (抄送：…)
 */
gboolean
fg_notice_line_is_copied_to (FgWords line, FgWords *agencies)
{
  static const char *const labels[] = { "抄送", "抄报", "分送", NULL };

  if (!fg_words_take_any (&line, labels))
    return FALSE;
  line = fg_words_trim (line);
  if (!fg_words_take (&line, "：") && !fg_words_take (&line, "；"))
    return FALSE;

  *agencies = fg_words_trim (line);
  return TRUE;
}

/**
 * fg_notice_line_is_addressees:
 * @line: a line
 * @agencies: (out): to whom
 *
 * Returns: whether @line names those to whom the notice goes (各区人民政府，市府各委办局：)
 */
gboolean
fg_notice_line_is_addressees (FgWords line, FgWords *agencies)
{
  static const char *const sentences[] = { "。", "如下", "下列", "《", NULL };
  FgWords rest = line;
  FgMark mark;

  if (!fg_words_drop (&rest, "：") || fg_words_contain_any (rest, sentences) || fg_mark_take (&line, &mark))
    return FALSE;
  rest = fg_words_trim (rest);
  if (fg_agency_name_judge (rest) != FG_NAME_STRONG && fg_words_find (rest, "、") == NULL &&
      fg_words_find (rest, "，") == NULL)
    return FALSE;
  *agencies = rest;
  return TRUE;
}

/**
 * fg_notice_line_is_note:
 * @line: a line
 *
 * Returns: whether @line is a note such as （此件公开发布）
 */
gboolean
fg_notice_line_is_note (FgWords line)
{
  static const char *const notes[] = { "公开发布", "此件", "联系人", "联系电话", "公开方式", "信息公开", NULL };

  return is_short (line, MAX_WEB_LINE_CHARS) && fg_char_is_opening (fg_words_peek (line)) &&
         fg_char_is_closing (fg_words_last (line)) && fg_words_contain_any (line, notes);
}

/* 索 引 号 | 0001 | 文    号 | …: in the cells of a table, the keys are spread out. */
static gboolean
is_in_cells (FgWords line, const char *const *keys)
{
  g_autoptr (GString) key = g_string_new (NULL);
  FgWords words;

  while (!fg_words_is_empty (line))
    {
      const char *start = line.start;
      gunichar c = fg_words_next (&line);

      if (c == '|')
        break;
      if (!fg_char_is_blank (c))
        g_string_append_len (key, start, line.start - start);
    }
  if (fg_words_is_empty (line))
    return FALSE;
  g_string_append (key, "：");
  words = fg_words_from_string (key->str);
  return fg_words_take_any (&words, keys);
}

/**
 * fg_notice_line_is_web_frame:
 * @line: a line
 *
 * Returns: whether @line is one that web pages put around a notice (索引号：, 字号：大 中 小, 【打印】)
 */
gboolean
fg_notice_line_is_web_frame (FgWords line)
{
  static const char *const starts[] = {
    "索引号", "文号：", "发文字号", "发文文号", "发布机构", "发文机关", "发布单位", "成文日期", "发布日期", "发布时间", "生成日期",
    "发文日期", "公开日期", "主题分类", "主题词", "组配分类", "体裁分类", "有效性", "时效性", "效力状态", "关键词", "标题：",
    "名称：", "字号：", "字体：", "浏览次数", "阅读次数", "点击数", "访问量", "来源：", "信息来源", "作者：", "分享到", "责任编辑",
    "编辑：", "【打印", "【关闭", "[打印", "打印本页", "关闭窗口", "当前位置", "您的位置", "首页", "相关附件", "相关链接",
    "相关解读", "上一篇", "下一篇", "扫一扫", "附件下载", "公开类别", "废止日期", "内容概述", "文件编号", "网站地图", NULL,
  };

  if (!is_short (line, MAX_WEB_LINE_CHARS * 4))
    return FALSE;
  return fg_words_take_any (&line, starts) || is_in_cells (line, starts);
}

/**
 * fg_notice_line_find_number:
 * @line: a line
 * @number: (out): the document number in it
 *
 * Returns: whether @line is a document number, or a row of what a web page says about a notice, with the number in one of
 *   its cells (文号 | 云民〔2024〕31号 | 有效性 | 有效)
 */
gboolean
fg_notice_line_find_number (FgWords line, FgWords *number)
{
  FgWords cell;

  if (fg_notice_line_is_number (line, number))
    return TRUE;
  if (!fg_notice_line_is_web_frame (line))
    return FALSE;
  cell = (FgWords) { line.start, line.start };
  while (!fg_words_is_empty (line))
    {
      gunichar c = fg_words_next (&line);

      if (c != '|')
        cell.end = line.start;
      if ((c == '|' || fg_words_is_empty (line)) && fg_notice_line_is_number (cell, number))
        return TRUE;
      if (c == '|')
        cell.start = line.start;
    }
  return FALSE;
}

/**
 * fg_notice_line_is_attachment:
 * @line: a line
 *
 * Returns: whether @line announces an attachment (附件 1, 附件：1.重点任务分工表)
 */
gboolean
fg_notice_line_is_attachment (FgWords line)
{
  static const char *const ends[] = { "：", "1", "2", "3", "4", "5", "一", "二", "三", " ", NULL };

  if (!is_short (line, MAX_TITLE_CHARS) || !fg_words_take (&line, "附件"))
    return FALSE;
  line = fg_words_trim (line);
  return fg_words_is_empty (line) || fg_words_take_any (&line, ends);
}

/**
 * fg_notice_line_is_contents:
 * @line: a line
 *
 * Returns: whether @line is the heading of a table of contents
 */
gboolean
fg_notice_line_is_contents (FgWords line)
{
  gunichar first = fg_words_next (&line);

  line = fg_words_trim (line);
  return first == 0x76ee && (fg_words_equal (line, "录") || fg_words_equal (line, "次")); /* 目 */
}

/* 填报单位：…, 截至…: what stands between the title of a ledger and its table. */
static gboolean
is_ledger_note (FgWords line)
{
  static const char *const starts[] = {
    "填报", "填表", "制表", "报送", "单位：", "牵头单位：", "责任单位：", "截至", "更新时间", "更新日期", NULL,
  };

  return fg_words_take_any (&line, starts);
}

/**
 * fg_notice_line_is_title:
 * @line: a line
 *
 * Returns: whether @line may be a line of a title: short, no sentence, no heading, no part of a frame
 */
gboolean
fg_notice_line_is_title (FgWords line)
{
  static const char *const stops[] = { "。", "；", "|", "│", NULL };
  FgWords rest = line;
  FgWords part;
  FgDay day;
  FgMark mark;
  gunichar last = fg_words_last (line);

  if (!is_short (line, MAX_TITLE_CHARS) || fg_words_contain_any (line, stops) || last == ':' || last == ',')
    return FALSE;
  if (fg_mark_take (&rest, &mark) || is_ledger_note (line))
    return FALSE;
  return !fg_notice_line_is_contents (line) && !fg_notice_line_is_note (line) && !fg_notice_line_is_web_frame (line) &&
         !fg_notice_line_is_attachment (line) && !fg_notice_line_is_date (line, &part, &day) &&
         !fg_notice_line_is_number (line, &part) && !fg_notice_line_is_red_head (line, &part);
}

/**
 * fg_notice_line_is_in_contents:
 * @line: a line
 *
 * Returns: whether @line is an entry of a table of contents: it ends in a leader and a page number
 */
gboolean
fg_notice_line_is_in_contents (FgWords line)
{
  static const char *const leaders[] = { "…", ".", "·", "—", "-", " ", "（", "(", NULL };
  static const char *const brackets[] = { "）", ")", "-", "—", NULL };
  int n_digits = 0;

  while (fg_words_drop_any (&line, brackets))
    ;
  while (g_ascii_isdigit ((char) MIN (fg_words_last (line), 0x7f)))
    {
      fg_words_drop_char (&line);
      n_digits++;
    }
  return n_digits > 0 && n_digits <= 3 && fg_words_drop_any (&line, leaders);
}
