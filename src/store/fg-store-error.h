/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgStoreError:
 * @FG_STORE_ERROR_BUSY: another program kept writing for too long
 * @FG_STORE_ERROR_DAMAGED: the file is a workspace whose content is broken
 * @FG_STORE_ERROR_NOT_A_WORKSPACE: the file is something else
 * @FG_STORE_ERROR_NEWER_VERSION: a later Fengong wrote the file
 * @FG_STORE_ERROR_FULL: no room on the disk
 * @FG_STORE_ERROR_READ_ONLY: file or folder may not be written
 * @FG_STORE_ERROR_UNSAFE_PLACE: SQLite must not run there (network, portal)
 * @FG_STORE_ERROR_NOT_FOUND: nothing is meant by the reference
 * @FG_STORE_ERROR_AMBIGUOUS: the reference fits several
 * @FG_STORE_ERROR_INVALID: a value that its field cannot hold
 * @FG_STORE_ERROR_CHANGED_SINCE: what was to be undone is not as it was left
 * @FG_STORE_ERROR_MISSING: the workspace is gone, but backups of it are there
 * @FG_STORE_ERROR_FAILED: anything else
 *
 * What can go wrong with a workspace. Each comes with one translated sentence that says what to do.
 */
typedef enum
{
  FG_STORE_ERROR_BUSY,
  FG_STORE_ERROR_DAMAGED,
  FG_STORE_ERROR_NOT_A_WORKSPACE,
  FG_STORE_ERROR_NEWER_VERSION,
  FG_STORE_ERROR_FULL,
  FG_STORE_ERROR_READ_ONLY,
  FG_STORE_ERROR_UNSAFE_PLACE,
  FG_STORE_ERROR_NOT_FOUND,
  FG_STORE_ERROR_AMBIGUOUS,
  FG_STORE_ERROR_INVALID,
  FG_STORE_ERROR_CHANGED_SINCE,
  FG_STORE_ERROR_MISSING,
  FG_STORE_ERROR_FAILED,
} FgStoreError;

#define FG_STORE_ERROR (fg_store_error_quark ())
GQuark fg_store_error_quark (void);

G_END_DECLS
