/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-pdf-page.h"

G_BEGIN_DECLS

/* A page is drawn so many dots to the point before its rules are looked for. */
#define FG_PDF_RULES_SCALE 2

void fg_pdf_rules_find (FgPdfPage *page, const guint8 *dots, int width, int height, gsize stride);

G_END_DECLS
