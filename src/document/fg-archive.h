/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-document-error.h"

G_BEGIN_DECLS

/**
 * FgArchive:
 *
 * A ZIP file in memory. It is untrusted: how much it may unpack to is bounded, and nothing of it ever meets the file
 * system.
 */
typedef struct _FgArchive FgArchive;

/**
 * FgArchiveMember:
 *
 * A file in an archive, unpacked piece by piece as it is read.
 */
typedef struct _FgArchiveMember FgArchiveMember;

FgArchive       *fg_archive_new         (GBytes *file, GError **error);
void             fg_archive_free        (FgArchive *self);
gboolean         fg_archive_has_member  (const FgArchive *self, const char *name);
FgArchiveMember *fg_archive_open        (FgArchive *self, const char *name, GError **error);

gssize           fg_archive_member_read (FgArchiveMember *self, void *buffer, gsize size, GError **error);
void             fg_archive_member_free (FgArchiveMember *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgArchive, fg_archive_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgArchiveMember, fg_archive_member_free)

G_END_DECLS
