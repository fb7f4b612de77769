/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-clause-label.h"
#include "fg-role.h"
#include "fg-words.h"

G_BEGIN_DECLS

/**
 * FgClauseName:
 * @name: the name as written
 * @role: its role, never %FG_ROLE_NONE
 * @is_collective: whether it stands for several agencies
 * @is_doubtful: whether nothing about it says agency
 * @gathers: whether it only gathers the reports (汇总)
 *
 * An agency in a responsibility clause.
 */
typedef struct
{
  FgWords  name;
  FgRole   role;
  gboolean is_collective;
  gboolean is_doubtful;
  gboolean gathers;
} FgClauseName;

/**
 * FgClauseCertainty:
 * @FG_CLAUSE_NONE: the words are no responsibility clause
 * @FG_CLAUSE_LIKELY: they read like one, but nothing in them says so
 * @FG_CLAUSE_CERTAIN: they are one
 */
typedef enum
{
  FG_CLAUSE_NONE,
  FG_CLAUSE_LIKELY,
  FG_CLAUSE_CERTAIN,
} FgClauseCertainty;

/**
 * FgResponsibilityClause:
 * @certainty: whether it is one
 * @names: (element-type FgClauseName): who
 * @is_open_ended: whether the list is left open (等部门)
 * @deadline: by when, empty where it is not said
 * @last_deadline: where several groups have one each, that of the last, else empty
 * @has_label: whether it has a label (责任单位：)
 * @has_role_word: whether it has a word for a role (牵头)
 * @common: names that the clause gives a part in all later items (各县区为以下各项共同责任单位)
 * @refers_back: whether it says "as above" (责任单位同上)
 * @is_for_all_below: whether it is about the items below its heading (以下任务由市政务办牵头)
 *
 * Who does an item and by when, as one clause says it.
 */
typedef struct
{
  FgClauseCertainty certainty;
  GArray           *names;
  gboolean          is_open_ended;
  FgWords           deadline;
  FgWords           last_deadline;
  gboolean          has_label;
  gboolean          has_role_word;
  FgWords           common;
  gboolean          refers_back;
  gboolean          is_for_all_below;
} FgResponsibilityClause;

FgResponsibilityClause *fg_responsibility_clause_read      (FgWords words);
FgResponsibilityClause *fg_responsibility_clause_read_labelled (const FgClauseLabel *label, FgWords words);
void                    fg_responsibility_clause_free      (FgResponsibilityClause *self);
gboolean                fg_responsibility_clause_has_label (FgWords line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgResponsibilityClause, fg_responsibility_clause_free)

G_END_DECLS
