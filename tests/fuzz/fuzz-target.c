/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What GLib calls critical is a failure, and libFuzzer keeps the bytes of those that abort.
 */
#include "fuzz-target.h"

#include <stdlib.h>

static void
abort_on_critical (const char *domain, GLogLevelFlags level, const char *message, gpointer user_data)
{
  g_log_default_handler (domain, level, message, user_data);
  if ((level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) != 0)
    abort ();
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_log_set_default_handler (abort_on_critical, NULL);
  return 0;
}
