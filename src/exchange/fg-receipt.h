/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-merge.h"
#include "fg-package-manifest.h"

G_BEGIN_DECLS

/**
 * FgReceipt:
 * @manifest: what the package says of itself: who sends it, which plans are in it
 * @result: what taking it in did, or would do
 * @agency_name: what the sender's agency is called here, empty for none or one that is not known
 *
 * What a package is and brings, for a person who decides whether to take it in.
 */
typedef struct
{
  FgPackageManifest *manifest;
  FgMergeResult     *result;
  char              *agency_name;
} FgReceipt;

void fg_receipt_free (FgReceipt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgReceipt, fg_receipt_free)

G_END_DECLS
