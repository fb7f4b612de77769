/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-merge.h"
#include "fg-package-manifest.h"

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

FgMergeResult *fg_package_merge (FgWorkspace *workspace, const char *path, FgPackageMode mode,
                                 FgPackageManifest **manifest, GError **error);

G_END_DECLS
