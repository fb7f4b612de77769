/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of Word files, by tables of what Word and WPS write and what then is to be read.
 */
#include "fg-docx.h"

#include "docx-maker.h"

#define RUN(text) "<w:r><w:t>" text "</w:t></w:r>"
#define FIELD(step) "<w:r><w:fldChar w:fldCharType='" step "'/></w:r>"
#define INSTRUCTION(text) "<w:r><w:instrText>" text "</w:instrText></w:r>"
#define CHANGE "w:id='1' w:author='甲' w:date='2026-01-01T00:00:00Z'"
#define BOX(text) "<w:txbxContent>" DOCX_P (text) "</w:txbxContent>"
#define GRID "<w:tblPr><w:tblStyle w:val='a'/></w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"

typedef struct
{
  const char *name;
  const char *body;
  const char *text;
} Case;

static const char styles[] =
  "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='10'><w:name w:val='toc 1'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='TOC'><w:name w:val='TOC Heading'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='note'><w:name w:val='Note'/><w:rPr><w:vanish/></w:rPr></w:style>"
  "<w:style w:type='paragraph' w:styleId='subnote'><w:name w:val='Subnote'/><w:basedOn w:val='note'/></w:style>"
  "<w:style w:type='character' w:styleId='mark'><w:name w:val='Mark'/><w:rPr><w:vanish/></w:rPr></w:style>"
  "<w:style w:type='paragraph' w:styleId='ring1'><w:basedOn w:val='ring2'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='ring2'><w:basedOn w:val='ring1'/></w:style>";

static const Case text_cases[] = {
  { "paragraphs", DOCX_P ("甲") DOCX_P ("乙"), "甲\n乙\n" },
  { "empty paragraphs", DOCX_P ("甲") "<w:p/>" DOCX_P ("乙"), "甲\n\n乙\n" },
  { "runs", "<w:p>" RUN ("市发") RUN ("改委") "</w:p>", "市发改委\n" },
  { "breaks", "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t><w:br w:type='page'/><w:t>丁</w:t></w:r></w:p>",
    "甲\n乙\n丙\n丁\n" },
  { "tabs", "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='420'/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t>"
            "<w:ptab/></w:r></w:p>", "甲\t乙\t\n" },
  { "line ends in markup are blanks", "<w:p><w:r><w:t>a\nb</w:t></w:r></w:p>", "a b\n" },
  { "hyphens", "<w:p><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:t>3</w:t></w:r></w:p>", "1-23\n" },
  { "symbols", "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:sym w:font='Wingdings' w:char='006C'/>"
               "<w:sym w:font='宋体' w:char='4E00'/><w:sym w:char='D800'/><w:sym/></w:r></w:p>", "√●一\n" },
  { "links", "<w:p><w:hyperlink w:anchor='x'>" RUN ("甲") "</w:hyperlink></w:p>", "甲\n" },
  { "controls", "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" DOCX_P ("甲") "</w:sdtContent></w:sdt>"
                "<w:p><w:sdt><w:sdtContent>" RUN ("乙") "</w:sdtContent></w:sdt></w:p>", "甲\n乙\n" },
  { "placeholders", "<w:p>" RUN ("甲") "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" RUN ("点此输入")
                    "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>" RUN ("乙") "</w:sdtContent></w:sdt></w:p>", "甲乙\n" },
  { "smart tags", "<w:p><w:smartTag><w:smartTagPr/><w:customXml>" RUN ("甲") "</w:customXml></w:smartTag></w:p>", "甲\n" },
  { "readings above characters", "<w:p><w:r><w:ruby><w:rt>" RUN ("yi") "</w:rt><w:rubyBase>" RUN ("一") "</w:rubyBase></w:ruby></w:r></w:p>",
    "一\n" },
  { "formulas", "<w:p><m:oMath><m:r><m:t>1/3</m:t></m:r></m:oMath></w:p>", "1/3\n" },
  { "notes and comments are elsewhere", "<w:p><w:commentRangeStart w:id='0'/>" RUN ("甲")
    "<w:r><w:commentReference w:id='0'/></w:r><w:r><w:footnoteReference w:id='1'/></w:r></w:p>", "甲\n" },
};

