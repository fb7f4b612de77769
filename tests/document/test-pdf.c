/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF files that LibreOffice wrote of our own text while the test runs: paged, with running heads and page numbers, its
 * paragraphs broken into lines, tables cut by the pages' ends. Skipped where LibreOffice is not installed.
 */
#include <glib/gstdio.h>

#include "fg-document-text.h"
#include "fg-plan-reader.h"
#include "fg-row-writer.h"
#include "office-converter.h"
#include "plan-text.h"

#define SHARED_NOTICE "nanjing-2019-41.txt"

#define N_ROWS 40
#define ROWS_A_SECTION 4
#define N_HARMED 40

#define HEAD                                                                                                                     \
  "<?xml version='1.0' encoding='UTF-8'?>"                                                                                       \
  "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"                                             \
  " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"   \
  " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"                                                               \
  " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' office:version='1.3'"                                 \
  " office:mimetype='application/vnd.oasis.opendocument.text'>"                                                                  \
  "<office:automatic-styles>"                                                                                                    \
  "<style:style style:name='P' style:family='paragraph'><style:paragraph-properties fo:text-indent='1.13cm'/>"                   \
  "<style:text-properties style:font-size-asian='16pt' fo:font-size='16pt'/></style:style>"                                      \
  "<style:style style:name='L' style:family='paragraph'>"                                                                        \
  "<style:text-properties style:font-size-asian='16pt' fo:font-size='16pt'/></style:style>"                                      \
  "<style:style style:name='C' style:family='table-cell'>"                                                                       \
  "<style:table-cell-properties fo:border='0.5pt solid #000000' fo:padding='0.1cm'/></style:style>"                              \
  "<style:page-layout style:name='Page'><style:page-layout-properties fo:page-width='21cm' fo:page-height='29.7cm'"              \
  " fo:margin='2.5cm'/></style:page-layout></office:automatic-styles><office:master-styles>"                                     \
  "<style:master-page style:name='Standard' style:page-layout-name='Page'><style:header><text:p>云州市人民政府公报</text:p>"     \
  "</style:header><style:footer><text:p>— <text:page-number>3</text:page-number> —</text:p></style:footer></style:master-page>"  \
  "</office:master-styles><office:body><office:text>"
#define TAIL "</office:text></office:body></office:document>"

static char *
find_shared_notice (void)
{
  const char *shared = g_getenv ("FENGONG_SHARED");

  return shared != NULL ? g_build_filename (shared, SHARED_NOTICE, NULL)
                        : g_test_build_filename (G_TEST_DIST, "..", "shared", SHARED_NOTICE, NULL);
}

/* The PDF that LibreOffice makes of a document's @body; NULL where the test was skipped. */
static GBytes *
print_body (const char *body)
{
  g_autofree char *folder = g_dir_make_tmp ("fengong-pdf-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "notice.fodt", NULL);
  g_autofree char *document = g_strconcat (HEAD, body, TAIL, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *file;

  /* LibreOffice tells the kind by the quoted type at the start. */
  g_strdelimit (document, "'", '"');
  g_file_set_contents (path, document, -1, &error);
  g_assert_no_error (error);
  file = office_converter_run (path, "pdf", NULL);
  g_unlink (path);
  g_rmdir (folder);
  return file;
}

static char *
plan_of (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = fg_plan_reader_read (file, NULL, FG_DAY_NONE, &error);

  g_assert_no_error (error);
  return plan_to_text (plan);
}

/* @path's text, each line of it a paragraph of the style "P", indented as notices are, or of "L", which is not. */
static GBytes *
print_notice (const char *text, const char *style)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_markup_escape_text (lines[i], -1);

      g_string_append_printf (body, "<text:p text:style-name='%s'>%s</text:p>", style, line);
    }
  return print_body (body->str);
}

/* What must differ: a doubt names the line that it is in, which is another one in the PDF, and a blank between Chinese
 * characters is a gap like any other on paper. */
static void
drop_what_differs (char *plan)
{
  static const char label[] = "\ndoubt ";
  char *to = plan;

  for (const char *from = plan; *from != '\0'; from++)
    {
      if (g_str_has_prefix (from, label))
        from = strchr (from + strlen (label), ' ');
      if (*from != ' ')
        *to++ = *from;
    }
  *to = '\0';
}

static void
check_same_plan (const char *path, const char *style)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *pdf_plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) pdf = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  if ((pdf = print_notice (text, style)) == NULL)
    return;
  bytes = g_bytes_new (text, strlen (text));
  plan = plan_of (bytes);
  pdf_plan = plan_of (pdf);
  drop_what_differs (plan);
  drop_what_differs (pdf_plan);
  g_assert_cmpstr (pdf_plan, ==, plan);
}

static void
test_a_notice_reads_as_its_text (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample-notice.txt", NULL);

  check_same_plan (path, "P");
}

/* There only the room at the ends of lines, and labels, tell where a paragraph ends. */
static void
test_a_notice_without_indents_reads_as_its_text (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "tests", "document", "notices", "long-label-lines.txt", NULL);

  check_same_plan (path, "L");
}

static void
test_the_real_notice_reads_as_its_text (void)
{
  g_autofree char *path = find_shared_notice ();

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_test_skip ("the real notice is not there (FENGONG_SHARED)");
  else
    check_same_plan (path, "P");
}

