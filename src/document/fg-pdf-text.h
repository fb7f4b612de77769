/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-document-error.h"

G_BEGIN_DECLS

char *fg_pdf_text (GBytes *file, GError **error);

G_END_DECLS
