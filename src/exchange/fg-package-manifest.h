/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-package-error.h"

G_BEGIN_DECLS

/**
 * FgPackageSeen:
 * @replica: a desk
 * @scope: a part of its log
 * @position: how far the sender has it
 */
typedef struct
{
  gint64 replica;
  char  *scope;
  gint64 position;
} FgPackageSeen;

/**
 * FgPackageManifest:
 * @replica: the desk that sends, 0 for one that has changed nothing yet
 * @sender: who sends
 * @sender_agency_id: the agency for which the sender's workspace was made, 0 for none
 * @agency_id: the agency for which the package was made, 0 for none
 * @scope: which part of the sender's log it has: "all", or names of plans and an agency
 * @from: the place in the sender's log after which it begins
 * @to: the last place in the sender's log that it covers
 * @plans: the titles of the plans in it
 * @seen: (element-type FgPackageSeen): what the sender has of others
 * @members: (element-type utf8 utf8): the SHA-256 of each other member, by its name
 *
 * What a package says of itself.
 */
typedef struct
{
  gint64      replica;
  char       *sender;
  gint64      sender_agency_id;
  gint64      agency_id;
  char       *scope;
  gint64      from;
  gint64      to;
  GPtrArray  *plans;
  GArray     *seen;
  GHashTable *members;
} FgPackageManifest;

FgPackageManifest *fg_package_manifest_new       (void);
void               fg_package_manifest_free      (FgPackageManifest *self);
void               fg_package_manifest_add_seen  (FgPackageManifest *self, gint64 replica, const char *scope,
                                                  gint64 position);
char              *fg_package_manifest_to_json   (const FgPackageManifest *self);
FgPackageManifest *fg_package_manifest_from_json (const char *text, gsize length, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgPackageManifest, fg_package_manifest_free)

G_END_DECLS
