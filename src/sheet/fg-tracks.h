/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgTrackRange:
 * @first: the first track in it
 * @end: the one after its last; equal to @first where it is empty
 */
typedef struct
{
  guint first;
  guint end;
} FgTrackRange;

/**
 * FgTracks:
 *
 * Rows or columns of a sheet laid end to end: where each starts, and which is at a place.
 */
typedef struct _FgTracks FgTracks;

FgTracks    *fg_tracks_new        (void);
void         fg_tracks_free       (FgTracks *self);
void         fg_tracks_clear      (FgTracks *self);
void         fg_tracks_add        (FgTracks *self, double size);
guint        fg_tracks_get_n      (const FgTracks *self);
double       fg_tracks_get_length (const FgTracks *self);
double       fg_tracks_get_offset (const FgTracks *self, guint track);
double       fg_tracks_get_size   (const FgTracks *self, guint track);
guint        fg_tracks_find       (const FgTracks *self, double place);
FgTrackRange fg_tracks_get_range  (const FgTracks *self, double from, double to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgTracks, fg_tracks_free)

G_END_DECLS
