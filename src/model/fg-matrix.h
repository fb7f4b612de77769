/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fg-light.h"
#include "fg-plan.h"
#include "fg-role.h"

G_BEGIN_DECLS

/**
 * FgMatrixRow:
 * @item_id: the item's row id in the workspace
 * @kind: a section row is a band across the matrix and has no cells
 * @number: what names the item in its plan: "（一）", "12", "12(3)", empty for an unnumbered measure
 * @title: its title
 * @last_day: the last day of its deadline, or %FG_DAY_NONE
 * @light: its light on the day that the matrix was made for
 */
typedef struct
{
  gint64     item_id;
  FgItemKind kind;
  char      *number;
  char      *title;
  FgDay      last_day;
  FgLight    light;
} FgMatrixRow;

/**
 * FgMatrixColumn:
 * @agency_id: the agency's row id in the workspace
 * @name: its name
 * @collective: whether the name stands for several
 */
typedef struct
{
  gint64   agency_id;
  char    *name;
  gboolean collective;
} FgMatrixColumn;

/**
 * FgMatrix:
 *
 * The responsibility matrix between the items and the agencies of one plan: who has which part in what. Filled once,
 * then only read; refcounted, so that a sheet may draw it while the next one is loaded.
 */
typedef struct _FgMatrix FgMatrix;

#define FG_TYPE_MATRIX (fg_matrix_get_type ())
GType                 fg_matrix_get_type     (void);
FgMatrix             *fg_matrix_new          (const char *title, const char *number, FgDay as_of);
FgMatrix             *fg_matrix_ref          (FgMatrix *self);
void                  fg_matrix_unref        (FgMatrix *self);

guint                 fg_matrix_add_row      (FgMatrix *self, const FgMatrixRow *row);
guint                 fg_matrix_add_column   (FgMatrix *self, const FgMatrixColumn *column);
void                  fg_matrix_add_role     (FgMatrix *self, guint row, guint column, FgRole role);

const char           *fg_matrix_get_title    (const FgMatrix *self);
const char           *fg_matrix_get_number   (const FgMatrix *self);
FgDay                 fg_matrix_get_as_of    (const FgMatrix *self);
guint                 fg_matrix_get_n_rows   (const FgMatrix *self);
guint                 fg_matrix_get_n_columns (const FgMatrix *self);
const FgMatrixRow    *fg_matrix_get_row      (const FgMatrix *self, guint row);
const FgMatrixColumn *fg_matrix_get_column   (const FgMatrix *self, guint column);
FgRole                fg_matrix_get_role     (const FgMatrix *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgMatrix, fg_matrix_unref)

G_END_DECLS
