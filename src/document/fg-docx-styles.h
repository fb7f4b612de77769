/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-archive.h"

G_BEGIN_DECLS

/* What a style, or a paragraph itself, does not say. */
#define FG_DOCX_UNSAID (-1)

/**
 * FgDocxStyle:
 * @list: the list (w:numId) that its paragraphs are of, 0 for none
 * @list_style: (nullable): the id of the style that says so
 * @level: their level in it
 * @is_hidden: whether their text is hidden
 * @is_contents: whether they belong to a table of contents
 *
 * What a style says of the paragraphs or words that have it, with what the styles say that it is based on.
 */
typedef struct
{
  int         list;
  const char *list_style;
  int         level;
  int         is_hidden;
  gboolean    is_contents;
} FgDocxStyle;

/**
 * FgDocxStyles:
 *
 * The styles of a Word document.
 */
typedef struct _FgDocxStyles FgDocxStyles;

FgDocxStyles      *fg_docx_styles_new  (void);
FgDocxStyles      *fg_docx_styles_load (FgArchive *archive, const char *part, GError **error);
void               fg_docx_styles_free (FgDocxStyles *self);
const FgDocxStyle *fg_docx_styles_find (FgDocxStyles *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgDocxStyles, fg_docx_styles_free)

G_END_DECLS
