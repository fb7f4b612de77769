/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fg-revision.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/* What is larger belongs on a shared folder, not into a file that is backed up each day. */
#define FG_ATTACHMENT_MAX_BYTES (50 * 1024 * 1024)

/**
 * FgAttachment:
 * @id: its row id
 * @name: the file's name
 * @size: its content, in bytes
 * @hash: the SHA-256 of its content, in hexadecimal
 *
 * A file that proves what a progress report says, or that what was found wrong is mended.
 */
typedef struct
{
  gint64 id;
  char  *name;
  gint64 size;
  char  *hash;
} FgAttachment;

/**
 * FgAttachmentFile:
 * @name: its name, for people: UTF-8, on one line
 * @content: what is in it
 *
 * A file that is to be attached, read as a whole.
 */
typedef struct
{
  char   *name;
  GBytes *content;
} FgAttachmentFile;

FgAttachmentFile *fg_attachment_file_read (GFile *file, GCancellable *cancellable, GError **error);
FgAttachmentFile *fg_attachment_file_copy (const FgAttachmentFile *self);
void              fg_attachment_file_free (FgAttachmentFile *self);

void              fg_attachment_free      (FgAttachment *self);
GPtrArray        *fg_attachment_list      (FgWorkspace *workspace, gint64 report_id, GError **error);
GPtrArray        *fg_attachment_list_of_finding (FgWorkspace *workspace, gint64 finding_id, GError **error);
FgAttachment     *fg_attachment_find      (FgWorkspace *workspace, gint64 id, GError **error);
GBytes           *fg_attachment_load      (FgWorkspace *workspace, gint64 id, GError **error);
gboolean          fg_attachment_save      (GBytes *content, GFile *file, GCancellable *cancellable, GError **error);
gint64            fg_attachment_add       (FgRevision *revision, gint64 report_id, const FgAttachmentFile *file,
                                           GError **error);
gint64            fg_attachment_add_to_finding (FgRevision *revision, gint64 finding_id, const FgAttachmentFile *file,
                                                GError **error);
gboolean          fg_attachment_remove    (FgRevision *revision, gint64 id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgAttachmentFile, fg_attachment_file_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgAttachment, fg_attachment_free)

G_END_DECLS
