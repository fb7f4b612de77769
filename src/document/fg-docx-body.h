/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-docx-numbering.h"
#include "fg-docx-styles.h"

G_BEGIN_DECLS

char *fg_docx_body_read (FgArchive *archive, const char *part, FgDocxStyles *styles, FgDocxNumbering *numbering,
                         GError **error);

G_END_DECLS