static const Case change_cases[] = {
  { "put in", "<w:p><w:ins " CHANGE ">" RUN ("甲") "</w:ins>" RUN ("乙") "</w:p>", "甲乙\n" },
  { "deleted", "<w:p>" RUN ("甲") "<w:del " CHANGE "><w:r><w:delText>丙</w:delText></w:r></w:del>" RUN ("乙") "</w:p>", "甲乙\n" },
  { "deleted as WPS has it", "<w:p>" RUN ("甲") "<w:del " CHANGE ">" RUN ("丙") "</w:del></w:p>", "甲\n" },
  { "moved", "<w:p><w:moveFrom " CHANGE ">" RUN ("甲") "</w:moveFrom>" RUN ("乙") "<w:moveTo " CHANGE ">" RUN ("甲")
             "</w:moveTo></w:p>", "乙甲\n" },
  { "put in, then deleted", "<w:p><w:ins " CHANGE "><w:del " CHANGE "><w:r><w:delText>丙</w:delText></w:r></w:del>" RUN ("甲")
                            "</w:ins></w:p>", "甲\n" },
  { "a deleted paragraph end", "<w:p><w:pPr><w:rPr><w:del " CHANGE "/></w:rPr></w:pPr>" RUN ("甲") "</w:p>" DOCX_P ("乙"),
    "甲乙\n" },
  { "a deleted paragraph", "<w:p><w:pPr><w:rPr><w:del " CHANGE "/></w:rPr></w:pPr><w:del " CHANGE ">" RUN ("甲")
                           "</w:del></w:p>" DOCX_P ("乙"), "乙\n" },
  { "a last paragraph whose end was deleted", "<w:p><w:pPr><w:rPr><w:del " CHANGE "/></w:rPr></w:pPr>" RUN ("甲") "</w:p>",
    "甲\n" },
  { "an inserted paragraph end", "<w:p><w:pPr><w:rPr><w:ins " CHANGE "/></w:rPr></w:pPr>" RUN ("甲") "</w:p>" DOCX_P ("乙"),
    "甲\n乙\n" },
  { "properties as they were", "<w:p><w:pPr><w:pPrChange " CHANGE "><w:pPr><w:pStyle w:val='note'/></w:pPr></w:pPrChange></w:pPr>"
    "<w:r><w:rPr><w:rPrChange " CHANGE "><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r></w:p>", "甲\n" },
  { "a deleted row", "<w:tbl>" DOCX_ROW (DOCX_CELL ("甲") DOCX_CELL ("乙")) "<w:tr><w:trPr><w:del " CHANGE "/></w:trPr>"
    DOCX_CELL ("丙") DOCX_CELL ("丁") "</w:tr></w:tbl>", "| 甲 | 乙 |\n" },
  { "a deleted cell", "<w:tbl>" DOCX_ROW (DOCX_CELLP ("<w:cellDel " CHANGE "/>", "丙") DOCX_CELL ("甲") DOCX_CELL ("乙"))
    "</w:tbl>", "| 甲 | 乙 |\n" },
};

