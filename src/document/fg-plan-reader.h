/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

#define FG_DOCUMENT_ERROR (fg_document_error_quark ())

/**
 * FgDocumentError:
 * @FG_DOCUMENT_ERROR_EMPTY: there is no text in the file
 * @FG_DOCUMENT_ERROR_ENCODING: the bytes are no text in an encoding that we know
 * @FG_DOCUMENT_ERROR_UNSUPPORTED: the file is of another kind (Word, PDF, ...)
 * @FG_DOCUMENT_ERROR_NO_PLAN: no item with an agency was found in the text
 * @FG_DOCUMENT_ERROR_TOO_LARGE: the file is larger than any notice
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
} FgDocumentError;

GQuark  fg_document_error_quark (void);

FgPlan *fg_plan_reader_read     (GBytes *bytes, const char *title, FgDay issued, GError **error);

G_END_DECLS
