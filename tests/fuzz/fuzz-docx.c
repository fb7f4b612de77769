/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word files, made of the parts that stand one after another in the bytes.
 */
#include "fuzz-target.h"

#include <string.h>

#include "fg-docx.h"
#include "package-parts.h"
#include "plan-check.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) file = package_parts_pack ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fg_docx_text (file, &error);

  g_assert_true ((text == NULL) == (error != NULL));
  if (text == NULL)
    return 0;
  g_assert_true (g_utf8_validate (text, -1, NULL));
  plan_check_read (text, strlen (text));
  return 0;
}