static void
append_cell (GString *body, int n_rows, const char *text)
{
  g_string_append_printf (body,
                          "<table:table-cell table:style-name='C' table:number-rows-spanned='%d' office:value-type='string'>"
                          "<text:p>%s</text:p></table:table-cell>",
                          n_rows, text);
}

/* So many of our own words that the cell breaks into several lines, and now and then over a page. */
static char *
make_measure (int row)
{
  static const char *const words[] = { "梳理本系统事项清单", "公布办事指南", "压减申请材料", "推行告知承诺", "打通部门数据",
                                       "设立综合窗口",       "开展回访评议", "完善配套制度", "明确办理时限", "加强业务培训" };
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (3, 14); n > 0; n--)
    g_string_append_printf (text, "%s，", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  g_string_append_printf (text, "形成第%d批成果。", row + 1);
  return g_string_free (text, FALSE);
}

static void
append_expected (GString *expected, const char *const *cells)
{
  fg_row_writer_begin (expected);
  for (guint i = 0; cells[i] != NULL; i++)
    fg_row_writer_append_cell (expected, cells[i], strlen (cells[i]));
  fg_row_writer_end (expected);
}

static void
append_row (GString *body, GString *expected, int row)
{
  static const char *const leads[] = { "市发展改革委", "市财政局", "市住房城乡建设局", "市政务服务管理局" };
  g_autofree char *number = g_strdup_printf ("%d", row + 1);
  g_autofree char *section = g_strdup_printf ("第%d类", row / ROWS_A_SECTION + 1);
  g_autofree char *measure = make_measure (row);
  const char *lead = leads[g_test_rand_int_range (0, G_N_ELEMENTS (leads))];

  g_string_append (body, "<table:table-row>");
  if (row % ROWS_A_SECTION == 0)
    append_cell (body, ROWS_A_SECTION, section);
  else
    g_string_append (body, "<table:covered-table-cell/>");
  append_cell (body, 1, number);
  append_cell (body, 1, measure);
  append_cell (body, 1, lead);
  g_string_append (body, "</table:table-row>");
  append_expected (expected, (const char *[]){ section, number, measure, lead, NULL });
}

/* Where a cell's line was broken by the cell's edge and where by the writer, no one can tell for sure. */
static void
drop_line_breaks (char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, FG_ROW_LINE_BREAK, -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  g_strlcpy (text, joined, strlen (text) + 1);
}

static void
test_tables_keep_their_rows_over_pages (void)
{
  g_autoptr (GString) body = g_string_new ("<text:p>附件</text:p><table:table><table:table-column/><table:table-column/>"
                                           "<table:table-column/><table:table-column/><table:table-header-rows>"
                                           "<table:table-row>");
  g_autoptr (GString) expected = g_string_new ("附件\n");
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 4; i++)
    append_cell (body, 1, ((const char *[]){ "类别", "序号", "工作措施", "牵头单位" })[i]);
  append_expected (expected, (const char *[]){ "类别", "序号", "工作措施", "牵头单位", NULL });
  g_string_append (body, "</table:table-row></table:table-header-rows>");
  for (int row = 0; row < N_ROWS; row++)
    append_row (body, expected, row);
  g_string_append (body, "</table:table>");

  if ((pdf = print_body (body->str)) == NULL)
    return;
  text = fg_document_text (pdf, &error);
  g_assert_no_error (error);
  drop_line_breaks (text);
  g_assert_cmpstr (g_strchug (text), ==, expected->str);
}

static void
test_a_page_without_text_is_a_scan (void)
{
  static const char scan[] = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                             "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                             "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                             "trailer<</Root 1 0 R>>\n%%EOF\n";
  g_autoptr (GBytes) pdf = g_bytes_new_static (scan, strlen (scan));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_document_text (pdf, &error);

  g_assert_null (text);
  g_assert_error (error, FG_DOCUMENT_ERROR, FG_DOCUMENT_ERROR_EMPTY);
}

static void
check_harmless (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_document_text (file, &error);

  g_assert_true ((text == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == FG_DOCUMENT_ERROR);
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
test_cut_and_changed_files_do_no_harm (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "document", "notices", "one-level.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) pdf = NULL;
  const guint8 *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  if ((pdf = print_notice (text, "P")) == NULL)
    return;
  data = g_bytes_get_data (pdf, &size);
  for (guint i = 0; i < N_HARMED; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);

      for (int n = g_test_rand_int_range (0, 20); n > 0; n--)
        copy[g_test_rand_int_range (8, (gint32) size)] = (guint8) g_test_rand_int_range (0, 256);
      check_harmless (copy, i % 2 == 0 ? size : (gsize) g_test_rand_int_range (8, (gint32) size));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/pdf/a-notice-reads-as-its-text", test_a_notice_reads_as_its_text);
  g_test_add_func ("/document/pdf/a-notice-without-indents-reads-as-its-text", test_a_notice_without_indents_reads_as_its_text);
  g_test_add_func ("/document/pdf/the-real-notice-reads-as-its-text", test_the_real_notice_reads_as_its_text);
  g_test_add_func ("/document/pdf/tables-keep-their-rows-over-pages", test_tables_keep_their_rows_over_pages);
  g_test_add_func ("/document/pdf/a-page-without-text-is-a-scan", test_a_page_without_text_is_a_scan);
  g_test_add_func ("/document/pdf/cut-and-changed-files-do-no-harm", test_cut_and_changed_files_do_no_harm);
  status = g_test_run ();
  office_converter_clean_up ();
  return status;
}
