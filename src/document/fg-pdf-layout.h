/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-pdf-page.h"

G_BEGIN_DECLS

typedef struct _FgPdfLayout FgPdfLayout;

FgPdfLayout *fg_pdf_layout_new      (void);
void         fg_pdf_layout_free     (FgPdfLayout *self);

void         fg_pdf_layout_add_page (FgPdfLayout *self, FgPdfPage *page);
char        *fg_pdf_layout_get_text (FgPdfLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPdfLayout, fg_pdf_layout_free)

G_END_DECLS
