/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-store.h"

G_BEGIN_DECLS

/**
 * FgAgencyChangeKind:
 * @FG_AGENCY_CHANGE_NAME: the agency is called text
 * @FG_AGENCY_CHANGE_SHORT_NAME: its short name is text
 * @FG_AGENCY_CHANGE_CONTACT: its contact person is text
 * @FG_AGENCY_CHANGE_PHONE: its telephone number is text
 * @FG_AGENCY_CHANGE_KIND: it is of the kind value
 * @FG_AGENCY_CHANGE_ADD_ALIAS: text is another name of it
 * @FG_AGENCY_CHANGE_REMOVE_ALIAS: text is no other name of it
 * @FG_AGENCY_CHANGE_MEMBERS: ids are its members
 * @FG_AGENCY_CHANGE_MERGE: it is merged into other_id
 * @FG_AGENCY_CHANGE_DISTINGUISH: it is not the same as other_id
 * @FG_AGENCY_CHANGE_MOVE: it stands before other_id, or last for 0
 *
 * What a person does to an agency of the registry.
 */
typedef enum
{
  FG_AGENCY_CHANGE_NAME,
  FG_AGENCY_CHANGE_SHORT_NAME,
  FG_AGENCY_CHANGE_CONTACT,
  FG_AGENCY_CHANGE_PHONE,
  FG_AGENCY_CHANGE_KIND,
  FG_AGENCY_CHANGE_ADD_ALIAS,
  FG_AGENCY_CHANGE_REMOVE_ALIAS,
  FG_AGENCY_CHANGE_MEMBERS,
  FG_AGENCY_CHANGE_MERGE,
  FG_AGENCY_CHANGE_DISTINGUISH,
  FG_AGENCY_CHANGE_MOVE,
} FgAgencyChangeKind;

/**
 * FgAgencyChange:
 * @kind: what is changed
 * @agency_id: of which agency
 * @other_id: another one
 * @value: a number
 * @text: (nullable): a text
 * @ids: (nullable) (element-type gint64): several agencies
 *
 * One change of the registry, on its way to the workspace.
 */
typedef struct
{
  FgAgencyChangeKind kind;
  gint64             agency_id;
  gint64             other_id;
  int                value;
  char              *text;
  GArray            *ids;
} FgAgencyChange;

FgAgencyChange *fg_agency_change_new    (FgAgencyChangeKind kind, gint64 agency_id);
void            fg_agency_change_free   (FgAgencyChange *self);
void            fg_agency_change_write  (FgAgencyChange *self, FgStore *store, GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean        fg_agency_change_finish (FgStore *store, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgAgencyChange, fg_agency_change_free)

G_END_DECLS
