/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"
#include "fg-squeezed-text.h"
#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgTextFlow:
 * @text: the paragraphs one after another, each ended by "\n"
 * @paragraphs: (element-type FgWords): the paragraphs in @text, none of them empty
 * @page_numbers: (element-type FgSpan): the numbers of pages that were left out
 *
 * A notice as running text: lines that were broken to fit a page are whole paragraphs again, and page numbers and
 * invisible characters are left out. Knows where in the notice each of its words stands.
 */
typedef struct
{
  char   *text;
  GArray *paragraphs;
  GArray *page_numbers;

  /*< private >*/
  GArray         *segments;
  FgSqueezedText *squeezed;
} FgTextFlow;

FgTextFlow *fg_text_flow_new      (const char *source, gsize length);
void        fg_text_flow_free     (FgTextFlow *self);
FgSpan      fg_text_flow_get_span (const FgTextFlow *self, FgWords words);

static inline FgWords
fg_text_flow_get_paragraph (const FgTextFlow *self, guint index)
{
  return g_array_index (self->paragraphs, FgWords, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgTextFlow, fg_text_flow_free)

G_END_DECLS
