/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FG_DOCUMENT_ERROR (fg_document_error_quark ())

/**
 * FgDocumentError:
 * @FG_DOCUMENT_ERROR_EMPTY: there is no text in the file
 * @FG_DOCUMENT_ERROR_ENCODING: the bytes are no text in an encoding that we know
 * @FG_DOCUMENT_ERROR_UNSUPPORTED: the file is of a kind that is not read (old Word, OFD, ...), or locked
 * @FG_DOCUMENT_ERROR_NO_PLAN: no item with an agency was found in the text
 * @FG_DOCUMENT_ERROR_TOO_LARGE: the file, or what it unpacks to, is larger than any notice
 * @FG_DOCUMENT_ERROR_DAMAGED: the file says what it is, but cannot be read as that to its end
 *
 * Why a file gives no plan.
 */
typedef enum
{
  FG_DOCUMENT_ERROR_EMPTY,
  FG_DOCUMENT_ERROR_ENCODING,
  FG_DOCUMENT_ERROR_UNSUPPORTED,
  FG_DOCUMENT_ERROR_NO_PLAN,
  FG_DOCUMENT_ERROR_TOO_LARGE,
  FG_DOCUMENT_ERROR_DAMAGED,
} FgDocumentError;

GQuark   fg_document_error_quark         (void);

gboolean fg_document_error_set_damaged   (GError **error);
gboolean fg_document_error_set_too_large (GError **error);

G_END_DECLS
