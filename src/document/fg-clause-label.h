/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-role.h"
#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgLabelKind:
 * @FG_LABEL_NONE: no label
 * @FG_LABEL_ROLE: 牵头单位, 责任单位, 配合单位
 * @FG_LABEL_DIVISION: 责任分工: the roles are said by the words that follow
 * @FG_LABEL_DEADLINE: 完成时限
 * @FG_LABEL_PERSON: 责任领导, 联系人: a person, never an agency
 * @FG_LABEL_OTHER: something else that is no agency either
 *
 * What follows a label.
 */
typedef enum
{
  FG_LABEL_NONE,
  FG_LABEL_ROLE,
  FG_LABEL_DIVISION,
  FG_LABEL_DEADLINE,
  FG_LABEL_PERSON,
  FG_LABEL_OTHER,
} FgLabelKind;

/**
 * FgClauseLabel:
 * @kind: what follows it
 * @role: (role labels) the role
 * @words: the label with its colon
 *
 * A label of a responsibility clause.
 */
typedef struct
{
  FgLabelKind kind;
  FgRole      role;
  FgWords     words;
} FgClauseLabel;

gboolean fg_clause_label_take       (FgWords *words, FgClauseLabel *label);
gboolean fg_clause_label_is_heading (FgWords heading, FgClauseLabel *label);
gboolean fg_clause_label_find_next  (FgWords words, FgClauseLabel *label);

G_END_DECLS
