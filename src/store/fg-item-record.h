/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-deadline.h"
#include "fg-light.h"
#include "fg-plan.h"
#include "fg-role.h"
#include "fg-status.h"

G_BEGIN_DECLS

/**
 * FgItemRecord:
 * @id: its row id
 * @plan_id: its plan
 * @parent_id: the item above it, 0 at the top
 * @kind: its kind
 * @number: what names it in its plan: "（一）", "12", "12(3)", empty for an unnumbered measure
 * @label: its number as printed
 * @title: its own title, else one made of its text
 * @leads: the names of the leading agencies, joined with 、; of the responsible ones where none leads
 * @lead_names: the same one by one, as a name may hold a 、 itself (房产、税务等部门)
 * @has_lead: whether @leads lead
 * @deadline: by when
 * @percent: progress, 0 to 100
 * @status: where it stands
 * @light: its light on the day that was asked for
 *
 * What a row of a list shows.
 */
typedef struct
{
  gint64     id;
  gint64     plan_id;
  gint64     parent_id;
  FgItemKind kind;
  char      *number;
  char      *label;
  char      *title;
  char      *leads;
  GStrv      lead_names;
  gboolean   has_lead;
  FgDeadline deadline;
  int        percent;
  FgStatus   status;
  FgLight    light;
} FgItemRecord;

/**
 * FgItemAssignment:
 * @id: its row id
 * @agency_id: the agency
 * @agency: its name
 * @collective: whether the name stands for several
 * @by_rule: whether it follows from a rule of the notice, not from the item's own clause
 * @role: its part
 */
typedef struct
{
  gint64   id;
  gint64   agency_id;
  char    *agency;
  gboolean collective;
  gboolean by_rule;
  FgRole   role;
} FgItemAssignment;

/**
 * FgProgressReport:
 * @id: its row id
 * @agency_id: who reported, 0 where nobody is named
 * @agency: its name, empty where nobody is named
 * @day: the day that it speaks of
 * @percent: how far the item is, 0 to 100
 * @note: what is said
 * @problems: what stands in the way
 * @next_step: what will be done next
 * @reporter: who reported, by name
 * @author: who entered it
 * @attachments: (element-type FgAttachment): the files that prove it
 */
typedef struct
{
  gint64 id;
  gint64 agency_id;
  char  *agency;
  FgDay  day;
  int    percent;
  char  *note;
  char  *problems;
  char  *next_step;
  char  *reporter;
  char  *author;
  GPtrArray *attachments;
} FgProgressReport;

/**
 * FgItemDetail:
 * @record: what a row of a list shows
 * @own_title: the title that a person gave it, empty where it is made of the text
 * @body: its text
 * @responsibility_raw: the words of its responsibility clause
 * @open_ended: whether the clause leaves its list open (等部门)
 * @weight: how much it counts in its task's progress
 * @note: remarks
 * @assignments: (element-type FgItemAssignment): in the order of the text
 * @reports: (element-type FgProgressReport): the latest first, which is the one that counts
 *
 * Everything that the form of an item shows.
 */
typedef struct
{
  FgItemRecord record;
  char        *own_title;
  char        *body;
  char        *responsibility_raw;
  gboolean     open_ended;
  double       weight;
  char        *note;
  GPtrArray   *assignments;
  GPtrArray   *reports;
} FgItemDetail;

void fg_item_record_clear (FgItemRecord *self);
void fg_item_record_free  (FgItemRecord *self);
void fg_item_detail_free  (FgItemDetail *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgItemRecord, fg_item_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FgItemDetail, fg_item_detail_free)

G_END_DECLS
