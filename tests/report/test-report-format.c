/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ending of a name says the format.
 */
#include "fg-report-format.h"

#include "fg-report-error.h"

static void
test_endings (void)
{
  static const struct
  {
    const char    *path;
    FgReportFormat format;
  } cases[] = {
    { "a.pdf", FG_REPORT_PDF },
    { "/tmp/方案.PDF", FG_REPORT_PDF },
    { "a.pdf.svg", FG_REPORT_SVG },
    { "a.png", FG_REPORT_PNG },
    { "台账.Xlsx", FG_REPORT_XLSX },
    { "a.csv", FG_REPORT_CSV },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      FgReportFormat format;

      g_assert_true (fg_report_format_from_path (cases[i].path, FG_REPORT_FORMATS_MATRIX, &format, &error));
      g_assert_no_error (error);
      g_assert_cmpint (format, ==, cases[i].format);
    }
}

static void
test_unknown_ending (void)
{
  static const char *const paths[] = { "a.doc", "a", "", "pdf", "a.pdf~", "\xe4.doc" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      FgReportFormat format;

      g_assert_false (fg_report_format_from_path (paths[i], FG_REPORT_FORMATS_MATRIX, &format, &error));
      g_assert_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_UNKNOWN_FORMAT);
      g_assert_nonnull (strstr (error->message, ".pdf"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* A format that there is, but not for this. */
static void
test_impossible_format (void)
{
  static const struct
  {
    const char     *path;
    FgReportFormats formats;
  } cases[] = {
    { "timeline.xlsx", FG_REPORT_FORMATS_TIMELINE },
    { "timeline.csv", FG_REPORT_FORMATS_TIMELINE },
    { "ledger.png", FG_REPORT_FORMATS_LEDGER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      FgReportFormat format;

      g_assert_false (fg_report_format_from_path (cases[i].path, cases[i].formats, &format, &error));
      g_assert_error (error, FG_REPORT_ERROR, FG_REPORT_ERROR_UNKNOWN_FORMAT);
      /* The ending stands in the name, and not among those that are offered. */
      g_assert_null (strstr (strstr (error->message, cases[i].path) + strlen (cases[i].path),
                             strchr (cases[i].path, '.')));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/format/endings", test_endings);
  g_test_add_func ("/report/format/unknown-ending", test_unknown_ending);
  g_test_add_func ("/report/format/impossible-format", test_impossible_format);

  return g_test_run ();
}
