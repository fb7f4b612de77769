/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgDocxFields:
 *
 * The fields that are open at a place in a Word document, one in another: each is an instruction, which nobody sees, and
 * then its result.
 */
typedef struct _FgDocxFields FgDocxFields;

FgDocxFields *fg_docx_fields_new              (void);
void          fg_docx_fields_free             (FgDocxFields *self);
void          fg_docx_fields_step             (FgDocxFields *self, const char *step);
void          fg_docx_fields_take_instruction (FgDocxFields *self, const char *text);
void          fg_docx_fields_end_paragraph    (FgDocxFields *self);
gboolean      fg_docx_fields_are_silent       (const FgDocxFields *self);
gboolean      fg_docx_fields_are_in_contents  (const FgDocxFields *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgDocxFields, fg_docx_fields_free)

G_END_DECLS
