/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-work-private.h"

G_BEGIN_DECLS

/**
 * FgHeaderRepair:
 * @FG_HEADER_AS_IT_IS: nothing is done
 * @FG_HEADER_MENDED: what every workspace of ours has in its first 100 bytes is put there
 * @FG_HEADER_REPLACED: the whole first page, with the list of tables, is that of a new workspace
 * @FG_N_HEADER_REPAIRS: how many there are
 *
 * How much of a damaged file's first page is made anew.
 */
typedef enum
{
  FG_HEADER_AS_IT_IS,
  FG_HEADER_MENDED,
  FG_HEADER_REPLACED,
  FG_N_HEADER_REPAIRS,
} FgHeaderRepair;

gboolean fg_broken_header_repair (const char *path, const char *model, FgHeaderRepair repair, GError **error);

G_END_DECLS
