/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOCX_WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define DOCX_STRICT_WORD "http://purl.oclc.org/ooxml/wordprocessingml/main"

/* A paragraph, and one with properties. */
#define DOCX_P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define DOCX_PP(properties, text) "<w:p><w:pPr>" properties "</w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define DOCX_LIST(list, level) "<w:numPr><w:ilvl w:val='" #level "'/><w:numId w:val='" #list "'/></w:numPr>"

#define DOCX_ROW(cells) "<w:tr>" cells "</w:tr>"
#define DOCX_CELL(text) "<w:tc>" DOCX_P (text) "</w:tc>"
#define DOCX_CELLP(properties, text) "<w:tc><w:tcPr>" properties "</w:tcPr>" DOCX_P (text) "</w:tc>"

GBytes *docx_maker_make      (const char *body, const char *styles, const char *numbering);
GBytes *docx_maker_make_with (const char *word_namespace, const char *body, const char *styles, const char *numbering);

G_END_DECLS
