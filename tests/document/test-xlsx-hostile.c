/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Excel files that are made to fill a memory or take forever, that lie about where things are, or end too soon: one
 * sentence, soon.
 */
#include "fg-xlsx.h"

#include <string.h>
#include <sys/resource.h>

#include "plan-check.h"
#include "zip-maker.h"

#define MAIN "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

#define SHEET "xl/worksheets/sheet1.xml"
#define STRINGS "xl/sharedStrings.xml"

#define TEXT(ref, text) "<c r='" ref "' t='inlineStr'><is><t>" text "</t></is></c>"
#define HEAD "<row r='1'>" TEXT ("A1", "序号") TEXT ("B1", "任务") TEXT ("C1", "牵头单位") "</row>"
#define ROW "<row r='2'><c r='A2'><v>1</v></c>" TEXT ("B2", "建园区") TEXT ("C2", "市工信局") "</row>"
#define BEGIN "<worksheet " MAIN "><sheetData>"
#define END "</sheetData></worksheet>"

/* A build with the sanitizers takes some times what others do. */
#define MAX_SECONDS 30
#define MAX_GROWTH_MB 600

#define N_CUTS 100

typedef struct
{
  const char *name;
  const char *member;
  const char *before;
  const char *piece;
  guint       n;
  const char *after;
} Shape;

static glong
memory_mb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/* A workbook of which one part is made by the shape. */
static GBytes *
make_workbook (const Shape *shape)
{
  ZipMaker *maker = zip_maker_new ();

  zip_maker_add (maker, "_rels/.rels",
                 "<Relationships xmlns='" PACKAGE "'><Relationship Id='rId1' Type='" OFFICE
                 "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
  zip_maker_add (maker, "xl/workbook.xml",
                 "<workbook " MAIN " xmlns:r='" OFFICE "'><sheets><sheet name='台账' sheetId='1' r:id='rId1'/></sheets></workbook>");
  zip_maker_add (maker, "xl/_rels/workbook.xml.rels",
                 "<Relationships xmlns='" PACKAGE "'><Relationship Id='rId1' Type='" OFFICE
                 "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='" OFFICE
                 "/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
  if (strcmp (shape->member, SHEET) != 0)
    zip_maker_add (maker, SHEET, BEGIN HEAD ROW END);
  if (strcmp (shape->member, STRINGS) != 0)
    zip_maker_add (maker, STRINGS, "<sst " MAIN "><si><t>甲</t></si></sst>");
  zip_maker_fill (maker, shape->member, shape->before, shape->piece, shape->n, shape->after);
  return zip_maker_close (maker);
}

static void
check_bounded (const Shape *shape)
{
  g_autoptr (GBytes) file = make_workbook (shape);
  glong memory = memory_mb ();
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_xlsx_text (file, &error);
  gint64 elapsed_ms = (g_get_monotonic_time () - start) / 1000;

  g_test_message ("%s: %s, %" G_GINT64_FORMAT " ms, %ld MB more", shape->name, error != NULL ? error->message : "read",
                  elapsed_ms, memory_mb () - memory);
  g_assert_true ((text == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == FG_DOCUMENT_ERROR);
  g_assert_cmpint (elapsed_ms, <, MAX_SECONDS * 1000);
  g_assert_cmpint (memory_mb () - memory, <, MAX_GROWTH_MB);
}

static void
test_endless_workbooks_are_bounded (void)
{
  static const Shape shapes[] = {
    { "300 MB in a cell", SHEET, BEGIN HEAD ROW "<row><c><v>", "1111111111", 30000000, "</v></c></row>" END },
    { "a million rows", SHEET, BEGIN HEAD ROW, "<row s='1'/>", 1000000, END },
    { "a million cells in a row", SHEET, BEGIN HEAD "<row>", "<c><v>1</v></c>", 1000000, "</row>" END },
    { "nested rows", SHEET, BEGIN, "<row>", 1000000, END },
    { "nested cells", SHEET, BEGIN "<row>", "<c>", 1000000, END },
    { "strings that are merged over all", SHEET, BEGIN HEAD ROW "</sheetData><mergeCells>", "<mergeCell ref='A1:XFD1048576'/>",
      50000, "</mergeCells></worksheet>" },
    { "columns", SHEET, "<worksheet " MAIN "><cols>", "<col min='1' max='16384' hidden='1'/>", 300000,
      "</cols><sheetData>" HEAD ROW END },
    { "empty strings", STRINGS, "<sst " MAIN ">", "<si/>", 3000000, "</sst>" },
    { "long strings", STRINGS, "<sst " MAIN "><si><t>", "          ", 40000000, "</t></si></sst>" },
    { "sheets", "xl/workbook.xml", "<workbook " MAIN " xmlns:r='" OFFICE "'><sheets>", "<sheet name='a' sheetId='1' r:id='rId1'/>",
      100000, "</sheets></workbook>" },
    { "relations", "xl/_rels/workbook.xml.rels", "<Relationships xmlns='" PACKAGE "'>",
      "<Relationship Id='rId1' Type='a' Target='b'/>", 500000, "</Relationships>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    check_bounded (&shapes[i]);
}

static void
test_false_places_do_no_harm (void)
{
  static const char *const cells[] = {
    "<row r='1048576'><c r='XFD1048576'><v>1</v></c><c r='A1048576' t='s'><v>10000000</v></c></row>",
    "<row r='4294967297'><c r='AAAAAAAAAAAA1'><v>1</v></c></row>",
    "<row r='0'><c r='A0'><v>1</v></c></row>",
    "<row r='-1'><c r='-1'><v>-1</v></c></row>",
    "<row r='2'><c r='A2' t='s'><v>-1</v></c><c r='A1' t='s'><v>x</v></c></row>",
    "<row r='3'><c r='A3' s='4294967295'><v>1e308</v></c><c r='B3' s='-1'><v>nan</v></c></row>",
    "</sheetData><mergeCells><mergeCell ref='C3:A1'/><mergeCell ref='A0:B'/><mergeCell ref='XFE1:ZZZZ9999999'/></mergeCells><sheetData>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      Shape shape = { cells[i], SHEET, BEGIN HEAD ROW, cells[i], 1, END };

      check_bounded (&shape);
    }
}

static void
test_files_that_end_too_soon (void)
{
  Shape shape = { "whole", SHEET, BEGIN HEAD, ROW, 1, END };
  g_autoptr (GBytes) file = make_workbook (&shape);
  gsize length;
  const char *data = g_bytes_get_data (file, &length);
  g_autofree char *text = fg_xlsx_text (file, NULL);

  g_assert_nonnull (text);
  plan_check_read (data, length);
  for (guint i = 0; i < N_CUTS; i++)
    plan_check_read (data, (gsize) g_test_rand_int_range (1, (gint32) length));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/xlsx-hostile/endless-workbooks-are-bounded", test_endless_workbooks_are_bounded);
  g_test_add_func ("/document/xlsx-hostile/false-places-do-no-harm", test_false_places_do_no_harm);
  g_test_add_func ("/document/xlsx-hostile/files-that-end-too-soon", test_files_that_end_too_soon);
  return g_test_run ();
}
