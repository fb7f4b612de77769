/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Automatic numbers, printed as Word prints them.
 */
#include "fg-docx.h"

#include "docx-maker.h"

#define LEVEL(i, format, text) "<w:lvl w:ilvl='" #i "'><w:start w:val='1'/><w:numFmt w:val='" format "'/>" \
                               "<w:suff w:val='nothing'/><w:lvlText w:val='" text "'/></w:lvl>"
#define SCHEME(id, levels) "<w:abstractNum w:abstractNumId='" #id "'>" levels "</w:abstractNum>"
#define LIST(id, scheme) "<w:num w:numId='" #id "'><w:abstractNumId w:val='" #scheme "'/></w:num>"
#define ITEM(list, level) DOCX_PP (DOCX_LIST (list, level), "甲")
#define CHINESE SCHEME (0, LEVEL (0, "chineseCounting", "%1、") LEVEL (1, "chineseCounting", "（%2）") \
                        LEVEL (2, "decimal", "%3．") LEVEL (3, "decimal", "（%4）"))

typedef struct
{
  const char *name;
  const char *numbering;
  const char *styles;
  const char *body;
  const char *text;
} Case;

static const Case cases[] = {
  { "four levels", CHINESE LIST (1, 0), NULL,
    ITEM (1, 0) ITEM (1, 1) ITEM (1, 2) ITEM (1, 3) ITEM (1, 3) ITEM (1, 2) ITEM (1, 3) ITEM (1, 1) ITEM (1, 2) ITEM (1, 0) ITEM (1, 1),
    "一、甲\n（一）甲\n1．甲\n（1）甲\n（2）甲\n2．甲\n（1）甲\n（二）甲\n1．甲\n二、甲\n（一）甲\n" },
  { "numbers of numbers", SCHEME (3, LEVEL (0, "decimal", "%1") LEVEL (1, "decimal", "%1.%2") LEVEL (2, "decimal", "%1.%2.%3"))
    LIST (2, 3), NULL, ITEM (2, 0) ITEM (2, 1) ITEM (2, 2) ITEM (2, 2) ITEM (2, 0) ITEM (2, 2),
    "1甲\n1.1甲\n1.1.1甲\n1.1.2甲\n2甲\n2.1.1甲\n" },
  { "plain figures for all levels", SCHEME (0, LEVEL (0, "chineseCounting", "第%1章") "<w:lvl w:ilvl='1'><w:start w:val='1'/>"
    "<w:numFmt w:val='decimal'/><w:isLgl/><w:suff w:val='nothing'/><w:lvlText w:val='%1.%2'/></w:lvl>") LIST (1, 0), NULL,
    ITEM (1, 0) ITEM (1, 0) ITEM (1, 1), "第一章甲\n第二章甲\n2.1甲\n" },
  { "lists of one scheme count on", CHINESE LIST (1, 0) LIST (2, 0), NULL, ITEM (1, 0) ITEM (2, 0) ITEM (1, 0),
    "一、甲\n二、甲\n三、甲\n" },
  { "a list that starts anew", CHINESE LIST (1, 0) "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
    "<w:startOverride w:val='1'/></w:lvlOverride></w:num>", NULL, ITEM (1, 0) ITEM (1, 0) ITEM (2, 0) ITEM (2, 0),
    "一、甲\n二、甲\n一、甲\n二、甲\n" },
  { "a list with another start", CHINESE "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='2'>"
    "<w:startOverride w:val='7'/></w:lvlOverride></w:num>", NULL, ITEM (2, 2) ITEM (2, 2), "7．甲\n8．甲\n" },
  { "a level of the list's own", CHINESE "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
    LEVEL (0, "decimalEnclosedCircleChinese", "%1") "</w:lvlOverride></w:num>", NULL, ITEM (2, 0) ITEM (2, 0), "①甲\n②甲\n" },
  { "numbers that run on", SCHEME (0, LEVEL (0, "chineseCounting", "%1、") "<w:lvl w:ilvl='1'><w:start w:val='1'/>"
    "<w:numFmt w:val='decimal'/><w:lvlRestart w:val='0'/><w:suff w:val='nothing'/><w:lvlText w:val='%2．'/></w:lvl>") LIST (1, 0), NULL,
    ITEM (1, 0) ITEM (1, 1) ITEM (1, 1) ITEM (1, 0) ITEM (1, 1), "一、甲\n1．甲\n2．甲\n二、甲\n3．甲\n" },
  { "numbers that start anew below the first level only", SCHEME (0, LEVEL (0, "chineseCounting", "%1、")
    LEVEL (1, "chineseCounting", "（%2）") "<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
    "<w:lvlRestart w:val='1'/><w:suff w:val='nothing'/><w:lvlText w:val='%3．'/></w:lvl>") LIST (1, 0), NULL,
    ITEM (1, 0) ITEM (1, 1) ITEM (1, 2) ITEM (1, 1) ITEM (1, 2) ITEM (1, 0) ITEM (1, 2),
    "一、甲\n（一）甲\n1．甲\n（二）甲\n2．甲\n二、甲\n1．甲\n" },
  { "dots are no numbers", SCHEME (0, LEVEL (0, "bullet", "·")) LIST (1, 0), NULL, ITEM (1, 0), "甲\n" },
  { "words without a number", SCHEME (0, LEVEL (0, "none", "附件：")) LIST (1, 0), NULL, ITEM (1, 0), "附件：甲\n" },
  { "room behind a figure, none behind a bracket", SCHEME (0, "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
    "<w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:suff w:val='space'/>"
    "<w:lvlText w:val='（%2）'/></w:lvl>") LIST (1, 0), NULL, ITEM (1, 0) ITEM (1, 1), "1. 甲\n（1）甲\n" },
  { "no list", CHINESE LIST (1, 0), NULL, ITEM (0, 0) ITEM (9, 0) ITEM (1, 12), "甲\n甲\n甲\n" },
  { "empty paragraphs count, and do not show it", CHINESE LIST (1, 0), NULL, ITEM (1, 0) DOCX_PP (DOCX_LIST (1, 0), "") ITEM (1, 0),
    "一、甲\n\n三、甲\n" },
  { "numbers in cells", SCHEME (0, LEVEL (0, "decimal", "%1")) LIST (1, 0), NULL,
    "<w:tbl>" DOCX_ROW (DOCX_CELL ("序号") DOCX_CELL ("任务"))
    DOCX_ROW ("<w:tc>" DOCX_PP (DOCX_LIST (1, 0), "") "</w:tc>" DOCX_CELL ("甲"))
    DOCX_ROW ("<w:tc>" DOCX_PP (DOCX_LIST (1, 0), "") "</w:tc>" DOCX_CELL ("乙")) "</w:tbl>",
    "| 序号 | 任务 |\n| 1 | 甲 |\n| 2 | 乙 |\n" },
  { "by style", SCHEME (0, "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:pStyle w:val='1'/>"
    "<w:suff w:val='nothing'/><w:lvlText w:val='%1、'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
    "<w:pStyle w:val='2'/><w:suff w:val='nothing'/><w:lvlText w:val='%2．'/></w:lvl>") LIST (4, 0),
    "<w:style w:styleId='1'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='4'/></w:numPr></w:pPr></w:style>"
    "<w:style w:styleId='2'><w:name w:val='heading 2'/><w:pPr><w:numPr><w:numId w:val='4'/></w:numPr></w:pPr></w:style>"
    "<w:style w:styleId='3'><w:name w:val='my heading'/><w:basedOn w:val='2'/></w:style>"
    "<w:style w:styleId='4'><w:name w:val='plain'/><w:basedOn w:val='2'/><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:style>",
    DOCX_PP ("<w:pStyle w:val='1'/>", "甲") DOCX_PP ("<w:pStyle w:val='2'/>", "甲") DOCX_PP ("<w:pStyle w:val='3'/>", "甲")
    DOCX_PP ("<w:pStyle w:val='4'/>", "甲") DOCX_PP ("<w:pStyle w:val='2'/><w:numPr><w:numId w:val='0'/></w:numPr>", "甲")
    DOCX_PP ("<w:pStyle w:val='1'/>", "甲"), "一、甲\n1．甲\n2．甲\n甲\n甲\n二、甲\n" },
  { "the level from one style, the list from another", CHINESE LIST (1, 0),
    "<w:style w:styleId='1'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style><w:style w:styleId='2'>"
    "<w:basedOn w:val='1'/><w:pPr><w:numPr><w:ilvl w:val='2'/></w:numPr></w:pPr></w:style>",
    DOCX_PP ("<w:pStyle w:val='1'/>", "甲") DOCX_PP ("<w:pStyle w:val='2'/>", "甲"), "一、甲\n1．甲\n" },
  { "a numbering style", "<w:abstractNum w:abstractNumId='0'><w:styleLink w:val='公文'/>" LEVEL (0, "chineseCounting", "%1、")
    "</w:abstractNum><w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='公文'/></w:abstractNum>" LIST (1, 0) LIST (2, 1), NULL,
    ITEM (2, 0) ITEM (1, 0), "一、甲\n二、甲\n" },
  { "a number as it was", CHINESE LIST (1, 0), NULL,
    "<w:p><w:pPr><w:pPrChange><w:pPr>" DOCX_LIST (1, 0) "</w:pPr></w:pPrChange></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>" ITEM (1, 0),
    "甲\n一、甲\n" },
  { "a format that newer programs know", SCHEME (0, "<w:lvl w:ilvl='0'><w:start w:val='1'/><mc:AlternateContent><mc:Choice "
    "Requires='w14'><w:numFmt w:val='custom' w:format='001'/></mc:Choice><mc:Fallback><w:numFmt w:val='decimalZero'/></mc:Fallback>"
    "</mc:AlternateContent><w:suff w:val='nothing'/><w:lvlText w:val='%1'/></w:lvl>") LIST (1, 0), NULL, ITEM (1, 0), "01甲\n" },
  { "schemes within schemes", "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:abstractNum w:abstractNumId='0'>"
    "<w:lvlText w:val='x'/></w:abstractNum><w:lvlText w:val='y'/></w:lvl></w:abstractNum>" LIST (1, 0), NULL, ITEM (1, 0), "甲\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = docx_maker_make (cases[i].body, cases[i].styles, cases[i].numbering);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = fg_docx_text (file, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/docx-numbering/cases", test_cases);
  return g_test_run ();
}
