/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines that were broken in the middle of words, figures and labels are whole paragraphs again, and those that stand by
 * themselves stay so.
 */
#include <string.h>

#include "fg-text-flow.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *paragraphs;
} Case;

/* Two full lines in mid-sentence, so that the breaking is learnt. */
#define BROKEN_AT_30 \
  "一、推进数字政府建设工作，统筹政务云平台和政务数据共享交换体\n系，推动非涉密系统迁移上云，新建系统一律依托政务云进行部署实\n施。\n"
#define JOINED_AT_30 \
  "一、推进数字政府建设工作，统筹政务云平台和政务数据共享交换体系，推动非涉密系统迁移上云，新建系统一律依托政务云进行部署实施。\n"

static const Case cases[] = {
  { "figure", BROKEN_AT_30 "二、推动设备更新，鼓励企业应用先进适用的技术和工艺改，至202\n7年底前完成。\n",
    JOINED_AT_30 "二、推动设备更新，鼓励企业应用先进适用的技术和工艺改，至2027年底前完成。\n" },
  { "label", BROKEN_AT_30 "二、推动设备更新换代。（市工信局牵头，市财政局等负责；完成\n时限：2027年底前）\n",
    JOINED_AT_30 "二、推动设备更新换代。（市工信局牵头，市财政局等负责；完成时限：2027年底前）\n" },
  { "bracket-in-short-line", "1.改造电网。（市供电公司牵头，市发改委\n、市城管局负责）\n2.修路。（市交通局负责）\n",
    "1.改造电网。（市供电公司牵头，市发改委、市城管局负责）\n2.修路。（市交通局负责）\n" },
  { "bracket-closed-by-figure", "1.改造电网。（市供电公司负责；2025.10.\n31）\n2.修路。（市交通局负责）\n",
    "1.改造电网。（市供电公司负责；2025.10.31）\n2.修路。（市交通局负责）\n" },
  { "bracket-never-closed", "1.改造电网。（市供电公司负责\n2）修路。（市交通局负责）\n", "1.改造电网。（市供电公司负责\n2）修路。（市交通局负责）\n" },
  { "gaps-between-all-lines",
    "一、推进数字政府建设工作，统筹政务云平台和政务数据共享交换体\n\n系，推动非涉密系统迁移上云，新建系统一律依托政务云进行部署实\n\n施。\n\n二、修路。\n",
    JOINED_AT_30 "二、修路。\n" },
  { "number-after-title", BROKEN_AT_30 "云州市人民政府办公室关于印发云州市乡村建设行动方案的通知\n云政办发〔2024〕8号\n",
    JOINED_AT_30 "云州市人民政府办公室关于印发云州市乡村建设行动方案的通知\n云政办发〔2024〕8号\n" },
  { "lead-in-after-full-line", BROKEN_AT_30 "二、推动设备更新换代工作，用先进技术。（市工信局等部门负责）\n主要措施：\n",
    JOINED_AT_30 "二、推动设备更新换代工作，用先进技术。（市工信局等部门负责）\n主要措施：\n" },
  { "marked-page", "甲。\n— 3 —\n乙。\n4\n丙。\n", "甲。\n乙。\n丙。\n" },
  { "bare-page", "甲\n乙\n丙\n丁\n戊\n己\n庚\n辛\n壬\n癸\n子\n丑\n1\n寅\n", "甲\n乙\n丙\n丁\n戊\n己\n庚\n辛\n壬\n癸\n子\n丑\n寅\n" },
  { "cells", "序号\n任务\n1\n修路\n2\n架桥\n", "序号\n任务\n1\n修路\n2\n架桥\n" },
};

static void
test_paragraphs (gconstpointer data)
{
  const Case *test_case = data;
  g_autoptr (FgTextFlow) flow = fg_text_flow_new (test_case->text, strlen (test_case->text));

  g_assert_cmpstr (flow->text, ==, test_case->paragraphs);
}

static void
test_span_of_joined_words (void)
{
  static const char text[] = BROKEN_AT_30 "二、推动设备更新，鼓励企业应用先进适用的技术和工艺改，至202\n7年底前完成。\n";
  g_autoptr (FgTextFlow) flow = fg_text_flow_new (text, strlen (text));
  FgWords rest = fg_words_from_string (flow->text);
  FgWords words = { fg_words_find (rest, "2027年"), rest.end };
  FgSpan span;

  g_assert_nonnull (words.start);
  words.end = words.start + strlen ("2027年");
  span = fg_text_flow_get_span (flow, words);
  g_assert_cmpmem (text + span.offset, span.length, "202\n7年", strlen ("202\n7年"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/document/line-breaking/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_paragraphs);
    }
  g_test_add_func ("/document/line-breaking/span-of-joined-words", test_span_of_joined_words);
  return g_test_run ();
}
