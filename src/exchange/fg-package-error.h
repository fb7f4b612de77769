/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FG_PACKAGE_ERROR (fg_package_error_quark ())

/**
 * FgPackageError:
 * @FG_PACKAGE_ERROR_DAMAGED: the file is no package, or not as its sender wrote it
 * @FG_PACKAGE_ERROR_TOO_LARGE: it holds more than any package does
 * @FG_PACKAGE_ERROR_NEWER_VERSION: a later Fengong wrote it in another way
 * @FG_PACKAGE_ERROR_FILE: the file cannot be read or written
 *
 * Why a package is not taken in, or not made. Each comes with one translated sentence that says what to do.
 */
typedef enum
{
  FG_PACKAGE_ERROR_DAMAGED,
  FG_PACKAGE_ERROR_TOO_LARGE,
  FG_PACKAGE_ERROR_NEWER_VERSION,
  FG_PACKAGE_ERROR_FILE,
} FgPackageError;

GQuark   fg_package_error_quark         (void);

gboolean fg_package_error_set_damaged   (GError **error);
gboolean fg_package_error_set_too_large (GError **error);

G_END_DECLS
