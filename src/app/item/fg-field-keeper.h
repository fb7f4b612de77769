/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-form-field.h"
#include "fg-item-writer.h"

G_BEGIN_DECLS

#define FG_TYPE_FIELD_KEEPER (fg_field_keeper_get_type ())
G_DECLARE_FINAL_TYPE (FgFieldKeeper, fg_field_keeper, FG, FIELD_KEEPER, GObject)

FgFieldKeeper *fg_field_keeper_new         (void);
void           fg_field_keeper_add         (FgFieldKeeper *self, FgItemChangeKind kind, FgFormField *field);
gboolean       fg_field_keeper_has         (FgFieldKeeper *self, FgItemChangeKind kind);

void           fg_field_keeper_set_writer  (FgFieldKeeper *self, FgItemWriter *writer);
void           fg_field_keeper_set_issued  (FgFieldKeeper *self, FgDay issued);
FgDay          fg_field_keeper_get_issued  (FgFieldKeeper *self);

void           fg_field_keeper_set_item_id (FgFieldKeeper *self, gint64 item_id);
void           fg_field_keeper_show        (FgFieldKeeper *self, FgItemChangeKind kind, const char *stored);
void           fg_field_keeper_flush       (FgFieldKeeper *self);

gboolean       fg_field_keeper_has_drafts  (FgFieldKeeper *self);
const char    *fg_field_keeper_get_problem (FgFieldKeeper *self);
void           fg_field_keeper_retry       (FgFieldKeeper *self);

G_END_DECLS
