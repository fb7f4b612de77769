/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ledgers saved as CSV, in UTF-8.
 */
#include "fuzz-target.h"

#include <string.h>

#include "fg-csv-reader.h"
#include "plan-check.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *rows = NULL;

  if (!g_utf8_validate_len ((const char *) data, size, NULL))
    return 0;
  rows = fg_csv_reader_to_rows ((const char *) data, size);
  if (rows == NULL)
    return 0;
  g_assert_true (g_utf8_validate (rows, -1, NULL));
  plan_check_read (rows, strlen (rows));
  return 0;
}
