/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-attachment.h"

G_BEGIN_DECLS

/**
 * FgAttachmentReading:
 * @files: (element-type FgAttachmentFile): what could be read
 * @problems: (element-type utf8): a sentence for each file that could not
 */
typedef struct
{
  GPtrArray *files;
  GPtrArray *problems;
} FgAttachmentReading;

void                 fg_attachment_reading_run_async  (GPtrArray *files, GAsyncReadyCallback callback, gpointer user_data);
FgAttachmentReading *fg_attachment_reading_run_finish (GAsyncResult *result);
void                 fg_attachment_reading_free       (FgAttachmentReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgAttachmentReading, fg_attachment_reading_free)

G_END_DECLS