static const Case hidden_cases[] = {
  { "hidden words", "<w:p>" RUN ("甲") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>丙</w:t><w:br/></w:r>" RUN ("乙") "</w:p>", "甲乙\n" },
  { "words that are not hidden", "<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>甲</w:t></w:r></w:p>", "甲\n" },
  { "a style of words", "<w:p><w:r><w:rPr><w:rStyle w:val='mark'/></w:rPr><w:t>丙</w:t></w:r>" RUN ("甲") "</w:p>", "甲\n" },
  { "a style of paragraphs", DOCX_PP ("<w:pStyle w:val='subnote'/>", "丙") DOCX_P ("甲"), "\n甲\n" },
  { "against the style", "<w:p><w:pPr><w:pStyle w:val='note'/></w:pPr><w:r><w:rPr><w:vanish w:val='false'/></w:rPr>"
                         "<w:t>甲</w:t></w:r></w:p>", "甲\n" },
  { "a hidden paragraph end", DOCX_PP ("<w:rPr><w:vanish/></w:rPr>", "甲") DOCX_P ("乙"), "甲乙\n" },
  { "styles in a ring", DOCX_PP ("<w:pStyle w:val='ring1'/>", "甲"), "甲\n" },
  { "an unknown style", DOCX_PP ("<w:pStyle w:val='gone'/>", "甲"), "甲\n" },
};

static const Case field_cases[] = {
  { "a field", "<w:p>" FIELD ("begin") INSTRUCTION (" DATE ") FIELD ("separate") RUN ("2026年3月8日") FIELD ("end") RUN ("印发")
               "</w:p>", "2026年3月8日印发\n" },
  { "a field in a field", "<w:p>" FIELD ("begin") INSTRUCTION (" IF ") FIELD ("begin") INSTRUCTION (" X ") FIELD ("separate")
    RUN ("丙") FIELD ("end") INSTRUCTION (" = 1 ") FIELD ("separate") RUN ("甲") FIELD ("end") "</w:p>", "甲\n" },
  { "a simple field", "<w:p><w:fldSimple w:instr=' AUTHOR '>" RUN ("甲") "</w:fldSimple></w:p>", "甲\n" },
  { "a field that never ends", "<w:p>" FIELD ("begin") INSTRUCTION (" PAGE ") "</w:p>" DOCX_P ("甲"), "\n甲\n" },
  { "ends without a beginning", "<w:p>" FIELD ("end") FIELD ("separate") RUN ("甲") "</w:p>", "甲\n" },
  { "contents by style", DOCX_PP ("<w:pStyle w:val='TOC'/>", "目录") DOCX_PP ("<w:pStyle w:val='10'/>", "一、任务\t3")
    DOCX_P ("一、任务"), "一、任务\n" },
  { "contents by field", "<w:p>" FIELD ("begin") INSTRUCTION (" TOC \\o &quot;1-3&quot; ") FIELD ("separate")
    "<w:hyperlink>" RUN ("一、任务 3") "</w:hyperlink></w:p><w:p><w:hyperlink>" RUN ("二、要求 5") "</w:hyperlink></w:p><w:p>"
    FIELD ("end") RUN ("一、任务") "</w:p>", "一、任务\n" },
  { "contents by field that never ends", "<w:p>" FIELD ("begin") INSTRUCTION ("TOC") FIELD ("separate") "<w:hyperlink>"
    RUN ("一、任务 3") "</w:hyperlink></w:p>" DOCX_P ("甲") DOCX_P ("乙"), "甲\n乙\n" },
  { "contents by control", "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
    "<w:sdtContent>" DOCX_P ("目录") DOCX_P ("一、任务 3") "</w:sdtContent></w:sdt>" DOCX_P ("一、任务"), "一、任务\n" },
};

static const Case box_cases[] = {
  { "a box, once", "<w:p>" RUN ("甲") "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" BOX ("盒")
    "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" BOX ("盒") "</v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>" RUN ("乙") "</w:p>", "甲乙\n盒\n" },
  { "a newer drawing than we know", "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='w99 wps'><w:t>新</w:t></mc:Choice>"
    "<mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", "旧\n" },
  { "two choices", "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='w14'><w:t>甲</w:t></mc:Choice><mc:Choice Requires='wps'>"
    "<w:t>乙</w:t></mc:Choice></mc:AlternateContent></w:r></w:p>", "甲\n" },
  { "a box of old", "<w:p><w:r><w:pict><v:shape><v:textbox>" BOX ("盒") "</v:textbox></v:shape></w:pict></w:r></w:p>", "\n盒\n" },
  { "a box in a hidden run's paragraph", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>丙</w:t></w:r><w:r><w:pict>" BOX ("盒")
    "</w:pict></w:r>" RUN ("甲") "</w:p>", "甲\n盒\n" },
};

static const Case table_cases[] = {
  { "rows", "<w:tbl>" GRID DOCX_ROW (DOCX_CELL ("序号") DOCX_CELL ("任务")) DOCX_ROW (DOCX_CELL ("1") DOCX_CELL ("甲|乙"))
            "</w:tbl>" DOCX_P ("丙"), "| 序号 | 任务 |\n| 1 | 甲¦乙 |\n丙\n" },
  { "lines in a cell", "<w:tbl>" DOCX_ROW (DOCX_CELL ("1") "<w:tc>" DOCX_P ("甲") DOCX_P ("乙") "<w:p/></w:tc>") "</w:tbl>",
    "| 1 | 甲\xe2\x80\xa8乙 |\n" },
  { "merged over rows", "<w:tbl>" DOCX_ROW (DOCX_CELLP ("<w:vMerge w:val='restart'/>", "甲") DOCX_CELL ("1"))
    DOCX_ROW (DOCX_CELLP ("<w:vMerge/>", "") DOCX_CELL ("2")) DOCX_ROW (DOCX_CELLP ("<w:vMerge w:val='continue'/>", "")
    DOCX_CELL ("3")) DOCX_ROW (DOCX_CELL ("") DOCX_CELL ("4")) "</w:tbl>", "| 甲 | 1 |\n| 甲 | 2 |\n| 甲 | 3 |\n|  | 4 |\n" },
  { "merged over columns", "<w:tbl>" DOCX_ROW (DOCX_CELL ("1") DOCX_CELL ("2") DOCX_CELL ("3"))
    DOCX_ROW (DOCX_CELLP ("<w:gridSpan w:val='2'/>", "甲") DOCX_CELL ("乙")) DOCX_ROW (DOCX_CELLP ("<w:gridSpan w:val='3'/>", "丙"))
    "</w:tbl>", "| 1 | 2 | 3 |\n| 甲 |  | 乙 |\n| 丙 |  |  |\n" },
  { "merged over columns of old", "<w:tbl>" DOCX_ROW (DOCX_CELL ("1") DOCX_CELL ("2"))
    DOCX_ROW (DOCX_CELLP ("<w:hMerge w:val='restart'/>", "甲") DOCX_CELLP ("<w:hMerge/>", "")) "</w:tbl>",
    "| 1 | 2 |\n| 甲 |  |\n" },
  { "columns of the grid that nobody sees", "<w:tbl>" DOCX_ROW (DOCX_CELLP ("<w:gridSpan w:val='3'/>", "序号")
    DOCX_CELLP ("<w:gridSpan w:val='4'/>", "任务")) DOCX_ROW (DOCX_CELLP ("<w:gridSpan w:val='3'/>", "1")
    DOCX_CELLP ("<w:gridSpan w:val='4'/>", "甲")) "</w:tbl>", "| 序号 | 任务 |\n| 1 | 甲 |\n" },
  { "columns before a row", "<w:tbl>" DOCX_ROW (DOCX_CELL ("1") DOCX_CELL ("2")) "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>"
    DOCX_CELL ("甲") "</w:tr></w:tbl>", "| 1 | 2 |\n|  | 甲 |\n" },
  { "a title above", "<w:tbl>" DOCX_ROW (DOCX_CELLP ("<w:gridSpan w:val='2'/>", "分工表")) DOCX_ROW (DOCX_CELL ("1") DOCX_CELL ("2"))
    "</w:tbl>", "分工表\n| 1 | 2 |\n" },
  { "a frame around text", "<w:tbl>" DOCX_ROW ("<w:tc>" DOCX_P ("甲") DOCX_P ("乙") "</w:tc>") "</w:tbl>", "甲\n乙\n" },
  { "a table in a frame", "<w:tbl>" DOCX_ROW ("<w:tc><w:tbl>" DOCX_ROW (DOCX_CELL ("1") DOCX_CELL ("2")) DOCX_ROW (DOCX_CELL ("3")
    DOCX_CELL ("4")) "</w:tbl><w:p/></w:tc>") "</w:tbl>", "| 1 | 2 |\n| 3 | 4 |\n\n" },
  { "a table in a cell", "<w:tbl>" DOCX_ROW (DOCX_CELL ("甲") "<w:tc>" DOCX_P ("乙") "<w:tbl>" DOCX_ROW (DOCX_CELL ("1") DOCX_CELL ("2"))
    DOCX_ROW (DOCX_CELL ("3") DOCX_CELL ("4")) "</w:tbl><w:p/></w:tc>") "</w:tbl>", "| 甲 | 乙\xe2\x80\xa8" "1 2 \xe2\x80\xa8" "3 4 |\n" },
  { "a card", "<w:tbl>" DOCX_ROW (DOCX_CELLP ("<w:gridSpan w:val='2'/>", "任务卡")) DOCX_ROW (DOCX_CELL ("重点工作：") DOCX_CELL ("建设公园。"))
    DOCX_ROW (DOCX_CELL ("牵头单位") DOCX_CELL ("市园林局")) DOCX_ROW (DOCX_CELL ("年度目标") "<w:tc>" DOCX_P ("甲") DOCX_P ("乙") "</w:tc>")
    "</w:tbl>", "任务卡\n重点工作：建设公园。\n牵头单位：市园林局\n年度目标：甲\n乙\n" },
  { "a card in four columns", "<w:tbl>" DOCX_ROW (DOCX_CELL ("目标任务") DOCX_CELLP ("<w:gridSpan w:val='3'/>", "建设公园。"))
    DOCX_ROW (DOCX_CELL ("责任单位") DOCX_CELL ("市园林局") DOCX_CELL ("完成时限") DOCX_CELL ("2026年6月底前")) "</w:tbl>",
    "目标任务：建设公园。\n责任单位：市园林局\n完成时限：2026年6月底前\n" },
  { "a table with a head is no card", "<w:tbl>" DOCX_ROW (DOCX_CELL ("重点工作") DOCX_CELL ("牵头单位"))
    DOCX_ROW (DOCX_CELL ("责任单位") DOCX_CELL ("市园林局")) "</w:tbl>", "| 重点工作 | 牵头单位 |\n| 责任单位 | 市园林局 |\n" },
  { "empty rows", "<w:tbl>" DOCX_ROW (DOCX_CELL ("1") DOCX_CELL ("2")) DOCX_ROW (DOCX_CELL ("") DOCX_CELL ("")) "</w:tbl>",
    "| 1 | 2 |\n" },
  { "a cell in a control", "<w:tbl><w:sdt><w:sdtContent>" DOCX_ROW ("<w:sdt><w:sdtContent>" DOCX_CELL ("1") "</w:sdtContent></w:sdt>"
    DOCX_CELL ("2")) "</w:sdtContent></w:sdt></w:tbl>", "| 1 | 2 |\n" },
  { "rows and cells without a table", DOCX_ROW (DOCX_CELL ("1")) DOCX_CELL ("2") DOCX_P ("甲"), "甲\n" },
};

static void
check (const Case *c, const char *word_namespace)
{
  g_autoptr (GBytes) file = docx_maker_make_with (word_namespace, c->body, styles, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_docx_text (file, &error);

  g_test_message ("%s", c->name);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, c->text);
}

static void
check_all (const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      check (&cases[i], DOCX_WORD);
      check (&cases[i], DOCX_STRICT_WORD);
    }
}

