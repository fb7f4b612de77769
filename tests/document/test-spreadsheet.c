/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells of a spreadsheet by their addresses, whatever program saved it.
 */
#include <string.h>

#include "fg-spreadsheet.h"
#include "office-converter.h"
#include "zip-maker.h"

static FgSpreadsheet *
load (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  FgSpreadsheet *spreadsheet = fg_spreadsheet_load (file, &error);

  g_assert_no_error (error);
  return spreadsheet;
}

static const char *
text_at (const FgSpreadsheet *spreadsheet, const char *wanted)
{
  guint n = 0;
  const FgSpreadsheetCell *cells = fg_spreadsheet_get_cells (spreadsheet, 0, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *address = fg_spreadsheet_dup_address (cells[i].row, cells[i].column);

      if (g_str_equal (address, wanted))
        return cells[i].text;
    }
  return NULL;
}

static GBytes *
make_ods (const char *rows)
{
  ZipMaker *zip = zip_maker_new ();
  g_autofree char *content = g_strconcat (
    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
    "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
    "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet>"
    "<table:table table:name='表一'>", rows, "</table:table></office:spreadsheet></office:body></office:document-content>",
    NULL);

  zip_maker_add (zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  zip_maker_add (zip, "content.xml", content);
  return zip_maker_close (zip);
}

static void
test_open_document (void)
{
  g_autoptr (GBytes) file = make_ods (
    "<table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='16384'/>"
    "</table:table-row>"
    "<table:table-row><table:table-cell table:number-columns-repeated='2'/>"
    "<table:table-cell office:value-type='percentage' office:value='0.6'><text:p>60.00%</text:p></table:table-cell>"
    "<table:table-cell office:value-type='date' office:date-value='2026-09-30T00:00:00'><text:p>30/09/26</text:p>"
    "</table:table-cell>"
    "<table:table-cell office:value-type='float' office:value='45'><text:p>45,0</text:p></table:table-cell>"
    "<table:table-cell office:value-type='string'><office:annotation><text:p>批注</text:p></office:annotation>"
    "<text:p>一<text:s/>二</text:p><text:p>三</text:p></table:table-cell></table:table-row>");
  g_autoptr (FgSpreadsheet) spreadsheet = load (file);

  g_assert_cmpuint (fg_spreadsheet_get_n_sheets (spreadsheet), ==, 1);
  g_assert_cmpstr (fg_spreadsheet_get_sheet_name (spreadsheet, 0), ==, "表一");
  g_assert_cmpstr (text_at (spreadsheet, "C4"), ==, "60%");
  g_assert_cmpstr (text_at (spreadsheet, "D4"), ==, "2026-09-30");
  g_assert_cmpstr (text_at (spreadsheet, "E4"), ==, "45");
  g_assert_cmpstr (text_at (spreadsheet, "F4"), ==, "一 二\n三");
  g_assert_null (text_at (spreadsheet, "A1"));
}

static void
test_many_alike (void)
{
  g_autoptr (GBytes) file = make_ods (
    "<table:table-row table:number-rows-repeated='4294967295'>"
    "<table:table-cell table:number-columns-repeated='4294967295' office:value-type='string'><text:p>无</text:p>"
    "</table:table-cell></table:table-row>"
    "<table:table-row><table:table-cell office:value-type='string'><text:p>有</text:p></table:table-cell></table:table-row>");
  g_autoptr (FgSpreadsheet) spreadsheet = load (file);
  guint n;

  fg_spreadsheet_get_cells (spreadsheet, 0, &n);
  g_assert_cmpuint (n, <, 100000);
}

static void
test_separated (void)
{
  static const char *const files[] = {
    "a,b,c\r\n1,\"二，\n三\",'=x\r\n",
    "a\tb\tc\n1\t\"二，\n三\"\t'=x\n",
    "\xef\xbb\xbf" "a;b;c\n1;\"二，\n三\";'=x\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (FgSpreadsheet) spreadsheet = load (file);

      g_assert_cmpstr (text_at (spreadsheet, "A1"), ==, "a");
      g_assert_cmpstr (text_at (spreadsheet, "A2"), ==, "1");
      g_assert_cmpstr (text_at (spreadsheet, "B2"), ==, "二，\n三");
      g_assert_cmpstr (text_at (spreadsheet, "C2"), ==, "'=x");
    }
}

static void
test_refused (void)
{
  static const char *const files[] = { "%PDF-1.7", "\xd0\xcf\x11\xe0 old", "PK\003\004 not whole", "<html>" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (fg_spreadsheet_load (file, &error));
      g_assert_true (error->domain == FG_DOCUMENT_ERROR);
    }
}

static void
test_addresses (void)
{
  static const struct
  {
    guint32     row;
    guint32     column;
    const char *address;
  } cases[] = { { 0, 0, "A1" }, { 11, 4, "E12" }, { 0, 25, "Z1" }, { 0, 26, "AA1" }, { 1048575, 16383, "XFD1048576" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = fg_spreadsheet_dup_address (cases[i].row, cases[i].column);

      g_assert_cmpstr (address, ==, cases[i].address);
    }
}

/* The same ledger as Excel and OpenDocument files, made by LibreOffice, and as it saves CSV. */
static void
test_made_by_office (void)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "tests", "document", "ledgers", "three-heads.fods", NULL);
  g_autoptr (GBytes) workbook = office_converter_run (path, "xlsx", NULL);
  g_autoptr (GBytes) document = office_converter_run (path, "ods", NULL);
  g_autoptr (FgSpreadsheet) from_workbook = NULL;
  g_autoptr (FgSpreadsheet) from_document = NULL;
  const FgSpreadsheetCell *left, *right;
  guint n_left, n_right;

  if (workbook == NULL || document == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return;
    }

  from_workbook = load (workbook);
  from_document = load (document);
  left = fg_spreadsheet_get_cells (from_workbook, 0, &n_left);
  right = fg_spreadsheet_get_cells (from_document, 0, &n_right);
  g_assert_cmpuint (n_left, >, 10);
  g_assert_cmpuint (n_left, ==, n_right);
  for (guint i = 0; i < n_left; i++)
    {
      g_assert_cmpuint (left[i].row, ==, right[i].row);
      g_assert_cmpuint (left[i].column, ==, right[i].column);
      g_assert_cmpstr (left[i].text, ==, right[i].text);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/spreadsheet/open-document", test_open_document);
  g_test_add_func ("/document/spreadsheet/many-alike", test_many_alike);
  g_test_add_func ("/document/spreadsheet/separated", test_separated);
  g_test_add_func ("/document/spreadsheet/refused", test_refused);
  g_test_add_func ("/document/spreadsheet/addresses", test_addresses);
  g_test_add_func ("/document/spreadsheet/made-by-office", test_made_by_office);
  result = g_test_run ();
  office_converter_clean_up ();
  return result;
}
