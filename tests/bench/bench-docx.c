/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What reading a Word file of 200 pages costs beside libarchive and libxml2 when they only stream it, in the same run:
 * the medians of both and their ratio. The whole way to a plan is shown, too. bench-docx [PAGES]
 */
#include <archive.h>
#include <archive_entry.h>
#include <libxml/xmlreader.h>
#include <stdlib.h>

#include "docx-maker.h"
#include "fg-document-text.h"
#include "fg-docx.h"
#include "fg-plan-reader.h"

#define N_PAGES 200
#define ITEMS_PER_PAGE 6
#define N_RUNS 21

/* As Word writes a run: each has the fonts and sizes that the office prescribes. */
#define RUN_PROPERTIES \
  "<w:rPr><w:rFonts w:ascii='仿宋_GB2312' w:eastAsia='仿宋_GB2312' w:hAnsi='仿宋' w:cs='仿宋' w:hint='eastAsia'/><w:color " \
  "w:val='000000'/><w:kern w:val='0'/><w:sz w:val='32'/><w:szCs w:val='32'/><w:lang w:bidi='ar'/></w:rPr>"
#define ITEM \
  "<w:p w:rsidR='00A77B3E' w:rsidRDefault='00A77B3E'><w:pPr><w:keepNext w:val='0'/><w:widowControl/><w:numPr><w:ilvl w:val='%d'/>" \
  "<w:numId w:val='1'/></w:numPr><w:spacing w:line='560' w:lineRule='exact'/><w:ind w:firstLineChars='200' w:firstLine='640'/>" \
  RUN_PROPERTIES "</w:pPr><w:r w:rsidRPr='00A77B3E'>" RUN_PROPERTIES "<w:t>将现场勘验与</w:t></w:r><w:r>" RUN_PROPERTIES \
  "<w:t>第%d类</w:t></w:r><w:r>" RUN_PROPERTIES "<w:t xml:space='preserve'>竣工验收合并办理，压减环节，办理时限压缩至3个工作日以内，" \
  "群众和企业办事不再重复提交材料。</w:t></w:r><w:r>" RUN_PROPERTIES \
  "<w:t>（市住建局牵头，市水务局、市林业局配合；完成时间：2026年9月底前）</w:t></w:r></w:p>"
#define LEVEL(i, format, text) \
  "<w:lvl w:ilvl='" #i "'><w:start w:val='1'/><w:numFmt w:val='" format "'/><w:suff w:val='nothing'/><w:lvlText w:val='" text "'/></w:lvl>"

typedef void (*Measured) (GBytes *file);

static void
check_error (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static GBytes *
make_file (guint n_pages)
{
  g_autoptr (GString) body = g_string_new (DOCX_P ("云州市2026年重点任务分工方案"));

  for (guint i = 0; i < n_pages * ITEMS_PER_PAGE; i++)
    g_string_append_printf (body, ITEM, i % 12 == 0 ? 0 : 1 + (i % 4 != 1), i);
  return docx_maker_make (body->str, "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>",
                          "<w:abstractNum w:abstractNumId='0'>" LEVEL (0, "chineseCounting", "%1、")
                          LEVEL (1, "decimal", "%2．") LEVEL (2, "decimal", "（%3）") "</w:abstractNum>"
                          "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>");
}

static int
read_entry (void *reader, char *buffer, int size)
{
  return (int) archive_read_data (reader, buffer, (size_t) size);
}

/* Through all of the main part, looking at nothing. */
static void
stream_bare (GBytes *file)
{
  struct archive *reader = archive_read_new ();
  struct archive_entry *entry;
  gsize size;
  const void *data = g_bytes_get_data (file, &size);
  xmlTextReader *xml;
  guint n_nodes = 0;

  archive_read_support_format_zip_seekable (reader);
  if (archive_read_open_memory (reader, data, size) != ARCHIVE_OK)
    g_error ("%s", archive_error_string (reader));
  do
    {
      if (archive_read_next_header (reader, &entry) != ARCHIVE_OK)
        g_error ("%s", archive_error_string (reader));
    }
  while (!g_str_equal (archive_entry_pathname (entry), "word/document.xml"));
  xml = xmlReaderForIO (read_entry, NULL, reader, NULL, NULL, XML_PARSE_NONET);
  while (xmlTextReaderRead (xml) == 1)
    n_nodes++;
  if (n_nodes == 0)
    g_error ("no XML");
  xmlFreeTextReader (xml);
  archive_read_free (reader);
}

static void
extract (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_docx_text (file, &error);

  check_error (error);
}

static void
read_plan (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FgPlan) plan = fg_plan_reader_read (file, NULL, FG_DAY_NONE, &error);

  check_error (error);
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
time_once_ms (Measured measured, GBytes *file)
{
  gint64 start = g_get_monotonic_time ();

  measured (file);
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

/* Both in turns, so that what else the machine does meets both. */
static void
compare (const char *name, Measured ours, GBytes *file)
{
  double our_ms[N_RUNS], bare_ms[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      our_ms[i] = time_once_ms (ours, file);
      bare_ms[i] = time_once_ms (stream_bare, file);
    }
  qsort (our_ms, N_RUNS, sizeof (double), compare_doubles);
  qsort (bare_ms, N_RUNS, sizeof (double), compare_doubles);
  g_print ("%-28s %10.3f ms %10.3f ms %8.2f\n", name, our_ms[N_RUNS / 2], bare_ms[N_RUNS / 2],
           our_ms[N_RUNS / 2] / bare_ms[N_RUNS / 2]);
}

int
main (int argc, char **argv)
{
  guint n_pages = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : N_PAGES;
  g_autoptr (GBytes) file = make_file (MAX (n_pages, 1));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_document_text (file, &error);

  check_error (error);
  g_print ("%u pages, %ld characters of text, %.2f MB of Word file\n", n_pages, g_utf8_strlen (text, -1),
           (double) g_bytes_get_size (file) / 1e6);
  g_print ("%-28s %13s %13s %8s\n", "median of 21 runs", "document", "bare stream", "ratio");
  compare ("docx to text", extract, file);
  compare ("docx to plan", read_plan, file);
  return 0;
}