static void
test_text (void)
{
  check_all (text_cases, G_N_ELEMENTS (text_cases));
}

static void
test_changes_are_accepted (void)
{
  check_all (change_cases, G_N_ELEMENTS (change_cases));
}

static void
test_hidden_text_is_left_out (void)
{
  check_all (hidden_cases, G_N_ELEMENTS (hidden_cases));
}

static void
test_fields_give_their_results (void)
{
  check_all (field_cases, G_N_ELEMENTS (field_cases));
}

static void
test_boxes_are_read_once (void)
{
  check_all (box_cases, G_N_ELEMENTS (box_cases));
}

static void
test_tables_become_rows (void)
{
  check_all (table_cases, G_N_ELEMENTS (table_cases));
}

static void
test_nothing_is_said_to_be_empty (void)
{
  static const char *const bodies[] = { "", "<w:p/>", "<w:tbl>" DOCX_ROW (DOCX_CELL ("") DOCX_CELL ("")) "</w:tbl>" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GBytes) file = docx_maker_make (bodies[i], NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (fg_docx_text (file, &error));
      g_assert_error (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_EMPTY);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/docx/text", test_text);
  g_test_add_func ("/document/docx/changes-are-accepted", test_changes_are_accepted);
  g_test_add_func ("/document/docx/hidden-text-is-left-out", test_hidden_text_is_left_out);
  g_test_add_func ("/document/docx/fields-give-their-results", test_fields_give_their_results);
  g_test_add_func ("/document/docx/boxes-are-read-once", test_boxes_are_read_once);
  g_test_add_func ("/document/docx/tables-become-rows", test_tables_become_rows);
  g_test_add_func ("/document/docx/nothing-is-said-to-be-empty", test_nothing_is_said_to_be_empty);
  return g_test_run ();
}
