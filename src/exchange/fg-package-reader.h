/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-receipt.h"

G_BEGIN_DECLS

/**
 * FgPackageMode:
 * @FG_PACKAGE_TRY: only say what would be done
 * @FG_PACKAGE_TAKE_IN: do it
 */
typedef enum
{
  FG_PACKAGE_TRY,
  FG_PACKAGE_TAKE_IN,
} FgPackageMode;

FgReceipt *fg_package_receive (FgWorkspace *workspace, const char *path, FgPackageMode mode, GError **error);

G_END_DECLS
