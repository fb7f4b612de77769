/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form-error.h"
#include "fg-form-reply.h"

G_BEGIN_DECLS

FgFormReply *fg_form_reader_read (GBytes *file, GError **error);
FgFormReply *fg_form_reader_load (const char *path, GError **error);

G_END_DECLS
